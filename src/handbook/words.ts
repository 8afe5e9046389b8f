import type { Grade } from "../library/clause.ts";
import { capitalised } from "./writing.ts";

/** What the handbook says of itself, and how it names what stands in it. */

/** Families in the order in which a reader meets them, with their titles. */
export const families: readonly { readonly id: string; readonly title: string }[] = [
  { id: "mission", title: "Mission and outcomes" },
  { id: "measurement", title: "Measurement and verification" },
  { id: "payment", title: "Payment" },
  { id: "risk", title: "Risk and reward" },
  { id: "conditions", title: "Conditions" },
  { id: "ip-data", title: "Intellectual property and data" },
  { id: "change", title: "Learning and change" },
  { id: "governance", title: "Governance" },
  { id: "general", title: "General terms" },
  { id: "schedule", title: "Schedules" },
];

/** The title of a family; its own name where a clause pack brings a family that we do not know. */
export function familyTitle(id: string): string {
  return families.find((family) => family.id === id)?.title ?? capitalised(id.replaceAll("-", " "));
}

export const gradeTitles: Readonly<Record<Grade, string>> = {
  S: "Strong: causal or systematic study",
  M: "Medium: evaluation or several cases",
  L: "Low: guidance, practice or theory",
  X: "A legal duty somewhere",
};

/** How to read the texts of the handbook, a paragraph each. */
export const readingNotes: readonly string[] = [
  "Each clause stands here as the library has it, with no contract behind it. What a contract fills in stands in square brackets under the name of the question or field that it comes from.",
  "Words in italics say what the text after them hangs on. A contract prints only what applies to it, and never prints these words. What repeats for each item of a list stands here once.",
  "Numbers run through all alternatives of a text. A contract numbers its paragraphs anew, so that none is skipped, and refers to clauses by number where they are named here by title.",
  "The preferred position serves the buyer best and is where a negotiation begins. The fallbacks follow in order, each with what it gives up and when to accept it.",
  "Legal bases and sources carry the day on which they were read or recalled. They are no legal advice: check each with counsel before you rely on it. A recalled fact has not been held against its source.",
];
