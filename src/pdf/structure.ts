import type { PDFContext, PDFRef } from "pdf-lib";
import type { Element, Page, Tag } from "../layout/page.ts";
import type { Destinations } from "./destinations.ts";
import { number, textString, Verbatim } from "./object.ts";
import type { Profile } from "./profile.ts";

/** What the structure of a document is made from. */
export interface Tree {
  readonly pages: readonly Page[];
  readonly pageRefs: readonly PDFRef[];
  /** At least a root. */
  readonly elements: readonly Element[];
  /** One for each element, still to be assigned. */
  readonly elementRefs: readonly PDFRef[];
  /** BCP 47 tag. */
  readonly language: string;
  readonly profile: Profile;
}

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
 * which element; an element joins its parent when it, or a later child of that parent, first has
 * content, so that text and links of a paragraph stay in the order in which they are read, whatever is
 * painted beside it.
 */
export class Structure {
  readonly #context: PDFContext;
  readonly #tree: Tree;
  readonly #jumps: Destinations;
  readonly #pageRefs: readonly PDFRef[];
  readonly #root: PDFRef;
  /** Where tags have their meaning from; null in PDF 1.7, which knows one place only. */
  readonly #namespaces: Namespaces | null;
  readonly #nodes: readonly Node[];
  /** The elements that cells name as their heads, in order. */
  readonly #heads: ReadonlySet<number>;
  readonly #links: (number | null)[];
  /** Per page, the element of each piece of marked content. */
  readonly #owners: PDFRef[][];
  readonly #annotationOwners: PDFRef[] = [];
  #rootKids = "";
  /** By element, the child of the same parent before it; -1 for the first. */
  readonly #elder: Int32Array;
  readonly #isAttached: Uint8Array;

