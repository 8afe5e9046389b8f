import type { Expression, Piece } from "./script.ts";

/** A part of a body as it is read, before the lines that hold only a tag are taken out. */
export type Node =
  | Text
  | Block
  | { readonly kind: "piece"; readonly piece: Piece }
  /** A clause's place, which may stand alone on its line as a block's tags may. */
  | { readonly kind: "clause"; readonly piece: Piece };

export interface Text {
  readonly kind: "text";
  readonly original: string;
  readonly line: number;
  text: string;
  isCutLeft: boolean;
  isCutRight: boolean;
}

export interface Block {
  readonly kind: "block";
  readonly name: "if" | "unless" | "each" | "with";
  readonly subject: Expression;
  readonly item: string | null;
  readonly line: number;
  readonly body: Node[];
  /** What stands after `{{else}}`; null without one. */
  inverse: Node[] | null;
  /** Whether the inverse is that of an `{{else if}}`: one block. */
  isChained: boolean;
}

/**
 * Takes a line that holds nothing but the tag of a block, or a clause's place, out of the texts
 * around it: the rules, and their order, of Handlebars' own whitespace control, without its `~`.
 */
export function stripLines(nodes: readonly Node[], isRoot: boolean): void {
  nodes.forEach((node, i) => {
    if (node.kind === "text" || node.kind === "piece") return;
    const inner = node.kind === "block" ? stripBlock(node) : null;
    const isFirst = endsLine(nodes, i, isRoot);
    const isLast = beginsLine(nodes, i, isRoot);
    if (node.kind === "clause" && isFirst && isLast) {
      cutFront(nodes[i + 1]);
      cutBack(nodes[i - 1]);
    }
    if (node.kind !== "block" || !inner) return;
    if (inner.opensAlone && isFirst) {
      cutFront(node.body[0]);
      cutBack(nodes[i - 1]);
    }
    if (inner.closesAlone && isLast) {
      cutFront(nodes[i + 1]);
      cutBack((node.inverse ?? node.body).at(-1));
    }
  });
}

/** Strips a block's inside, and says whether its first and last tag stand alone as seen from there. */
function stripBlock(block: Block): { readonly opensAlone: boolean; readonly closesAlone: boolean } {
  const { body, inverse, isChained } = block;
  stripLines(body, false);
  if (inverse) stripLines(inverse, false);
  const [chained] = inverse ?? [];
  const first = isChained && chained?.kind === "block" ? chained.body : inverse;
  const found = {
    opensAlone: beginsLine(body, -1, false),
    closesAlone: endsLine(first ?? body, (first ?? body).length, false),
  };
  if (first && endsLine(body, body.length, false) && beginsLine(first, -1, false)) {
    cutBack(body.at(-1));
    cutFront(first[0]);
  }
  return found;
}

/** Begun at a letter, so that a long run of white space is gone through once. */
const endOfLine = /(?:^|\S)[^\S\n]*\n\s*$/;

/** Whether only white space stands between the place before `i` and the line's beginning. */
function endsLine(nodes: readonly Node[], i: number, isRoot: boolean): boolean {
  const before = nodes[i - 1];
  if (!before) return isRoot;
  if (before.kind !== "text") return false;
  const mayBegin = isRoot && nodes[i - 2] === undefined;
  return endOfLine.test(before.original) || (mayBegin && before.original.trim() === "");
}

function beginsLine(nodes: readonly Node[], i: number, isRoot: boolean): boolean {
  const after = nodes[i + 1];
  if (!after) return isRoot;
  if (after.kind !== "text") return false;
  const mayEnd = isRoot && nodes[i + 2] === undefined;
  return (mayEnd ? /^\s*?(?:\n|$)/ : /^\s*?\n/).test(after.original);
}

function cutFront(node: Node | undefined): void {
  if (node?.kind !== "text" || node.isCutRight) return;
  const cut = node.text.replace(/^[ \t]*\r?\n?/, "");
  node.isCutRight = cut !== node.text;
  node.text = cut;
}

function cutBack(node: Node | undefined): void {
  if (node?.kind !== "text" || node.isCutLeft) return;
  const cut = node.text.replace(/(^|[^ \t])[ \t]+$/, "$1");
  node.isCutLeft = cut !== node.text;
  node.text = cut;
}
