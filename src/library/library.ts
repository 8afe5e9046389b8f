import type { Question } from "../domain/circumstances.ts";
import type { Jurisdiction } from "../reference/jurisdictions.ts";
import type { Clause } from "./clause.ts";
import type { Words } from "./words.ts";

/** A file of the library: its path below the project (`clauses/payment/outcome-cap.md`) and text. */
export interface LibraryFile {
  readonly path: string;
  readonly text: string;
}

/** A contract type: an ordered skeleton of clauses under parts and schedules. */
export interface Template {
  /** File name without its ending: the contract type's id. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly useWhen: readonly string[];
  readonly avoidWhen: readonly string[];
  readonly legalBasis: readonly {
    readonly jurisdiction: Jurisdiction;
    readonly text: string;
    readonly source: string;
    readonly asOf: string;
    readonly status: "verified" | "recalled";
  }[];
  /** What an answer to one of the five questions says for (points above 0) or against the type. */
  readonly fits: readonly {
    readonly question: Question;
    readonly answer: string;
    readonly points: number;
    readonly reason: string;
  }[];
  /** The type in four sentences, to be held beside another. */
  readonly sides: {
    /** Who carries which risk. */
    readonly risk: string;
    /** When money moves. */
    readonly money: string;
    /** Who owns what comes of it. */
    readonly ownership: string;
    /** What ends it. */
    readonly end: string;
  };
  /**
   * What the two sides are called in print, by the names that clauses use: `{ Supplier: "Recipient" }`.
   * Empty where they keep them.
   */
  readonly names: Readonly<Record<string, string>>;
  /** Which part takes a clause that the user adds, by family. */
  readonly placement: Readonly<Record<string, string>>;
  /** The skeleton in the template grammar (`templates/README.md`). */
  readonly body: string;
  readonly line: number;
}

/** The checked words: all clauses and contract types by id. Plain data; can be sent to a worker. */
export interface Library {
  /** BCP 47 tag of the language that it is written in. */
  readonly language: string;
  /**
   * The edition that a Design can hold to, such as `2026.1`; `""` for a library that has none. A
   * translation shares it, and the checksum, with its original.
   */
  readonly edition: string;
  /** Names these very words (`checksum.ts`). */
  readonly checksum: string;
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly templates: Readonly<Record<string, Template>>;
  readonly words: Words;
  /**
   * The same library in other languages, by tag. A translation has the contract types that are whole
   * in it, and every clause; one that is not translated stands in it in the words of the original.
   */
  readonly translations: Readonly<Record<string, Library>>;
  /** What was said otherwise in earlier editions, oldest first; empty in a translation. */
  readonly earlier: readonly Earlier[];
}

/** The words that an edition was the last to have. Earlier editions had them too, unless they say otherwise. */
export interface Earlier {
  readonly edition: string;
  /** By language, the original's among them: clauses and contract types by id. */
  readonly languages: Readonly<
    Record<
      string,
      {
        readonly clauses: Readonly<Record<string, Clause>>;
        readonly templates: Readonly<Record<string, Template>>;
      }
    >
  >;
}
