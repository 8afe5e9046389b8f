import type { Block, Document, Inline, Letterhead, Section } from "../assembly/document.ts";
import type { ContentsEntry } from "./contents-entry.ts";
import type { BreakRule } from "./galley.ts";
import type { HeadingTag } from "./heading.ts";
import type { Element } from "./page.ts";
import { isListItem, type Paragraph } from "./paragraph.ts";
import type { Style, TextRole } from "./style.ts";

type Definition = Extract<Block, { kind: "definitions" }>["entries"][number];

/** One thing to set in type. */
export type Request =
  | { readonly kind: "space"; readonly height: number }
  | { readonly kind: "coverTop"; readonly letterhead: Letterhead | null }
  | {
      readonly kind: "plain";
      readonly role: TextRole;
      readonly tag: HeadingTag | "P";
      readonly inlines: readonly Inline[];
    }
  | {
      readonly kind: "title" | "clause";
      /** Id of the section that it heads. */
      readonly node: string;
      readonly tag: HeadingTag;
      readonly label: string | null;
      readonly title: readonly Inline[];
    }
  | { readonly kind: "entry"; readonly entry: ContentsEntry }
  | { readonly kind: "definition"; readonly definition: Definition }
  | { readonly kind: "block"; readonly block: Exclude<Block, { kind: "heading" | "definitions" }> };

/** Where a piece stands in a list of the structure tree. */
export type ListPlace =
  | {
      readonly kind: "item";
      readonly container: "L" | "TOC";
      readonly level: number;
      readonly numbering?: Element["numbering"];
    }
  /** Words that go on inside the last item of this level, or of the list around it. */
  | { readonly kind: "continuation"; readonly level: number };

/** The sections around something, outermost first. */
export type SectionPath = readonly Pick<Section, "kind" | "id">[];

/** A request with all that its neighbours and the page need to know. */
export interface Piece {
  readonly request: Request;
  readonly path: SectionPath;
  /** Ids of the nodes that begin with it. */
  readonly nodes: readonly string[];
  readonly startsPage: boolean;
  readonly before: number;
  readonly after: number;
  readonly breakAfter: BreakRule;
  readonly list: ListPlace | null;
}

const frontMatter: ReadonlySet<Section["kind"]> = new Set(["cover", "notice", "contents"]);
const ownPage: ReadonlySet<Section["kind"]> = new Set([...frontMatter, "schedule", "signatures"]);
const tags: readonly HeadingTag[] = ["H1", "H2", "H3", "H4"];

interface Collected {
  readonly around: SectionPath;
  readonly startsPage: boolean;
  readonly pieces: readonly Piece[];
}

/** The pieces of sections met before, for one style. A section never changes. */
export type PieceCache = WeakMap<Section, Collected>;

/** The whole document as a flat list of pieces, in reading order. */
export function collect(
  document: Document,
  style: Style,
  cache: PieceCache = new WeakMap(),
): readonly Piece[] {
  const collector = new Collector(document, style, cache);
  let before: Section["kind"] | null = null;
  for (const section of document.sections) {
    const afterFront = before !== null && frontMatter.has(before);
    collector.section(section, [], afterFront || ownPage.has(section.kind));
    before = section.kind;
  }
  return collector.pieces;
}

class Collector {
  readonly pieces: Piece[] = [];
  readonly #document: Document;
  readonly #style: Style;
  readonly #cache: PieceCache;

  constructor(document: Document, style: Style, cache: PieceCache) {
    this.#document = document;
    this.#style = style;
    this.#cache = cache;
  }

  /** Adds a section's pieces: those of before, unless it also says what stands elsewhere. */
  section(section: Section, around: SectionPath, startsPage: boolean): void {
    const known = this.#cache.get(section);
    if (known?.startsPage === startsPage && samePath(known.around, around)) {
      for (const piece of known.pieces) this.pieces.push(piece);
      return;
    }
    const first = this.pieces.length;
    this.#section(section, around, startsPage);
    if (section.kind === "cover" || section.kind === "contents") return;
    this.#cache.set(section, { around, startsPage, pieces: this.pieces.slice(first) });
  }

