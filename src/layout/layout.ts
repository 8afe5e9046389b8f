import type { Document } from "../assembly/document.ts";
import { sameContent } from "../base/same.ts";
import { collect, type Piece, type Request } from "./collect.ts";
import { setContentsEntry } from "./contents-entry.ts";
import { setFigure } from "./figure.ts";
import { finalize, type PageCache } from "./finalize.ts";
import { blankGalley, type Galley, type Tools } from "./galley.ts";
import { setClauseHeading, setCoverTop, setPlainHeading, setTitle } from "./heading.ts";
import type { Hyphenate } from "./hyphenate.ts";
import { Lexicon } from "./lexicon.ts";
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
  let memory: Memory | null = null;
  return {
    layOut(document, style) {
      const { language } = document;
      if (memory?.tools.style !== style || memory.language !== language) {
        const lexicon = new Lexicon(shaper, hyphenate, language);
        memory = remember({ shaper, lexicon, style }, language);
      }
      const { tools, galleys: kept, pages } = memory;
      const pieces = collect(document, style);
      const galleys = kept.setAll(pieces, tools);
      const { top, bottom } = style.margin;
      const plans = paginate(pieces, galleys, style.paper.height - top - bottom);
      const tagging = tagPieces(pieces, galleys);
      return finalize({ document, tools, pieces, galleys, tagging, plans }, pages);
    },
  };
}

/** What is kept from one layout to the next, as long as style and language stay. */
interface Memory {
  readonly language: string;
  readonly tools: Tools;
  readonly galleys: GalleyCache;
  readonly pages: PageCache;
}

function remember(tools: Tools, language: string): Memory {
  return { tools, language, galleys: new GalleyCache(), pages: new Map() };
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

interface SetRequest {
  readonly request: Request;
  readonly galley: Galley;
}

/** The galleys of the last layout, by what they set. */
class GalleyCache {
  #last = new Map<string, SetRequest>();

  /** Sets every piece whose content is not what it was. */
  setAll(pieces: readonly Piece[], tools: Tools): readonly Galley[] {
    const current = new Map<string, SetRequest>();
    const galleys = pieces.map(({ request }, index) => {
      const key = keyOf(request, index);
      const known = this.#last.get(key);
      const isSame = known !== undefined && sameContent(known.request, request);
      const galley = isSame ? known.galley : set(request, tools);
      current.set(key, { request, galley });
      return galley;
    });
    this.#last = current;
    return galleys;
  }
}

/** A name that a request most likely keeps while the document is edited. */
function keyOf(request: Request, index: number): string {
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
