import { type House, textStyle } from "../style.ts";

const body = { size: 10.5, leading: 14.6 };

/** The look of a law report: a serif, justified, about 70 characters a line. */
export const classic: House = {
  face: "serif",
  measure: { a4: 396, letter: 396 },
  margin: { top: 98, bottom: 94 },
  hangs: true,
  text: {
    title: textStyle(31, 36, { bold: true, after: 10 }),
    subtitle: textStyle(15, 20, { ink: "soft", after: 26 }),
    imprint: textStyle(10, 15, { ink: "soft" }),
    partLabel: textStyle(10.5, 15, { bold: true, ink: "accent" }),
    part: textStyle(19, 24, { bold: true, before: 34, after: 16 }),
    clause: textStyle(12.5, 16.5, { bold: true, before: 22, after: 7 }),
    subheading: textStyle(body.size, body.leading, { bold: true, before: 14, after: 5 }),
    body: textStyle(body.size, body.leading, { align: "justify", before: 6.5, after: 6.5 }),
    item: textStyle(body.size, body.leading, { align: "justify", before: 4.5, after: 4.5 }),
    cell: textStyle(9.2, 12.4),
    cellHead: textStyle(9, 12.4, { bold: true }),
    caption: textStyle(9, 12.4, { ink: "soft" }),
    figure: textStyle(8, 10, { ink: "soft" }),
    contentsPart: textStyle(body.size, body.leading, { bold: true, before: 12, after: 3 }),
    contentsClause: textStyle(body.size, body.leading, { before: 2.4, after: 2.4 }),
    furniture: textStyle(8.4, 11, { ink: "soft" }),
  },
  indents: [0, 36, 62, 88, 114],
  labelGap: 5,
  definition: { termWidth: 112, gap: 14 },
  table: {
    gap: 14,
    padding: 4.2,
    headRule: 0.8,
    rowRule: 0.4,
    before: 10,
    after: 13,
    unbrokenLines: 9,
  },
  figure: { height: 168, before: 12, after: 14 },
  signature: { labelWidth: 72, rowHeight: 29, before: 28, after: 24 },
  contents: { labelWidth: 74, numberAt: 46, pageWidth: 30 },
  cover: {
    above: 62,
    below: 30,
    letterhead: { height: 54, share: 0.6, below: 34 },
    bar: { width: 46, height: 3.2, below: 22 },
  },
  furniture: { head: 56, foot: 50, rule: 0.5, ruleDrop: 7 },
};
