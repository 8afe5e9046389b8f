import type { Design } from "../domain/design.ts";
import type { Words } from "../library/words.ts";
import { scheduleOf } from "../payment/schedule.ts";
import type { LineSummary, PaymentSummary } from "../payment/summary.ts";
import { writeWay } from "../payment/trace.ts";
import { itemFields, type Measures, missing, numbered, numberedList } from "./trace-design.ts";
import {
  listOf,
  recordOf,
  scalar,
  type Traced,
  type TracedRecord,
  traceRecord,
  withFields,
  wordsFor,
} from "./traced.ts";

/** The payment lines with all that is computed of them, together and by kind. */
export function tracePayments(
  design: Design,
  summary: PaymentSummary,
  measures: Measures,
  words: Words,
): Readonly<Record<string, Traced>> {
  const targets: Targets = { metric: measures.byId, condition: conditionsById(design, words) };
  const lines = summary.lines.map((line, index) => ({
    kind: line.kind,
    record: traceLine(line, index, measures, targets, words),
  }));
  const of = (kind: LineSummary["kind"]): Traced =>
    listOf(
      lines.filter((line) => line.kind === kind).map((line) => line.record),
      "payments",
    );
  return {
    payments: listOf(
      lines.map((line) => line.record),
      "payments",
    ),
    feePayments: of("fee"),
    milestonePayments: of("milestone"),
    outcomePayments: of("outcome"),
    financePayments: of("finance"),
    totals: traceTotals(design, summary),
    dueYears: traceYears(design, summary),
  };
}

function traceLine(
  line: LineSummary,
  index: number,
  measures: Measures,
  targets: Targets,
  words: Words,
): TracedRecord {
  const { path } = line;
  const plain = numbered(traceRecord(line.payment, itemFields("payments"), path, words), index);
  const metric = measures.byPath.get(line.metricPath ?? "");
  const computed: Record<string, Traced> = {
    kind: choiceValue("payment.kind", line.kind, path, words),
    metric: metric ?? missing(`${path}.metricId`),
    outcome: metric?.fields.get("outcome") ?? missing(`${path}.metricId`),
    maximumMinor: scalar("money", line.maximumMinor, path),
    totalMinor: scalar("money", line.totalMinor, path),
    periods: scalar("integer", line.periods, path),
    rows: listOf(
      line.rows.map((row) =>
        recordOf(
          {
            label: scalar("text", row.label, `${path}.${row.labelField}`),
            amountMinor: scalar("money", row.amountMinor, `${path}.${row.amountField}`),
          },
          path,
        ),
      ),
      path,
    ),
    examples: listOf(
      line.examples.map((example) => traceExample(example, path, words)),
      path,
    ),
  };
  if ("inclusive" in line.payment)
    computed["edge"] = edgeValue(line.payment.inclusive, `${path}.inclusive`, words);
  return withFields(plain, { ...computed, ...linkedParts(plain, targets) });
}

/** Whether a measure exactly at a threshold has reached it, as a choice that prints; open while it is null. */
function edgeValue(inclusive: boolean | null, from: string, words: Words): Traced {
  if (inclusive === null) return missing(from);
  return choiceValue("payment.edge", inclusive ? "inside" : "outside", from, words);
}

/** What a part of a payment line may point at, by id. */
interface Targets {
  readonly metric: ReadonlyMap<string, TracedRecord>;
  readonly condition: ReadonlyMap<string, TracedRecord>;
}

function conditionsById(design: Design, words: Words): ReadonlyMap<string, TracedRecord> {
  const { items } = numberedList(design, "conditions", words);
  return new Map(
    design.conditions.flatMap(({ id }, index) => {
      const record = items[index];
      return record?.kind === "record" ? [[id, record] as const] : [];
    }),
  );
}

/** The lists inside a line: their items numbered, and led on to the metric or condition they name. */
function linkedParts(line: TracedRecord, targets: Targets): Record<string, Traced> {
  const lists = [...line.fields].flatMap(([name, value]) =>
    value.kind === "list"
      ? [
          [
            name,
            listOf(
              value.items.map((item, i) => linked(item, i, targets)),
              value.from,
            ),
          ] as const,
        ]
      : [],
  );
  return Object.fromEntries(lists);
}

function linked(item: Traced, index: number, targets: Targets): Traced {
  if (item.kind !== "record") return item;
  const links = (["metric", "condition"] as const).flatMap((kind) => {
    const id = item.fields.get(`${kind}Id`);
    if (id === undefined) return [];
    const target = id.kind === "scalar" ? targets[kind].get(String(id.value ?? "")) : undefined;
    return [[kind, target ?? missing(`${item.from}.${kind}Id`)] as const];
  });
  return withFields(numbered(item, index), Object.fromEntries(links));
}

function traceExample(
  example: LineSummary["examples"][number],
  path: string,
  words: Words,
): Traced {
  const place = choiceValue("payment.examples.place", example.place, path, words);
  return recordOf(
    {
      place,
      label: scalar("text", place.words ?? example.place, path),
      measured: scalar("text", example.measured, path),
      formula: scalar("text", writeWay(example.trace), path),
      dueMinor: scalar("money", example.trace.dueMinor, path),
    },
    path,
  );
}

function choiceValue(
  choice: string,
  value: string,
  from: string,
  words: Words,
): ReturnType<typeof scalar> {
  const told = wordsFor(words, choice, value);
  const plain = scalar("choice", value, from);
  return told === undefined ? plain : { ...plain, words: told, authored: true };
}

/** The most that falls due in each contract year; none while nothing falls due. */
function traceYears(design: Design, summary: PaymentSummary): Traced {
  const sum = (minor: bigint): Traced => scalar("money", minor, "payments");
  const years = scheduleOf(design, summary);
  const isEmpty = years.every(({ lines }) => lines.every((minor) => minor === 0n));
  return listOf(
    (isEmpty ? [] : years).map(({ year, to, minor, lines }) =>
      recordOf(
        {
          year: scalar("integer", year, ""),
          to: scalar("day", to, ""),
          certainMinor: sum(minor.fee + minor.finance),
          milestoneMinor: sum(minor.milestone),
          outcomeMinor: sum(minor.outcome),
          totalMinor: sum(lines.reduce((all, each) => all + each, 0n)),
        },
        "payments",
      ),
    ),
    "payments",
  );
}

function traceTotals(design: Design, { totals }: PaymentSummary): Traced {
  const sum = (minor: bigint, from: string): Traced => scalar("money", minor, from);
  const capped =
    design.cap.totalMinor !== null && totals.outcomeMinor < totals.uncappedOutcomeMinor;
  return recordOf(
    {
      feeMinor: sum(totals.feeMinor, "payments"),
      milestoneMinor: sum(totals.milestoneMinor, "payments"),
      uncappedOutcomeMinor: sum(totals.uncappedOutcomeMinor, "payments"),
      outcomeMinor: sum(totals.outcomeMinor, capped ? "cap.totalMinor" : "payments"),
      financeMinor: sum(totals.financeMinor, "payments"),
      maximumMinor: sum(totals.maximumMinor, "payments"),
      outcomeSharePercent: scalar("percent", totals.outcomeSharePercent, "payments"),
    },
    "payments",
  );
}
