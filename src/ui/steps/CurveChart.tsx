import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import type { Plot } from "../../payment/curve.ts";
import { useWidth } from "../parts/use-width.ts";
import {
  type Domain,
  domainOf,
  fromScreen,
  margin,
  niceStep,
  pathOf,
  snapped,
  toScreen,
  withRoom,
} from "./curve-scale.ts";

/** A point of a chart that can be moved. */
export interface Handle {
  readonly x: number;
  readonly y: number;
  /** `along` the axis of the measure, `up` along that of the amount, or both. */
  readonly moves: "both" | "along" | "up";
  /** What it is: "Strike price". */
  readonly label: string;
  /** What it stands for now, in words. */
  readonly words: string;
  /** Stands beside it, where a chart has several lines. */
  readonly tag?: string;
  /** Takes the measure as a plain decimal and the amount as a number, both at a step of their axes. */
  readonly move: (at: string, amount: number) => void;
}

export interface Chart {
  readonly plot: Plot;
  /** What the axes span, where it is more than the plot. */
  readonly extent?: Domain;
  /** Further lines of the same chart, each joining its points. */
  readonly lines?: readonly Plot["points"][];
  /** What the chart shows, for those who cannot see it. The table beside it has the figures. */
  readonly alt: string;
  /** Below the axis: unit and direction. */
  readonly axis: string;
  /** Finest step of the measure, as a number of decimals. */
  readonly decimals: number;
  /** Finest step of the amount, in major units. */
  readonly finestAmount: number;
  /** What the mark is called; the target by default. */
  readonly markName?: string;
  readonly handles: readonly Handle[];
}

interface Props extends Chart {
  /** While nobody may edit, the points are seen and not moved. */
  readonly isReadOnly?: boolean;
}

const height = 232;

const ways: Readonly<Record<Handle["moves"], string>> = {
  both: "up and down change the amount, left and right the measure",
  up: "up and down change it",
  along: "left and right change it",
};

/** An amount against a measure. Its handles move by dragging, or by the arrow keys. */
export function CurveChart(props: Props): ReactNode {
  const { plot, lines = [], alt, axis, decimals, finestAmount, handles } = props;
  const { markName = "Target", isReadOnly = false } = props;
  const [ref, width] = useWidth<HTMLElement>(520);
  // While a point is dragged the axes stand still, so that it stays under the pointer.
  const [held, setHeld] = useState<Domain | null>(null);
  const whole = props.extent ?? domainOf(plot);
  const domain = held ?? whole;
  const frame = { width, height };
  const screen = toScreen(domain, frame);
  const data = fromScreen(domain, frame);
  const measureStep = niceStep(domain.right - domain.left, 10 ** -decimals);
  const amountStep = niceStep(domain.top - domain.bottom, finestAmount);
  // What does not move stays as exact as it was typed.
  const move = (handle: Handle, x: number, y: number): void => {
    const stays = handle.moves === "up" || x === handle.x;
    const amount = handle.moves === "along" || y === handle.y ? handle.y : y;
    const least = Math.min(0, domain.bottom);
    handle.move(
      stays ? snapped(handle.x, 10 ** -decimals, decimals) : snapped(x, measureStep, decimals),
      amount === handle.y ? amount : Math.max(least, Math.round(amount / amountStep) * amountStep),
    );
  };

  const drag = (handle: Handle) => (event: PointerEvent<SVGCircleElement>) => {
    if (held === null) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box) move(handle, data.x(event.clientX - box.left), data.y(event.clientY - box.top));
  };
  const nudge = (handle: Handle) => (event: KeyboardEvent) => {
    const times = event.shiftKey ? 10 : 1;
    const ahead = domain.right > domain.left ? measureStep : -measureStep;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ...(handle.moves !== "along" && { ArrowUp: [0, amountStep], ArrowDown: [0, -amountStep] }),
      ...(handle.moves !== "up" && { ArrowRight: [ahead, 0], ArrowLeft: [-ahead, 0] }),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(handle, handle.x + step[0] * times, handle.y + step[1] * times);
  };

  const ends = plot.points[0]
    ? [{ at: plot.points[0].x, text: plainNumber(plot.points[0].x) }]
    : [];
  return (
    <figure className="curve" ref={ref} aria-label={alt}>
      <svg width={width} height={height}>
        {plot.yTicks.map(({ at, text }) => (
          <g key={at}>
            <line
              className="grid"
              x1={margin.left}
              x2={width - margin.right}
              y1={screen.y(at)}
              y2={screen.y(at)}
            />
            <text x={margin.left - 10} y={screen.y(at) + 4} textAnchor="end">
              {text}
            </text>
          </g>
        ))}
        {withRoom([...plot.xTicks, ...ends], screen.x).map(({ at, text }) => (
          <text key={at} x={screen.x(at)} y={height - margin.bottom + 18} textAnchor="middle">
            {text}
          </text>
        ))}
        <text x={margin.left} y={height - 6} className="axis">
          {axis}
        </text>
        {plot.mark && (
          <g className="target">
            <line
              x1={screen.x(plot.mark.at)}
              x2={screen.x(plot.mark.at)}
              y1={margin.top - 6}
              y2={height - margin.bottom}
            />
            <text {...placed(screen.x(plot.mark.at), `${markName} ${plot.mark.text}`, width)}>
              {markName} {plot.mark.text}
            </text>
          </g>
        )}
        {[plot, ...lines.map((points) => ({ points, shape: "line" as const }))].map((line, i) => (
          // Lines keep their order.
          // oxlint-disable-next-line react/no-array-index-key
          <path key={i} className="line" d={pathOf(line, domain, frame)} />
        ))}
        {handles.map((handle) => {
          const isFar = screen.x(handle.x) > width * 0.7;
          return handle.tag === undefined ? null : (
            <text
              key={`${handle.tag} ${handle.label}`}
              className="tagtext"
              x={screen.x(handle.x) + (isFar ? -2 : 11)}
              y={screen.y(handle.y) + (isFar ? -10 : 4)}
              textAnchor={isFar ? "end" : "start"}
            >
              {handle.tag}
            </text>
          );
        })}
        {handles.map((handle, i) => (
          <circle
            // Points keep their place from worst to best.
            // oxlint-disable-next-line react/no-array-index-key
            key={i}
            className={`handle ${handle.moves}`}
            cx={screen.x(handle.x)}
            cy={screen.y(handle.y)}
            r={6}
            {...(!isReadOnly && {
              tabIndex: 0,
              role: "slider",
              "aria-label": `${handle.label}: ${ways[handle.moves]}`,
              "aria-valuenow": handle.moves === "along" ? handle.x : handle.y,
              "aria-valuetext": handle.words,
              onKeyDown: nudge(handle),
              onPointerDown: (event: PointerEvent<SVGCircleElement>) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setHeld(whole);
              },
              onPointerMove: drag(handle),
              onPointerUp: () => setHeld(null),
              onPointerCancel: () => setHeld(null),
            })}
          >
            <title>{handle.words}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}

/** Above the middle of a mark, or at the edge that the words would run over. */
function placed(x: number, words: string, width: number) {
  const half = words.length * 3.6;
  const y = margin.top - 12;
  if (x + half > width) return { x: width - 2, y, textAnchor: "end" as const };
  return x < half
    ? { x: 2, y, textAnchor: "start" as const }
    : { x, y, textAnchor: "middle" as const };
}

function plainNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
