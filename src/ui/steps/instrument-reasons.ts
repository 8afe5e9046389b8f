import { daysBetween } from "../../base/calendar.ts";
import type { Design } from "../../domain/design.ts";

/** What this Design says for and against paying by outcomes; each a sentence. */
export interface Reasons {
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** The reasons that a Design itself gives for or against an outcome-based services contract. */
export function reasonsFor(design: Design): Reasons {
  const reasons = [measured(design), attributable(design), verified(design), uncertain(design)];
  const all = [...reasons, inTime(design)].filter((reason) => reason !== null);
  return {
    for: all.filter(({ speaks }) => speaks === "for").map(({ words }) => words),
    against: all.filter(({ speaks }) => speaks === "against").map(({ words }) => words),
  };
}

interface Reason {
  readonly speaks: keyof Reasons;
  readonly words: string;
}

function measured({ outcomes }: Design): Reason {
  const whole = outcomes.filter(
    ({ metrics }) =>
      metrics.length > 0 && metrics.every((m) => m.baseline.value !== "" && m.target.value !== ""),
  );
  const [some, all] = [whole.length, outcomes.length];
  if (all === 0) {
    return { speaks: "against", words: "No outcome is stated yet, so nothing can be paid for." };
  }
  if (some < all) {
    return {
      speaks: "against",
      words: `${all - some} of ${counted(all, "outcome")} cannot be measured yet: a baseline or a target is missing.`,
    };
  }
  return {
    speaks: "for",
    words:
      all === 1
        ? "The outcome has a baseline and a target."
        : `All ${all} outcomes have a baseline and a target.`,
  };
}

function attributable({ outcomes }: Design): Reason | null {
  const metrics = outcomes.flatMap((outcome) => outcome.metrics);
  const outputs = metrics.filter(({ kind }) => ["output", "input", "process"].includes(kind));
  if (metrics.length === 0 || outputs.length === 0) return null;
  return {
    speaks: "against",
    words: `${outputs.length} of ${counted(metrics.length, "metric")} ${outputs.length === 1 ? "counts" : "count"} what is done, not what changes. If that is what you want to buy, a contract for services fits better.`,
  };
}

function verified({ outcomes, parties }: Design): Reason | null {
  const metrics = outcomes.flatMap((outcome) => outcome.metrics);
  if (metrics.length === 0) return null;
  const independent = new Set(parties.filter((p) => p.role === "verifier").map((p) => p.id));
  const open = metrics.filter(
    ({ verification }) =>
      verification.verifierId === null || !independent.has(verification.verifierId),
  );
  return open.length === 0
    ? { speaks: "for", words: "A verifier who neither pays nor is paid confirms every metric." }
    : {
        speaks: "against",
        words: `${open.length} of ${counted(metrics.length, "metric")} ${open.length === 1 ? "has" : "have"} no independent verifier.`,
      };
}

function uncertain({ contract }: Design): Reason {
  const words = {
    low: "Uncertainty is low, so targets can be set with confidence.",
    medium: "Uncertainty is medium: targets can be set, with reviews to correct them.",
    high: "Uncertainty is high: a staged development contract may suit better than targets fixed now.",
    deep: "Uncertainty is deep: nobody can yet say which targets are right. Buy learning first.",
  };
  const speaks = contract.uncertainty === "low" || contract.uncertainty === "medium";
  return { speaks: speaks ? "for" : "against", words: words[contract.uncertainty] };
}

function inTime({ contract: { end }, outcomes }: Design): Reason | null {
  const dates = outcomes.flatMap((o) => o.metrics.flatMap(({ target }) => target.date ?? []));
  const last = dates.toSorted().at(-1);
  if (end === null || last === undefined) return null;
  return daysBetween(last, end) >= 0
    ? { speaks: "for", words: "Every target date lies within the contract's term." }
    : { speaks: "against", words: "A target date lies after the contract has ended." };
}

function counted(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
