import { CircleAlert, Lightbulb, TriangleAlert } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import type { Finding, Level } from "../../base/finding.ts";
import type { Path } from "../../base/path.ts";
import { useFindings } from "../proofs.ts";

const icons = { blocker: CircleAlert, warning: TriangleAlert, advice: Lightbulb };
const words: Record<Level, string> = { blocker: "Blocker", warning: "Warning", advice: "Advice" };

function LevelIcon({ level }: { readonly level: Level }): ReactNode {
  const Icon = icons[level];
  return (
    <>
      <Icon className={`level ${level}`} size={16} aria-hidden />
      <span className="unseen">{words[level]}: </span>
    </>
  );
}

const mostLines = 3;

/**
 * Findings as small lines below the field that they are about, the same words once. Where there is
 * little room the remedy alone is seen, which says enough beside the field itself.
 */
export function FindingLines(props: {
  readonly findings: readonly Finding[];
  readonly isNarrow: boolean;
}): ReactNode {
  const findings = [...new Map(props.findings.map((each) => [each.message, each])).values()];
  const more = findings.length - mostLines;
  return (
    <>
      {findings.slice(0, mostLines).map((finding) => (
        <FindingLine key={finding.message} finding={finding} isNarrow={props.isNarrow} />
      ))}
      {more > 0 && <p className="hint">And {more} more, in the step Review.</p>}
    </>
  );
}

function FindingLine(props: { readonly finding: Finding; readonly isNarrow: boolean }): ReactNode {
  const { level, message, remedy } = props.finding;
  const isShort = props.isNarrow && remedy !== undefined;
  return (
    <p className={`finding-line ${level}`}>
      <LevelIcon level={level} />
      <span>
        <span className={isShort ? "unseen" : undefined}>{message} </span>
        {remedy !== undefined && <span className="remedy">{remedy}</span>}
      </span>
    </p>
  );
}

/** A finding as a box, for whole cards and screens. `action` is a button that mends it. */
export function FindingBox(props: {
  readonly finding: Finding;
  readonly action?: ReactNode;
}): ReactNode {
  const { level, message, remedy, source } = props.finding;
  return (
    <div className={`find ${level}`}>
      <LevelIcon level={level} />
      <div>
        <b>{message}</b> {remedy} {source !== undefined && <span className="source">{source}</span>}
      </div>
      {props.action}
    </div>
  );
}

/**
 * The findings about exactly this path, for cards and lists whose fields show their own. That something
 * is open goes without saying where another finding says what is missing.
 */
export function FindingsOf(props: {
  readonly path: Path;
  /** A button that mends the finding, where one press can. */
  readonly mend?: ((finding: Finding) => ReactNode) | undefined;
}): ReactNode {
  const below = useFindings(props.path);
  const findings = useMemo(
    () => below.filter(({ where }) => where.field === props.path),
    [below, props.path],
  );
  const telling = findings.filter((finding) => !isOpenPoint(finding));
  return (telling.length > 0 ? telling : findings).map((finding) => (
    <FindingBox
      key={`${finding.code} ${finding.message}`}
      finding={finding}
      action={props.mend?.(finding)}
    />
  ));
}

/**
 * A blank or a proposal in a draft. The field itself shows that, by its dashed edge, and the review
 * lists them all; only in a final version do they stop anything.
 */
export function isOpenPoint({ code, level }: Finding): boolean {
  return level === "advice" && (code === "open-blank" || code === "to-confirm");
}

const order: readonly Level[] = ["blocker", "warning", "advice"];

/** How many findings lie at a path or below it, gravest level first; nothing where there are none. */
export function FindingCount({ path }: { readonly path: Path }): ReactNode {
  const findings = useFindings(path).filter((finding) => !isOpenPoint(finding));
  const gravest = order.find((level) => findings.some((finding) => finding.level === level));
  if (gravest === undefined) return null;
  const title = findings.length === 1 ? "1 finding" : `${findings.length} findings`;
  return (
    <span className={`finding-count ${gravest}`} title={title}>
      <LevelIcon level={gravest} />
      <span className="num">{findings.length}</span>
    </span>
  );
}
