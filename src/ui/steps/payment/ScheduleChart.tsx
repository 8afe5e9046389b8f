import { type ReactNode, useMemo } from "react";
import { type ScheduleYear, scheduleOf } from "../../../payment/schedule.ts";
import type { PaymentKind, PaymentSummary } from "../../../payment/summary.ts";
import { english, writeDay, writeMoney, writeShortMoney } from "../../../reference/language.ts";
import { useWidth } from "../../parts/use-width.ts";
import { useDesign } from "../../store.ts";

const kinds: readonly { readonly kind: PaymentKind; readonly words: string }[] = [
  { kind: "fee", words: "Fee" },
  { kind: "milestone", words: "Milestones" },
  { kind: "outcome", words: "Outcomes" },
  { kind: "finance", words: "Loan and equity" },
];

const height = 200;
const margin = { left: 58, right: 12, top: 18, bottom: 26 } as const;

/** The most that falls due in each contract year, stacked by kind of payment, and the same as a table. */
export function ScheduleChart({ sums }: { readonly sums: PaymentSummary }): ReactNode {
  const design = useDesign((whole) => whole);
  const years = useMemo(() => scheduleOf(design, sums), [design, sums]);
  const { currency } = design.contract;
  const shown = kinds.filter(({ kind }) => years.some(({ minor }) => minor[kind] > 0n));
  if (shown.length === 0) return null;
  return (
    <section className="schedule" aria-label="Payment over time">
      <h2>Payment over time</h2>
      <p className="hint">The most that falls due in each contract year, if every result comes.</p>
      <Bars years={years} currency={currency} shown={shown.map(({ kind }) => kind)} />
      <ul className="legend">
        {shown.map(({ kind, words }) => (
          <li key={kind}>
            <i className={`swatch ${kind}`} aria-hidden /> {words}
          </li>
        ))}
      </ul>
      <details>
        <summary>As a table, and what hangs on results</summary>
        <ScheduleTable years={years} currency={currency} shown={shown} />
      </details>
    </section>
  );
}

function Bars(props: {
  readonly years: readonly ScheduleYear[];
  readonly currency: string;
  readonly shown: readonly PaymentKind[];
}): ReactNode {
  const { years, currency, shown } = props;
  const [ref, width] = useWidth<HTMLElement>(520);
  const wholes = years.map(wholeOf);
  const most = wholes.reduce((a, b) => (a > b ? a : b), 0n);
  const room = {
    w: Math.max(1, width - margin.left - margin.right),
    h: height - margin.top - margin.bottom,
  };
  const slot = room.w / years.length;
  const tall = (minor: bigint): number => (Number(minor) / Number(most || 1n)) * room.h;
  const alt = years
    .map((year, i) => `Year ${year.year}: ${writeMoney(wholes[i] ?? 0n, currency, english)}`)
    .join(". ");
  return (
    <figure className="curve bars" ref={ref} aria-label={`Payment by contract year. ${alt}.`}>
      <svg width={width} height={height} aria-hidden>
        {[0n, most / 2n, most].map((tick) => (
          <g key={String(tick)}>
            <line
              className="grid"
              x1={margin.left}
              x2={width - margin.right}
              y1={margin.top + room.h - tall(tick)}
              y2={margin.top + room.h - tall(tick)}
            />
            <text x={margin.left - 10} y={margin.top + room.h - tall(tick) + 4} textAnchor="end">
              {writeShortMoney(tick, currency, english)}
            </text>
          </g>
        ))}
        {years.map((year, i) => {
          const x = margin.left + i * slot + slot * 0.18;
          let below = 0n;
          return (
            <g key={year.year}>
              {shown.map((kind) => {
                below += year.minor[kind];
                return (
                  <rect
                    key={kind}
                    className={`bar ${kind}`}
                    x={x}
                    width={slot * 0.64}
                    y={margin.top + room.h - tall(below)}
                    height={tall(year.minor[kind])}
                  />
                );
              })}
              <text x={x + slot * 0.32} y={height - 8} textAnchor="middle">
                {years.length > 12 ? year.year : `Year ${year.year}`}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function ScheduleTable(props: {
  readonly years: readonly ScheduleYear[];
  readonly currency: string;
  readonly shown: readonly (typeof kinds)[number][];
}): ReactNode {
  const { years, currency, shown } = props;
  const money = (minor: bigint): string => writeMoney(minor, currency, english);
  return (
    <div className="scheduletable">
      <table>
        <thead>
          <tr>
            <th scope="col">Contract year</th>
            {shown.map(({ kind, words }) => (
              <th scope="col" key={kind}>
                {words}
              </th>
            ))}
            <th scope="col">In all</th>
            <th scope="col">Only on results</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">
                {year.year}, to {writeDay(year.to, english)}
              </th>
              {shown.map(({ kind }) => (
                <td key={kind}>{money(year.minor[kind])}</td>
              ))}
              <td>{money(wholeOf(year))}</td>
              <td>{money(year.minor.milestone + year.minor.outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function wholeOf({ minor }: ScheduleYear): bigint {
  return minor.fee + minor.milestone + minor.outcome + minor.finance;
}
