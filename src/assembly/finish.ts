import type { Block, Cell, Inline } from "./document.ts";
import type { DraftBlock, DraftCell, DraftInline } from "./draft.ts";
import { paragraphLabel, type Reference } from "./number.ts";

/** What a draft lacks until the contract is numbered. */
export interface Finish {
  /** "4" for clause 4; null in schedules and forms, whose paragraphs count by themselves. */
  readonly sectionNumber: string | null;
  readonly resolve: (target: string, capital: boolean) => Reference;
  /** Whether the contract has a definition of a term, by its canonical form. */
  readonly defines: (term: string) => boolean;
  /** Blocks that are made of the Design: figures, signatures, definitions. Null drops the block. */
  readonly special: (block: Extract<DraftBlock, { kind: SpecialKind }>) => Block | null;
}

type SpecialKind = "definitions" | "figure" | "signature";

export function finishBlocks(blocks: readonly DraftBlock[], finish: Finish): readonly Block[] {
  return blocks.flatMap((block) => finishBlock(block, finish) ?? []);
}

function finishBlock(block: DraftBlock, finish: Finish): Block | null {
  switch (block.kind) {
    case "heading":
      return { ...block, inlines: finishInlines(block.inlines, finish) };
    case "paragraph": {
      const { kind, id, level } = block;
      const inlines = finishInlines(block.inlines, finish);
      return { kind, id, level, label: labelOf(block, finish.sectionNumber), inlines };
    }
    case "table": {
      const cells = (row: readonly DraftCell[]): readonly Cell[] =>
        row.map((cell) => ({ inlines: finishInlines(cell.inlines, finish) }));
      return {
        ...block,
        caption: finishInlines(block.caption, finish),
        head: cells(block.head),
        rows: block.rows.map(cells),
      };
    }
    default:
      return finish.special(block);
  }
}

function labelOf(
  block: Extract<DraftBlock, { kind: "paragraph" }>,
  sectionNumber: string | null,
): string | null {
  if (block.isBullet) return "•";
  return block.path.length === 0 ? null : paragraphLabel(block.path, sectionNumber);
}

export function finishInlines(
  inlines: readonly DraftInline[],
  { resolve, defines }: Pick<Finish, "resolve" | "defines">,
): readonly Inline[] {
  return inlines.map((inline): Inline => {
    switch (inline.kind) {
      case "pending":
        return { kind: "reference", ...resolve(inline.target, inline.capital) };
      case "possible":
        return defines(inline.term)
          ? { ...inline, kind: "term" }
          : { kind: "text", text: inline.text };
      default:
        return inline;
    }
  });
}
