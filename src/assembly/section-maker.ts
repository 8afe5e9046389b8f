import type { Library } from "../library/library.ts";
import { phrase } from "../library/words.ts";
import type { Context } from "./context.ts";
import { type DefinitionDraft, definitionId } from "./definitions.ts";
import type { Block, Inline, Section } from "./document.ts";
import type { DraftBlock } from "./draft.ts";
import { figureOf } from "./figure.ts";
import { finishBlocks, finishInlines } from "./finish.ts";
import { titleInlines } from "./head.ts";
import { Memo } from "./memo.ts";
import {
  type Numbered,
  partLabel,
  type Reference,
  type References,
  sectionLabel,
} from "./number.ts";
import type { Writing } from "./print-value.ts";
import { signatureOf } from "./signature.ts";
import { timelineOf } from "./timeline.ts";

/** What a section needs of the numbered contract. */
export interface Surroundings {
  readonly context: Context;
  readonly writing: Writing;
  readonly references: References;
  readonly definitions: readonly DefinitionDraft[];
  /** Whether a term is among them, by its canonical form. */
  readonly defines: (term: string) => boolean;
}

type SpecialBlock = Extract<DraftBlock, { kind: "definitions" | "figure" | "signature" }>;

/** Makes sections from drafts, and gives the same section again while nothing in it changed. */
export class SectionMaker {
  private readonly library: Library;
  private readonly memo = new Memo();

  constructor(library: Library) {
    this.library = library;
  }

  make(numbered: Numbered, around: Surroundings): Section {
    const { placed, draft, position, departs } = numbered;
    const { clause, reason } = placed;
    const { origin } = clause;
    const { words } = this.library;
    const label = sectionLabel(numbered, words);
    const title =
      clause.kind === "cover"
        ? this.coverTitle(around.context)
        : this.title(clause.id, clause.title);
    const resolve = (target: string, capital: boolean): Reference =>
      around.references.resolve(target, clause.id, capital);
    const specials = new Map(
      draft.blocks.flatMap((block): (readonly [string, Block | null])[] =>
        isSpecial(block) ? [[block.id, this.special(block, around)]] : [],
      ),
    );
    const inputs = [
      draft,
      label,
      title,
      reason,
      position,
      departs,
      origin,
      ...specials.values(),
      ...resolved(draft.targets, resolve),
      ...draft.possible.filter(around.defines),
    ];
    return this.memo.get(`section ${clause.id}`, inputs, () => ({
      kind: clause.kind,
      id: clause.id,
      label,
      title,
      reason,
      position,
      departs,
      origin,
      blocks: finishBlocks(draft.blocks, {
        sectionNumber: clause.kind === "clause" ? numbered.number : null,
        resolve,
        defines: around.defines,
        special: (block) => specials.get(block.id) ?? null,
      }),
      children: [],
    }));
  }

  private title(id: string, text: string): readonly Inline[] {
    return this.memo.get(`title ${id}`, [text], () => [{ kind: "text", text }]);
  }

  private coverTitle({ design }: Context): readonly Inline[] {
    return this.memo.get("cover title", [design.title], () => titleInlines(design));
  }

  private special(block: SpecialBlock, around: Surroundings): Block | null {
    const { context, writing } = around;
    const { design, payments } = context;
    const { words } = this.library;
    switch (block.kind) {
      case "definitions":
        return this.definitions(block.id, around);
      case "figure": {
        const scene = { design, payments, words, writing };
        return this.same(
          block.from === "payments"
            ? timelineOf(block.id, scene)
            : figureOf(block.id, block.from, scene),
        );
      }
      case "signature":
        return this.same(
          block.from === "parties" ? null : signatureOf(block.id, block.from, design, words),
        );
    }
  }

  /** The block made before, where this one says the same. */
  private same(block: Block | null): Block | null {
    if (block === null) return null;
    return this.memo.get(`block ${block.id}`, [JSON.stringify(block)], () => block);
  }

  private definitions(id: string, { definitions, defines, references }: Surroundings): Block {
    const entries = definitions.map(({ owned, inlines, targets, possible }) => {
      const { term } = owned.definition;
      const resolve = (target: string, capital: boolean): Reference =>
        references.resolve(target, owned.clauseId, capital);
      const inputs = [inlines, ...resolved(targets, resolve), ...possible.filter(defines)];
      return this.memo.get(`term ${term}`, inputs, () => ({
        id: definitionId(term),
        term,
        inlines: finishInlines(inlines, { resolve, defines }),
      }));
    });
    return this.memo.get(`block ${id}`, entries, () => ({ kind: "definitions", id, entries }));
  }

  /** The order of the contract: cover, notice, contents, parts, schedules, signatures. */
  arrange(
    numbered: readonly Numbered[],
    sections: readonly Section[],
    notice: Section | null,
  ): readonly Section[] {
    const of = (kind: Section["kind"]): Section[] => sections.filter((each) => each.kind === kind);
    return [
      ...of("cover"),
      ...(notice ? [notice] : []),
      this.contents(),
      ...this.parts(numbered, sections),
      ...of("schedule"),
      ...of("signatures"),
    ];
  }

  private parts(numbered: readonly Numbered[], sections: readonly Section[]): readonly Section[] {
    const parts = new Map<string, Section[]>();
    for (const [index, section] of sections.entries()) {
      const region = numbered[index]?.placed.region;
      if (region?.kind !== "part" || section.kind !== "clause") continue;
      const clauses = parts.get(region.title) ?? [];
      parts.set(region.title, [...clauses, section]);
    }
    return [...parts].map(([title, clauses], index) => {
      const label = partLabel(index, this.library.words);
      return this.memo.get(`part ${title}`, [label, ...clauses], () =>
        plainSection("part", `part-${index + 1}`, label, title, clauses),
      );
    });
  }

  private contents(): Section {
    const title = phrase(this.library.words, "document.contents");
    return this.memo.get("contents", [title], () =>
      plainSection("contents", "contents", null, title, []),
    );
  }
}

function plainSection(
  kind: Section["kind"],
  id: string,
  label: string | null,
  title: string,
  children: readonly Section[],
): Section {
  return {
    kind,
    id,
    label,
    title: [{ kind: "text", text: title }],
    reason: "",
    position: "",
    departs: false,
    origin: null,
    blocks: [],
    children,
  };
}

function isSpecial(block: DraftBlock): block is SpecialBlock {
  return block.kind === "definitions" || block.kind === "figure" || block.kind === "signature";
}

/** References as plain inputs, to see whether any has changed. */
function resolved(
  targets: readonly string[],
  resolve: (target: string, capital: boolean) => Reference,
): readonly (string | null)[] {
  return targets.flatMap((each) => {
    const { text, target } = resolve(each, false);
    return [text, target];
  });
}
