import { type House, textStyle } from "../style.ts";

const body = { size: 16, leading: 23 };

/**
 * For readers with low vision, after the Clear Print and large print guidance of the UK Association
 * for Accessible Formats (recalled): a sans serif of 16 points or more, wide leading, strong ink, little
 * colour. Only tables, figures and running heads are smaller, so that they still fit.
 */
export const largePrint: House = {
  face: "sans",
  measure: { a4: 483, letter: 496 },
  margin: { top: 92, bottom: 96 },
  hangs: false,
  text: {
    title: textStyle(36, 43, { bold: true, after: 14 }),
    subtitle: textStyle(21, 28, { after: 30 }),
    imprint: textStyle(16, 23),
    partLabel: textStyle(16, 22, { bold: true, ink: "accent" }),
    part: textStyle(26, 32, { bold: true, before: 42, after: 20 }),
    clause: textStyle(19, 25, { bold: true, before: 30, after: 10 }),
    subheading: textStyle(body.size, body.leading, { bold: true, before: 20, after: 8 }),
    body: textStyle(body.size, body.leading, { align: "justify", before: 10, after: 10 }),
    item: textStyle(body.size, body.leading, { align: "justify", before: 8, after: 8 }),
    cell: textStyle(14, 19),
    cellHead: textStyle(14, 19, { bold: true }),
    caption: textStyle(14, 19),
    figure: textStyle(12, 15),
    contentsPart: textStyle(body.size, body.leading, { bold: true, before: 16, after: 5 }),
    contentsClause: textStyle(body.size, body.leading, { before: 4, after: 4 }),
    furniture: textStyle(12, 15),
  },
  indents: [0, 54, 92, 126, 158],
  labelGap: 8,
  definition: { termWidth: 142, gap: 16 },
  table: {
    gap: 16,
    padding: 6,
    headRule: 1.4,
    rowRule: 0.7,
    before: 16,
    after: 20,
    unbrokenLines: 9,
  },
  figure: { height: 210, before: 18, after: 20 },
  signature: { labelWidth: 100, rowHeight: 42, before: 36, after: 32 },
  contents: { labelWidth: 108, numberAt: 64, pageWidth: 42 },
  cover: {
    above: 40,
    below: 36,
    letterhead: { height: 72, share: 0.7, below: 38 },
    bar: { width: 64, height: 5, below: 28 },
  },
  furniture: { head: 54, foot: 52, rule: 0.8, ruleDrop: 9 },
};
