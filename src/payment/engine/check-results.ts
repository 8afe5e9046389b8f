import { isDay } from "../../base/calendar.ts";
import type { Finding } from "../../base/finding.ts";
import { compare, decimal, integer, isDecimal } from "../../base/rational.ts";
import { type Design, findMetric, type Payment } from "../../domain/design.ts";
import type { Result, Results } from "../../domain/result.ts";
import { type AccountWord, type Places, sayOfAccount } from "../../reference/account-words.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { countsUnits } from "./line-facts.ts";
import { type Shape, shapes } from "./result-shapes.ts";

/** A fault of one field of a row, before it is said in the contract's language. */
interface Fault {
  readonly field: keyof Result;
  readonly word: AccountWord;
  readonly places: Places;
}

/**
 * Every fault of the results: each names file, row and field. Nothing is paid while there is one.
 * Messages are in the language of the contract; what a file may hold keeps its own names.
 */
export function checkResults(design: Design, results: Results): readonly Finding[] {
  const { language } = design.contract;
  const seen = new Map<string, number>();
  return results.results.flatMap((result) => {
    const faults = [...faultsOf(design, results, result), ...repeated(result, seen)];
    return faults.map(({ field, word, places }): Finding => {
      const { message, remedy } = sayOfAccount(language, word, { ...result, ...places });
      const { file } = results;
      const place = { file, row: result.row, field, message };
      return {
        code: "result-faulty",
        level: "blocker",
        message: sayOfAccount(language, "row", place).message,
        remedy,
        where: { file, line: result.row },
      };
    });
  });
}

function* faultsOf(design: Design, { asOf }: Results, result: Result): Iterable<Fault> {
  const shape = shapes[result.kind];
  const line = design.payments.find(({ id }) => id === result.of);
  yield* faultsOfSubject(design, shape, line, result);
  yield* faultsOfItem(line, result);
  yield* faultsOfDay(design, asOf, result);
  yield* faultsOfValue(design, shape, line, result);
  for (const field of ["evidence", "verifiedBy"] as const) {
    if (result[field].trim() !== "") continue;
    yield fault(field, field === "evidence" ? "evidence-missing" : "verifier-missing");
  }
}

function fault(field: Fault["field"], word: AccountWord, places: Places = {}): Fault {
  return { field, word, places };
}

function* faultsOfSubject(
  design: Design,
  shape: Shape,
  line: Payment | undefined,
  { of }: Result,
): Iterable<Fault> {
  const field = "of";
  switch (shape.of) {
    case "metric":
      if (findMetric(design, of)) return;
      yield fault(field, "metric-unknown");
      return;
    case "condition":
      if (design.conditions.some(({ id }) => id === of)) return;
      yield fault(field, "condition-unknown");
      return;
    case "nothing":
      if (of === "") return;
      yield fault(field, "of-the-whole");
      return;
    default:
      if (shape.of === "line or nothing" && of === "") return;
      if (!line) {
        yield fault(field, "line-unknown");
      } else if (shape.models && !shape.models.includes(line.model)) {
        yield fault(field, "line-unfit", { model: line.model });
      }
  }
}

function* faultsOfItem(line: Payment | undefined, { kind, item }: Result): Iterable<Fault> {
  const field = "item";
  const namesItem = kind === "units" || kind === "steps" || (kind === "people" && item !== "");
  const items = line?.model === "rate-card" ? line.items : [];
  if (namesItem && line?.model === "rate-card" && !items.some(({ id }) => id === item)) {
    yield fault(field, "item-unknown");
  }
  if (kind === "people" && item !== "" && line?.model !== "rate-card") {
    yield fault(field, "people-undivided");
  }
  if ((kind === "milestone" || kind === "moved") && line?.model === "milestone-payments") {
    if (line.milestones.some(({ id }) => id === item)) return;
    yield fault(field, "milestone-unknown");
  }
  if (kind === "cost" && item !== "" && item !== "interim") {
    yield fault(field, "cost-unknown");
  }
  if (kind === "clawback" && item !== "" && item !== "stop") {
    yield fault(field, "event-unknown");
  }
  if (kind === "stated" && item.trim() === "") {
    yield fault(field, "clause-missing");
  }
  if (kind === "index" && item !== "base" && !/^([2-9]|[1-9]\d{1,2})$/.test(item)) {
    yield fault(field, "year-unknown");
  }
  if (kind === "share-price" && item !== "round" && item !== "exit") {
    yield fault(field, "price-unknown");
  }
  if (kind === "lasting" && !["", "1", "2"].includes(item)) {
    yield fault(field, "look-unknown");
  }
  if (kind === "placed" && item.trim() === "") {
    yield fault(field, "nobody-placed");
  }
}

