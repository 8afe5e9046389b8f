import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useState } from "react";
import { findMetric } from "../../../domain/design.ts";
import type { LineOf } from "../../../domain/payment.ts";
import { edit } from "../../actions.ts";
import { useWidth } from "../../parts/use-width.ts";
import { useDesign, useView } from "../../store.ts";
import { BandPatterns, fillOf } from "./BandFill.tsx";
import { type Band, hatchAt } from "./schedule-bands.ts";
import { moveBoundary } from "./score-chart.ts";

const [height, edge] = [44, 8];

/**
 * The weights of a score as parts of one bar. A boundary that moves gives to one metric what it takes
 * from the next, so that the sum stays; the last one is free while weights do not add up to 100.
 */
export function WeightBar(props: {
  readonly items: LineOf<"weighted-score">["items"];
  readonly path: string;
}): ReactNode {
  const { items, path } = props;
  const [ref, width] = useWidth<HTMLElement>(520);
  const id = useId();
  const [isHeld, setHeld] = useState(false);
  const design = useDesign((whole) => whole);
  const isReadOnly = useView((view) => view.access === "read-only");
  const weights = items.map(({ weight }) => weight);
  const sum = weights.reduce((all, each) => all + each, 0);
  if (items.length === 0) return null;
  const names = items.map(
    ({ metricId }, i) => findMetric(design, metricId)?.metric.name || `Weight ${i + 1}`,
  );
  const bands = items.map((_, i): Band => {
    return { index: i, number: i + 1, title: names[i] ?? "", kind: "outcome", hatch: hatchAt(i) };
  });
  const inner = Math.max(1, width - 2 * edge);
  const toX = (share: number): number => edge + (share / Math.max(100, sum)) * inner;
  const ends = weights.map((_, i) => weights.slice(0, i + 1).reduce((all, each) => all + each, 0));
  const move = (index: number, to: number): void => {
    const moved = moveBoundary(weights, index, to);
    const next = items.map((item, i) => ({ ...item, weight: moved[i] ?? item.weight }));
    edit(`${path}.items`, next, "Weights");
  };
  const drag = (index: number) => (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!isHeld || !box) return;
    move(index, ((event.clientX - box.left - edge) / inner) * Math.max(100, sum));
  };
  const nudge = (index: number) => (event: KeyboardEvent) => {
    const size = event.shiftKey ? 10 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: size,
      ArrowUp: size,
      ArrowLeft: -size,
      ArrowDown: -size,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(index, (ends[index] ?? 0) + step);
  };
  const told = names.map((name, i) => `${name} ${weights[i] ?? 0}%`).join(", ");
  return (
    <figure className="curve weights" ref={ref} aria-label={`Weights: ${told}.`}>
      <svg width={width} height={height}>
        <BandPatterns id={id} bands={bands} />
        {bands.map((band, i) => {
          const [from, to] = [toX((ends[i] ?? 0) - (weights[i] ?? 0)), toX(ends[i] ?? 0)];
          return (
            <g key={band.index}>
              <rect
                className="bar"
                style={{ fill: fillOf(id, band) }}
                x={from}
                y={8}
                width={Math.max(0, to - from)}
                height={28}
              />
              {to - from > 44 && (
                <text className="bandno" x={(from + to) / 2} y={26}>
                  {band.number}: {weights[i]}%
                </text>
              )}
            </g>
          );
        })}
        {ends.map((end, i) => {
          const isLast = i === ends.length - 1;
          if (isReadOnly || (isLast && sum === 100)) return null;
          const pair = isLast
            ? `${names[i]} ${weights[i] ?? 0}%, ${sum}% in all`
            : `${names[i]} ${weights[i] ?? 0}%, ${names[i + 1]} ${weights[i + 1] ?? 0}%`;
          return (
            <rect
              // Boundaries keep their order.
              // oxlint-disable-next-line react/no-array-index-key
              key={i}
              className="handle along"
              x={toX(end) - 5}
              y={3}
              width={10}
              height={38}
              rx={4}
              tabIndex={0}
              // An input cannot stand in a drawing.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="slider"
              aria-label={isLast ? `End of ${names[i]}` : `Between ${names[i]} and ${names[i + 1]}`}
              aria-valuemin={0}
              aria-valuemax={Math.max(100, sum)}
              aria-valuenow={end}
              aria-valuetext={pair}
              onKeyDown={nudge(i)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setHeld(true);
              }}
              onPointerMove={drag(i)}
              onPointerUp={() => setHeld(false)}
              onPointerCancel={() => setHeld(false)}
            >
              <title>{pair}</title>
            </rect>
          );
        })}
      </svg>
      <ol className="legend">
        {bands.map((band, i) => (
          <li key={band.index}>
            <span className="num">{band.number}</span>{" "}
            <span>
              {band.title}, {weights[i]}%
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
