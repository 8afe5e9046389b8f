import { type Design, findMetric } from "../domain/design.ts";
import { metricIdsOf } from "../domain/payment.ts";
import { fieldsOf, type Shape } from "../library/shape.ts";
import { vocabulary } from "../library/vocabulary.ts";
import type { Words } from "../library/words.ts";
import {
  listOf,
  scalar,
  type Traced,
  type TracedList,
  type TracedRecord,
  traceRecord,
  withFields,
} from "./traced.ts";

/** The shape of the vocabulary's entry with this name. */
export function shapeNamed(name: string): Shape {
  const shape = vocabulary[name];
  if (shape === undefined) throw new RangeError(`The vocabulary has no "${name}"`);
  return shape;
}

/** The fields of the items of a list of the vocabulary. */
export function itemFields(name: string): Readonly<Record<string, Shape>> {
  const shape = shapeNamed(name);
  return shape.kind === "list" ? fieldsOf(shape.item) : {};
}

/** Where a link of the Design leads nowhere: an empty value that leads to the link's own field. */
export function missing(from: string): Traced {
  return scalar("text", null, from);
}

export function numbered(record: TracedRecord, index: number): TracedRecord {
  return withFields(record, { number: scalar("integer", index + 1, record.from) });
}

/** A plain list of the Design (`risks`, `stages`), each item with its number. */
export function numberedList(
  design: Design,
  name: "risks" | "stages" | "seats" | "conditions",
  words: Words,
): TracedList {
  const fields = itemFields(name);
  const items = design[name].map((item, index) =>
    numbered(traceRecord(item, fields, `${name}.${index}`, words), index),
  );
  return listOf(items, name);
}

/** All parties, and those of each role. */
export interface People {
  readonly byId: ReadonlyMap<string, TracedRecord>;
  readonly roles: Readonly<
    Record<"buyer" | "supplier" | "suppliers" | "verifiers" | "partners" | "parties", Traced>
  >;
}

export function tracePeople(design: Design, words: Words): People {
  const fields = itemFields("parties");
  const all = design.parties.map((party, index) => ({
    party,
    record: numbered(traceRecord(party, fields, `parties.${index}`, words), index),
  }));
  const of = (role: string): TracedRecord[] =>
    all.filter((each) => each.party.role === role).map((each) => each.record);
  return {
    byId: new Map(all.map(({ party, record }) => [party.id, record])),
    roles: {
      buyer: of("buyer")[0] ?? missing("parties"),
      supplier: of("supplier")[0] ?? missing("parties"),
      suppliers: listOf(of("supplier"), "parties"),
      verifiers: listOf(of("verifier"), "parties"),
      partners: listOf(of("partner"), "parties"),
      parties: listOf(
        all.map((each) => each.record),
        "parties",
      ),
    },
  };
}

/** Outcomes and metrics, linked to each other and to their verifiers. */
export interface Measures {
  readonly outcomes: TracedList;
  readonly metrics: TracedList;
  readonly byId: ReadonlyMap<string, TracedRecord>;
  /** By Design path of the metric. */
  readonly byPath: ReadonlyMap<string, TracedRecord>;
}

export function traceMeasures(design: Design, people: People, words: Words): Measures {
  const metricFields = itemFields("metrics");
  const outcomeFields = itemFields("outcomes");
  const { metrics: _, ...headFields } = outcomeFields;
  const paid = new Set(design.payments.flatMap(metricIdsOf));
  const all: TracedRecord[] = [];
  const byId = new Map<string, TracedRecord>();
  const outcomes = design.outcomes.map((outcome, o) => {
    const from = `outcomes.${o}`;
    const head = numbered(traceRecord(outcome, headFields, from, words), o);
    const metrics = outcome.metrics.map((metric, m) => {
      const plain = traceRecord(metric, metricFields, `${from}.metrics.${m}`, words);
      const { verifierId } = metric.verification;
      const record = withFields(numbered(plain, all.length), {
        outcome: head,
        verifier:
          people.byId.get(verifierId ?? "") ?? missing(`${plain.from}.verification.verifierId`),
        paid: scalar("boolean", paid.has(metric.id), plain.from),
      });
      all.push(record);
      if (!byId.has(metric.id)) byId.set(metric.id, record);
      return record;
    });
    return withFields(head, { metrics: listOf(metrics, `${from}.metrics`) });
  });
  return {
    outcomes: listOf(outcomes, "outcomes"),
    metrics: listOf(all, "outcomes"),
    byId,
    byPath: new Map(all.map((record) => [record.from, record])),
  };
}

/** The metric that tells whether the mission is achieved. */
export function missionMetric(design: Design, measures: Measures): Traced {
  const path = findMetric(design, design.mission.targetMetricId)?.path;
  return measures.byPath.get(path ?? "") ?? missing("mission.targetMetricId");
}
