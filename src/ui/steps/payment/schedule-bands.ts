import type { ScheduleStep } from "../../../payment/schedule.ts";
import type { LineSummary, PaymentKind } from "../../../payment/summary.ts";

/** How a band is filled, so that bands of one colour are told apart without it. */
export type Hatch = "solid" | "rising" | "dots" | "level" | "falling" | "upright" | "net" | "rings";

const hatches: readonly Hatch[] = [
  "solid",
  "rising",
  "dots",
  "level",
  "falling",
  "upright",
  "net",
  "rings",
];

/** A payment line as it is drawn: its number in the contract, its colour by kind and its hatch. */
export interface Band {
  /** Its place among the payment lines, from 0, and its number in print, from 1. */
  readonly index: number;
  readonly number: number;
  readonly title: string;
  readonly kind: PaymentKind;
  readonly hatch: Hatch;
}

/** The hatch of the band with this place among those of its colour. */
export function hatchAt(index: number): Hatch {
  return hatches[index % hatches.length] ?? "solid";
}

/** A band for each line that has something in the schedule, in the order of the lines. */
export function bandsOf(
  lines: readonly LineSummary[],
  steps: readonly ScheduleStep[],
): readonly Band[] {
  const seen: Partial<Record<PaymentKind, number>> = {};
  return lines.flatMap(({ payment, kind }, index) => {
    if (!steps.some((step) => (step.lines[index] ?? 0n) > 0n)) return [];
    const before = seen[kind] ?? 0;
    seen[kind] = before + 1;
    const title = payment.title || "Payment without a title";
    return [{ index, number: index + 1, title, kind, hatch: hatchAt(before) }];
  });
}

/** All that falls due in a step. */
export function wholeOf({ lines }: ScheduleStep): bigint {
  return lines.reduce((sum, each) => sum + each, 0n);
}

/** "year 3", or "year 3, part 2" where a year has several steps. */
export function stepName({ year, part }: ScheduleStep, steps: readonly ScheduleStep[]): string {
  const hasParts = steps.some((step) => step.part > 1);
  return hasParts ? `year ${year}, part ${part}` : `year ${year}`;
}
