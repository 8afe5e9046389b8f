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

/** Builds the tree: sections around blocks, and consecutive items gathered into nested lists. */
export function tagPieces(pieces: readonly Piece[], galleys: readonly Galley[]): Tagging {
  const tree = new Tree(galleys);
  for (const [i, piece] of pieces.entries()) {
    const galley = galleys[i];
    if (!galley) throw new RangeError("A piece has no galley");
    tree.add(piece, galley);
  }
  return tree;
}

/**
 * Only places are counted at each keystroke: the elements themselves are made when somebody asks, which
 * the screen never does.
 */
class Tree implements Tagging {
  readonly bases: number[] = [];
  readonly starts: number[] = [];
  readonly #galleys: readonly Galley[];
  /** By piece: what its elements hang in. */
  readonly #parents: number[] = [];
  /** The sections and lists around the pieces' own elements, by their place in the tree. */
  readonly #around = new Map<number, Element>([[0, { tag: "Document", parent: null }]]);
  #count = 1;
  #made: readonly Element[] | null = null;
  #path: SectionPath = [];
  #sections: { id: string; element: number }[] = [];
  #lists: OpenList[] = [];

  constructor(galleys: readonly Galley[]) {
    this.#galleys = galleys;
  }

  get elements(): readonly Element[] {
    this.#made ??= this.#make();
    return this.#made;
  }

  add(piece: Piece, galley: Galley): void {
    if (piece.path !== this.#path) this.#enter(piece.path);
    const parent = this.#parentFor(piece.list);
    const base = this.#count;
    this.#count += galley.elements.length;
    this.#note(piece.list, parent, base, galley);
    this.bases.push(base);
    this.#parents.push(parent);
    this.starts.push(galley.elements.length > 0 ? base : parent);
  }

  #make(): readonly Element[] {
    const elements = Array.from<Element>({ length: this.#count });
    for (const [i, element] of this.#around) elements[i] = element;
    for (const [i, galley] of this.#galleys.entries()) {
      const [base, parent] = [this.bases[i] ?? 0, this.#parents[i] ?? 0];
      for (const [j, element] of galley.elements.entries()) {
        elements[base + j] = {
          ...element,
          parent: element.parent === null ? parent : base + element.parent,
          ...(element.headers ? { headers: element.headers.map((header) => base + header) } : {}),
        };
      }
    }
    return elements;
  }

  /** Puts an element around what comes; returns its place. */
  #open(element: Element): number {
    this.#around.set(this.#count, element);
    return this.#count++;
  }

  /** Closes the sections that are over and opens those that begin. */
  #enter(path: SectionPath): void {
    this.#path = path;
    let shared = 0;
    while (shared < path.length && this.#sections[shared]?.id === path[shared]?.id) shared++;
    if (shared === this.#sections.length && shared === path.length) return;
    this.#sections.length = shared;
    this.#lists = [];
    for (const { kind, id } of path.slice(shared)) {
      const parent = this.#sections.at(-1)?.element ?? 0;
      const tag = kind === "part" ? "Part" : "Sect";
      const element = this.#open({ tag, parent });
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
    return this.#open({ tag: container, parent, ...(numbering ? { numbering } : {}) });
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
