import type { ReactNode } from "react";
import type { CashPoint, FuturesReport } from "../../futures/report.ts";
import { useWidth } from "../parts/use-width.ts";
import { moneyTicks, room, scaleBetween } from "./chart-scale.ts";

interface Props {
  readonly supplier: FuturesReport["supplier"];
  readonly currency: string;
  /** What the chart shows, in a sentence. */
  readonly alt: string;
}

const height = 240;

/** The Supplier's cash through the term: the middle future, and the band that holds eight of ten. */
export function CashChart({ supplier, currency, alt }: Props): ReactNode {
  const [ref, width] = useWidth<HTMLElement>(520);
  const { cash, ownMoneyMinor } = supplier;
  const values = cash.flatMap(({ p10, p90 }) => [p10, p90]);
  const own = ownMoneyMinor === null ? [] : [-ownMoneyMinor];
  const [low, high] = [Math.min(0, ...values, ...own), Math.max(0, ...values)];
  const x = scaleBetween([0, Math.max(1, cash.length - 1)], [room.left, width - room.right]);
  const y = scaleBetween([low, high], [height - room.bottom, room.top]);
  const line = (of: (point: CashPoint) => number): string =>
    cash.map((point, i) => `${x(i)} ${y(of(point))}`).join("L");
  const back = cash
    .map(({ p10 }, i) => `${x(i)} ${y(p10)}`)
    .toReversed()
    .join("L");
  const every = Math.max(1, Math.ceil((cash.length * 56) / Math.max(1, width - room.left)));
  return (
    <figure className="futurechart" ref={ref} aria-label={alt}>
      <svg width={width} height={height} aria-hidden="true">
        {moneyTicks(low, high, currency, 5).map(({ at, text }) => (
          <g key={at}>
            <line
              className={at === 0 ? "grid zero" : "grid"}
              x1={room.left}
              x2={width - room.right}
              y1={y(at)}
              y2={y(at)}
            />
            <text x={room.left - 8} y={y(at) + 4} textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        <path className="band" d={`M${line(({ p90 }) => p90)}L${back}Z`} />
        <path className="line" d={`M${line(({ p50 }) => p50)}`} />
        {ownMoneyMinor !== null && (
          <g className="guide cap">
            <line
              x1={room.left}
              x2={width - room.right}
              y1={y(-ownMoneyMinor)}
              y2={y(-ownMoneyMinor)}
            />
            <text x={width - room.right} y={y(-ownMoneyMinor) - 6} textAnchor="end">
              Own money used up
            </text>
          </g>
        )}
        {cash.map(({ day }, i) =>
          i % every === 0 ? (
            <text
              // Points keep their place in time.
              // oxlint-disable-next-line react/no-array-index-key
              key={i}
              x={x(i)}
              y={height - 8}
              textAnchor={i === cash.length - 1 ? "end" : "middle"}
            >
              {pointName(day, i === cash.length - 1)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}

/** A point of the curve in a few signs: the month of a period's end. */
export function pointName(day: string | null, isLast: boolean): string {
  if (day !== null) return day.slice(0, 7);
  return isLast ? "End" : "Later";
}
