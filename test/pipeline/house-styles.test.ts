import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { openPress } from "../../src/cli/open-press.ts";
import type { Design } from "../../src/domain/design.ts";
import { styleFor } from "../../src/layout/house-style.ts";
import type { Press } from "../../src/pipeline/press.ts";
import { readDesign } from "../../src/storage/file.ts";
import { outsideMargins, overlaps } from "../layout/measure.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = readdirSync(`${root}test/examples`).filter((name) => name.endsWith(".json"));
let press: Press;

beforeAll(async () => {
  press = await openPress(root);
});

function designOf(example: string, style: Partial<Design["style"]>): Design {
  const reading = readDesign(readFileSync(`${root}test/examples/${example}`, "utf8"));
  if (!reading.ok) throw new Error(`${example}: ${reading.refusal.reason}`);
  return { ...reading.design, style: { ...reading.design.style, ...style } };
}

describe.each(examples)("%s", (example) => {
  it("fits its pages in large print, tables and contents too", { timeout: 30_000 }, () => {
    const { pages } = press.proof(designOf(example, { paper: "a4", house: "large-print" }));
    expect(outsideMargins(pages, styleFor("a4", "large-print"))).toEqual([]);
    expect(overlaps(pages)).toEqual([]);
  });
});

/** A few are enough: they share most of their clauses. */
describe.each(examples.slice(0, 3))("%s", (example) => {
  it("parts no date, sum or citation of its text between two lines", { timeout: 30_000 }, () => {
    const style = styleFor("a4", "classic");
    const { pages } = press.proof(designOf(example, { paper: "a4", house: "classic" }));
    const lines = pages.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === "line" ? [item.fragments] : [])),
    );
    const meetings = lines.flatMap((line, i) => {
      const last = line.at(-1);
      const next = lines[i + 1]?.[0];
      if (!last?.text.endsWith(" ") || last.size !== style.text.body.size) return [];
      return last.element === next?.element ? [`${last.text}|${next.text}`] : [];
    });
    expect(meetings.length).toBeGreaterThan(500);
    expect(meetings.filter((words) => parted.some((pattern) => pattern.test(words)))).toEqual([]);
  });
});

const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const parted = [
  new RegExp(`\\b\\d{1,2} \\|${month}`),
  new RegExp(`\\d ${month} \\|\\d{4}`),
  /£[\d.,]+ \|(?:million|billion|m\b)/,
  /\b(?:Schedule|Part|Stage|Year|Article) \|\d/,
  /\b[Cc]lauses? \|\d/,
];
