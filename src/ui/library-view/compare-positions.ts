import { type Change, diffWordsWithSpace } from "diff";
import type { Block } from "../../assembly/document.ts";
import { textOfAll } from "../../export/inline-text.ts";
import { Texts } from "../../handbook/texts.ts";
import type { Clause, Position } from "../../library/clause.ts";
import type { Library } from "../../library/library.ts";

/** A stretch of a text, with whether the other text has it too. `at` tells it from its likes. */
export interface Stretch {
  readonly at: number;
  readonly text: string;
  readonly isOwn: boolean;
}

const made = new WeakMap<Library, Texts>();

/** The wording of a position as it is read with no contract behind it, a paragraph a line. */
export function wordingOf(clause: Clause, position: Position, library: Library): string {
  const texts = made.get(library) ?? new Texts(library);
  made.set(library, texts);
  return texts
    .position(clause, position)
    .flatMap(linesOf)
    .map((line) => line.replaceAll("\u00a0", " "))
    .join("\n\n");
}

/** Two texts, each with what is its own alone, word by word. */
export function compareTexts(
  one: string,
  other: string,
): { readonly one: readonly Stretch[]; readonly other: readonly Stretch[] } {
  const parts = smoothed(diffWordsWithSpace(one, other));
  const side = (isOwn: "added" | "removed", isOthers: "added" | "removed"): Stretch[] => {
    let at = 0;
    return parts
      .filter((part) => !part[isOthers])
      .map((part) => {
        at += part.value.length;
        return { at, text: part.value, isOwn: part[isOwn] };
      });
  };
  return { one: side("removed", "added"), other: side("added", "removed") };
}

/** A small word that stayed between changes is harder to read apart than as part of the change. */
const shortStay = 4;

function smoothed(parts: readonly Change[]): readonly Change[] {
  const isChange = (part: Change | undefined): boolean =>
    part !== undefined && (part.added || part.removed);
  return parts.flatMap((part, i): Change[] => {
    const { value } = part;
    const isShort = value.trim().length < shortStay && !value.includes("\n");
    const isBetween = isChange(parts[i - 1]) && isChange(parts[i + 1]);
    if (isChange(part) || !isShort || !isBetween) return [part];
    return [
      { ...part, removed: true, added: false },
      { ...part, removed: false, added: true },
    ];
  });
}

const indent = "    ";

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [textOfAll(block.inlines)];
    case "paragraph": {
      const label = block.label === null ? "" : `${block.label}  `;
      return [indent.repeat(Math.max(0, block.level - 1)) + label + textOfAll(block.inlines)];
    }
    case "table": {
      const rows = block.head.length > 0 ? [block.head, ...block.rows] : block.rows;
      const lines = rows.map((row) => row.map(({ inlines }) => textOfAll(inlines)).join(" | "));
      const caption = textOfAll(block.caption);
      return [[...(caption === "" ? [] : [caption]), ...lines].join("\n")];
    }
    default:
      return [];
  }
}
