import { type ReactNode, useId, useMemo, useState } from "react";
import { type StepMonths, scheduleOf, shortestStep } from "../../../payment/schedule.ts";
import type { PaymentSummary } from "../../../payment/summary.ts";
import { Segmented } from "../../parts/Segmented.tsx";
import { useDesign } from "../../store.ts";
import { BandPatterns, fillOf } from "./BandFill.tsx";
import { ScheduleBars } from "./ScheduleBars.tsx";
import { ScheduleTable } from "./ScheduleTable.tsx";
import { type Band, bandsOf } from "./schedule-bands.ts";

const stepWords: Readonly<Record<StepMonths, string>> = {
  12: "Each year",
  6: "Each half-year",
  3: "Each quarter",
};

/** The most that falls due over time, a band for each payment line, and the same as a table. */
export function ScheduleChart({ sums }: { readonly sums: PaymentSummary }): ReactNode {
  const design = useDesign((whole) => whole);
  const [wanted, setWanted] = useState<StepMonths>(12);
  const shortest = shortestStep(design);
  const months = wanted < shortest ? shortest : wanted;
  const steps = useMemo(() => scheduleOf(design, sums, months), [design, sums, months]);
  const bands = useMemo(() => bandsOf(sums.lines, steps), [sums, steps]);
  if (bands.length === 0) return null;
  const shown = { steps, bands, currency: design.contract.currency };
  return (
    <section className="schedule" aria-label="Payment over time">
      <div className="schedulehead">
        <h2>Payment over time</h2>
        {shortest < 12 && (
          <Segmented
            label="Steps of the schedule"
            options={([12, shortest] as const).map((each) => ({
              value: String(each),
              words: stepWords[each],
            }))}
            value={String(months)}
            onChange={(value) => setWanted(Number(value) as StepMonths)}
          />
        )}
      </div>
      <p className="hint">
        The most that falls due if every result comes in time. Each band is a payment line; a limit
        cuts the outcome payments of its step in proportion.
      </p>
      <ScheduleBars {...shown} />
      <Key bands={bands} />
      <details>
        <summary>As a table, and what hangs on results</summary>
        <ScheduleTable {...shown} />
      </details>
    </section>
  );
}

/** What each band is, from the bottom of the bars up. */
function Key({ bands }: { readonly bands: readonly Band[] }): ReactNode {
  const id = useId();
  return (
    <ul className="legend">
      {bands.map((band) => (
        <li key={band.index}>
          <svg className="swatch" width={18} height={14} aria-hidden>
            <BandPatterns id={id} bands={[band]} />
            <rect
              className={`bar ${band.kind}`}
              style={{ fill: fillOf(id, band) }}
              x={0.5}
              y={0.5}
              width={17}
              height={13}
            />
          </svg>
          <span className="num">{band.number}</span> <span>{band.title}</span>
        </li>
      ))}
    </ul>
  );
}
