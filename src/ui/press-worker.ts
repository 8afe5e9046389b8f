import { changesBetween, withChanges } from "../base/change.ts";
import type { Design } from "../domain/design.ts";
import { writeMarkdown } from "../export/markdown.ts";
import { writeText } from "../export/text.ts";
import type { Page } from "../layout/page.ts";
import { type AnnexPrinter, createAnnexPrinter } from "../pipeline/annex.ts";
import { type CertificatePrinter, createCertificatePrinter } from "../pipeline/certificate.ts";
import { createHandbookPrinter, type HandbookPrinter } from "../pipeline/handbook.ts";
import { createPress, type Press, type Print } from "../pipeline/press.ts";
import { verifyPdf } from "../pipeline/verify.ts";
import { createShaper } from "../shaping/shaper.ts";
import type { HandbookOrder, Material, PageRange, Reply, Request } from "./press-message.ts";
import type { PageSummary, ReviewSummary } from "./proofs.ts";
import { summarise, summariseReview } from "./summary.ts";

/**
 * The press in a worker. Requests are answered in order; the first brings the material. The listener
 * is set before anything is awaited, since a message that comes earlier would be lost.
 */
let press: Promise<Machine> | null = null;
let latest: { readonly edition: number; readonly print: Print } | null = null;
/** What the last messages came to, of which the next say only what changed. */
const last: { design: Design | null; pages: PageSummary | null; review: ReviewSummary | null } = {
  design: null,
  pages: null,
  review: null,
};
let queue: Promise<void> = Promise.resolve();

/** What the material was made into. */
interface Machine {
  readonly press: Press;
  readonly handbook: HandbookPrinter;
  readonly certificates: CertificatePrinter;
  readonly annex: AnnexPrinter;
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  queue = queue.then(() => respond(data));
});

async function respond(request: Request): Promise<void> {
  try {
    const reply = await answer(request);
    if (reply !== null) send(reply, reply.kind === "made" ? [reply.bytes.buffer] : []);
  } catch (error) {
    const number = "number" in request ? request.number : null;
    send({ kind: "fault", what: request.kind, number, report: reportOf(error) });
  }
}

function send(reply: Reply, transfer: ArrayBufferLike[] = []): void {
  self.postMessage(reply, { transfer: transfer.filter((one) => one instanceof ArrayBuffer) });
}

function reportOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function answer(request: Request): Promise<Reply | null> {
  if (request.kind === "start") {
    press = start(request.material);
    await press;
    return null;
  }
  if (press === null) throw new Error("A request came before the press was started");
  const { press: ready, handbook, annex, certificates } = await press;
  switch (request.kind) {
    case "fonts":
      ready.addFonts(request.fonts);
      return null;
    case "proof": {
      const { edition, range } = request;
      const design = withChanges(last.design, request.design) as Design;
      last.design = design;
      clearTimeout(reviewing);
      latest = { edition, print: ready.print(design) };
      const pages = pagesIn(latest.print, range);
      const summary = summarise(latest.print, edition);
      const changes = changesBetween(last.pages, summary);
      last.pages = summary;
      reviewSoon(ready, design, edition);
      stampSoon(ready, design);
      return { kind: "proof", summary: changes, pages };
    }
    case "pages": {
      if (latest === null) return null;
      const { edition, print } = latest;
      return { kind: "pages", edition, pages: pagesIn(print, request.range) };
    }
    case "make":
      return made(ready, annex, request);
    case "pay": {
      const statement = ready.pay(request.design, request.results);
      return { kind: "paid", number: request.number, statement };
    }
    case "terms": {
      const { number, design } = request;
      return { kind: "terms", number, terms: ready.terms(design).terms };
    }
    case "certificate": {
      const { number, design, results, date } = request;
      const bytes = certificates.pdf({ design, results, date, profile: "1.7" });
      return { kind: "made", number, bytes, packs: ready.proof(design).pages.packs };
    }
    case "handbook": {
      const { number, order } = request;
      const bytes = makeHandbook(handbook, ready.producer, order);
      return { kind: "made", number, bytes, packs: [] };
    }
    case "verify": {
      const verdict = await verifyPdf(request.bytes, ready);
      return { kind: "verified", number: request.number, verdict };
    }
  }
}

let reviewing: ReturnType<typeof setTimeout> | undefined;

/** Reviews once the pages are on their way, unless a newer design is here by then. */
function reviewSoon(ready: Press, design: Design, edition: number): void {
  reviewing = setTimeout(() => {
    try {
      const summary = summariseReview(ready.proof(design));
      const review = changesBetween(last.review, summary);
      last.review = summary;
      send({ kind: "review", edition, review });
    } catch (error) {
      send({ kind: "fault", what: "review", number: null, report: reportOf(error) });
    }
  });
}

/** Milliseconds without a proof after which the stamp is made. */
const pause = 250;
let stamping: ReturnType<typeof setTimeout> | undefined;

/** Makes the stamp when typing pauses: for a long design it would hold up every key. */
function stampSoon(ready: Press, design: Design): void {
  clearTimeout(stamping);
  stamping = setTimeout(() => send({ kind: "stamp", stamp: ready.stamp(design) }), pause);
}

async function start({ library, fonts, shapingWasm, subsetWasm }: Material): Promise<Machine> {
  const shaper = await createShaper(shapingWasm, fonts);
  const ready = createPress(library, shaper, subsetWasm);
  return {
    press: ready,
    annex: createAnnexPrinter(ready, shaper, subsetWasm),
    handbook: createHandbookPrinter(library, shaper, subsetWasm),
    certificates: createCertificatePrinter(ready, shaper, subsetWasm),
  };
}

function pagesIn({ pages }: Print, { from, to }: PageRange): readonly Page[] {
  return pages.pages.slice(from, to);
}

type Order = Extract<Request, { kind: "make" }>;

function made(ready: Press, annex: AnnexPrinter, order: Order): Reply {
  const { number, design, output } = order;
  if (output.format === "annex") {
    const printed = annex.pdf(design, output.date);
    if (printed === null) throw new Error("An annex was ordered of a design without an appraisal");
    return { kind: "made", number, ...printed };
  }
  const { packs } = ready.proof(design).pages;
  return { kind: "made", number, bytes: make(ready, design, output), packs };
}

type ContractOutput = Exclude<Order["output"], { format: "annex" }>;

function make(ready: Press, design: Design, output: ContractOutput): Uint8Array {
  switch (output.format) {
    case "pdf":
      return ready.pdf(design, output.date, output.profile);
    case "markdown":
      return new TextEncoder().encode(writeMarkdown(ready.proof(design).document));
    case "text":
      return new TextEncoder().encode(writeText(ready.proof(design).document));
  }
}

function makeHandbook(
  handbook: HandbookPrinter,
  producer: string,
  { format, type, date }: HandbookOrder,
): Uint8Array {
  return format === "pdf"
    ? handbook.pdf({ type, date, profile: "1.7", producer })
    : new TextEncoder().encode(writeMarkdown(handbook.document(type)));
}
