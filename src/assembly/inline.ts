import type { DraftInline } from "./draft.ts";
import { setMarks, setTyped } from "./quotes.ts";
import type { Span } from "./span.ts";
import { canonicalOf, type Dictionary, splitTerms } from "./terms.ts";

/** A piece of a line after `**` and `*` are read. */
type Style = "strong" | "emphasis" | null;

/** Ends of sentences, for the capital of a reference. */
const sentenceEnd = /[.!?]["”’)]*\s+$/;

/**
 * Turns the spans of one paragraph, cell or heading into inlines. `**strong**` and `*emphasis*` are
 * read in authored text only, and a mark without a partner prints as it is. The marks of the language
 * are set in whatever the library wrote; in what a user wrote only where the language has spaces of
 * its own before them.
 */
export function readInlines(
  spans: readonly Span[],
  dictionary: Dictionary,
  marksTerms: boolean,
): readonly DraftInline[] {
  const inlines: DraftInline[] = [];
  const set = (text: string): string => setMarks(text, "", dictionary.language);
  const reader = new StyleReader(spans);
  let startsSentence = true;
  let last = "";
  for (const span of spans) {
    const before = last;
    // Whatever a value, blank or reference prints, a quotation mark after it closes.
    last = span.kind === "text" ? span.text.slice(-1) : "x";
    switch (span.kind) {
      case "text":
        for (const { text, style } of reader.pieces(
          setMarks(span.text, before, dictionary.language),
        )) {
          if (style !== null) inlines.push({ kind: "text", text, style });
          else if (marksTerms) {
            inlines.push(...splitTerms(text, dictionary, startsSentence));
          } else inlines.push({ kind: "text", text });
        }
        startsSentence = sentenceEnd.test(span.text) || (startsSentence && span.text.trim() === "");
        continue;
      case "value":
        inlines.push({
          kind: "value",
          text: span.authored ? set(span.text) : setTyped(span.text, dictionary.language),
          from: span.from,
          ...(reader.style === null ? {} : { style: reader.style }),
        });
        break;
      case "blank":
        inlines.push({ ...span, text: set(span.text), label: set(span.label) });
        break;
      case "reference":
        inlines.push({ kind: "pending", target: span.target, capital: startsSentence });
        break;
      case "place":
        inlines.push({ kind: "reference", text: span.text, target: span.target });
        break;
      case "term": {
        const term = canonicalOf(span.text, dictionary);
        inlines.push(term === null ? { kind: "text", text: span.text } : { ...span, term });
        break;
      }
      default:
        break;
    }
    startsSentence = false;
  }
  return inlines;
}

/** Reads the marks of a line from left to right; a mark that never closes is plain text. */
class StyleReader {
  /** The style at the place that the reader has come to. */
  style: Style = null;
  private strongLeft: number;
  private emphasisLeft: number;

  constructor(spans: readonly Span[]) {
    const marks = spans.flatMap((span) =>
      span.kind === "text" ? (span.text.match(/\*+/g) ?? []) : [],
    );
    this.strongLeft = evenPart(marks.filter((mark) => mark === "**").length);
    this.emphasisLeft = evenPart(marks.filter((mark) => mark === "*").length);
  }

  pieces(text: string): { readonly text: string; readonly style: Style }[] {
    const pieces: { text: string; style: Style }[] = [];
    const add = (piece: string): void => {
      const last = pieces.at(-1);
      if (piece === "") return;
      if (last && last.style === this.style) last.text += piece;
      else pieces.push({ text: piece, style: this.style });
    };
    for (const part of text.split(/(\*+)/)) {
      if (part === "**" && this.strongLeft > 0) {
        this.strongLeft--;
        this.style = this.style === "strong" ? null : "strong";
      } else if (part === "*" && this.emphasisLeft > 0) {
        this.emphasisLeft--;
        this.style = this.style === "emphasis" ? null : "emphasis";
      } else add(part);
    }
    return pieces;
  }
}

function evenPart(count: number): number {
  return count - (count % 2);
}
