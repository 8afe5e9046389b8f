import type { Document, Section } from "../assembly/document.ts";
import { byLevel, type Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import { summarise } from "../payment/summary.ts";
import { rules } from "./list.ts";

function idsOf(sections: readonly Section[], ids: Set<string> = new Set()): Set<string> {
  for (const section of sections) {
    if (section.kind === "clause" || section.kind === "schedule") ids.add(section.id);
    idsOf(section.children, ids);
  }
  return ids;
}

/** Holds the Design, and the contract made from it, against every rule. Gravest findings first. */
export function review(design: Design, document: Document): Finding[] {
  const subject = {
    design,
    document,
    payment: summarise(design),
    clauses: idsOf(document.sections),
  };
  const findings = rules.flatMap((rule) =>
    [...rule.check(subject)].map((breach) => ({
      code: rule.id,
      level: rule.level,
      source: rule.source,
      ...breach,
    })),
  );
  return byLevel(findings);
}
