import type { Block, Section } from "../assembly/document.ts";
import type { Library, Template } from "../library/library.ts";
import { english, writeDay } from "../reference/language.ts";
import { bullet, capitalised, heading, paragraph, plain, section } from "./writing.ts";

/** A contract type: when to use it, who carries what in it, and what law it rests on. */
export function typeSection(template: Template, number: number, library: Library): Section {
  const id = `type.${template.id}`;
  const { risk, money, ownership, end } = template.sides;
  const list = (name: string, title: string, sentences: readonly string[]): readonly Block[] =>
    sentences.length === 0
      ? []
      : [
          heading(`${id}.${name}`, title),
          ...sentences.map((text, i) => bullet(`${id}.${name}.${i + 1}`, text)),
        ];
  const side = (name: string, words: string, text: string): readonly Block[] =>
    text === "" ? [] : [bullet(`${id}.sides.${name}`, plain(words, "strong"), ` ${text}`)];
  return section("clause", id, String(number), template.title, {
    blocks: [
      paragraph(`${id}.summary`, template.summary),
      ...list("use", "Use it when", template.useWhen),
      ...list("avoid", "Avoid it when", template.avoidWhen),
      heading(`${id}.sides`, "The type in four sentences"),
      ...side("risk", "Risk.", risk),
      ...side("money", "Money.", money),
      ...side("ownership", "Ownership.", ownership),
      ...side("end", "End.", end),
      ...lawBlocks(template, library),
    ],
  });
}

function lawBlocks({ id, legalBasis }: Template, { words }: Library): readonly Block[] {
  if (legalBasis.length === 0) return [];
  const names = words.choices["contract.jurisdiction"] ?? {};
  return [
    heading(`type.${id}.law`, "The law"),
    ...legalBasis.map(({ jurisdiction, text, source, asOf, status }, i) =>
      bullet(
        `type.${id}.law.${i + 1}`,
        plain(`${capitalised(names[jurisdiction] ?? jurisdiction)}:`, "strong"),
        ` ${text} ${source}; ${status}, as of ${writeDay(asOf, english)}. Check with counsel.`,
      ),
    ),
  ];
}
