/** One record of a CSV file: its cells, and the line of the file on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvReading =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly fault: CsvFault };

export type CsvFault = "stray-quote" | "open-quote" | "text-after-quote";

/**
 * Reads CSV by RFC 4180: cells between commas, quoted where they hold a comma, a quotation mark (doubled)
 * or a line break. A first line without a comma but with a semicolon makes that the separator, as
 * spreadsheets of many countries write it. Empty lines are left out; a stray quotation mark is a fault.
 */
export function readCsv(text: string): CsvReading {
  const source = text.replace(/^\uFEFF/, "");
  const head = /^[^\r\n]*/.exec(source)?.[0] ?? "";
  const separator = !head.includes(",") && head.includes(";") ? ";" : ",";
  const records: CsvRecord[] = [];
  let [cells, cell, line, started, at]: [string[], string, number, number, number] = [
    [],
    "",
    1,
    1,
    0,
  ];
  let wasQuoted = false;
  const endCell = (): void => {
    cells.push(cell);
    [cell, wasQuoted] = ["", false];
  };
  const endRecord = (): void => {
    endCell();
    if (cells.length > 1 || cells[0] !== "") records.push({ line: started, cells });
    cells = [];
  };
  while (at < source.length) {
    const mark = source[at] ?? "";
    if (mark === '"') {
      if (cell !== "" || wasQuoted) {
        return { ok: false, line, fault: "stray-quote" };
      }
      const closed = closingQuote(source, at + 1);
      if (closed < 0) return { ok: false, line, fault: "open-quote" };
      const quoted = source.slice(at + 1, closed);
      cell = quoted.replaceAll('""', '"');
      line += quoted.split("\n").length - 1;
      wasQuoted = true;
      at = closed + 1;
    } else if (mark === separator) {
      endCell();
      at += 1;
    } else if (mark === "\n" || mark === "\r") {
      endRecord();
      at += mark === "\r" && source[at + 1] === "\n" ? 2 : 1;
      line += 1;
      started = line;
    } else if (wasQuoted) {
      return { ok: false, line, fault: "text-after-quote" };
    } else {
      cell += mark;
      at += 1;
    }
  }
  if (cell !== "" || cells.length > 0 || wasQuoted) endRecord();
  return { ok: true, records };
}

/** Place of the quotation mark that ends a cell begun at `from`; below zero where there is none. */
function closingQuote(source: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = source.indexOf('"', at);
    if (at < 0 || source[at + 1] !== '"') return at;
  }
}
