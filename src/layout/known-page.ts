import type { Piece } from "./collect.ts";
import type { Galley, Tools } from "./galley.ts";
import type { Made } from "./made.ts";
import type { Page } from "./page.ts";
import type { PagePlan } from "./paginate.ts";

/** A page of before, with all that it was made from: where that is the same, so is the page. */
export interface KnownPage {
  readonly plan: PagePlan;
  readonly tools: Tools;
  /** By placement. */
  readonly parts: readonly PagePart[];
  /** What the running head and foot say. */
  readonly frame: string;
  readonly page: Page;
}

/** What a page depends on in a piece, beside its placement. */
export interface PagePart {
  readonly piece: Piece;
  readonly galley: Galley;
  readonly base: number;
  readonly start: number;
  /** Of a contents entry the page that it tells. */
  readonly target: number | undefined;
}

/** Pages of the last time, by index. Only a saving: a page is taken over if it would be the same. */
export type PageCache = Map<number, KnownPage>;

/** All that the running head and foot of a page say, beside its own number. */
export function frameOf({ document, plans }: Made, head: string): string {
  const { title, version, reference, words } = document;
  return [title, version, reference, words.page, words.of, plans.length, head].join("\n");
}

export function partOf(
  { pieces, galleys, tagging }: Made,
  index: number,
  pageOf: ReadonlyMap<string, number>,
): PagePart {
  const [piece, galley] = [pieces[index], galleys[index]];
  if (!piece || !galley) throw new RangeError("A page holds a piece that is not there");
  return {
    piece,
    galley,
    base: tagging.bases[index] ?? 0,
    start: tagging.starts[index] ?? 0,
    target: targetOf(piece, pageOf),
  };
}

/** Only contents entries wait for a page number. */
function targetOf({ request }: Piece, pageOf: ReadonlyMap<string, number>): number | undefined {
  return request.kind === "entry" ? pageOf.get(request.entry.target) : undefined;
}

/** Whether the text of a page would be that of before. Asked of each page at each key. */
export function isSameText(
  known: KnownPage,
  { pieces, galleys, tagging, tools }: Made,
  plan: PagePlan,
  pageOf: ReadonlyMap<string, number>,
): boolean {
  const { parts } = known;
  if (known.tools.style !== tools.style || !isSamePlan(known.plan, plan)) return false;
  for (let i = 0; i < plan.length; i++) {
    const index = plan[i]?.piece ?? -1;
    const [piece, part] = [pieces[index], parts[i]];
    if (!piece || part?.galley !== galleys[index] || part?.base !== tagging.bases[index]) {
      return false;
    }
    if (targetOf(piece, pageOf) !== part?.target) return false;
  }
  return true;
}

/** Whether both place the same of each piece; which pieces they are is not asked. */
function isSamePlan(a: PagePlan, b: PagePlan): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((one, i) => {
    const other = b[i];
    return (
      one.from === other?.from &&
      one.to === other.to &&
      one.y === other.y &&
      one.repeatedHeight === other.repeatedHeight
    );
  });
}

/** Whether the nodes that begin on a page, and their elements, are those of before. */
export function isSameAnchors({ parts }: KnownPage, made: Made, plan: PagePlan): boolean {
  const { pieces, tagging } = made;
  return plan.every(({ piece: index, from }, i) => {
    const [piece, part] = [pieces[index], parts[i]];
    if (!piece || !part) return false;
    if ((piece.request.kind === "coverTop") !== (part.piece.request.kind === "coverTop")) {
      return false;
    }
    if (from > 0) return true;
    const isSameNodes =
      piece === part.piece ||
      (piece.nodes.length === part.piece.nodes.length &&
        piece.nodes.every((node, k) => node === part.piece.nodes[k]));
    return isSameNodes && part.start === tagging.starts[index];
  });
}
