import type { Level } from "../../base/finding.ts";
import type { Design } from "../../domain/design.ts";
import type { Library } from "../../library/library.ts";
import type { DraftingWords } from "../../reference/drafting/words.ts";
import type { Passage, Reading } from "./reading.ts";

/** A reading in a language of which something is known. */
export type Worded = Reading & { readonly words: DraftingWords };

/** What of the contract around it a section is read with. The same object while nothing in it changes. */
export interface Surroundings {
  /** The terms that the contract defines. */
  readonly terms: readonly string[];
  /** Ids of clauses by their numbers ("4") and of schedules by theirs ("2"). */
  readonly clauses: ReadonlyMap<string, string>;
  readonly schedules: ReadonlyMap<string, string>;
  /** Every numbered paragraph, a space before and after each. */
  readonly labels: string;
}

/** What a rule that looks at more than one section is given. */
export interface Whole {
  readonly readings: readonly Worded[];
  readonly design: Design;
  /** In the language and the names of the contract; null where only a Document is at hand. */
  readonly library: Library | null;
}

/** Words that a rule objects to. */
export interface Slip {
  readonly passage: Passage;
  /** Where the words begin in the passage, and how they read. */
  readonly index: number;
  readonly quote: string;
  readonly message: string;
  readonly remedy: string;
  /** Words in their place, where one press can put them there; in the clause grammar. */
  readonly instead?: string | undefined;
}

/** Text of a clause, and the words in it that the rule must find (`bad`) or let stand (`good`). */
export interface DraftingExample {
  /** In the clause grammar: a departure from "Freedom of means", in English, of the standard design. */
  readonly text: string;
  /** The quotations in order; for a good example there are none. */
  readonly finds: readonly string[];
  /** What the text becomes when every mend that is offered is taken; absent where none is. */
  readonly mended?: string;
  /** Tag of another language: then `text` is a plain paragraph. */
  readonly language?: string;
}

interface Standing {
  /** Kebab-case name, the `code` of its findings. */
  readonly id: string;
  readonly level: Level;
  /** What the rule asks for, as a short sentence. */
  readonly title: string;
  readonly source: string;
  readonly examples: readonly DraftingExample[];
}

/** A rule of the drafting review: one file each, listed in `list.ts`. */
export type DraftingRule =
  /** Looks at one section after another; asked again only when the section changes. */
  | (Standing & {
      readonly scope: "section";
      check(reading: Worded, around: Surroundings): Iterable<Slip>;
    })
  | (Standing & {
      readonly scope: "contract";
      check(whole: Whole): Iterable<Slip & { readonly reading: Reading }>;
    });
