import type { Finding, Level } from "../base/finding.ts";

/**
 * The process's exit status: done, blockers or differences found, or a fault in what was asked or
 * given.
 */
export type Status = 0 | 1 | 2;

const titles: Record<Level, string> = { blocker: "BLOCKER", warning: "warning", advice: "advice" };

/** Findings as lines or JSON; blockers make the status 1. */
export function report(
  findings: readonly Finding[],
  asJson: boolean,
  out: (text: string) => void,
): Status {
  const blockers = findings.filter((finding) => finding.level === "blocker").length;
  if (asJson) {
    out(`${JSON.stringify(findings, null, 2)}\n`);
  } else {
    out(groupLines(findings));
    out(`${countOf(findings)}\n`);
  }
  return blockers > 0 ? 1 : 0;
}

/** The findings a line each; those about the form of the words stand apart, under a heading. */
function groupLines(findings: readonly Finding[]): string {
  const lines = (group: readonly Finding[]): string => group.map(lineOf).join("");
  const drafting = findings.filter(({ kind }) => kind === "drafting");
  const design = findings.filter(({ kind }) => kind === undefined);
  if (drafting.length === 0) return lines(design);
  return `Design: ${countOf(design)}\n${lines(design)}\nDrafting: ${countOf(drafting)}\n${lines(drafting)}\n`;
}

export function lineOf({ level, code, message, remedy, where }: Finding): string {
  const line = where.line === undefined ? "" : `:${where.line}`;
  const place = where.field ?? where.node ?? where.clause ?? `${where.file ?? ""}${line}`;
  const at = place ? ` at ${place}` : "";
  return `${titles[level]} ${code}${at}: ${message}${remedy ? ` ${remedy}` : ""}\n`;
}

function countOf(findings: readonly Finding[]): string {
  const count = (level: Level): number => findings.filter((f) => f.level === level).length;
  const [blockers, warnings, advice] = [count("blocker"), count("warning"), count("advice")];
  const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
  return `${plural(blockers, "blocker")}, ${plural(warnings, "warning")}, ${advice} advice`;
}
