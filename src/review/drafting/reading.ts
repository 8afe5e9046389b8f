import type { Block, Inline, Section } from "../../assembly/document.ts";
import { type DraftingWords, draftingWordsOf } from "../../reference/drafting/words.ts";

/** One line of a section: a paragraph, a heading, a cell, the meaning of a term. */
export interface Passage {
  /** Id of the node that holds it. */
  readonly node: string;
  /** Whether it is made of sentences; headings and cells need not be. */
  readonly isProse: boolean;
  /** 0 to 4, as in a paragraph of the Document. */
  readonly level: number;
  readonly inlines: readonly Inline[];
  /** As a reader sees it, with ordinary spaces. */
  readonly text: string;
}

/** A clause or schedule, read for the drafting review. */
export interface Reading {
  readonly section: Section;
  readonly title: string;
  /** What is known of its language; null where there is nothing, and no rule of words speaks. */
  readonly words: DraftingWords | null;
  readonly passages: readonly Passage[];
  /** The labels of its paragraphs, a space before and after each: " 4.1 4.2 (a) ". */
  readonly labels: string;
}

const known = new WeakMap<Section, Reading>();

/** Reads a section; the same section in the same language once. */
export function read(section: Section, language: string): Reading {
  const before = known.get(section);
  const words = draftingWordsOf(language);
  if (before?.words === words) return before;
  const labels = section.blocks.flatMap((block) =>
    block.kind === "paragraph" && block.label !== null ? [block.label] : [],
  );
  const reading = {
    section,
    title: textOf(section.title),
    words,
    passages: section.blocks.flatMap(passagesOf),
    labels: ` ${labels.join(" ")} `,
  };
  known.set(section, reading);
  return reading;
}

/** Clauses and schedules in the order of the contract. */
export function sectionsToRead(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) =>
    section.kind === "clause" || section.kind === "schedule"
      ? [section]
      : sectionsToRead(section.children),
  );
}

function passagesOf(block: Block): readonly Passage[] {
  const line = (inlines: readonly Inline[], node = block.id, level = 0): Passage => ({
    node,
    isProse: false,
    level,
    inlines,
    text: textOf(inlines),
  });
  switch (block.kind) {
    case "heading":
      return [line(block.inlines)];
    case "paragraph":
      return [{ ...line(block.inlines, block.id, block.level), isProse: true }];
    case "table": {
      const cells = [block.head, ...block.rows].flat().map((cell) => line(cell.inlines));
      return [line(block.caption), ...cells];
    }
    case "definitions":
      return block.entries.map(({ id, inlines }) => ({ ...line(inlines, id), isProse: true }));
    case "figure":
    case "signature":
      return [];
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map(shown).join("");
}

function shown(inline: Inline): string {
  const text = inline.kind === "blank" ? `[${inline.text}]` : inline.text;
  return text.replaceAll("\u00a0", " ");
}

/** The inline that holds the character at `index`, and where it begins; null beyond the end. */
export function inlineAt(
  { inlines }: Passage,
  index: number,
): { readonly inline: Inline; readonly start: number; readonly position: number } | null {
  let start = 0;
  for (const [position, inline] of inlines.entries()) {
    const end = start + shown(inline).length;
    if (index < end) return { inline, start, position };
    start = end;
  }
  return null;
}

export interface Sentence {
  readonly text: string;
  /** Where it begins in its passage. */
  readonly start: number;
}

const boundary = /(?<=[.!?][”"’»)]*)\s+(?=[“"«(]*\p{Lu})/gu;
const abbreviated = /(?:^|[\s(])(?:\p{L}|No|Nos|Dr|Mr|Mrs|Ms|Art|St|cf|e\.g|i\.e|M|Mme)\.$/u;

const split = new WeakMap<Passage, readonly Sentence[]>();

/** The sentences of a passage of prose; one that ends in a colon stands without the list after it. */
export function sentencesOf(passage: Passage): readonly Sentence[] {
  const before = split.get(passage);
  if (before) return before;
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const text = passage.text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(text)) sentences.push({ text, start });
  };
  for (const { index, 0: space } of passage.text.matchAll(boundary)) {
    if (abbreviated.test(passage.text.slice(start, index))) continue;
    add(index);
    start = index + space.length;
  }
  add(passage.text.length);
  split.set(passage, sentences);
  return sentences;
}
