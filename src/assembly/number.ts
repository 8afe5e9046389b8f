import { phrase, type Words } from "../library/words.ts";
import type { Draft } from "./draft.ts";
import type { Placed } from "./select.ts";
import { numeral } from "./structure.ts";

/** A section with its draft, before numbers. */
export interface DraftSection {
  readonly placed: Placed;
  readonly draft: Draft;
  /** Id of the position whose text it is, and whether the user's own words stand instead. */
  readonly position: string;
  readonly departs: boolean;
}

/** A section's number in the contract: "4" for a clause, "2" for a schedule, null for the forms. */
export interface Numbered extends DraftSection {
  readonly number: string | null;
}

/** A reference as it prints. `target` is null where it leads nowhere. */
export interface Reference {
  readonly text: string;
  readonly target: string | null;
}

/** Numbers clauses through all parts, and schedules apart. */
export function numberSections(sections: readonly DraftSection[]): readonly Numbered[] {
  const counts = { clause: 0, schedule: 0 };
  return sections.map((section) => {
    const { kind } = section.placed.clause;
    if (kind !== "clause" && kind !== "schedule") return { ...section, number: null };
    counts[kind]++;
    return { ...section, number: String(counts[kind]) };
  });
}

/** Words every reference of one contract. */
export class References {
  private readonly byId: ReadonlyMap<string, Numbered>;
  private readonly words: Words;
  private readonly titles: Readonly<Record<string, { readonly title: string }>>;
  private readonly known = new Map<string, Reference>();

  /** `titles` are those of all clauses, for a reference to one that is out. */
  constructor(
    sections: readonly Numbered[],
    words: Words,
    titles: Readonly<Record<string, { readonly title: string }>>,
  ) {
    this.byId = new Map(sections.map((section) => [section.placed.clause.id, section]));
    this.words = words;
    this.titles = titles;
  }

  /** `from` is the id of the section that holds the reference. */
  resolve(target: string, from: string, capital: boolean): Reference {
    const whole = target.startsWith("#") || target === "" ? `${from}${target}` : target;
    const reference = this.known.get(whole) ?? this.look(whole);
    this.known.set(whole, reference);
    if (!capital || reference.target === null) return reference;
    return { ...reference, text: capitalised(reference.text) };
  }

  private look(whole: string): Reference {
    const [id = "", anchorName] = whole.split("#");
    const section = this.byId.get(id);
    const anchor =
      anchorName === undefined ? null : (section?.draft.anchors.get(anchorName) ?? null);
    const leadsNowhere = section === undefined || (anchorName !== undefined && anchor === null);
    if (leadsNowhere) {
      const title = Object.hasOwn(this.titles, id) ? this.titles[id]?.title : undefined;
      return { text: `[${title ?? id}]`, target: null };
    }
    return {
      text: this.wordPlace(section, anchor?.path ?? []),
      target: anchor?.node ?? id,
    };
  }

  /** The worded place of a node: of its paragraph where that is numbered, else of its section. */
  placeOfNode(sectionId: string, node: string): string {
    const section = this.byId.get(sectionId);
    if (section === undefined) return "";
    const block = section.draft.blocks.find((each) => each.id === node);
    return this.wordPlace(section, block?.kind === "paragraph" ? block.path : []);
  }

  /** "clause 4.2(a)", "paragraph 3 of Schedule 2", or the title of a form. */
  wordPlace(section: Numbered, path: readonly string[]): string {
    const { words } = this;
    const { kind, title } = section.placed.clause;
    if (section.number === null) return title;
    if (kind === "schedule") {
      const schedule = phrase(words, "numbering.schedule", { number: section.number });
      if (path.length === 0) return schedule;
      return phrase(words, "numbering.paragraph", { number: joinPath(path), schedule });
    }
    const number = path.length === 0 ? section.number : `${section.number}.${joinPath(path)}`;
    return phrase(words, "numbering.clause", { number });
  }
}

/** `["2", "a", "i"]` is "2(a)(i)". */
function joinPath(path: readonly string[]): string {
  const [first = "", ...rest] = path;
  return first + rest.map((number) => `(${number})`).join("");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What prints before a numbered paragraph. */
export function paragraphLabel(path: readonly string[], sectionNumber: string | null): string {
  const own = path.at(-1) ?? "";
  if (path.length > 1) return `(${own})`;
  const { length } = path;
  return length === 1 && sectionNumber !== null ? `${sectionNumber}.${own}` : own;
}

/** What prints before a section: "4", "Schedule 2", or nothing. */
export function sectionLabel(section: Numbered, words: Words): string | null {
  if (section.number === null) return null;
  return section.placed.clause.kind === "schedule"
    ? capitalised(phrase(words, "numbering.schedule", { number: section.number }))
    : section.number;
}

/** "Part A", by position. */
export function partLabel(index: number, words: Words): string {
  return phrase(words, "numbering.part", { letter: numeral(index + 1, 4) });
}
