import type { ReactNode } from "react";
import type { FuturesReport } from "../../futures/report.ts";
import { useWidth } from "../parts/use-width.ts";
import { moneyTicks, room, scaleBetween, shortMoney } from "./chart-scale.ts";

interface Props {
  readonly report: FuturesReport;
  readonly currency: string;
  /** What the limit on outcome payments and the likely rest come to; null where there is no limit. */
  readonly capMinor: number | null;
  /** What the chart shows, in a sentence. */
  readonly alt: string;
}

const height = 220;

/** How often the buyer pays which sum. */
export function CostChart({ report, currency, capMinor, alt }: Props): ReactNode {
  const [ref, width] = useWidth<HTMLElement>(520);
  const { bars, buyer } = report;
  const ends = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 1, ...(capMinor === null ? [] : [capMinor])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const x = scaleBetween([low, high], [room.left, width - room.right]);
  const y = scaleBetween([0, most], [height - room.bottom, room.top]);
  const marks = [
    { at: buyer.p10, text: "P10", name: "quantile" },
    { at: buyer.p50, text: "P50", name: "quantile" },
    { at: buyer.p90, text: "P90", name: "quantile" },
    ...(capMinor === null ? [] : [{ at: capMinor, text: "Limit", name: "cap" }]),
  ];
  return (
    <figure className="futurechart" ref={ref} aria-label={alt}>
      <svg width={width} height={height} aria-hidden="true">
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line
              className="grid"
              x1={room.left}
              x2={width - room.right}
              y1={y(most * share)}
              y2={y(most * share)}
            />
            <text x={room.left - 8} y={y(most * share) + 4} textAnchor="end">
              {((most * share * 100) / report.runs).toFixed(0)}%
            </text>
          </g>
        ))}
        {bars.map(({ from, to, count }) => (
          <rect
            key={from}
            className="bar"
            x={x(from)}
            y={y(count)}
            width={Math.max(2, x(to) - x(from) - 1)}
            height={height - room.bottom - y(count)}
          />
        ))}
        {marks.map(({ at, text, name }) => (
          <g key={text} className={`guide ${name}`}>
            <line x1={x(at)} x2={x(at)} y1={room.top - 8} y2={height - room.bottom} />
            <text
              x={x(at)}
              y={name === "cap" ? 9 : room.top - 11}
              textAnchor={x(at) > width - 60 ? "end" : "middle"}
            >
              {name === "cap" ? `${text} ${shortMoney(at, currency)}` : text}
            </text>
          </g>
        ))}
        {moneyTicks(low, high, currency, width / 130).map(({ at, text }) => (
          <text key={at} x={x(at)} y={height - 8} textAnchor="middle">
            {text}
          </text>
        ))}
      </svg>
    </figure>
  );
}