  #section(section: Section, around: SectionPath, startsPage: boolean): void {
    const path = [...around, { kind: section.kind, id: section.id }];
    const first = this.pieces.length;
    if (section.kind === "cover") this.#cover(section, path);
    else this.#heading(section, path);
    if (section.kind === "contents") this.#contents(path);
    for (const [i, block] of section.blocks.entries()) {
      this.#block(block, section.blocks[i + 1], path);
    }
    for (const child of section.children) this.section(child, path, false);
    this.#opens(first, section, startsPage);
  }

  /** Gives a section's first piece the section's id, and its new page. */
  #opens(first: number, section: Section, startsPage: boolean): void {
    const piece = this.pieces[first];
    if (!piece) return;
    const nodes = [section.id, ...piece.nodes];
    this.pieces[first] = { ...piece, nodes, startsPage: startsPage || piece.startsPage };
  }

  #cover(section: Section, path: SectionPath): void {
    const { title, subtitle, reference, version, letterhead } = this.#document;
    const lines: readonly (readonly [string, TextRole, HeadingTag | "P"])[] = [
      [title, "title", "H1"],
      [subtitle, "subtitle", "P"],
      [reference, "imprint", "P"],
      [version, "imprint", "P"],
    ];
    this.#add({ kind: "coverTop", letterhead }, path, { breakAfter: "reluctant" });
    for (const [words, role, tag] of lines) {
      if (words === "") continue;
      const inlines: readonly Inline[] = [{ kind: "text", text: words }];
      this.#add({ kind: "plain", role, tag, inlines }, path, this.#spaces(role, "reluctant"));
    }
    this.#add({ kind: "space", height: this.#style.cover.below }, path);
    if (plainText(section.title) === title) return;
    this.#plainHeading(section.title, "subheading", tagAt(1), path);
  }

  #heading(section: Section, path: SectionPath): void {
    const { kind, label, title, id: node } = section;
    if (title.length === 0 && label === null) return;
    const tag = tagAt(path.length - 1);
    if (kind === "clause") {
      this.#add({ kind, node, tag, label, title }, path, this.#spaces("clause", "reluctant"));
    } else {
      this.#add(
        { kind: "title", node, tag, label, title },
        path,
        this.#spaces("part", "reluctant"),
      );
    }
  }

  #plainHeading(
    inlines: readonly Inline[],
    role: TextRole,
    tag: HeadingTag,
    path: SectionPath,
    nodes: readonly string[] = [],
  ): void {
    if (inlines.length === 0) return;
    const request: Request = { kind: "plain", role, tag, inlines };
    this.#add(request, path, { ...this.#spaces(role, "reluctant"), nodes });
  }

  #contents(path: SectionPath): void {
    const entries = [...entriesOf(this.#document.sections)];
    for (const [i, entry] of entries.entries()) {
      const { level } = entry;
      const leads = entries[i + 1]?.level === 1;
      const beginsGroup = level === 0 && (leads || entries[i - 1]?.level === 1);
      this.#add({ kind: "entry", entry }, path, {
        ...this.#spaces(beginsGroup ? "contentsPart" : "contentsClause", "free"),
        ...(level === 0 && leads ? { breakAfter: "reluctant" } : {}),
        list: { kind: "item", container: "TOC", level },
      });
    }
  }

  #block(block: Block, next: Block | undefined, path: SectionPath): void {
    const nodes = [block.id];
    switch (block.kind) {
      case "heading":
        return this.#plainHeading(block.inlines, "subheading", tagAt(path.length), path, nodes);
      case "definitions":
        return this.#definitions(block, path);
      case "paragraph":
        return this.#add({ kind: "block", block }, path, {
          ...this.#spaces(block.level >= 2 ? "item" : "body", this.#keeps(block, next)),
          nodes,
          list: listPlaceOf(block),
        });
      case "signature": {
        const breakAfter = next?.kind === "signature" ? "avoid" : "free";
        return this.#add({ kind: "block", block }, path, {
          ...this.#style.signature,
          nodes,
          breakAfter,
        });
      }
      case "table":
        return this.#add({ kind: "block", block }, path, { ...this.#style.table, nodes });
      case "figure":
        return this.#add({ kind: "block", block }, path, { ...this.#style.figure, nodes });
    }
  }

  #definitions(block: Extract<Block, { kind: "definitions" }>, path: SectionPath): void {
    for (const [i, definition] of block.entries.entries()) {
      this.#add({ kind: "definition", definition }, path, {
        ...this.#spaces("item", "free"),
        nodes: i === 0 ? [block.id, definition.id] : [definition.id],
        list: { kind: "item", container: "L", level: 1, numbering: "None" },
      });
    }
  }

  /**
   * A paragraph stays with what it introduces, and a testimonium with its signature. None of it is
   * forbidden, so that a chain of such longer than a page breaks between blocks.
   */
  #keeps(paragraph: Paragraph, next: Block | undefined): BreakRule {
    if (!next) return "free";
    if (next.kind === "signature") return "reluctant";
    const introduces = plainText(paragraph.inlines).trimEnd().endsWith(":");
    const leadsDown =
      next.kind === "paragraph" && next.label !== null && next.level > paragraph.level;
    return introduces || leadsDown ? "avoid" : "free";
  }

  #spaces(role: TextRole, breakAfter: BreakRule): Partial<Piece> {
    const { before, after } = this.#style.text[role];
    return { before, after, breakAfter };
  }

  #add(request: Request, path: SectionPath, more: Partial<Piece> = {}): void {
    const { before = 0, after = 0, breakAfter = "free", list = null, nodes = [] } = more;
    this.pieces.push({ request, path, nodes, startsPage: false, before, after, breakAfter, list });
  }
}

function samePath(a: SectionPath, b: SectionPath): boolean {
  return (
    a.length === b.length && a.every(({ kind, id }, i) => b[i]?.kind === kind && b[i].id === id)
  );
}

/** The heading level at a depth of sections; what lies deeper than four keeps the fourth. */
function tagAt(depth: number): HeadingTag {
  return tags[Math.min(depth, tags.length - 1)] ?? "H4";
}

function listPlaceOf(paragraph: Paragraph): ListPlace | null {
  const { label, level } = paragraph;
  if (label !== null && isListItem(paragraph)) {
    return { kind: "item", container: "L", level, numbering: numberingOf(label) };
  }
  return level >= 2 ? { kind: "continuation", level } : null;
}

function numberingOf(label: string): NonNullable<Element["numbering"]> {
  const core = label.replace(/[^\p{L}\d]/gu, "");
  if (core === "") return "Disc";
  if (/^\d/.test(core)) return "Decimal";
  if (/^[A-Z]/.test(core)) return "UpperAlpha";
  return /^[ivxl]+$/.test(core) ? "LowerRoman" : "LowerAlpha";
}

function* entriesOf(sections: readonly Section[]): Generator<ContentsEntry> {
  for (const { kind, id, label, title, children } of sections) {
    if (!frontMatter.has(kind) && (label !== null || title.length > 0)) {
      yield { level: kind === "clause" ? 1 : 0, label, title, target: id };
    }
    yield* entriesOf(children);
  }
}

function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => inline.text).join("");
}
