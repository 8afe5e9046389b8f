import type { ReactNode } from "react";
import type { Swing } from "../../futures/tornado.ts";
import { useWidth } from "../parts/use-width.ts";
import { moneyTicks, scaleBetween } from "./chart-scale.ts";

interface Props {
  readonly swings: readonly Swing[];
  readonly nameOf: (swing: Swing) => string;
  readonly currency: string;
  /** What the chart shows, in a sentence. */
  readonly alt: string;
}

const row = 40;

/** How far each driver moves the buyer's cost by itself, the strongest on top. */
export function TornadoChart({ swings, nameOf, currency, alt }: Props): ReactNode {
  const [ref, width] = useWidth<HTMLElement>(520);
  const sums = swings.flatMap(({ low, high }) => [low.buyerMinor, high.buyerMinor]);
  const [least, most] = [Math.min(...sums), Math.max(...sums)];
  const x = scaleBetween([least, most], [12, width - 12]);
  const height = swings.length * row + 28;
  return (
    <figure className="futurechart" ref={ref} aria-label={alt}>
      <svg width={width} height={height} aria-hidden="true">
        {moneyTicks(least, most, currency, width / 130).map(({ at, text }) => (
          <g key={at}>
            <line className="grid" x1={x(at)} x2={x(at)} y1={4} y2={height - 24} />
            <text
              x={x(at)}
              y={height - 8}
              textAnchor={x(at) > width - 40 ? "end" : x(at) < 40 ? "start" : "middle"}
            >
              {text}
            </text>
          </g>
        ))}
        {swings.map((swing, i) => {
          const [a, b] = [x(swing.low.buyerMinor), x(swing.high.buyerMinor)];
          return (
            <g key={swing.driverId}>
              <text className="name" x={12} y={i * row + 16}>
                {nameOf(swing)}
              </text>
              <rect
                className={a <= b ? "bar" : "bar falls"}
                x={Math.min(a, b)}
                y={i * row + 22}
                width={Math.max(2, Math.abs(b - a))}
                height={12}
              />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
