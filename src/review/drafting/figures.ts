/** A figure with its kind, as it is written: "1 May 2027", "£5,000,000", "10%", "20 days". */
export interface Figure {
  /** `date`, `money`, `percent`, or the unit of a count in the singular and in lower case. */
  readonly kind: string;
  readonly index: number;
  readonly quote: string;
}

const number = "\\d[\\d,.\u00a0 ]*\\d|\\d";
const pattern = new RegExp(
  [
    "(?<date>\\b\\d{1,2}(?:er|st|nd|rd|th)? \\p{L}+ \\d{4}\\b)",
    `(?<money>[£$€] ?(?:${number})(?: ?(?:million|m|k)\\b)?|(?:${number}) [£$€])`,
    `(?<percent>(?:${number}) ?%)`,
    "(?<count>\\b\\d[\\d,]* (?<unit>Working Days?|\\p{Ll}+))",
  ].join("|"),
  "gu",
);

/** The figures of a text in order. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(pattern)].map(({ 0: quote, index, groups }) => {
    const kind = (["date", "money", "percent"] as const).find(
      (each) => groups?.[each] !== undefined,
    );
    return { kind: kind ?? unitOf(groups?.["unit"] ?? ""), index, quote };
  });
}

function unitOf(unit: string): string {
  return unit.toLowerCase().replace(/s$/, "");
}

/** Whether two figures are written alike, spaces and marks between digits apart. */
export function sameFigure(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/(?<=\d)[,\u00a0 ](?=\d)/g, "").toLowerCase();
  return bare(a).replaceAll("\u00a0", " ") === bare(b).replaceAll("\u00a0", " ");
}
