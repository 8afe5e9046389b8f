import { run } from "./tool.ts";
import { type Claim, claims, claimsOf, type Verdict, type Verdicts, validate } from "./verapdf.ts";

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

/** Those that are quick, in the order of asking. */
export const judges: readonly Judge[] = [
  { question: "Syntax (qpdf)", ask: judgeSyntax },
  { question: "Fonts embedded, subset, readable (poppler)", ask: judgeFonts },
  { question: "Tags (poppler)", ask: judgeTags },
];

/** The slow ones: whether a file is each thing that it claims to be. Asked together, at the first. */
export function judgesOfClaims(file: string): readonly Judge[] {
  let verdicts: Verdicts | null = null;
  return claimsOf(file).map((claim) => ({
    question: questionOf(claim),
    ask: () => {
      verdicts ??= validate(file);
      return judgeVerdict(verdicts.get(claim));
    },
  }));
}

export function questionOf(claim: Claim): string {
  return `${claims[claim]} (veraPDF)`;
}

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

/** Poppler 22 knows the list attributes of PDF 1.7 only, and not "Description". */
const newerThanPoppler = "Attribute ListNumbering value is of wrong type (name)";

/** Without the text, which poppler takes half a minute to sort into a hundred pages' tags. */
function judgeTags(file: string): Judgement {
  const { output, errors } = run("pdfinfo", "-struct", file);
  const root = output.startsWith("Document") ? [] : ["The root of the tags is not a Document"];
  const elements = output.match(/^ *[A-Z]\w*( \(\w+\))?:?$/gm)?.length ?? 0;
  const faults = lines(errors).filter((line) => !line.endsWith(newerThanPoppler));
  return judge([...root, ...faults], elements, "elements");
}

/** Without a verdict the file does not even say that it is what it should be. */
export function judgeVerdict(verdict: Verdict | undefined): Judgement {
  if (!verdict) return { isMet: false, details: ["veraPDF gave no verdict: it is not declared"] };
  const { isCompliant, passedRules, failures } = verdict;
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
