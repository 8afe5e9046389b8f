import type { Block, Inline } from "../assembly/document.ts";
import type { Draft } from "../assembly/draft.ts";
import { finishBlocks, finishInlines } from "../assembly/finish.ts";
import type { Reference } from "../assembly/number.ts";
import { structure } from "../assembly/structure.ts";
import { type Dictionary, dictionaryOf } from "../assembly/terms.ts";
import type { Clause, Definition, Position } from "../library/clause.ts";
import type { Library } from "../library/library.ts";
import { phrase } from "../library/words.ts";
import { readBody } from "./reading.ts";
import { capitalised } from "./writing.ts";

/** The texts of a library as blocks to be read: unfilled, numbered, with references by title. */
export class Texts {
  private readonly library: Library;
  private readonly dictionary: Dictionary;
  /** Ids of the clauses that can be jumped to. */
  private readonly present: ReadonlySet<string>;
  private readonly drafts = new Map<string, Draft>();

  /** `present` are the clauses that stand beside one another; null is all of them. */
  constructor(library: Library, present: ReadonlySet<string> | null = null) {
    this.library = library;
    this.dictionary = dictionaryOf(library);
    this.present = present ?? new Set(Object.keys(library.clauses));
  }

  /** One wording of a clause. Sub-headings are bold paragraphs, since the position has the heading. */
  position(clause: Clause, position: Position): readonly Block[] {
    const draft = this.draftOf(clause, position);
    const blocks = finishBlocks(draft.blocks, {
      sectionNumber: null,
      resolve: (target, capital) => this.resolve(target, clause, position, capital),
      defines: () => true,
      special: () => null,
    });
    return blocks.map((block) => (block.kind === "heading" ? subheading(block) : block));
  }

  /** What a term means. */
  meaning(clause: Clause, definition: Definition): readonly Inline[] {
    const [position] = clause.positions;
    const spans = readBody(definition.meaning, clause, this.library);
    const [block] = structure(`${clause.id}.${definition.term}`, spans, this.dictionary).blocks;
    if (block?.kind !== "paragraph" || position === undefined) return [];
    return finishInlines(block.inlines, {
      resolve: (target, capital) => this.resolve(target, clause, position, capital),
      defines: () => true,
    });
  }

  private draftOf(clause: Clause, position: Position): Draft {
    const id = `${clause.id}.${position.id}`;
    const known = this.drafts.get(id);
    if (known) return known;
    const draft = structure(id, readBody(position.body, clause, this.library), this.dictionary);
    this.drafts.set(id, draft);
    return draft;
  }

  /** "clause “Open book”", "paragraph 2 of clause “Open book”", or within the clause "paragraph 2". */
  private resolve(target: string, from: Clause, within: Position, capital: boolean): Reference {
    const [id = "", anchorName = ""] = target.split("#");
    const isOwn = id === "" || id === from.id;
    const clause = isOwn ? from : this.clauseNamed(id);
    if (clause === null) return { text: `[${id}]`, target: null };
    const [preferred] = clause.positions;
    const position = isOwn ? within : preferred;
    const anchor =
      anchorName === "" || position === undefined
        ? undefined
        : this.draftOf(clause, position).anchors.get(anchorName);
    const place = this.placeOf(clause);
    const number = anchor?.path.map((each, i) => (i === 0 ? each : `(${each})`)).join("") ?? "";
    const text =
      number === ""
        ? place
        : isOwn
          ? `paragraph ${number}`
          : phrase(this.library.words, "numbering.paragraph", { number, schedule: place });
    const isHere = this.present.has(clause.id);
    return {
      text: capital ? capitalised(text) : text,
      target: isHere ? (anchor?.node ?? clause.id) : null,
    };
  }

  private placeOf({ kind, title }: Clause): string {
    const name = kind === "schedule" ? "numbering.schedule" : "numbering.clause";
    return phrase(this.library.words, name, { number: `“${title}”` });
  }

  private clauseNamed(id: string): Clause | null {
    const { clauses } = this.library;
    return Object.hasOwn(clauses, id) ? (clauses[id] ?? null) : null;
  }
}

function subheading({ id, inlines }: Extract<Block, { kind: "heading" }>): Block {
  const strong = inlines.map(
    (inline): Inline => (inline.kind === "text" ? { ...inline, style: "strong" } : inline),
  );
  return { kind: "paragraph", id, level: 0, label: null, inlines: strong };
}
