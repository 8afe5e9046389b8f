import type { Block, Cell } from "../assembly/document.ts";
import { columnWidths, type Extent } from "./column-widths.ts";
import { type Decimal, decimalIn } from "./decimal.ts";
import {
  type BreakRule,
  breakBeside,
  Draft,
  type Galley,
  type Strip,
  type Tools,
} from "./galley.ts";
import { extentOf, setText, type TextLine } from "./lines.ts";
import type { Item } from "./page.ts";
import { type Run, runsOf } from "./runs.ts";
import { baselineIn, lineItems, stack } from "./strip.ts";
import { measureOf, type TextStyle } from "./style.ts";

export type Table = Extract<Block, { kind: "table" }>;

/** A column's place on the paper. */
interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: "start" | "end";
  /** In a column of numbers, from the decimal points to the right edge. */
  readonly tail: number;
}

/** What a column needs, and the widest parts of its numbers about the decimal point. */
interface ColumnNeeds extends Extent {
  readonly lead: number;
  readonly tail: number;
}

/** A cell's runs and look, ready to be measured and set. */
interface CellText {
  readonly runs: readonly Run[];
  readonly text: TextStyle;
  /** Where its decimal point stands; null where it is not one number in a column of such. */
  readonly decimal: Decimal | null;
}

interface Row {
  readonly cells: readonly CellText[];
  readonly isHead: boolean;
}

interface Head extends Row {
  /** By column, the element of its head; null where the head is empty. */
  readonly elements: readonly (number | null)[];
}

/**
 * A table between rules. Rows keep whole unless very tall; the head comes again on each further page.
 * Every cell tells which heads it stands under and beside, so that it is heard with them on the
 * further pages too.
 */
export function setTable(table: Table, tools: Tools): Galley {
  const { style } = tools;
  const draft = new Draft();
  const element = draft.element("Table", null);
  const caption = setCaption(table, element, tools, draft);
  const head = headOf(table, element, tools, draft);
  const rows = rowsOf(table, head, element, tools, draft);
  const columns = columnsOf(table, [...(head ? [head] : []), ...rows], tools);
  const headStrips = head ? setRow(head, columns, "head", tools, draft) : [];
  const top = head ? [] : [ruleBand(style.table.headRule, tools)];
  const strips = [
    ...caption,
    ...headStrips,
    ...top,
    ...rows.flatMap((row, i) => {
      const isNearEdge = rows.length > 1 && (i === 0 || i === rows.length - 2);
      return setRow(row, columns, isNearEdge ? "edge" : "free", tools, draft);
    }),
  ];
  return draft.galley(strips, { repeated: headStrips.map(asArtifact) });
}

/** One low row alone, at the foot of a page or at the head of the next, is avoided. */
const lowRow = 2;

function setCaption(table: Table, element: number, tools: Tools, draft: Draft): readonly Strip[] {
  if (table.caption.length === 0) return [];
  const { style } = tools;
  const text = style.text.caption;
  const runs = runsOf(table.caption, text, draft.element("Caption", element), draft);
  const { left } = style.margin;
  const request = { size: text.size, left, width: measureOf(style), align: "start" } as const;
  const strips = stack(setText(runs, request, tools, draft), text, tools);
  const gap: Strip = { height: style.table.padding / 2, items: [], breakAfter: "never" };
  return [...strips.map((strip): Strip => ({ ...strip, breakAfter: "never" })), gap];
}

function headOf(table: Table, element: number, tools: Tools, draft: Draft): Head | null {
  if (table.head.length === 0) return null;
  const row = draft.element("TR", draft.element("THead", element));
  const text = tools.style.text.cellHead;
  const elements: (number | null)[] = [];
  const cells = padded(table.head, countOf(table)).map((cell): CellText => {
    const th = draft.element("TH", row, { scope: "Column" });
    elements.push(isEmpty(cell) ? null : th);
    return { runs: runsOf(cell.inlines, text, th, draft), text, decimal: null };
  });
  return { cells, isHead: true, elements };
}

function rowsOf(
  table: Table,
  head: Head | null,
  element: number,
  tools: Tools,
  draft: Draft,
): readonly Row[] {
  if (table.rows.length === 0) return [];
  const body = draft.element("TBody", element);
  const { cell: cellText, cellHead } = tools.style.text;
  const namesRows = firstColumnNamesRows(table);
  return table.rows.map((cells): Row => {
    const row = draft.element("TR", body);
    let rowHead: number | null = null;
    return {
      isHead: false,
      cells: padded(cells, countOf(table)).map((cell, i): CellText => {
        if (i === 0 && namesRows) {
          const th = draft.element("TH", row, { scope: "Row" });
          rowHead = isEmpty(cell) ? null : th;
          const text = head ? cellText : cellHead;
          return { runs: runsOf(cell.inlines, text, th, draft), text, decimal: null };
        }
        const headers = [head?.elements[i] ?? null, rowHead].filter((one) => one !== null);
        const td = draft.element("TD", row, headers.length > 0 ? { headers } : {});
        const runs = runsOf(cell.inlines, cellText, td, draft);
        const isInColumn = table.columns[i]?.align === "end";
        const decimal = isInColumn ? decimalIn(runs, cellText.size, tools) : null;
        return { runs, text: cellText, decimal };
      }),
    };
  });
}

/** A first column names its rows where there is no head, or where it holds words that tell them apart. */
function firstColumnNamesRows({ head, columns, rows }: Table): boolean {
  if (head.length === 0) return true;
  if (columns.length < 2 || columns[0]?.align === "end") return false;
  const names = rows.map(([cell]) => textOf(cell));
  return !names.includes("") && new Set(names).size === names.length;
}

