import { isDay } from "../../base/calendar.ts";
import type { Finding } from "../../base/finding.ts";
import { compare, decimal, integer, isDecimal } from "../../base/rational.ts";
import { type Design, findMetric, type Payment } from "../../domain/design.ts";
import type { Result, Results } from "../../domain/result.ts";
import { currencyOf } from "../../reference/currencies.ts";
import { countsUnits } from "./line-facts.ts";
import { type Shape, shapes } from "./result-shapes.ts";

/** A fault of one field of a row. */
interface Fault {
  readonly field: keyof Result;
  readonly message: string;
  readonly remedy: string;
}

/** Every fault of the results: each names file, row and field. Nothing is paid while there is one. */
export function checkResults(design: Design, results: Results): readonly Finding[] {
  const seen = new Map<string, number>();
  return results.results.flatMap((result) => {
    const faults = [...faultsOf(design, results, result), ...repeated(result, seen)];
    return faults.map(
      ({ field, message, remedy }): Finding => ({
        code: "result-faulty",
        level: "blocker",
        message: `${results.file}, row ${result.row}, ${field}: ${message}`,
        remedy,
        where: { file: results.file, line: result.row },
      }),
    );
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
    yield {
      field,
      message: field === "evidence" ? "there is no evidence." : "nobody has verified it.",
      remedy: "Name it; nothing is paid without.",
    };
  }
}

function* faultsOfSubject(
  design: Design,
  shape: Shape,
  line: Payment | undefined,
  { kind, of }: Result,
): Iterable<Fault> {
  const field = "of";
  switch (shape.of) {
    case "metric":
      if (findMetric(design, of)) return;
      yield { field, message: `the design has no metric “${of}”.`, remedy: "Use a metric’s id." };
      return;
    case "condition":
      if (design.conditions.some(({ id }) => id === of)) return;
      yield { field, message: `the design has no condition “${of}”.`, remedy: "Use its id." };
      return;
    case "nothing":
      if (of === "") return;
      yield { field, message: `“${kind}” is of the whole contract.`, remedy: "Leave it empty." };
      return;
    default:
      if (shape.of === "line or nothing" && of === "") return;
      if (!line) {
        yield { field, message: `the design has no payment line “${of}”.`, remedy: "Use its id." };
      } else if (shape.models && !shape.models.includes(line.model)) {
        const message = `“${kind}” does not go with a line of ${line.model}.`;
        yield { field, message, remedy: "Name another line, or another kind." };
      }
  }
}

function* faultsOfItem(line: Payment | undefined, { kind, item }: Result): Iterable<Fault> {
  const fault = (message: string, remedy: string): Fault => ({ field: "item", message, remedy });
  const namesItem = kind === "units" || kind === "steps" || (kind === "people" && item !== "");
  const items = line?.model === "rate-card" ? line.items : [];
  if (namesItem && line?.model === "rate-card" && !items.some(({ id }) => id === item)) {
    yield fault(`the line has no item “${item}”.`, "Use the id of an item of the rate card.");
  }
  if (kind === "people" && item !== "" && line?.model !== "rate-card") {
    yield fault(`“${item}” tells no people apart.`, "Leave it empty.");
  }
  if ((kind === "milestone" || kind === "moved") && line?.model === "milestone-payments") {
    if (line.milestones.some(({ id }) => id === item)) return;
    yield fault(`the line has no milestone “${item}”.`, "Use the milestone’s id.");
  }
  if (kind === "cost" && item !== "" && item !== "interim") {
    yield fault(`“${item}” is no kind of cost.`, "Write interim for an estimate, or nothing.");
  }
  if (kind === "clawback" && item !== "" && item !== "stop") {
    yield fault(`“${item}” is no kind of event.`, "Write stop where charges end, or nothing.");
  }
  if (kind === "stated" && item.trim() === "") {
    yield fault("no clause is named.", "Name the clause that lets somebody find the sum.");
  }
  if (kind === "index" && item !== "base" && !/^([2-9]|[1-9]\d{1,2})$/.test(item)) {
    yield fault(`“${item}” is no contract year.`, "Write base, or a contract year from 2.");
  }
  if (kind === "share-price" && item !== "round" && item !== "exit") {
    yield fault(`“${item}” is neither round nor exit.`, "Say which price it is.");
  }
  if (kind === "lasting" && !["", "1", "2"].includes(item)) {
    yield fault(`“${item}” is no look.`, "Write 1 or 2, or nothing for the first.");
  }
  if (kind === "placed" && item.trim() === "") {
    yield fault("nobody is named.", "Name the entrant.");
  }
}

function* faultsOfDay(design: Design, asOf: string, { kind, day }: Result): Iterable<Fault> {
  const field = "day";
  const { start } = design.contract;
  if (!isDay(day)) {
    yield { field, message: `“${day}” is no calendar day.`, remedy: "Write it as YYYY-MM-DD." };
  } else if (day > asOf) {
    const message = `${day} lies after ${asOf}, to which the account runs.`;
    yield { field, message, remedy: "Correct the day, or draw the account up to a later one." };
  } else if (start !== null && day < start && kind !== "index" && kind !== "rate") {
    const message = `${day} lies before the contract starts.`;
    yield { field, message, remedy: "Correct the day." };
  }
}

function* faultsOfValue(
  design: Design,
  { value: shape }: Shape,
  line: Payment | undefined,
  { kind, of, item, value }: Result,
): Iterable<Fault> {
  const fault = (message: string, remedy: string): Fault => ({ field: "value", message, remedy });
  if (typeof shape === "object") {
    if (!shape.includes(value)) {
      yield fault(`“${value}” is not one of ${shape.join(", ")}.`, "Write one of them.");
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
      yield fault(`the milestone has no part “${unknown}”.`, "Name its parts, or leave it empty.");
    }
    return;
  }
  if (!isDecimal(value)) {
    yield fault(`“${value}” is no plain decimal number.`, "Write it like 57.5, without a unit.");
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
    yield fault(`${value} is below zero.`, "Write what was counted.");
  } else if (whole && number.d !== 1n) {
    yield fault(`${value} is no whole number.`, "Count whole units.");
  } else if (whole && number.n > BigInt(Number.MAX_SAFE_INTEGER)) {
    yield fault(`${value} is more than can be counted.`, "Correct the number.");
  } else if (shape === "share" && compare(number, integer(100)) > 0) {
    yield fault(`${value} is more than 100%.`, "Write a share in percent.");
  } else if (kind === "index" && number.n === 0n) {
    yield fault("an index cannot be 0.", "Write the published reading.");
  } else if (shape === "money" || kind === "profit" || kind === "stated") {
    const { exponent } = currencyOf(design.contract.currency);
    if (10n ** BigInt(exponent) % number.d === 0n) return;
    yield fault(`${value} has more decimals than the currency.`, "Write a sum of money.");
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
  const message = `row ${before} gives the same ${kind} already.`;
  yield { field: "kind", message, remedy: "Keep one of the two rows." };
}
