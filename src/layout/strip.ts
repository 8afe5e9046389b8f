import { breakAfterLine, type Strip, type Tools } from "./galley.ts";
import type { TextLine } from "./lines.ts";
import type { Fragment, Item } from "./page.ts";
import type { Run } from "./runs.ts";
import type { TextStyle } from "./style.ts";

/** Height of a blank's tinted ground above and below its text, as a share of the size. */
const tint = { above: 0.88, below: 0.28, side: 0.8 };

/** From the top of a line to its baseline: capitals stand in the middle of the leading. */
export function baselineIn(text: TextStyle, tools: Tools): number {
  const weight = text.bold ? "bold" : "regular";
  const { capHeight } = tools.shaper.metrics(`${tools.style.face}-${weight}`);
  return (text.leading + (capHeight * text.size) / 1000) / 2;
}

/** Fragments moved right. */
export function shifted(fragments: readonly Fragment[], by: number): readonly Fragment[] {
  return by === 0 ? fragments : fragments.map((fragment) => ({ ...fragment, x: fragment.x + by }));
}

/** A line with the tinted grounds of its blanks beneath. */
export function lineItems(fragments: readonly Fragment[], baseline: number): readonly Item[] {
  if (fragments.length === 0) return [];
  const line: Item = { kind: "line", baseline, fragments };
  if (!fragments.some(isOpenBlank)) return [line];
  const grounds = fragments.filter(isOpenBlank).map(
    ({ x, width, size }): Item => ({
      kind: "box",
      x: x - tint.side,
      y: baseline - size * tint.above,
      width: width + 2 * tint.side,
      height: size * (tint.above + tint.below),
      ink: "tint",
    }),
  );
  return [...grounds, line];
}

function isOpenBlank({ mark, element }: Fragment): boolean {
  return mark?.kind === "blank" && element !== null;
}

/** Lines as strips, one each; widows and orphans forbidden. */
export function stack(lines: readonly TextLine[], text: TextStyle, tools: Tools): readonly Strip[] {
  const baseline = baselineIn(text, tools);
  return lines.map((line, i) => ({
    height: text.leading,
    items: lineItems(line.fragments, baseline),
    breakAfter: breakAfterLine(i, lines.length),
  }));
}

/** An empty band. */
export function blankStrip(height: number): Strip {
  return { height, items: [], breakAfter: "never" };
}

/** A rule across a band of its own, `above` points beneath what comes before. */
export function ruleStrip(
  rule: { readonly x: number; readonly width: number; readonly thickness: number },
  above: number,
): Strip {
  const { x, width, thickness } = rule;
  return {
    height: above + thickness,
    items: [{ kind: "box", x, y: above, width, height: thickness, ink: "rule" }],
    breakAfter: "never",
  };
}

/** The same line with more fragments before it, as a number before its paragraph. */
export function withLead(
  strips: readonly Strip[],
  lead: readonly Fragment[],
  baseline: number,
): readonly Strip[] {
  const [first, ...rest] = strips;
  if (!first || lead.length === 0) return strips;
  const old = first.items.find((item) => item.kind === "line");
  const grounds = first.items.filter((item) => item.kind !== "line");
  const fragments = [...lead, ...(old?.fragments ?? [])];
  return [{ ...first, items: [...grounds, ...lineItems(fragments, baseline).slice(-1)] }, ...rest];
}

/** Fragments ending in the space that parts them, when read, from what stands beside them. */
export function readOn(fragments: readonly Fragment[] = []): readonly Fragment[] {
  const last = fragments.at(-1);
  return last ? [...fragments.slice(0, -1), { ...last, text: `${last.text.trimEnd()} ` }] : [];
}

/** Plain words as a run. */
export function wordsRun(words: string, text: TextStyle, element: number | null): Run {
  return { text: words, bold: text.bold, italic: false, ink: text.ink, mark: null, element };
}