  constructor(context: PDFContext, tree: Tree, jumps: Destinations) {
    this.#context = context;
    this.#tree = tree;
    this.#jumps = jumps;
    this.#pageRefs = tree.pageRefs;
    this.#root = context.nextRef();
    this.#namespaces = tree.profile === "2.0" ? registerNamespaces(context) : null;
    this.#nodes = tree.elements.map((element, i) => {
      const ref = tree.elementRefs[i];
      if (!ref) throw new RangeError(`Element ${i} has no object to stand in`);
      return { element, ref, kids: "", page: null };
    });
    this.#heads = new Set(tree.elements.flatMap(({ headers = [] }) => headers).toSorted(ascending));
    this.#elder = elderSiblings(tree.elements);
    this.#isAttached = new Uint8Array(tree.elements.length);
    this.#links = linksAbove(tree.elements, jumps);
    this.#owners = tree.pageRefs.map(() => []);
  }

  /**
   * The tag that content of an element is marked with. A link that leads nowhere is a mere span, as is
   * what PDF 1.7 has no tag for.
   */
  tagOf(index: number): Tag {
    const { tag } = this.#node(index).element;
    if (tag === "Strong") return this.#tree.profile === "2.0" ? "Strong" : "Span";
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
    this.#attach(index);
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
    for (let i = 0; i < this.#nodes.length; i++) this.#attach(i);
    this.#nodes.forEach((node, i) =>
      this.#context.assign(node.ref, new Verbatim(this.#dictionary(node, i))),
    );
    const next = this.#pageRefs.length + this.#annotationOwners.length;
    const source = [
      `<</Type/StructTreeRoot/K[${this.#rootKids}]`,
      `/ParentTree ${this.#parentTree()}/ParentTreeNextKey ${next}`,
      this.#heads.size > 0 ? `/IDTree ${this.#idTree()}` : "",
      this.#namespaces ? `/Namespaces[${Object.values(this.#namespaces).join(" ")}]` : "",
      ">>",
    ];
    this.#context.assign(this.#root, new Verbatim(source.join("")));
    return this.#root;
  }

  #node(index: number): Node {
    const node = this.#nodes[index];
    if (!node) throw new RangeError(`Content refers to element ${index}, which does not exist`);
    return node;
  }

  /** Has an element join its parent, after its elder siblings, and that its own parent. */
  #attach(index: number): void {
    if (this.#isAttached[index] === 1) return;
    const { parent } = this.#node(index).element;
    if (parent !== null) this.#attach(parent);
    const joining: number[] = [];
    for (let one = index; one >= 0 && this.#isAttached[one] === 0; one = this.#elder[one] ?? -1) {
      joining.push(one);
    }
    for (const one of joining.toReversed()) {
      this.#isAttached[one] = 1;
      const { ref } = this.#node(one);
      if (parent === null) this.#rootKids += `${ref} `;
      else this.#node(parent).kids += `${ref} `;
    }
  }

  #dictionary(node: Node, index: number): string {
    const { element, page, kids } = node;
    const parent = element.parent === null ? this.#root : this.#node(element.parent).ref;
    const language = element.language ?? (element.parent === null ? this.#tree.language : "");
    const tag = this.tagOf(index);
    const namespace = this.#namespaces?.[retired.has(tag) ? "pdf" : "pdf2"];
    return [
      `<</Type/StructElem/S/${tag}/P ${parent}`,
      namespace ? `/NS ${namespace}` : "",
      this.#heads.has(index) ? `/ID(${idOf(index)})` : "",
      page === null ? "" : `/Pg ${this.#pageRefs[page]}`,
      kids === "" ? "" : `/K[${kids}]`,
      this.#attributes(element),
      this.#reference(element),
      element.alt === undefined ? "" : `/Alt${textString(element.alt)}`,
      language === "" ? "" : `/Lang${textString(language)}`,
      ">>",
    ].join("");
  }

  #attributes({ scope, headers, numbering, box }: Element): string {
    if (headers) {
      return `/A<</O/Table/Headers[${headers.map((header) => `(${idOf(header)})`).join("")}]>>`;
    }
    if (scope) return `/A<</O/Table/Scope/${scope}>>`;
    if (numbering) return `/A<</O/List/ListNumbering/${this.#numbering(numbering)}>>`;
    if (!box) return "";
    const top = (this.#tree.pages[box.page]?.height ?? 0) - box.y;
    const corners = [box.x, top - box.height, box.x + box.width, top].map(number).join(" ");
    return `/A<</O/Layout/Placement/Block/BBox[${corners}]>>`;
  }

  /** A list whose labels are terms, not numbers, has a name of its own only since PDF 2.0. */
  #numbering(numbering: NonNullable<Element["numbering"]>): string {
    return numbering === "None" && this.#tree.profile === "2.0" ? "Description" : numbering;
  }

  /** What an entry of the contents refers to, as PDF/UA-2 asks. */
  #reference({ tag, target }: Element): string {
    const isEntry = this.#tree.profile === "2.0" && tag === "Link" && target !== undefined;
    const element = isEntry ? this.#jumps.elementOf(target) : null;
    return element ? `/Ref[${element}]` : "";
  }

  /** From an element's ID to the element: a name tree, in the order of the IDs. */
  #idTree(): PDFRef {
    const ids = [...this.#heads];
    const leaves: PDFRef[] = [];
    for (let i = 0; i < ids.length; i += leafSize) {
      const leaf = ids.slice(i, i + leafSize);
      const names = leaf.map((index) => `(${idOf(index)})${this.#node(index).ref}`).join("");
      const limits = `(${idOf(leaf[0] ?? 0)})(${idOf(leaf.at(-1) ?? 0)})`;
      leaves.push(this.#context.register(new Verbatim(`<</Limits[${limits}]/Names[${names}]>>`)));
    }
    return this.#context.register(new Verbatim(`<</Kids[${leaves.join(" ")}]>>`));
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

function elderSiblings(elements: readonly Element[]): Int32Array {
  const elder = new Int32Array(elements.length).fill(-1);
  const youngest = new Int32Array(elements.length).fill(-1);
  elements.forEach(({ parent }, index) => {
    if (parent === null) return;
    elder[index] = youngest[parent] ?? -1;
    youngest[parent] = index;
  });
  return elder;
}

function ascending(a: number, b: number): number {
  return a - b;
}

/** An element's name for others to refer to; of one length, so that names sort as the elements do. */
function idOf(index: number): string {
  return `e${String(index).padStart(7, "0")}`;
}

/** The standard structure namespaces of PDF 1.7 and PDF 2.0 (ISO 32000-2, 14.8.6). */
interface Namespaces {
  readonly pdf: PDFRef;
  readonly pdf2: PDFRef;
}

/** Tags that PDF 2.0 no longer has in its own namespace, but still knows from the older one. */
const retired: ReadonlySet<Tag> = new Set<Tag>(["TOC", "TOCI", "Reference"]);

function registerNamespaces(context: PDFContext): Namespaces {
  const register = (name: string): PDFRef =>
    context.register(new Verbatim(`<</Type/Namespace/NS(${name})>>`));
  return {
    pdf: register("http://iso.org/pdf/ssn"),
    pdf2: register("http://iso.org/pdf2/ssn"),
  };
}

/** For each element the nearest Link at or above it whose target has a page. */
function linksAbove(elements: readonly Element[], jumps: Destinations): (number | null)[] {
  const links: (number | null)[] = [];
  elements.forEach((element, index) => {
    const { tag, target, parent } = element;
    const leads = tag === "Link" && target !== undefined && jumps.has(target);
    links.push(leads ? index : parent === null ? null : (links[parent] ?? null));
  });
  return links;
}
