import { circumstanceAnswers, questions } from "../domain/circumstances.ts";
import type { Fault } from "./fault.ts";
import { Fields } from "./fields.ts";
import type { Template } from "./library.ts";
import { splitFile, trimLines } from "./sections.ts";

const sides = ["risk", "money", "ownership", "end"] as const;

function readFit(fields: Fields): Template["fits"][number] {
  const question = fields.among("question", questions);
  return {
    question,
    answer: fields.among<string>("answer", circumstanceAnswers[question]),
    points: fields.integer("points", true) ?? 0,
    reason: fields.text("reason"),
  };
}

function readSides(fields: Fields): Template["sides"] {
  const given = new Map(fields.words("sides"));
  const [risk = "", money = "", ownership = "", end = ""] = sides.map((side) => given.get(side));
  return { risk, money, ownership, end };
}

/** Reads `templates/<id>.md`. */
export function readTemplate(
  file: string,
  source: string,
): { template: Template; faults: readonly Fault[] } {
  const split = splitFile(source);
  const faults: Fault[] = [...split.faults];
  const fields = new Fields(split.frontMatter, 1, split.frontMatter === null ? [] : faults);
  const { body, bodyLine } = trimLines(split.body.split("\n"), split.bodyLine);
  const template: Template = {
    id: /([^/]+)\.md$/.exec(file)?.[1] ?? "",
    file,
    title: fields.text("title"),
    summary: fields.text("summary"),
    useWhen: fields.texts("useWhen"),
    avoidWhen: fields.texts("avoidWhen"),
    legalBasis: fields.maps("legalBasis", (entry) => ({
      jurisdiction: entry.among("jurisdiction", ["generic", "eu", "uk", "us", "wb"]),
      text: entry.text("text"),
      source: entry.text("source"),
      asOf: entry.day("asOf") ?? "",
      status: entry.among("status", ["verified", "recalled"]),
    })),
    fits: fields.maps("fits", readFit),
    sides: readSides(fields),
    names: Object.fromEntries(fields.words("names")),
    placement: Object.fromEntries(fields.words("placement")),
    body,
    line: bodyLine,
  };
  if (split.frontMatter !== null) fields.done();
  return { template, faults };
}