function* faultsOfDay(design: Design, asOf: string, { kind, day }: Result): Iterable<Fault> {
  const field = "day";
  const { start } = design.contract;
  if (!isDay(day)) {
    yield fault(field, "day-unknown");
  } else if (day > asOf) {
    yield fault(field, "day-late", { asOf });
  } else if (start !== null && day < start && kind !== "index" && kind !== "rate") {
    yield fault(field, "day-early");
  }
}

function* faultsOfValue(
  design: Design,
  { value: shape }: Shape,
  line: Payment | undefined,
  { kind, of, item, value }: Result,
): Iterable<Fault> {
  const field = "value";
  if (typeof shape === "object") {
    if (!shape.includes(value)) {
      yield fault(field, "value-unknown", { words: shape.join(", ") });
    }
    return;
  }
  if (shape === "parts") {
    const milestone =
      line?.model === "milestone-payments"
        ? line.milestones.find(({ id }) => id === item)
        : undefined;
    const known = new Set(milestone?.parts.map(({ id }) => id));
    const unknown = value.split(/\s+/).find((part) => part !== "" && !known.has(part));
    if (unknown !== undefined) {
      yield fault(field, "part-unknown", { part: unknown });
    }
    return;
  }
  if (!isDecimal(value)) {
    yield fault(field, "no-number");
    return;
  }
  const number = decimal(value);
  const counted = kind === "reading" && design.payments.some((each) => countsBy(each, of));
  const whole =
    shape === "count" ||
    kind === "clawback" ||
    (kind === "reading" &&
      design.payments.some((each) => countsBy(each, of) && each.model !== "ccfd-settlement"));
  if (number.n < 0n && (shape !== "number" || counted)) {
    yield fault(field, "below-zero");
  } else if (whole && number.d !== 1n) {
    yield fault(field, "no-whole-number");
  } else if (whole && number.n > BigInt(Number.MAX_SAFE_INTEGER)) {
    yield fault(field, "too-many");
  } else if (shape === "share" && compare(number, integer(100)) > 0) {
    yield fault(field, "above-whole");
  } else if (kind === "index" && number.n === 0n) {
    yield fault(field, "index-zero");
  } else if (shape === "money" || kind === "profit" || kind === "stated") {
    const { exponent } = currencyOf(design.contract.currency);
    if (10n ** BigInt(exponent) % number.d === 0n) return;
    yield fault(field, "too-fine");
  }
}

function countsBy(line: Payment, metricId: string): boolean {
  const ids = "items" in line ? line.items.map((each) => each.metricId) : [];
  const all = "metricId" in line ? [line.metricId] : ids;
  return countsUnits(line) && all.includes(metricId);
}

/** Two rows that say the same thing twice, or two things of the same. */
function* repeated(result: Result, seen: Map<string, number>): Iterable<Fault> {
  const { kind, of, item, day, evidence, row } = result;
  const isEvent = kind === "points" || kind === "points-kept" || kind === "delay";
  const once = kind === "milestone" || kind === "buy-out" || (kind === "index" && item !== "");
  const when = once ? "" : day;
  const key = JSON.stringify([kind, of, item, when, isEvent ? evidence : ""]);
  const before = seen.get(key);
  if (before === undefined) {
    seen.set(key, row);
    return;
  }
  yield fault("kind", "repeated", { before });
}
