import { phrase } from "../library/words.ts";
import { moneyTicks } from "../payment/curve.ts";
import { type ScheduleStep, scheduleOf } from "../payment/schedule.ts";
import type { PaymentKind } from "../payment/summary.ts";
import { currencyOf } from "../reference/currencies.ts";
import { writeMoney } from "../reference/language.ts";
import { clean } from "./clean.ts";
import type { Bars, Block } from "./document.ts";
import type { Scene } from "./figure.ts";

/**
 * The most that falls due in each contract year, a band for each payment line that has something in it;
 * null while nothing falls due or the term is unknown.
 */
export function timelineOf(id: string, scene: Scene): Block | null {
  const { design, payments, words, writing } = scene;
  const years = scheduleOf(design, payments);
  const bands = bandsOf(scene, years);
  if (bands.length === 0) return null;
  const unit = 10 ** currencyOf(writing.currency).exponent;
  const most = years.map(wholeOf).reduce((a, b) => (a > b ? a : b), 0n);
  const told = years.map((year) =>
    phrase(words, "figure.bar", {
      year: String(year.year),
      sum: writeMoney(wholeOf(year), writing.currency, writing.language),
    }),
  );
  return {
    kind: "figure",
    id,
    drawing: {
      kind: "bars",
      bands: bands.map(({ band }) => band),
      columns: years.map(({ year, lines }) => ({
        text: String(year),
        values: bands.map(({ index }) => Number(lines[index] ?? 0n) / unit),
      })),
      yTicks: moneyTicks(0n, most, writing),
      xLabel: phrase(words, "figure.year"),
      yLabel: phrase(words, "figure.payment"),
    },
    caption: [{ kind: "text", text: phrase(words, "figure.schedule") }],
    alt: phrase(words, "figure.bars", {
      lines: bands.map(({ band }) => band.text).join("; "),
      years: told.join("; "),
    }),
  };
}

interface PlacedBand {
  /** Place among the payment lines, from 0. */
  readonly index: number;
  readonly band: Bars["bands"][number];
}

function bandsOf({ payments, words }: Scene, years: readonly ScheduleStep[]): PlacedBand[] {
  const seen: Record<PaymentKind, number> = { fee: 0, milestone: 0, outcome: 0, finance: 0 };
  return payments.lines.flatMap(({ payment, kind }, index) => {
    if (!years.some(({ lines }) => (lines[index] ?? 0n) > 0n)) return [];
    const number = String(index + 1);
    const text = phrase(words, "figure.band", { number, title: clean(payment.title) });
    const nth = seen[kind];
    seen[kind] += 1;
    return [{ index, band: { number, text, tone: kind, nth } }];
  });
}

function wholeOf({ lines }: ScheduleStep): bigint {
  return lines.reduce((sum, each) => sum + each, 0n);
}
