import * as v from "valibot";
import { type Design, designSchema } from "../domain/design.ts";
import { currentVersion, migrate } from "./migrations.ts";

/** Why a text is not a Design that this version can read. */
export interface Refusal {
  /** One sentence for the reader. */
  readonly reason: string;
  /** Each fault with its place in the file; empty where the whole is of another kind. */
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

export type Reading =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly refusal: Refusal };

const mostFaults = 20;

function refuse(reason: string, faults: Refusal["faults"] = []): Reading {
  return { ok: false, refusal: { reason, faults } };
}

/** `JSON.parse` drops a `__proto__` key into the object as an own key; nothing of ours has one. */
function parse(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => (key === "__proto__" ? undefined : value));
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === "strict_object") {
    if (issue.expected === "never") return "Not a field that this version knows";
    if (issue.received === "undefined") return "Missing";
  }
  return issue.message.replace(/^Invalid (type|key): /, "");
}

function faultOf(issue: v.BaseIssue<unknown>): Refusal["faults"][number] {
  const path = v.getDotPath(issue) ?? "";
  return { path, message: messageOf(issue) };
}

/**
 * Reads a design file's text: parse, migrate, validate. Never throws on what a user can give it, and
 * never reads half: the whole Design or a refusal.
 */
export function readDesign(text: string): Reading {
  let raw: unknown;
  try {
    raw = parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : "";
    return refuse(`This is not a design file: it is not valid JSON (${detail}).`);
  }
  if (typeof raw !== "object" || raw === null || !Object.hasOwn(raw, "format")) {
    return refuse("This is not a design file: it does not say that it is a Pactwright design.");
  }
  const { format, version } = raw as { format?: unknown; version?: unknown };
  if (format !== "pactwright-design") {
    return refuse(`This is not a design file: its format is ${JSON.stringify(format)}.`);
  }
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return refuse("This design file does not say which version it is.");
  }
  if (version > currentVersion) {
    return refuse(
      `This design file is of version ${version}; this Pactwright reads up to version ${currentVersion}. Open it with a newer Pactwright. The file is unchanged.`,
    );
  }
  const result = v.safeParse(designSchema, migrate(raw as Record<string, unknown>, version));
  if (result.success) return { ok: true, design: result.output };
  const faults = result.issues.slice(0, mostFaults).map(faultOf);
  const first = faults[0];
  return refuse(
    `This design file has ${result.issues.length === 1 ? "a fault" : `${result.issues.length} faults`}. At ${first?.path || "its top"}: ${first?.message}`,
    faults,
  );
}

function byKey<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Prints a Design as its file: two-space JSON in the schema's key order (records by key), so that two
 * versions differ only where the design does. Ends with a newline.
 */
export function printDesign(design: Design): string {
  const parsed = v.parse(designSchema, design);
  const choices = Object.entries(parsed.clauses).map(([id, choice]) => [
    id,
    { ...choice, answers: byKey(choice.answers) },
  ]);
  const clauses = byKey(Object.fromEntries(choices));
  return `${JSON.stringify({ ...parsed, clauses, ...laterParts(parsed) }, null, 2)}\n`;
}

/**
 * Parts that came after the first files of this version: one that says nothing is left out (JSON drops
 * `undefined`), so that those files, and the fingerprints on paper, stay what they were.
 */
function laterParts({ packs, library, ledger }: Design): object {
  const saysNothing = library.edition === "" && library.upgraded.length === 0;
  return {
    packs: packs.length === 0 ? undefined : packs,
    library: saysNothing ? undefined : library,
    ledger: ledger.length === 0 ? undefined : ledger,
  };
}
