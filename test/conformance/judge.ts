import { run } from "./tool.ts";
import { type Claim, claims, validate } from "./verapdf.ts";

export interface Judgement {
  readonly isMet: boolean;
  /** What was found: a count, or one line a fault. */
  readonly details: readonly string[];
}

/** One thing that an outside tool can tell of a PDF. */
export interface Judge {
  readonly question: string;
  readonly ask: (file: string) => Judgement;
}

/** In the order of asking, the quickest first. */
export const judges: readonly Judge[] = [
  { question: "Syntax (qpdf)", ask: judgeSyntax },
  { question: "Fonts embedded, subset, readable (poppler)", ask: judgeFonts },
  { question: "Tags (poppler)", ask: judgeTags },
  ...(Object.keys(claims) as Claim[]).map((claim) => ({
    question: `${claims[claim]} (veraPDF)`,
    ask: (file: string) => judgeClaim(file, claim),
  })),
];

function judgeSyntax(file: string): Judgement {
  const { status, output, errors } = run("qpdf", "--check", file);
  return { isMet: status === 0, details: status === 0 ? [] : lines(output + errors) };
}

/** veraPDF passes a page whose fonts are not there at all, so that is asked here. */
function judgeFonts(file: string): Judgement {
  const { output, errors } = run("pdffonts", file);
  const fonts = lines(output).slice(2);
  const faulty = fonts.filter((font) => !/ yes +yes +yes +\d+ +\d+$/.test(font));
  return judge([...faulty, ...lines(errors)], fonts.length, "fonts");
}

/** Without the text, which poppler takes half a minute to sort into a hundred pages' tags. */
function judgeTags(file: string): Judgement {
  const { output, errors } = run("pdfinfo", "-struct", file);
  const root = output.startsWith("Document") ? [] : ["The root of the tags is not a Document"];
  const elements = output.match(/^ *[A-Z]\w*( \(\w+\))?:?$/gm)?.length ?? 0;
  return judge([...root, ...lines(errors)], elements, "elements");
}

function judgeClaim(file: string, claim: Claim): Judgement {
  const { isCompliant, passedRules, failures } = validate(file, claim);
  return isCompliant ? judge([], passedRules, "rules") : { isMet: false, details: failures };
}

/** Met where there are no faults, and something was there to have them. */
function judge(faults: readonly string[], count: number, things: string): Judgement {
  const isMet = faults.length === 0 && count > 0;
  return { isMet, details: faults.length > 0 ? faults : [`${count} ${things}`] };
}

function lines(text: string): string[] {
  return text.split("\n").filter(Boolean);
}
