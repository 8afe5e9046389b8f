import { expect, test } from "vitest";
import { readCsv } from "../../src/storage/csv.ts";

const cellsOf = (text: string) => {
  const reading = readCsv(text);
  return reading.ok ? reading.records.map(({ cells }) => cells) : reading.fault;
};

test("reads cells between commas, with any line ends, a mark at the front and empty lines", () => {
  const rows = [
    ["kind", "value"],
    ["reading", "42.1"],
  ];
  for (const text of [
    "kind,value\nreading,42.1",
    "\uFEFFkind,value\r\nreading,42.1\r\n",
    "kind,value\r\rreading,42.1\n\n",
    "kind;value\nreading;42.1\n",
  ]) {
    expect(cellsOf(text)).toEqual(rows);
  }
});

test("takes commas, quotation marks and line breaks inside quotes", () => {
  expect(cellsOf('a,b\n"Report, ""final""",""\n"two\nlines",x')).toEqual([
    ["a", "b"],
    ['Report, "final"', ""],
    ["two\nlines", "x"],
  ]);
});

test("tells the line on which a record begins", () => {
  const reading = readCsv('a,b\n"two\nlines",x\ny,z');
  expect(reading.ok && reading.records.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test("refuses what is no CSV, with the line", () => {
  expect(readCsv('a,b\nsay "hi",x')).toMatchObject({ ok: false, line: 2 });
  expect(readCsv('a,b\n"open,x')).toMatchObject({ ok: false, line: 2 });
  expect(readCsv('a,b\n"x"y,z')).toMatchObject({ ok: false, line: 2 });
});
