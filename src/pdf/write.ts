import { PDFContext, type PDFRef } from "pdf-lib";
import type { Day } from "../base/calendar.ts";
import type { Element, Item, Page, PageSet } from "../layout/page.ts";
import type { FontShaper } from "../shaping/shaper.ts";
import type { Subsetter } from "../shaping/subset.ts";
import { type Attachment, embedAttachment } from "./attachment.ts";
import { Painter } from "./content.ts";
import { type Deflate, deflate } from "./deflate.ts";
import { Destinations } from "./destinations.ts";
import { Fonts } from "./fonts.ts";
import { srgbProfile } from "./icc.ts";
import { addLink } from "./links.ts";
import { registerInfo, registerXmp } from "./metadata.ts";
import { flateStream, number, packedStream, textString, Verbatim } from "./object.ts";
import { writeOutline } from "./outline.ts";
import { pageLabels } from "./page-labels.ts";
import { buildPageTree } from "./page-tree.ts";
import { Pictures } from "./pictures.ts";
import type { Profile } from "./profile.ts";
import { serialize } from "./serialize.ts";
import { Structure, type Tree } from "./structure.ts";

export interface PdfOptions {
  /** The shaper that laid the pages out. */
  readonly shaper: FontShaper;
  readonly subset: Subsetter;
  /** Day of making, for the metadata. */
  readonly date: Day;
  /** The Design that the contract was made from; null to carry none. */
  readonly attachment: Attachment | null;
  /** Name and version of this program. */
  readonly producer: string;
  /** What stands alike on every page, as artifacts beside the page's own items. */
  readonly stamp?: readonly Item[];
  /** An identifier of what was printed, for the metadata. */
  readonly fingerprint?: string;
  /** What packs the pages; one that is kept spares packing again those that stayed. */
  readonly deflate?: Deflate;
  /** Which standards the file is to meet; PDF 1.7 where absent. */
  readonly profile?: Profile;
}

/**
 * Pages as a tagged PDF file that meets the standards of its profile. Equal input gives equal bytes.
 * No pages at all give one blank A4 page, since a PDF cannot have none.
 */
export function writePdf(set: PageSet, options: PdfOptions): Uint8Array {
  const context = PDFContext.create();
  const pages = set.pages.length > 0 ? set.pages : [blankPage];
  const elements = set.elements.length > 0 ? set.elements : [emptyDocument];
  const pageRefs = pages.map(() => context.nextRef());
  const elementRefs = elements.map(() => context.nextRef());

  const { date, producer, fingerprint = null, profile = "1.7" } = options;
  const jumps = new Destinations(pages, pageRefs, elementRefs, profile);
  const { language } = set;
  const tree: Tree = { pages, pageRefs, elements, elementRefs, language, profile };
  const structure = new Structure(context, tree, jumps);
  const pageTree = writePages(context, tree, structure, jumps, options);

  const metadata = { ...set, date, producer, fingerprint, profile };
  const file = options.attachment && embedAttachment(context, options.attachment, date);
  const outline = writeOutline(context, set.bookmarks, jumps);
  const catalog = [
    `<</Type/Catalog/Pages ${pageTree}/Lang${textString(language)}/MarkInfo<</Marked true>>`,
    `/StructTreeRoot ${structure.write()}/Metadata ${registerXmp(context, metadata)}`,
    `/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[${outputIntent(context)}]`,
    `/PageLabels${pageLabels(pages.map((page) => page.label))}`,
    outline ? `/Outlines ${outline}/PageMode/UseOutlines` : "",
    file ? `/AF[${file}]/Names<</EmbeddedFiles${nameTree(options.attachment, file)}>>` : "",
    ">>",
  ];
  context.trailerInfo.Root = context.register(new Verbatim(catalog.join("")));
  // PDF/A-4 has done away with the older properties: XMP alone speaks.
  if (profile === "1.7") context.trailerInfo.Info = registerInfo(context, metadata);
  return serialize(context, profile);
}

const blankPage: Page = {
  index: 0,
  label: "1",
  width: 595.28,
  height: 841.89,
  items: [],
  anchors: [],
};

/** A tree must have a root element even where there is nothing to read. */
const emptyDocument: Element = { tag: "Document", parent: null };

/** Paints all pages and their links, then embeds the fonts that they took; returns the page tree. */
function writePages(
  context: PDFContext,
  { pages, pageRefs }: Tree,
  structure: Structure,
  jumps: Destinations,
  { shaper, subset, stamp = [], deflate: pack = (_, bytes) => deflate(bytes) }: PdfOptions,
): PDFRef {
  const { root, parents } = buildPageTree(context, pageRefs);
  const resources = context.nextRef();
  const fonts = new Fonts(shaper);
  const pictures = new Pictures();
  const painter = new Painter(fonts, pictures, structure);
  const stamps = new Stamps(context, painter, stamp);
  pages.forEach((page, i) => {
    const { bytes, links } = painter.paint(page);
    const content = packedStream(context, pack(`page ${i}`, bytes));
    const contents = [content, ...stamps.on(page)].join(" ");
    const annotations = links.map((area) => addLink(context, area, i, structure, jumps));
    const source = [
      `<</Type/Page/Parent ${parents[i]}/MediaBox[0 0 ${number(page.width)} ${number(page.height)}]`,
      `/Contents[${contents}]/Resources ${resources}/StructParents ${i}/Tabs/S`,
      annotations.length > 0 ? `/Annots[${annotations.join(" ")}]` : "",
      ">>",
    ];
    const ref = pageRefs[i];
    if (ref) context.assign(ref, new Verbatim(source.join("")));
  });
  const entries = `${fonts.embed(context, subset)}${pictures.embed(context)}`;
  context.assign(resources, new Verbatim(`<<${entries}>>`));
  return root;
}

/** What stands alike on every page is drawn once for all pages of one height. */
class Stamps {
  readonly #context: PDFContext;
  readonly #painter: Painter;
  readonly #items: readonly Item[];
  readonly #byHeight = new Map<number, PDFRef>();

  constructor(context: PDFContext, painter: Painter, items: readonly Item[]) {
    this.#context = context;
    this.#painter = painter;
    this.#items = items;
  }

  /** The content stream that a page ends with; none where nothing is to be drawn. */
  on(page: Page): readonly PDFRef[] {
    if (this.#items.length === 0) return [];
    const known = this.#byHeight.get(page.height);
    if (known) return [known];
    const { bytes } = this.#painter.paint({ ...page, items: this.#items });
    const ref = flateStream(this.#context, bytes);
    this.#byHeight.set(page.height, ref);
    return [ref];
  }
}

function outputIntent(context: PDFContext): PDFRef {
  const profile = flateStream(context, srgbProfile(), { N: 3 });
  return context.register(
    new Verbatim(
      `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)` +
        `/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile}>>`,
    ),
  );
}

function nameTree(attachment: Attachment | null, file: PDFRef): string {
  return `<</Names[${textString(attachment?.name ?? "")} ${file}]>>`;
}
