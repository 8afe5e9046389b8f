import { type House, textStyle } from "../style.ts";

const body = { size: 10.6, leading: 15.2 };

/** Airy and plain: a sans serif, larger contrasts between headings and text, colour in the headings. */
export const modern: House = {
  face: "sans",
  measure: { a4: 390, letter: 390 },
  margin: { top: 98, bottom: 94 },
  hangs: true,
  text: {
    title: textStyle(36, 41, { bold: true, after: 14 }),
    subtitle: textStyle(16, 22, { ink: "soft", after: 26 }),
    imprint: textStyle(10.4, 16, { ink: "soft" }),
    partLabel: textStyle(11, 16, { bold: true, ink: "soft" }),
    part: textStyle(23, 28, { bold: true, ink: "accent", before: 38, after: 18 }),
    clause: textStyle(13, 17, { bold: true, ink: "accent", before: 24, after: 6 }),
    subheading: textStyle(body.size, body.leading, { bold: true, before: 14, after: 5 }),
    body: textStyle(body.size, body.leading, { align: "justify", before: 7, after: 7 }),
    item: textStyle(body.size, body.leading, { align: "justify", before: 5, after: 5 }),
    cell: textStyle(9.3, 12.4),
    cellHead: textStyle(9.2, 12.4, { bold: true, ink: "accent" }),
    caption: textStyle(9.2, 12.8, { ink: "soft" }),
    figure: textStyle(8.2, 10.4, { ink: "soft" }),
    contentsPart: textStyle(body.size, body.leading, { bold: true, before: 12, after: 3 }),
    contentsClause: textStyle(body.size, body.leading, { before: 2.4, after: 2.4 }),
    furniture: textStyle(8.5, 11, { ink: "soft" }),
  },
  indents: [0, 36, 62, 88, 114],
  labelGap: 5,
  definition: { termWidth: 112, gap: 14 },
  table: {
    gap: 14,
    padding: 4.4,
    headRule: 1.4,
    rowRule: 0.3,
    before: 10,
    after: 13,
    unbrokenLines: 9,
  },
  figure: { height: 168, before: 12, after: 14 },
  signature: { labelWidth: 72, rowHeight: 29, before: 28, after: 24 },
  contents: { labelWidth: 74, numberAt: 46, pageWidth: 30 },
  cover: {
    above: 40,
    below: 30,
    letterhead: { height: 54, share: 0.6, below: 34 },
    bar: { width: 390, height: 6, below: 30 },
  },
  furniture: { head: 56, foot: 50, rule: 0.3, ruleDrop: 7 },
};