function textOf(cell: Cell | undefined): string {
  return (cell?.inlines ?? [])
    .map(({ text }) => text)
    .join("")
    .trim();
}

function isEmpty(cell: Cell): boolean {
  return textOf(cell) === "";
}

function countOf(table: Table): number {
  return Math.max(table.columns.length, table.head.length, ...table.rows.map((row) => row.length));
}

const emptyCell: Cell = { inlines: [] };

function padded(cells: readonly Cell[], count: number): readonly Cell[] {
  return Array.from({ length: count }, (_, i) => cells[i] ?? emptyCell);
}

function columnsOf(table: Table, rows: readonly Row[], tools: Tools): readonly Column[] {
  const { style } = tools;
  const count = countOf(table);
  const gap = gapBetween(count, tools);
  const extents = Array.from({ length: count }, (_, i) => extentOfColumn(i, rows, tools));
  const widths = columnWidths(extents, measureOf(style) - gap * (count - 1));
  let x = style.margin.left;
  return widths.map((width, i): Column => {
    const tail = Math.min(extents[i]?.tail ?? 0, width);
    const column = { x, width, align: table.columns[i]?.align ?? "start", tail };
    x += width + gap;
    return column;
  });
}

/** All gaps together take no more than this share of the measure, so that they shrink with many. */
const gapShare = 0.15;

function gapBetween(count: number, { style }: Tools): number {
  return Math.min(style.table.gap, (measureOf(style) * gapShare) / Math.max(1, count - 1));
}

/** Room for the hyphen of a divided word, and for the rounding of sums. */
const hyphen = 4;
const rounding = 0.01;

function extentOfColumn(index: number, rows: readonly Row[], tools: Tools): ColumnNeeds {
  const scrap = new Draft();
  let [floor, least, most, lead, tail] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const cell = row.cells[index];
    if (!cell) continue;
    const extent = extentOf(cell.runs, { size: cell.text.size, figures: "tabular" }, tools, scrap);
    floor = Math.max(floor, extent.floor);
    least = Math.max(least, extent.least);
    most = Math.max(most, extent.most);
    lead = Math.max(lead, cell.decimal?.lead ?? 0);
    tail = Math.max(tail, cell.decimal?.tail ?? 0);
  }
  const aligned = lead + tail;
  return {
    floor: floor + hyphen,
    least: Math.max(least, aligned) + rounding,
    most: Math.max(most, aligned) + rounding,
    lead,
    tail,
  };
}

function setRow(
  row: Row,
  columns: readonly Column[],
  place: "head" | "edge" | "free",
  tools: Tools,
  draft: Draft,
): readonly Strip[] {
  const { style } = tools;
  const { padding } = style.table;
  const thickness = row.isHead ? style.table.headRule : style.table.rowRule;
  const cells = row.cells.map((cell, i) => setCell(cell, columns[i], tools, draft));
  const counts = cells.map((lines) => lines.length);
  const count = Math.max(1, ...counts);
  const text = style.text.cell;
  return Array.from({ length: count }, (_, i): Strip => {
    const isLast = i === count - 1;
    const top = i === 0 ? padding : 0;
    const height = top + text.leading + (isLast ? padding + thickness : 0);
    const fragments = cells.flatMap((lines) => lines[i]?.fragments ?? []);
    const under = isLast ? [rule(height - thickness, thickness, row.isHead, tools)] : [];
    return {
      height,
      items: [...lineItems(fragments, top + baselineIn(text, tools)), ...under],
      breakAfter: isLast ? breakAfter(place, count) : inside(i, counts, tools),
    };
  });
}

function breakAfter(place: "head" | "edge" | "free", lines: number): BreakRule {
  if (place === "head") return "never";
  return place === "edge" && lines <= lowRow ? "avoid" : "free";
}

function inside(index: number, counts: readonly number[], { style }: Tools): BreakRule {
  return Math.max(...counts) > style.table.unbrokenLines ? breakBeside(index, counts) : "never";
}

function setCell(
  cell: CellText,
  column: Column | undefined,
  tools: Tools,
  draft: Draft,
): readonly TextLine[] {
  if (!column) return [];
  const { align, x: left } = column;
  const width = column.width - afterNumber(cell, column);
  const request = { size: cell.text.size, left, width, align, figures: "tabular" } as const;
  return setText(cell.runs, request, tools, draft);
}

/** Room to the right of a number, so that its decimal point stands beneath the others; if it fits. */
function afterNumber({ decimal }: CellText, column: Column): number {
  if (!decimal) return 0;
  const spare = column.width - decimal.lead - decimal.tail - rounding;
  return Math.max(0, Math.min(column.tail - decimal.tail, spare));
}

/** A rule across the measure; that beneath a head is stronger in ink as in width. */
function rule(y: number, height: number, isStrong: boolean, { style }: Tools): Item {
  const ink = isStrong ? "soft" : "rule";
  return { kind: "box", x: style.margin.left, y, width: measureOf(style), height, ink };
}

function ruleBand(height: number, tools: Tools): Strip {
  return { height, items: [rule(0, height, true, tools)], breakAfter: "never" };
}

function asArtifact(strip: Strip): Strip {
  const items = strip.items.map((item): Item => {
    if (item.kind !== "line") return item;
    const fragments = item.fragments.map(({ mark: _mark, ...fragment }) => ({
      ...fragment,
      element: null,
    }));
    return { ...item, fragments };
  });
  return { ...strip, items };
}
