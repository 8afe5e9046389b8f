import type { Finding } from "../../base/finding.ts";
import type { Path } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import type { OutlineEntry, ProofSummary } from "../proofs.ts";
import { type StepId, stepOf, steps } from "../steps.ts";

/** Something that Find leads to. */
export interface Place {
  readonly kind: "step" | "field" | "clause" | "finding" | "command";
  readonly title: string;
  /** What stands beside the title: a value, a number, a level. */
  readonly detail: string;
  readonly goal: Goal;
}

export type Goal =
  | { readonly step: StepId }
  | { readonly field: Path }
  | { readonly clause: string }
  /** A clause that the contract does not have. */
  | { readonly libraryClause: string }
  | { readonly finding: Finding }
  | { readonly command: string };

/** Every step, clause, field with a value and finding, in that order. `nameOf` words a path. */
export function placesIn(
  design: Design,
  proof: ProofSummary | null,
  nameOf: (path: Path) => string,
): Place[] {
  return [
    ...steps.map(
      ({ id, title }): Place => ({ kind: "step", title, detail: "Step", goal: { step: id } }),
    ),
    ...(proof?.outline ?? []).flatMap(clausesIn),
    ...fieldsIn(design, "", nameOf),
    ...(proof?.findings ?? []).map(
      (finding): Place => ({
        kind: "finding",
        title: finding.message,
        detail: finding.level,
        goal: { finding },
      }),
    ),
  ];
}

function clausesIn(entry: OutlineEntry): Place[] {
  const own: Place[] =
    entry.kind === "clause" || entry.kind === "schedule"
      ? [
          {
            kind: "clause",
            title: entry.title,
            detail: entry.kind === "clause" ? `Clause ${entry.label ?? ""}` : (entry.label ?? ""),
            goal: { clause: entry.id },
          },
        ]
      : [];
  return [...own, ...entry.children.flatMap(clausesIn)];
}

/** Fields that hold words or a number of the user's; what the app itself keeps is not offered. */
function fieldsIn(node: unknown, path: Path, nameOf: (path: Path) => string): Place[] {
  if (typeof node === "object" && node !== null) {
    return Object.entries(node).flatMap(([key, child]) =>
      /^id$|Id$/.test(key) ? [] : fieldsIn(child, path === "" ? key : `${path}.${key}`, nameOf),
    );
  }
  const isWorded = (typeof node === "string" && node !== "") || typeof node === "number";
  if (!isWorded || stepOf(path) === null) return [];
  return [{ kind: "field", title: nameOf(path), detail: String(node), goal: { field: path } }];
}

/** Clauses of the library that the contract does not have. */
export function placesInLibrary(
  clauses: readonly { readonly id: string; readonly title: string }[],
  places: readonly Place[],
): Place[] {
  const here = new Set(places.flatMap(({ goal }) => ("clause" in goal ? [goal.clause] : [])));
  return clauses
    .filter(({ id }) => !here.has(id))
    .map(({ id, title }) => ({
      kind: "clause",
      title,
      detail: "In the library",
      goal: { libraryClause: id },
    }));
}

/** The places that have every word of the query, best first; steps and commands where it is empty. */
export function search(places: readonly Place[], query: string, most = 10): Place[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return places.filter(({ kind }) => kind === "step" || kind === "command").slice(0, most);
  }
  return places
    .map((place) => ({ place, score: scoreOf(place, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ place }) => place);
}

/** Better where the title begins with a word, then where one of its words does, then anywhere. */
function scoreOf({ title, detail }: Place, words: readonly string[]): number {
  const [head, body] = [fold(title), fold(detail)];
  let total = 0;
  for (const word of words) {
    const score = head.startsWith(word)
      ? 8
      : ` ${head}`.includes(` ${word}`)
        ? 5
        : head.includes(word)
          ? 3
          : ` ${body}`.includes(` ${word}`)
            ? 2
            : body.includes(word)
              ? 1
              : 0;
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

/** Lower case without accents, so that "energie" finds "Énergie". */
function fold(text: string): string {
  return text.slice(0, 500).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
