import { clean } from "../assembly/clean.ts";
import { setTyped } from "../assembly/quotes.ts";
import { isDecimal } from "../base/rational.ts";
import { type Design, findMetric, type Payment } from "../domain/design.ts";
import type { Result } from "../domain/result.ts";
import { shapes } from "../payment/engine/result-shapes.ts";
import type { Need } from "../payment/facts.ts";
import { writeNumber, writePercent } from "../reference/language.ts";
import type { Speech } from "./speech.ts";

/** What a result is of, by the names that the contract uses: "Reading: People in work". */
export function nameOf(result: Result, design: Design, { say, language }: Speech): string {
  const kind = say(`certificate.kind.${result.kind}`);
  const subjects = subjectsOf(result, design)
    .map((each) => setTyped(clean(each), language))
    .filter(Boolean);
  return subjects.length === 0 ? kind : `${kind}${language.colon}${subjects.join(", ")}`;
}

function subjectsOf({ of, item }: Result, design: Design): readonly string[] {
  const line = design.payments.find(({ id }) => id === of);
  const metric = findMetric(design, of)?.metric.name;
  const condition = design.conditions.find(({ id }) => id === of)?.title;
  const part = line && item !== "" ? partOf(line, item) : null;
  return [metric ?? condition ?? line?.title ?? of, part ?? item];
}

/** The title of an item or milestone of a line; null where it has none with this id. */
function partOf(line: Payment, id: string): string | null {
  const parts =
    line.model === "milestone-payments"
      ? line.milestones
      : line.model === "rate-card"
        ? line.items
        : [];
  return parts.find((part) => part.id === id)?.title ?? null;
}

/** The value as it prints, with its unit. */
export function valueOf(result: Result, design: Design, speech: Speech): string {
  const { kind, value } = result;
  const { say, language } = speech;
  switch (kind) {
    case "missing":
    case "condition":
    case "effort":
      return say(wordOf(value));
    case "buy-out":
      return say("certificate.value.whole");
    case "milestone":
      return partsMet(result, design) ?? say("certificate.value.whole");
    case "lasting":
    case "clawback":
    case "rate":
      return writePercent(value, language);
    default: {
      if (!isDecimal(value)) return value;
      const unit = clean(unitOf(result, design));
      if (unit.startsWith("%")) return `${writePercent(value, language)}${unit.slice(1)}`;
      return `${writeNumber(value, language)} ${unit}`.trim();
    }
  }
}

function unitOf({ kind, of }: Result, design: Design): string {
  if (kind === "reading" || kind === "expected") return findMetric(design, of)?.metric.unit ?? "";
  const { value } = shapes[kind];
  const isMoney = value === "money" || ["price", "strike", "share-price"].includes(kind);
  return isMoney || ["profit", "stated"].includes(kind) ? design.contract.currency : "";
}

function wordOf(value: string) {
  switch (value) {
    case "supplier":
    case "authority":
    case "met":
    case "missed":
    case "kept":
    case "failed":
      return `certificate.value.${value}` as const;
    default:
      return "certificate.value.neither";
  }
}

/** Titles of the parts of a milestone that were met; null where it was passed whole. */
function partsMet({ of, item, value }: Result, design: Design): string | null {
  if (value.trim() === "") return null;
  const line = design.payments.find(({ id }) => id === of);
  const milestones = line?.model === "milestone-payments" ? line.milestones : [];
  const parts = milestones.find(({ id }) => id === item)?.parts ?? [];
  const titles = value
    .trim()
    .split(/\s+/)
    .map((met) => parts.find(({ id }) => id === met)?.title || met);
  return titles.map(clean).join(", ");
}

/** What a payment waits for. */
export function needOf(need: Need, design: Design, { say }: Speech): string {
  switch (need.kind) {
    case "reading":
    case "expected":
    case "cohort": {
      const name = findMetric(design, need.metricId)?.metric.name ?? need.metricId;
      return say(`certificate.need.${need.kind}`, { of: name });
    }
    case "units":
      return say("certificate.need.units", { of: titleIn(design, need.itemId) });
    case "milestone":
      return say("certificate.need.milestone", { of: titleIn(design, need.milestoneId) });
    case "condition": {
      const condition = design.conditions.find(({ id }) => id === need.conditionId);
      return say("certificate.need.condition", { of: condition?.title || need.conditionId });
    }
    default:
      return say(`certificate.need.${need.kind}`);
  }
}

function titleIn(design: Design, partId: string): string {
  const titles = design.payments.flatMap((line) => partOf(line, partId) ?? []);
  return titles[0] || partId;
}
