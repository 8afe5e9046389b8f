import type { Document, Section } from "../../assembly/document.ts";
import { byLevel, type Finding } from "../../base/finding.ts";
import { valueAt } from "../../base/path.ts";
import type { Design } from "../../domain/design.ts";
import type { Library } from "../../library/library.ts";
import { draftingRules } from "./list.ts";
import { mendIn } from "./mend.ts";
import { inlineAt, type Reading, read, sectionsToRead } from "./reading.ts";
import type { DraftingRule, Slip, Surroundings, Worded } from "./rule.ts";

interface Found {
  readonly rule: DraftingRule;
  readonly reading: Reading;
  readonly slip: Slip;
}

/**
 * Holds the words of a contract against every rule of drafting, gravest first. `library` is the one
 * that the Document was assembled from. A section that is the same as before is not read again.
 */
export function reviewWords(
  document: Document,
  design: Design,
  library: Library | null = null,
): Finding[] {
  const readings = readingsOf(document, library).filter(isWorded);
  const around = surroundingsOf(readings);
  const found = [
    ...readings.flatMap((reading) => foundIn(reading, around)),
    ...draftingRules.flatMap((rule): Found[] =>
      rule.scope === "contract"
        ? [...rule.check({ readings, design, library })].map((slip) => ({
            rule,
            reading: slip.reading,
            slip,
          }))
        : [],
    ),
  ];
  return byLevel(withoutRepeats(found.map((each) => findingOf(each, design))));
}

/** Every clause and schedule, read in its own language. */
export function readingsOf(document: Document, library: Library | null): readonly Reading[] {
  return sectionsToRead(document.sections).map((section) =>
    read(section, languageOf(section, document, library)),
  );
}

/** A clause that is not translated stands in the words of the original; a departure never does. */
function languageOf(section: Section, document: Document, library: Library | null): string {
  const clause = section.departs ? undefined : library?.clauses[section.id];
  return clause?.language ?? document.language;
}

function isWorded(reading: Reading): reading is Worded {
  return reading.words !== null;
}

/** The latest surroundings, to give the same object again while they say the same. */
let latest: { readonly inputs: string; readonly around: Surroundings } | null = null;

function surroundingsOf(readings: readonly Worded[]): Surroundings {
  const terms = readings.flatMap(({ section }) =>
    section.blocks.flatMap((block) =>
      block.kind === "definitions" ? block.entries.map(({ term }) => term) : [],
    ),
  );
  const numbered = (kind: Section["kind"]): ReadonlyMap<string, string> =>
    new Map(
      readings.flatMap(({ section: { kind: own, label, id } }) => {
        const number = /\S+$/.exec(label ?? "")?.[0];
        return own === kind && number !== undefined ? [[number, id] as const] : [];
      }),
    );
  const around = {
    terms,
    clauses: numbered("clause"),
    schedules: numbered("schedule"),
    labels: readings
      .filter(({ section }) => section.kind === "clause")
      .map(({ labels }) => labels)
      .join(""),
  };
  const inputs = [...terms, ...around.clauses, ...around.schedules, around.labels].join("|");
  if (latest?.inputs !== inputs) latest = { inputs, around };
  return latest.around;
}

const known = new WeakMap<
  Reading,
  { readonly around: Surroundings; readonly found: readonly Found[] }
>();

function foundIn(reading: Worded, around: Surroundings): readonly Found[] {
  const before = known.get(reading);
  if (before?.around === around) return before.found;
  const found = draftingRules.flatMap((rule): Found[] =>
    rule.scope === "section"
      ? [...rule.check(reading, around)].map((slip) => ({ rule, reading, slip }))
      : [],
  );
  known.set(reading, { around, found });
  return found;
}

/** Findings by what was found, with the text in which they would be mended. */
const told = new WeakMap<Slip, { readonly text: unknown; readonly finding: Finding }>();

function findingOf(found: Found, design: Design): Finding {
  const { section } = found.reading;
  const inline = inlineAt(found.slip.passage, found.slip.index)?.inline;
  const given = inline?.kind === "value" || inline?.kind === "blank" ? inline.from : null;
  // Words that the user gave are to be changed where they were given; others in the clause.
  const field = given ?? (section.departs ? `clauses.${section.id}.departure.text` : null);
  const text = field === null ? null : valueAt(design, field);
  const before = told.get(found.slip);
  if (before && before.text === text) return before.finding;
  const finding = makeFinding(found, field, design);
  told.set(found.slip, { text, finding });
  return finding;
}

function makeFinding(
  { rule, reading: { section }, slip }: Found,
  field: string | null,
  design: Design,
): Finding {
  const { passage, quote, message, remedy, instead } = slip;
  const mend =
    field === null || instead === undefined ? null : mendIn(design, field, quote, instead);
  return {
    code: rule.id,
    kind: "drafting",
    level: rule.level,
    message,
    remedy,
    source: rule.source,
    where: { clause: section.id, node: passage.node, ...(field === null ? {} : { field }) },
    ...(mend === null ? {} : { mend }),
  };
}

/** The same words of one field print in many places, and are said once. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, message, where }) => {
    const key = `${code} ${message} ${where.field ?? where.node ?? ""}`;
    return !seen.has(key) && seen.add(key);
  });
}
