import type { PDFContext, PDFRef } from "pdf-lib";
import { Verbatim } from "./object.ts";

/** Kids of one node, so that a reader finds any of a thousand pages in two steps. */
const fanOut = 32;

interface Branch {
  readonly ref: PDFRef;
  /** Pages at and below. */
  readonly count: number;
}

/**
 * Builds a balanced page tree over pages whose objects are still to be assigned. Returns the root and
 * the parent that each page must name.
 */
export function buildPageTree(
  context: PDFContext,
  pages: readonly PDFRef[],
): { readonly root: PDFRef; readonly parents: readonly PDFRef[] } {
  const groups = group(pages.map((ref) => ({ ref, count: 1 })));
  const parents: PDFRef[] = [];
  let level = groups.map((kids): Branch & { readonly kids: readonly Branch[] } => {
    const ref = context.nextRef();
    for (const _ of kids) parents.push(ref);
    return { ref, kids, count: pagesIn(kids) };
  });
  while (level.length > 1) {
    level = group(level).map((kids) => {
      const ref = context.nextRef();
      for (const kid of kids) assign(context, kid, ref);
      return { ref, kids, count: pagesIn(kids) };
    });
  }
  const [top] = level;
  if (!top) throw new RangeError("A PDF needs at least one page");
  assign(context, top, null);
  return { root: top.ref, parents };
}

function assign(
  context: PDFContext,
  { ref, kids, count }: Branch & { readonly kids: readonly Branch[] },
  parent: PDFRef | null,
): void {
  const list = kids.map((kid) => kid.ref).join(" ");
  const up = parent ? `/Parent ${parent}` : "";
  context.assign(ref, new Verbatim(`<</Type/Pages${up}/Kids[${list}]/Count ${count}>>`));
}

function pagesIn(branches: readonly Branch[]): number {
  return branches.reduce((sum, branch) => sum + branch.count, 0);
}

function group<T>(list: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (let i = 0; i < list.length; i += fanOut) groups.push(list.slice(i, i + fanOut));
  return groups;
}
