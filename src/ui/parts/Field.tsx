import type { ReactNode } from "react";
import type { Finding } from "../../base/finding.ts";
import { FindingLines, isOpenPoint } from "./Findings.tsx";

/** What a field says of itself, whichever control it holds. */
export interface FieldWords {
  readonly label: string;
  /** One sentence of help below the control. */
  readonly hint?: ReactNode;
  /** Columns of six that the field takes; a third of the width by default. */
  readonly span?: 2 | 3 | 4 | 6;
  /** The label is heard and not seen: a column's head says it. */
  readonly isBare?: boolean;
}

/** What a control needs so that the field's words belong to it. */
export interface ControlWords {
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
}

interface Props extends FieldWords {
  readonly id: string;
  readonly findings?: readonly Finding[];
  /** Why the typed text does not read; null where it does. */
  readonly fault?: string | null;
  /** For groups of controls the label is a legend by reference, not a `label`. */
  readonly isGroup?: boolean;
  readonly children: (words: ControlWords) => ReactNode;
}

/** Label, control, hint and everything that is wrong with what stands in it. */
export function Field(props: Props): ReactNode {
  const { id, label, hint, span = 2, isBare = false, isGroup = false } = props;
  const { fault = null } = props;
  const all = props.findings ?? [];
  const findings = all.filter((finding) => !isOpenPoint(finding));
  const isOpen = findings.length < all.length;
  const labelClass = isBare ? "unseen" : "label";
  const isFaulty = fault !== null || findings.some(({ level }) => level === "blocker");
  const notes = [
    hint !== undefined && `${id}-hint`,
    fault !== null && `${id}-fault`,
    findings.length > 0 && `${id}-findings`,
  ].filter((note) => note !== false);
  return (
    <div className={isFaulty ? "field err" : isOpen ? "field open" : "field"} data-span={span}>
      {isGroup ? (
        <span className={labelClass} id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className={labelClass} htmlFor={id}>
          {label}
        </label>
      )}
      <div className="body">
        {props.children({
          "aria-describedby": notes.length > 0 ? notes.join(" ") : undefined,
          "aria-invalid": isFaulty || undefined,
        })}
        <div className="notes">
          {fault !== null && (
            <p className="why" id={`${id}-fault`} role="alert">
              {fault}
            </p>
          )}
          {hint !== undefined && (
            <p className="hint" id={`${id}-hint`}>
              {hint}
            </p>
          )}
          {findings.length > 0 && (
            <div id={`${id}-findings`}>
              <FindingLines findings={findings} isNarrow={span === 2} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
