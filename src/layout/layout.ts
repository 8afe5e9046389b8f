import type { Document } from "../assembly/document.ts";
import { sameContent } from "../base/same.ts";
import { collect, type Piece, type PieceCache, type Request } from "./collect.ts";
import { setContentsEntry } from "./contents-entry.ts";
import { setCoverTop } from "./cover.ts";
import { setFigure } from "./figure.ts";
import { finalize } from "./finalize.ts";
import { Furniture } from "./furniture.ts";
import { blankGalley, type Galley, type Tools } from "./galley.ts";
import { setClauseHeading, setPlainHeading, setTitle } from "./heading.ts";
import type { Hyphenate } from "./hyphenate.ts";
import type { PageCache } from "./known-page.ts";
import { Lexicon } from "./lexicon.ts";
import type { Shaper } from "./metrics.ts";
import type { Item, PageSet } from "./page.ts";
import { Paginator } from "./paginate.ts";
import { setDefinition, setParagraph } from "./paragraph.ts";
import { setSignature } from "./signature.ts";
import type { Style } from "./style.ts";
import { setTable } from "./table.ts";
import { tagPieces } from "./tags.ts";

/** Lays documents out, and remembers what it has set. Results never depend on what it remembers. */
export interface Layout {
  layOut(document: Document, style: Style): PageSet;
  /**
   * What stands alike on every page, as artifacts beneath the foot: the fingerprint of the design.
   * Apart from the pages, since every edit changes it.
   */
  stamp(document: Document, style: Style, fingerprint: string): readonly Item[];
}

/**
 * Document + Style → PageSet: collect the pieces, set each in type, cut them into pages, tag, and
 * finalize. What was collected, set and placed is kept: an edit does anew what it changed.
 */
export function createLayout(shaper: Shaper, hyphenate: Hyphenate): Layout {
  let latest: Memory | null = null;
  const memoryFor = ({ language }: Document, style: Style): Memory => {
    if (latest?.tools.style === style && latest.language === language) return latest;
    const lexicon = new Lexicon(shaper, hyphenate, language);
    latest = remember({ shaper, lexicon, style }, language);
    return latest;
  };
  return {
    layOut(document, style) {
      const memory = memoryFor(document, style);
      const { tools, pages } = memory;
      const pieces = collect(document, style, memory.pieces);
      const galleys = memory.galleys.setAll(pieces, tools);
      const { top, bottom } = style.margin;
      const height = style.paper.height - top - bottom;
      const plans = memory.paginator.paginate(pieces, galleys, height);
      const tagging = tagPieces(pieces, galleys);
      return finalize({ document, tools, pieces, galleys, tagging, plans }, pages);
    },
    stamp(document, style, fingerprint) {
      const { tools } = memoryFor(document, style);
      return new Furniture(document, tools).stamp(fingerprint);
    },
  };
}

/** What is kept from one layout to the next, as long as style and language stay. */
interface Memory {
  readonly language: string;
  readonly tools: Tools;
  readonly pieces: PieceCache;
  readonly galleys: GalleyCache;
  readonly paginator: Paginator;
  readonly pages: PageCache;
}

function remember(tools: Tools, language: string): Memory {
  return {
    language,
    tools,
    pieces: new WeakMap(),
    galleys: new GalleyCache(),
    paginator: new Paginator(),
    pages: new Map(),
  };
}

function set(request: Request, tools: Tools): Galley {
  switch (request.kind) {
    case "space":
      return blankGalley(request.height);
    case "coverTop":
      return setCoverTop(request.letterhead, tools);
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

interface SetRequest {
  readonly request: Request;
  readonly galley: Galley;
}

/** Galleys by what they set: the very request of before, or one of that name that says the same. */
class GalleyCache {
  readonly #known = new WeakMap<Request, Galley>();
  readonly #named = new Map<string, SetRequest>();
  #last: { readonly pieces: readonly Piece[]; readonly galleys: readonly Galley[] } | null = null;

  /** Sets every piece whose content is not what it was. */
  setAll(pieces: readonly Piece[], tools: Tools): readonly Galley[] {
    if (this.#named.size > 2 * pieces.length + spare) this.#named.clear();
    const last = this.#last;
    const galleys = pieces.map((piece, index) => {
      const { request } = piece;
      // Most pieces stand where they stood, which is quicker to see than to look them up.
      const stayed = last?.pieces[index] === piece ? last.galleys[index] : undefined;
      return stayed ?? this.#known.get(request) ?? this.#set(request, index, tools);
    });
    this.#last = { pieces, galleys };
    return galleys;
  }

  #set(request: Request, index: number, tools: Tools): Galley {
    const name = nameOf(request, index);
    const last = this.#named.get(name);
    const isSame = last !== undefined && sameContent(last.request, request);
    const galley = isSame ? last.galley : set(request, tools);
    this.#known.set(request, galley);
    this.#named.set(name, { request, galley });
    return galley;
  }
}

/** Galleys kept beside those of the document, however short that is. */
const spare = 1000;

/** A name that a request most likely keeps while the document is edited. */
function nameOf(request: Request, index: number): string {
  switch (request.kind) {
    case "block":
      return `block ${request.block.id}`;
    case "definition":
      return `definition ${request.definition.id}`;
    case "entry":
      return `entry ${request.entry.target}`;
    case "title":
    case "clause":
      return `heading ${request.node}`;
    default:
      return `${request.kind} ${index}`;
  }
}
