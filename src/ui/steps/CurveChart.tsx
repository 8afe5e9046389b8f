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

interface Props {
  readonly plot: Plot;
  /** What the chart shows, for those who cannot see it. The table beside it has the figures. */
  readonly alt: string;
  /** Below the axis: unit and direction. */
  readonly axis: string;
  /** Finest step of the measure, as a number of decimals. */
  readonly decimals: number;
  /** Finest step of the amount, in major units. */
  readonly finestAmount: number;
  /** Words for each point that can be moved, from worst to best; none marks no points. */
  readonly handles: readonly string[];
  /** A point is moved to a measure and an amount in major units. Absent while nobody may edit. */
  readonly onMove?: ((handle: number, at: string, amount: number) => void) | undefined;
}

const height = 232;

/** What a line pays for each measured value. Points move by dragging, or by the arrow keys. */
export function CurveChart(props: Props): ReactNode {
  const { plot, alt, axis, decimals, finestAmount, handles, onMove } = props;
  const [ref, width] = useWidth<HTMLElement>(520);
  // While a point is dragged the axes stand still, so that it stays under the pointer.
  const [held, setHeld] = useState<Domain | null>(null);
  const domain = held ?? domainOf(plot);
  const frame = { width, height };
  const screen = toScreen(domain, frame);
  const data = fromScreen(domain, frame);
  const measureStep = niceStep(domain.right - domain.left, 10 ** -decimals);
  const amountStep = niceStep(domain.top, finestAmount);
  const move = (handle: number, x: number, y: number): void =>
    onMove?.(
      handle,
      snapped(x, measureStep, decimals),
      Math.max(0, Math.round(y / amountStep) * amountStep),
    );

  const drag = (handle: number) => (event: PointerEvent<SVGCircleElement>) => {
    if (held === null) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box) move(handle, data.x(event.clientX - box.left), data.y(event.clientY - box.top));
  };
  const nudge = (handle: number, x: number, y: number) => (event: KeyboardEvent) => {
    const times = event.shiftKey ? 10 : 1;
    const ahead = domain.right > domain.left ? measureStep : -measureStep;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [0, amountStep],
      ArrowDown: [0, -amountStep],
      ArrowRight: [ahead, 0],
      ArrowLeft: [-ahead, 0],
    };
    const step = steps[event.key];
    if (step === undefined || onMove === undefined) return;
    event.preventDefault();
    move(handle, x + step[0] * times, y + step[1] * times);
  };

  const points = handles.length > 0 ? plot.points.slice(1, -1) : [];
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
            <text x={screen.x(plot.mark.at)} y={margin.top - 12} textAnchor="middle">
              Target {plot.mark.text}
            </text>
          </g>
        )}
        <path className="line" d={pathOf(plot, domain, frame)} />
        {points.map((point, handle) => (
          <circle
            // Points keep their place from worst to best.
            // oxlint-disable-next-line react/no-array-index-key
            key={handle}
            className="handle"
            cx={screen.x(point.x)}
            cy={screen.y(point.y)}
            r={6}
            {...(onMove && {
              tabIndex: 0,
              role: "slider",
              "aria-label": `Point ${handle + 1}: up and down change the amount, left and right the measure`,
              "aria-valuenow": point.y,
              "aria-valuetext": handles[handle],
              onKeyDown: nudge(handle, point.x, point.y),
              onPointerDown: (event: PointerEvent<SVGCircleElement>) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                setHeld(domainOf(plot));
              },
              onPointerMove: drag(handle),
              onPointerUp: () => setHeld(null),
              onPointerCancel: () => setHeld(null),
            })}
          >
            <title>{handles[handle]}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}

function plainNumber(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
