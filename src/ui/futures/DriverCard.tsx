import { Pencil, RotateCcw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { blankAssumptions, type CommonDriver } from "../../domain/assumptions.ts";
import type { Design } from "../../domain/design.ts";
import type { Driver } from "../../futures/drivers.ts";
import { change, edit } from "../actions.ts";
import { FindingsOf } from "../parts/Findings.tsx";
import { useView } from "../store.ts";
import { DriverFields } from "./DriverFields.tsx";
import { namedDriver } from "./driver-groups.ts";
import { distributionText } from "./driver-words.ts";

interface Props {
  readonly driver: Driver;
  readonly currency: string;
}

/** One driver: its usual values until the user states others, and the way back to them. */
export function DriverCard({ driver, currency }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const isReadOnly = useView((view) => view.access === "read-only");
  const { title, unit, hint } = namedDriver(driver, currency);
  const isStated = driver.isOwn || isOpen;
  return (
    <section className="driver" aria-label={title}>
      <div className="driverhead">
        <h3>
          {title} <span className="muted">{unit}</span>
        </h3>
        {isStated ? (
          <button
            type="button"
            className="btn quiet"
            disabled={isReadOnly}
            onClick={() => {
              setOpen(false);
              change(`Usual values of ${title}`, (design) => withoutOwn(design, driver));
            }}
          >
            <RotateCcw size={16} aria-hidden /> Usual values
            <span className="unseen"> of {title}</span>
          </button>
        ) : (
          <button
            type="button"
            className="btn quiet"
            data-field={driver.path}
            disabled={isReadOnly}
            onClick={() => {
              setOpen(true);
              edit(driver.path, driver.usual, `Change ${title}`);
            }}
          >
            <Pencil size={16} aria-hidden /> Change<span className="unseen"> {title}</span>
          </button>
        )}
      </div>
      {!isStated && (
        <p className="usual">
          {distributionText(driver.usual)} <span className="muted">as usual</span>
        </p>
      )}
      <p className="hint">
        {hint} {isStated && <>Usually {distributionText(driver.usual)}.</>}
      </p>
      {isStated && (
        <DriverFields path={driver.path} title={title} distribution={driver.distribution} />
      )}
      <FindingsOf path={driver.path} />
    </section>
  );
}

/** The design with a driver at its default again. */
function withoutOwn(design: Design, { id, metric, further }: Driver): Design {
  const { assumptions } = design;
  if (assumptions === undefined) return design;
  if (metric !== null) {
    return {
      ...design,
      assumptions: { ...assumptions, metrics: without(assumptions.metrics, id) },
    };
  }
  if (further !== null) {
    const others = without(assumptions.further ?? {}, id);
    return { ...design, assumptions: { ...assumptions, further: others } };
  }
  const common = id as CommonDriver;
  return { ...design, assumptions: { ...assumptions, [common]: blankAssumptions[common] } };
}

function without<T>(record: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));
}
