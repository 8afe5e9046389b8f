import type { Document } from "../assembly/document.ts";
import { collect, type Request } from "./collect.ts";
import { setContentsEntry } from "./contents-entry.ts";
import { setFigure } from "./figure.ts";
import { finalize, type PageCache } from "./finalize.ts";
import { blankGalley, type Galley, type Tools } from "./galley.ts";
import { setClauseHeading, setCoverTop, setPlainHeading, setTitle } from "./heading.ts";
import type { Hyphenate } from "./hyphenate.ts";
import type { Shaper } from "./metrics.ts";
import type { PageSet } from "./page.ts";
import { paginate } from "./paginate.ts";
import { setDefinition, setParagraph } from "./paragraph.ts";
import { setSignature } from "./signature.ts";
import type { Style } from "./style.ts";
import { setTable } from "./table.ts";
import { tagPieces } from "./tags.ts";

/** Lays documents out, and remembers what it has set. Results never depend on what it remembers. */
export interface Layout {
  layOut(document: Document, style: Style): PageSet;
}

/**
 * Document + Style → PageSet: collect the pieces, set each in type, cut them into pages, tag, and
 * finalize. Only setting costs time, so only set blocks are kept: an edit sets anew what it changed.
 */
export function createLayout(shaper: Shaper, hyphenate: Hyphenate): Layout {
  const caches = new Map<string, { galleys: GalleyCache; pages: PageCache }>();
  return {
    layOut(document, style) {
      const { language } = document;
      const tools: Tools = { shaper, hyphenate, style, language };
      const key = `${style.name} ${language}`;
      const cache = caches.get(key) ?? { galleys: new GalleyCache(), pages: new Map() };
      caches.clear();
      caches.set(key, cache);
      const pieces = collect(document, style);
      const galleys = pieces.map(({ request }) =>
        cache.galleys.get(request, () => set(request, tools)),
      );
      cache.galleys.forget();
      const { top, bottom } = style.margin;
      const plans = paginate(pieces, galleys, style.paper.height - top - bottom);
      const tagging = tagPieces(pieces, galleys);
      return finalize({ document, tools, pieces, galleys, tagging, plans }, cache.pages);
    },
  };
}

function set(request: Request, tools: Tools): Galley {
  switch (request.kind) {
    case "space":
      return blankGalley(request.height);
    case "coverTop":
      return setCoverTop(tools);
    case "plain":
      return setPlainHeading(request.inlines, request.role, request.tag, tools);
    case "title":
      return setTitle(request.label, request.title, request.tag, tools);
    case "clause":
      return setClauseHeading(request.label, request.title, request.tag, tools);
    case "entry":
      return setContentsEntry(request.entry, tools);
    case "definition":
      return setDefinition(request.definition.term, request.definition.inlines, tools);
    case "block":
      return setBlock(request.block, tools);
  }
}

function setBlock(block: Extract<Request, { kind: "block" }>["block"], tools: Tools): Galley {
  switch (block.kind) {
    case "paragraph":
      return setParagraph(block, tools);
    case "table":
      return setTable(block, tools);
    case "figure":
      return setFigure(block, tools);
    case "signature":
      return setSignature(block, tools);
  }
}

/**
 * Galleys by the identity of what they set, then by its content. Content that neither this layout
 * nor the last one used is forgotten.
 */
class GalleyCache {
  readonly #byIdentity = new WeakMap<object, { readonly key: string; readonly galley: Galley }>();
  #last = new Map<string, Galley>();
  #current = new Map<string, Galley>();

  get(request: Request, make: () => Galley): Galley {
    const identity = identityOf(request);
    const known = identity && this.#byIdentity.get(identity);
    const key = known?.key ?? JSON.stringify(request);
    const galley = known?.galley ?? this.#current.get(key) ?? this.#last.get(key) ?? make();
    this.#current.set(key, galley);
    if (identity && !known) this.#byIdentity.set(identity, { key, galley });
    return galley;
  }

  forget(): void {
    this.#last = this.#current;
    this.#current = new Map();
  }
}

/** The document's own object behind a request, where the request depends on nothing else. */
function identityOf(request: Request): object | null {
  switch (request.kind) {
    case "block":
      return request.block;
    case "definition":
      return request.definition;
    default:
      return null;
  }
}
