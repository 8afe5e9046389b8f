import { clean } from "../assembly/clean.ts";
import type { Block, Inline } from "../assembly/document.ts";
import { setMarks, setTyped } from "../assembly/quotes.ts";
import { bullet, paragraph, plain, table } from "../handbook/writing.ts";
import { type PhraseName, phrase, type Words } from "../library/words.ts";
import { writeStep } from "../payment/trace.ts";
import type { Language } from "../reference/language.ts";
import type { NamedFigure } from "./figure-list.ts";

type AnnexPhrase = Extract<PhraseName, `annex.${string}`>;

/** The words of the annex, and the small blocks that all its sections are made of. */
export class AnnexWriter {
  readonly language: Language;
  private readonly words: Words;

  constructor(words: Words, language: Language) {
    this.words = words;
    this.language = language;
  }

  say(name: AnnexPhrase, places: Readonly<Record<string, string>> = {}): string {
    return setMarks(phrase(this.words, name, places), "", this.language);
  }

  paragraph(id: string, name: AnnexPhrase, places: Readonly<Record<string, string>> = {}): Block {
    return paragraph(id, this.say(name, places));
  }

  /** A table whose columns go by these phrases; `ends` are those that hold figures. */
  table(
    id: string,
    caption: AnnexPhrase | null,
    head: readonly AnnexPhrase[],
    rows: readonly (readonly (string | Inline)[])[],
    ends: readonly number[],
  ): Block {
    const heads = head.map((name) => this.say(name));
    return table(id, caption === null ? "" : this.say(caption), heads, rows, ends);
  }

  /** Figures and their results. */
  figures(
    id: string,
    figures: readonly NamedFigure[],
    more: readonly (readonly string[])[] = [],
  ): Block {
    const rows = figures.map(({ name, figure }) => [this.say(name), figure.result]);
    return this.table(id, null, ["annex.figure", "annex.result"], [...rows, ...more], [1]);
  }

  /** The way to one figure. */
  steps(id: string, { name, figure }: NamedFigure): Block {
    const rows = figure.steps.map((step) => [step.row ?? this.say(name), writeStep(step)]);
    return this.table(id, name, ["annex.what", "annex.computed"], rows, []);
  }

  /** What a user wrote, or a blank that says what is to be given. */
  given(text: string, open: AnnexPhrase, from: string): Inline {
    const words = setTyped(clean(text), this.language);
    if (words !== "") return { kind: "value", text: words, from };
    const label = this.say(open);
    return { kind: "blank", text: label, label, from, reason: "missing" };
  }

  bullets(id: string, lines: readonly string[]): readonly Block[] {
    return lines.map((line, i) => bullet(`${id}.${i + 1}`, clean(line)));
  }

  sentences(id: string, ...texts: readonly string[]): Block {
    return paragraph(id, plain(texts.filter((text) => text !== "").join(" ")));
  }
}
