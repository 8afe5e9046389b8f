import type { ListPlace, Piece, SectionPath } from "./collect.ts";
import type { Galley } from "./galley.ts";
import type { Element } from "./page.ts";

/** The structure tree, with the place in it of each galley's first element. */
export interface Tagging {
  readonly elements: readonly Element[];
  /** By piece: what to add to an element index of its galley. */
  readonly bases: readonly number[];
  /** By piece: its first element, or that around it where it has none of its own. */
  readonly starts: readonly number[];
}

interface OpenList {
  readonly level: number;
  readonly numbering: Element["numbering"];
  readonly element: number;
  /** The element that holds what is nested in its last item. */
  readonly body: number;
}

interface Tagged {
  readonly galley: Galley;
  readonly base: number;
  readonly parent: number;
  readonly elements: readonly Element[];
}

/** The elements of pieces met before; they are taken over where they stand where they stood. */
export type TagCache = WeakMap<Piece, Tagged>;

/** Builds the tree: sections around blocks, and consecutive items gathered into nested lists. */
export function tagPieces(
  pieces: readonly Piece[],
  galleys: readonly Galley[],
  cache: TagCache = new WeakMap(),
): Tagging {
  const tree = new Tree(cache);
  for (const [i, piece] of pieces.entries()) {
    const galley = galleys[i];
    if (!galley) throw new RangeError("A piece has no galley");
    tree.add(piece, galley);
  }
  return tree;
}

class Tree implements Tagging {
  readonly elements: Element[] = [{ tag: "Document", parent: null }];
  readonly bases: number[] = [];
  readonly starts: number[] = [];
  readonly #cache: TagCache;
  #sections: { id: string; element: number }[] = [];
  #lists: OpenList[] = [];

  constructor(cache: TagCache) {
    this.#cache = cache;
  }

  add(piece: Piece, galley: Galley): void {
    this.#enter(piece.path);
    const parent = this.#parentFor(piece.list);
    const base = this.elements.length;
    const elements = this.#elementsOf(piece, galley, base, parent);
    for (const element of elements) this.elements.push(element);
    this.#note(piece.list, parent, base, galley);
    this.bases.push(base);
    this.starts.push(galley.elements.length > 0 ? base : parent);
  }

  #elementsOf(piece: Piece, galley: Galley, base: number, parent: number): readonly Element[] {
    const known = this.#cache.get(piece);
    if (known?.galley === galley && known.base === base && known.parent === parent) {
      return known.elements;
    }
    const elements = galley.elements.map((element): Element => {
      const { parent: local, headers } = element;
      return {
        ...element,
        parent: local === null ? parent : base + local,
        ...(headers ? { headers: headers.map((header) => base + header) } : {}),
      };
    });
    this.#cache.set(piece, { galley, base, parent, elements });
    return elements;
  }

  /** Closes the sections that are over and opens those that begin. */
  #enter(path: SectionPath): void {
    let shared = 0;
    while (shared < path.length && this.#sections[shared]?.id === path[shared]?.id) shared++;
    if (shared === this.#sections.length && shared === path.length) return;
    this.#sections.length = shared;
    this.#lists = [];
    for (const { kind, id } of path.slice(shared)) {
      const parent = this.#sections.at(-1)?.element ?? 0;
      const tag = kind === "part" ? "Part" : "Sect";
      const element = this.elements.push({ tag, parent }) - 1;
      this.#sections.push({ id, element });
    }
  }

  /** The element that a piece hangs in; opens a list where an item needs one. */
  #parentFor(place: ListPlace | null): number {
    const section = this.#sections.at(-1)?.element ?? 0;
    if (!place) {
      this.#lists = [];
      return section;
    }
    this.#closeLists(place.level);
    const list = this.#lists.at(-1);
    // Beside an open list it would be read after what that list goes on with.
    if (place.kind === "continuation") return list?.body ?? section;
    const { container, level, numbering } = place;
    if (list?.level === level && sameNumbering(list.numbering, numbering)) return list.element;
    if (list?.level === level) this.#lists.pop();
    const parent = this.#lists.at(-1)?.body ?? section;
    return this.elements.push({ tag: container, parent, ...(numbering ? { numbering } : {}) }) - 1;
  }

  /** Closes the lists below a level; those that are open lie each below the last. */
  #closeLists(level: number): void {
    while ((this.#lists.at(-1)?.level ?? level) > level) this.#lists.pop();
  }

  #note(place: ListPlace | null, element: number, base: number, galley: Galley): void {
    if (place?.kind !== "item") return;
    const { level, numbering } = place;
    this.#closeLists(level - 1);
    const body = galley.body === null ? element : base + galley.body;
    this.#lists.push({ level, numbering, element, body });
  }
}

/** "(i)" may be a letter or a Roman number: it goes on with whatever its list began as. */
function sameNumbering(open: Element["numbering"], next: Element["numbering"]): boolean {
  const isLower = (numbering: Element["numbering"]): boolean =>
    numbering === "LowerAlpha" || numbering === "LowerRoman";
  return open === next || (isLower(open) && isLower(next));
}
