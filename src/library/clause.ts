import type { Jurisdiction } from "../reference/jurisdictions.ts";

/** Strength of the evidence behind a clause: causal study, evaluation or cases, practice, legal duty. */
export type Grade = "S" | "M" | "L" | "X";

export interface Source {
  readonly title: string;
  readonly grade: Grade;
  /** ISO day on which the source was read or recalled. */
  readonly date: string;
  /** `recalled` facts are drafts to confirm, and the app says so. */
  readonly status: "verified" | "recalled";
}

interface ParameterBase {
  readonly name: string;
  /** The question a procurement officer is asked. */
  readonly question: string;
  readonly hint: string;
  /** Whether the default must be confirmed before a final export; shows as a blank until then. */
  readonly confirm: boolean;
}

export type Parameter = ParameterBase &
  (
    | { readonly type: "text"; readonly default: string; readonly long: boolean }
    | {
        readonly type: "integer" | "percent";
        /** Printed by the form beside the field: "days", "months". Percent needs none. */
        readonly unit: string;
        readonly default: number | null;
        readonly min: number;
        readonly max: number;
      }
    /** Integer minor units of the contract's currency. */
    | {
        readonly type: "money";
        readonly default: number | null;
        readonly min: number;
        readonly max: number;
      }
    | { readonly type: "date"; readonly default: string | null }
    | { readonly type: "boolean"; readonly default: boolean }
    | {
        readonly type: "choice";
        readonly default: string;
        /** What is compared, and the words that print. */
        readonly options: readonly { readonly value: string; readonly words: string }[];
      }
    | { readonly type: "list"; readonly default: readonly string[]; readonly max: number }
    /** Ids of metrics of the design; each prints as its number and name. None is the default. */
    | { readonly type: "metrics"; readonly default: readonly string[]; readonly max: number }
    | {
        readonly type: "rows";
        readonly columns: readonly { readonly name: string; readonly label: string }[];
        readonly default: readonly Readonly<Record<string, string>>[];
        readonly max: number;
      }
  );

/** One way of wording a clause. `body` is in the clause grammar (`clauses/README.md`). */
export interface Position {
  /** `preferred`, or kebab-case of the fallback's title. */
  readonly id: string;
  readonly title: string;
  /** Empty for the preferred position. */
  readonly givesUp: string;
  readonly acceptWhen: string;
  readonly body: string;
  /** 1-based line of the file at which `body` begins, for messages. */
  readonly line: number;
}

/** A term that a clause defines for the whole contract. */
export interface Definition {
  readonly term: string;
  /** The plural form, where it is used. */
  readonly plural: string | null;
  /** What follows the term, in the inline grammar: "means …". */
  readonly meaning: string;
  readonly line: number;
}

/** Answers, and the plain text that they must print. A test runs every one. */
export interface Example {
  readonly title: string;
  readonly position: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Lines that the printed clause must contain, in order, labels included. */
  readonly expected: readonly string[];
}

export type ClauseKind = "clause" | "schedule" | "cover" | "notice" | "signatures";

export interface Clause {
  /** File name without its ending; never renamed after release. */
  readonly id: string;
  /** Folder: mission, measurement, payment, risk, conditions, ip-data, change, governance, general… */
  readonly family: string;
  /** Path below the project, for messages; of a translated clause, that of the translation. */
  readonly file: string;
  /** BCP 47 tag of the language of its texts. */
  readonly language: string;
  /** Title of the clause pack that it came in; null for a clause of the library. */
  readonly origin: string | null;
  readonly kind: ClauseKind;
  readonly title: string;
  readonly purpose: string;
  /** Contract types it suits; `all` stands for every one. */
  readonly types: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requires: readonly string[];
  readonly conflicts: readonly string[];
  readonly sources: readonly Source[];
  /** Jurisdictions in which it is a legal duty or barred, as dated facts for the drafter. */
  readonly jurisdictions: readonly {
    readonly jurisdiction: Jurisdiction;
    readonly note: string;
    readonly source: string;
    /** Day on which the source was read, or the fact recalled. */
    readonly asOf: string;
    readonly status: Source["status"];
  }[];
  readonly definitions: readonly Definition[];
  /** The preferred position first, then the fallbacks in order. */
  readonly positions: readonly Position[];
  readonly plainWords: string;
  /** Note for drafters, with the counter-argument of a critic. */
  readonly note: string;
  readonly examples: readonly Example[];
}
