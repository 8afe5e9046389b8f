import { type ReactNode, useId } from "react";
import type { ScheduleStep } from "../../../payment/schedule.ts";
import { english, writeMoney, writeShortMoney } from "../../../reference/language.ts";
import { useWidth } from "../../parts/use-width.ts";
import { withRoom } from "../curve-scale.ts";
import { BandPatterns, fillOf } from "./BandFill.tsx";
import { type Band, stepName, wholeOf } from "./schedule-bands.ts";

const height = 220;
const margin = { left: 66, right: 12, top: 18, bottom: 26 } as const;
/** No bar is wider, however few there are, and a band lower than this says no number. */
const widest = 96;
const tallEnough = 15;

interface Props {
  readonly steps: readonly ScheduleStep[];
  readonly bands: readonly Band[];
  readonly currency: string;
}

/** Bars of the schedule, one a step, each payment line a band with its number where there is room. */
export function ScheduleBars({ steps, bands, currency }: Props): ReactNode {
  const [ref, width] = useWidth<HTMLElement>(520);
  const id = useId();
  const most = steps.map(wholeOf).reduce((a, b) => (a > b ? a : b), 0n);
  const inner = {
    w: Math.max(1, width - margin.left - margin.right),
    h: height - margin.top - margin.bottom,
  };
  const slot = inner.w / Math.max(1, steps.length);
  const barWidth = Math.min(slot * 0.7, widest);
  const tall = (minor: bigint): number => (Number(minor) / Number(most || 1n)) * inner.h;
  const middle = (at: number): number => margin.left + (at + 0.5) * slot;
  const floor = margin.top + inner.h;
  return (
    <figure className="curve bars" ref={ref} aria-label={altOf({ steps, bands, currency })}>
      <svg width={width} height={height} aria-hidden>
        <BandPatterns id={id} bands={bands} />
        {[0n, most / 2n, most].map((tick) => (
          <g key={String(tick)}>
            <line
              className="grid"
              x1={margin.left}
              x2={width - margin.right}
              y1={floor - tall(tick)}
              y2={floor - tall(tick)}
            />
            <text x={margin.left - 10} y={floor - tall(tick) + 4} textAnchor="end">
              {writeShortMoney(tick, currency, english)}
            </text>
          </g>
        ))}
        {steps.map((step, at) => {
          let below = 0n;
          return (
            <g key={`${step.year}.${step.part}`}>
              {bands.map((band) => {
                const minor = step.lines[band.index] ?? 0n;
                below += minor;
                const [top, own] = [floor - tall(below), tall(minor)];
                return minor > 0n ? (
                  <g key={band.index}>
                    <rect
                      className={`bar ${band.kind}`}
                      style={{ fill: fillOf(id, band) }}
                      x={middle(at) - barWidth / 2}
                      width={barWidth}
                      y={top}
                      height={own}
                    />
                    {own >= tallEnough && barWidth >= tallEnough && (
                      <text className="bandno" x={middle(at)} y={top + own / 2 + 4}>
                        {band.number}
                      </text>
                    )}
                  </g>
                ) : null;
              })}
            </g>
          );
        })}
        {withRoom(ticksOf(steps), middle).map(({ at, text }) => (
          <text key={at} x={middle(at)} y={height - 8} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
    </figure>
  );
}

function ticksOf(steps: readonly ScheduleStep[]) {
  const isLong = steps.length > 12 && steps.every(({ part }) => part === 1);
  return steps.flatMap(({ year, part }, at) =>
    part === 1 ? [{ at, text: isLong ? String(year) : `Year ${year}` }] : [],
  );
}

/** The shape of the schedule in a few sentences; the table has every sum. */
function altOf({ steps, bands, currency }: Props): string {
  const money = (minor: bigint): string => writeMoney(minor, currency, english);
  const named = (step: ScheduleStep): string =>
    `${money(wholeOf(step))} in ${stepName(step, steps)}`;
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return "Payment over time.";
  const top = steps.reduce((best, step) => (wholeOf(step) > wholeOf(best) ? step : best), first);
  const lines = bands.map(({ number, title }) => `${number} ${title}`).join(", ");
  return `Payment over time, stacked by payment line: ${lines}. From ${named(first)} to ${named(last)}, at most ${named(top)}.`;
}
