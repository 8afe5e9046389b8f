import { integer } from "../../base/rational.ts";
import type { Result } from "../../domain/result.ts";
import { writingOf } from "./deductions.ts";
import { evidenceOf } from "./ledger.ts";
import type { Scene } from "./line-due.ts";
import type { LineDue } from "./statement.ts";
import { placeOf, sumAt } from "./step.ts";

const ever = { from: "0000-01-01", to: "9999-12-31" };

/** The day of an event that ends all charges; null where none does. */
export function endOfCharges({ terms, ledger }: Scene): Result | null {
  if (!(terms.clawback?.stops ?? false)) return null;
  return ledger.all("clawback", "", ever, "stop")[0] ?? null;
}

/** The line, or what is left of it after an event that ends all charges: nothing, for what fell due later. */
export function endedBy(line: LineDue, scene: Scene): LineDue {
  const event = line.kind === "finance" ? null : endOfCharges(scene);
  if (event === null || line.span.to <= event.day) return line;
  const place = placeOf(scene.terms, "clawback");
  const formula = `${line.span.to} > ${event.day}`;
  const evidence = evidenceOf([event]);
  const step = sumAt("return", formula, integer(0), writingOf(scene), place, evidence);
  return { ...line, state: "lapsed", dueMinor: 0n, missing: [], steps: [...line.steps, step] };
}
