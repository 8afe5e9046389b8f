import type { Path } from "../base/path.ts";
import { clauseOf } from "./library.ts";

/** What one item of each list is called. */
const items: Readonly<Record<string, string>> = {
  outcomes: "outcome",
  metrics: "metric",
  parties: "party",
  stages: "stage",
  payments: "payment",
  milestones: "milestone",
  points: "point",
  bands: "band",
  conditions: "condition",
  risks: "risk",
  seats: "seat",
};

/** Field names whose words differ from their name. */
const names: Readonly<Record<string, string>> = {
  amountMinor: "amount",
  totalMinor: "total",
  perYearMinor: "each year",
  sdgTargets: "SDG targets",
  verifierId: "verifier",
  metricId: "metric",
  targetMetricId: "metric of the mission",
  isSme: "small or medium-sized",
  cap: "cap on outcome payments",
};

/** A path in words, for people: `outcomes.0.metrics.1.target.value` is "Outcome 1, metric 2, target value". */
export function wordsOf(path: Path): string {
  const [root, clauseId, ...rest] = path.split(".");
  const clause = root === "clauses" && clauseId ? clauseOf(clauseId) : null;
  const parts = clause ? [clause.title, ...wordParts(rest)] : wordParts(path.split("."));
  const [first = "", ...others] = parts.filter((part) => part !== "");
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(", ");
}

function wordParts(keys: readonly string[]): string[] {
  const parts: string[] = [];
  let plain: string[] = [];
  const close = (): void => {
    if (plain.length > 0) parts.push(plain.join(" "));
    plain = [];
  };
  for (const [i, key] of keys.entries()) {
    const next = keys[i + 1] ?? "";
    if (/^\d+$/.test(key)) continue;
    if (items[key] !== undefined && /^\d+$/.test(next)) {
      close();
      parts.push(`${items[key]} ${Number(next) + 1}`);
    } else if (key !== "answers") plain.push(names[key] ?? spaced(key));
  }
  close();
  return parts;
}

/** `governingLaw` becomes "governing law". */
function spaced(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}
