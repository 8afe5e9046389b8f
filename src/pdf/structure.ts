import type { PDFContext, PDFRef } from "pdf-lib";
import type { Element, PageSet } from "../layout/page.ts";
import type { Destinations } from "./destinations.ts";
import { number, textString, Verbatim } from "./object.ts";

/** What has been learnt of one element while painting. */
interface Node {
  readonly element: Element;
  readonly ref: PDFRef;
  /** Content and child elements in reading order, as written in the K array. */
  kids: string;
  /** The page that bare content numbers in `kids` refer to; null until there is content. */
  page: number | null;
}

/**
 * The structure tree (PDF 32000-1, 14.7). Painting tells it in reading order which content belongs to
 * which element; an element joins its parent when it, or a later one, first has content, so that
 * text and links of a paragraph stay in the order in which they are read.
 */
export class Structure {
  readonly #context: PDFContext;
  readonly #pages: PageSet["pages"];
  readonly #language: string;
  readonly #pageRefs: readonly PDFRef[];
  readonly #root: PDFRef;
  readonly #nodes: Node[];
  readonly #links: (number | null)[];
  /** Per page, the element of each piece of marked content. */
  readonly #owners: PDFRef[][];
  readonly #annotationOwners: PDFRef[] = [];
  #rootKids = "";
  #attached = 0;

  constructor(context: PDFContext, set: PageSet, pageRefs: readonly PDFRef[], jumps: Destinations) {
    this.#context = context;
    this.#pages = set.pages;
    this.#language = set.language;
    this.#pageRefs = pageRefs;
    this.#root = context.nextRef();
    // A tree must have a root element even where there is nothing to read.
    const elements: readonly Element[] =
      set.elements.length > 0 ? set.elements : [{ tag: "Document", parent: null }];
    this.#nodes = elements.map((element) => ({
      element,
      ref: context.nextRef(),
      kids: "",
      page: null,
    }));
    this.#links = linksAbove(elements, jumps);
    this.#owners = pageRefs.map(() => []);
  }

  /** The tag that content of an element is marked with. A link that leads nowhere is a mere span. */
  tagOf(index: number): string {
    const { tag } = this.#node(index).element;
    return tag === "Link" && this.#links[index] !== index ? "Span" : tag;
  }

  /** The link that an element is or lies in; null where it is no link or its target has no page. */
  linkOf(index: number): { readonly link: number; readonly element: Element } | null {
    const link = this.#links[index] ?? null;
    return link === null ? null : { link, element: this.#node(link).element };
  }

  /** Adds a piece of content on a page to an element; returns its number on that page. */
  mark(index: number, page: number): number {
    const node = this.#node(index);
    this.#attachUpTo(index);
    const owners = this.#owners[page] ?? [];
    const id = owners.push(node.ref) - 1;
    node.page ??= page;
    node.kids +=
      node.page === page ? `${id} ` : `<</Type/MCR/Pg ${this.#pageRefs[page]}/MCID ${id}>>`;
    return id;
  }

  /** Adds a link annotation to its Link element; returns the annotation's key in the parent tree. */
  annotate(link: number, annotation: PDFRef, page: number): number {
    const node = this.#node(link);
    node.kids += `<</Type/OBJR/Obj ${annotation}/Pg ${this.#pageRefs[page]}>>`;
    this.#annotationOwners.push(node.ref);
    return this.#pageRefs.length + this.#annotationOwners.length - 1;
  }

  /** Writes the tree. Call when all pages are painted. */
  write(): PDFRef {
    this.#attachUpTo(this.#nodes.length - 1);
    this.#nodes.forEach((node, i) =>
      this.#context.assign(node.ref, new Verbatim(this.#dictionary(node, i))),
    );
    const next = this.#pageRefs.length + this.#annotationOwners.length;
    this.#context.assign(
      this.#root,
      new Verbatim(
        `<</Type/StructTreeRoot/K[${this.#rootKids}]/ParentTree ${this.#parentTree()}/ParentTreeNextKey ${next}>>`,
      ),
    );
    return this.#root;
  }

  #node(index: number): Node {
    const node = this.#nodes[index];
    if (!node) throw new RangeError(`Content refers to element ${index}, which does not exist`);
    return node;
  }

  #attachUpTo(index: number): void {
    for (; this.#attached <= index; this.#attached++) {
      const { element, ref } = this.#node(this.#attached);
      if (element.parent === null) this.#rootKids += `${ref} `;
      else this.#node(element.parent).kids += `${ref} `;
    }
  }

  #dictionary(node: Node, index: number): string {
    const { element, page, kids } = node;
    const parent = element.parent === null ? this.#root : this.#node(element.parent).ref;
    const language = element.language ?? (element.parent === null ? this.#language : "");
    return [
      `<</Type/StructElem/S/${this.tagOf(index)}/P ${parent}`,
      page === null ? "" : `/Pg ${this.#pageRefs[page]}`,
      kids === "" ? "" : `/K[${kids}]`,
      this.#attributes(element),
      element.alt === undefined ? "" : `/Alt${textString(element.alt)}`,
      language === "" ? "" : `/Lang${textString(language)}`,
      ">>",
    ].join("");
  }

  #attributes({ scope, numbering, box }: Element): string {
    if (scope) return `/A<</O/Table/Scope/${scope}>>`;
    if (numbering) return `/A<</O/List/ListNumbering/${numbering}>>`;
    if (!box) return "";
    const top = (this.#pages[box.page]?.height ?? 0) - box.y;
    const corners = [box.x, top - box.height, box.x + box.width, top].map(number).join(" ");
    return `/A<</O/Layout/Placement/Block/BBox[${corners}]>>`;
  }

  /** From content back to elements: a number tree over pages, then annotations. */
  #parentTree(): PDFRef {
    const pages = this.#owners.map((owners) =>
      this.#context.register(new Verbatim(`[${owners.join(" ")}]`)),
    );
    const entries = [...pages, ...this.#annotationOwners];
    const leaves: PDFRef[] = [];
    for (let i = 0; i < entries.length; i += leafSize) {
      const leaf = entries.slice(i, i + leafSize);
      const numbers = leaf.map((ref, k) => `${i + k} ${ref}`).join(" ");
      const limits = `${i} ${i + leaf.length - 1}`;
      leaves.push(this.#context.register(new Verbatim(`<</Limits[${limits}]/Nums[${numbers}]>>`)));
    }
    return this.#context.register(new Verbatim(`<</Kids[${leaves.join(" ")}]>>`));
  }
}

const leafSize = 64;

/** For each element the nearest Link at or above it whose target has a page. */
function linksAbove(elements: readonly Element[], jumps: Destinations): (number | null)[] {
  const links: (number | null)[] = [];
  elements.forEach((element, index) => {
    const { tag, target, parent } = element;
    const leads = tag === "Link" && target !== undefined && jumps.of(target) !== null;
    links.push(leads ? index : parent === null ? null : (links[parent] ?? null));
  });
  return links;
}
