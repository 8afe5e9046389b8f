import { useMemo } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { LeftOut, OpenPoint, SectionKind } from "../assembly/document.ts";
import type { Finding } from "../base/finding.ts";
import type { Path } from "../base/path.ts";
import type { Bookmark, Item, PackId } from "../layout/page.ts";
import type { ClauseReadability } from "../review/drafting/clause-readability.ts";
import { isAtOrBelow } from "./steps.ts";

/** A section of the contract as the outline shows it. */
export interface OutlineEntry {
  readonly kind: SectionKind;
  /** For a clause or schedule its library id. */
  readonly id: string;
  /** "Part A", "4", "Schedule 2"; null where unnumbered. */
  readonly label: string | null;
  readonly title: string;
  /** Why it is in. */
  readonly reason: string;
  readonly position: string;
  readonly departs: boolean;
  /** Title of the clause pack that it came in; null for the library's own. */
  readonly origin: string | null;
  readonly children: readonly OutlineEntry[];
}

/** A place on a page: 0-based page and the distance from its top in points. */
export interface Spot {
  readonly page: number;
  readonly y: number;
}

/** What the screen needs of a contract beside the drawn pages, which are fetched as they come in sight. */
export interface PageSummary {
  /** Rises with every proof; pages are asked for by it. */
  readonly edition: number;
  readonly title: string;
  /** "Draft 0.4 for review". */
  readonly version: string;
  readonly outline: readonly OutlineEntry[];
  readonly leftOut: readonly LeftOut[];
  readonly openPoints: readonly OpenPoint[];
  readonly pages: readonly {
    readonly label: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly bookmarks: readonly Bookmark[];
  /** Packs of fonts that the pages lack. */
  readonly packs: readonly PackId[];
  /** What stands where, by page. */
  readonly places: readonly PagePlaces[];
}

/** What stands where on one page, by its distance from the top in points, in order. */
export interface PagePlaces {
  /** Nodes that begin on it. */
  readonly nodes: readonly (readonly [string, number])[];
  /** Fields with the lines on which their value (or blank) prints. */
  readonly fields: readonly (readonly [Path, readonly number[]])[];
}

/** What is read off a contract once its pages are on the screen. */
export interface ReviewSummary {
  /** Gravest first. */
  readonly findings: readonly Finding[];
  readonly counts: { readonly clauses: number; readonly words: number; readonly terms: number };
  /** How each clause and schedule reads, in the order of the contract. */
  readonly readability: readonly ClauseReadability[];
}

/** While a review is on its way, that of the proof before stands beside the newest pages. */
export interface ProofSummary extends PageSummary, ReviewSummary {}

/** How it stands with a pack of fonts that this build can fetch. */
export type PackState = "loading" | "here" | "failed";

export interface Proofs {
  /** The latest proof; null until the first is done. */
  readonly proof: ProofSummary | null;
  /** True while a newer one is being made. */
  readonly working: boolean;
  /** What stands alike on every page. It comes when typing pauses; until then that of before stands. */
  readonly stamp: readonly Item[];
  /** The packs of fonts that were asked for. */
  readonly packs: Readonly<Partial<Record<PackId, PackState>>>;
}

/** What the worker last derived from the open Design. Only `press-client.ts` writes it. */
export const proofs = createStore<Proofs>(() => ({
  proof: null,
  working: false,
  stamp: [],
  packs: {},
}));

/** Part of the latest proof; null until the first is done. */
export function useProof<T>(selector: (proof: ProofSummary) => T): T | null {
  return useStore(proofs, ({ proof }) => (proof === null ? null : selector(proof)));
}

export function useIsProofing(): boolean {
  return useStore(proofs, ({ working }) => working);
}

/** How it stands with a pack; null where it was never asked for. */
export function usePackState(pack: PackId | undefined): PackState | null {
  return useStore(proofs, ({ packs }) => (pack === undefined ? null : (packs[pack] ?? null)));
}

const noFindings: readonly Finding[] = [];

/** The findings that lie at a field or below it; for `clauses.<id>` those of the clause too. */
export function findingsAt(findings: readonly Finding[], path: Path): readonly Finding[] {
  const clause = /^clauses\.([^.]+)$/.exec(path)?.[1];
  return findings.filter(
    ({ where }) =>
      (where.field !== undefined && isAtOrBelow(where.field, path)) ||
      (clause !== undefined && where.clause === clause),
  );
}

/** The current findings at a field or below it. */
export function useFindings(path: Path): readonly Finding[] {
  const findings = useProof((proof) => proof.findings) ?? noFindings;
  return useMemo(() => findingsAt(findings, path), [findings, path]);
}
