import shapingWasmUrl from "harfbuzzjs/dist/harfbuzz.wasm?url";
import subsetWasmUrl from "harfbuzzjs/dist/harfbuzz-subset.wasm?url";
import { createStore } from "zustand/vanilla";
import type { Day } from "../base/calendar.ts";
import type { Design } from "../domain/design.ts";
import type { Results } from "../domain/result.ts";
import type { PackId, Page } from "../layout/page.ts";
import type { Library } from "../library/library.ts";
import type { Statement } from "../payment/engine/statement.ts";
import type { Terms } from "../payment/terms.ts";
import type { Verdict } from "../pipeline/verify.ts";
import type { FontFiles } from "../shaping/shaper.ts";
import { showDialog } from "./actions.ts";
import { hasPacks, loadPack } from "./font-packs.ts";
import { loadFonts, showFonts } from "./fonts.ts";
import { loadBytes } from "./load-bytes.ts";
import {
  type Channel,
  createPressClient,
  type Listener,
  type PressClient,
} from "./press-client.ts";
import type { HandbookOrder, Output, PageRange } from "./press-message.ts";
// Inlined, since a page opened as a file can start a worker from a blob only.
import PressWorker from "./press-worker.ts?worker&inline";
import { type PackState, proofs } from "./proofs.ts";
import { store } from "./store.ts";

/** Drawn pages by position, each of the edition in which it was last fetched. */
export interface Sheets {
  readonly byIndex: Readonly<Record<number, { readonly edition: number; readonly page: Page }>>;
}

/** The pages that the preview has fetched. A page of an older edition stands until its new one is in. */
export const sheets = createStore<Sheets>(() => ({ byIndex: {} }));

let client: Promise<PressClient> | null = null;
/** The fault last shown, so that each keystroke does not show it again. */
let shownFault: string | null = null;

/** Starts the press and keeps a proof of the open draft up to date. Called once. */
export function startPress(library: Library): void {
  client = openClient(library);
  client.catch((error: unknown) => listener.fault("starting the press", String(error)));
  let proofed: Design | null = null;
  const follow = (): void => {
    const { design } = store.getState();
    if (design === proofed) return;
    if (design === null || design.id !== proofed?.id) forget();
    proofed = design;
    if (design !== null) void client?.then((press) => press.proof(design));
  };
  store.subscribe(follow);
  follow();
}

async function openClient(library: Library): Promise<PressClient> {
  const [fonts, shapingWasm, subsetWasm] = await Promise.all([
    loadFonts(),
    loadBytes(shapingWasmUrl),
    loadBytes(subsetWasmUrl),
  ]);
  return createPressClient(openChannel(), { library, fonts, shapingWasm, subsetWasm }, listener);
}

function openChannel(): Channel {
  const worker = new PressWorker();
  return {
    send: (request, transfer = []) => worker.postMessage(request, { transfer }),
    listen(onReply, onDeath) {
      worker.addEventListener("message", ({ data }) => onReply(data));
      worker.addEventListener("error", ({ message }) =>
        onDeath(message || "The worker could not be loaded"),
      );
    },
  };
}

function forget(): void {
  proofs.setState({ proof: null, working: false, stamp: [] });
  sheets.setState({ byIndex: {} });
}

const listener: Listener = {
  working: () => {
    if (!proofs.getState().working) proofs.setState({ working: true });
  },
  proof(proof, pages, working) {
    shownFault = null;
    // The draft may have been closed while its proof was being made.
    if (store.getState().design === null) return;
    keep(proof.edition, pages);
    proofs.setState({ proof, working });
    void bring(proof.packs);
  },
  pages: keep,
  stamp: (stamp) => proofs.setState({ stamp }),
  fault(doing, report) {
    proofs.setState({ working: false });
    if (shownFault === report) return;
    shownFault = report;
    showDialog({ kind: "fault", doing, report });
  },
};

function keep(edition: number, pages: readonly Page[]): void {
  if (pages.length === 0) return;
  const fresh = pages.map((page) => [page.index, { edition, page }] as const);
  sheets.setState(({ byIndex }) => ({ byIndex: { ...byIndex, ...Object.fromEntries(fresh) } }));
}

/** Takes up fonts, on screen and in the press, and has the open draft's pages set with them. */
export async function giveFonts(fonts: FontFiles): Promise<void> {
  showFonts(fonts);
  const press = await client;
  press?.addFonts(fonts);
  const { design } = store.getState();
  if (design !== null) press?.proof(design);
}

const bringing = new Map<PackId, Promise<boolean>>();

/** Whether the first of the packs that a contract lacks has come, and it may be made anew. */
async function bring([pack]: readonly PackId[]): Promise<boolean> {
  if (pack === undefined || !hasPacks) return false;
  const underWay = bringing.get(pack) ?? fetchPack(pack);
  bringing.set(pack, underWay);
  return underWay;
}

/** Asks again for a pack that could not be had. */
export function retryPack(pack: PackId): void {
  bringing.delete(pack);
  void bring([pack]);
}

async function fetchPack(pack: PackId): Promise<boolean> {
  setPack(pack, "loading");
  try {
    await giveFonts(await loadPack(pack));
    setPack(pack, "here");
    return true;
  } catch {
    // Without a network this is no fault: the notice over the pages says what can be done.
    setPack(pack, "failed");
    return false;
  }
}

function setPack(pack: PackId, state: PackState): void {
  proofs.setState(({ packs }) => ({ packs: { ...packs, [pack]: state } }));
}

/** Asks until nothing is lacking that this build could bring. */
async function withFonts<T>(
  ask: () => Promise<T>,
  lackedBy: (answer: T) => readonly PackId[],
): Promise<T> {
  const answer = await ask();
  return (await bring(lackedBy(answer))) ? withFonts(ask, lackedBy) : answer;
}

/** Says which pages are in sight, and fetches those that are missing or not of this edition. */
export function seePages(range: PageRange, edition: number): void {
  const { byIndex } = sheets.getState();
  let isStale = false;
  for (let i = range.from; i < range.to; i += 1) isStale ||= byIndex[i]?.edition !== edition;
  void client?.then((press) => press.see(range, isStale));
}

/** Makes a file of the design. Rejects with an Error whose message is a report. */
export async function makeFile(design: Design, output: Output): Promise<Uint8Array> {
  if (client === null) throw new Error("The press has not been started");
  const press = await client;
  const { bytes } = await withFonts(
    () => press.make(design, output),
    ({ packs }) => packs,
  );
  return bytes;
}

/** What is due on verified results. Rejects as `makeFile` does. */
export async function payOn(design: Design, results: Results): Promise<Statement> {
  if (client === null) throw new Error("The press has not been started");
  return (await client).pay(design, results);
}

/** The money rules of the contract that are no payment lines. Rejects as `makeFile` does. */
export async function termsOf(design: Design): Promise<Terms> {
  if (client === null) throw new Error("The press has not been started");
  return (await client).terms(design);
}

/** Makes the payment certificate on results without a fault. Rejects as `makeFile` does. */
export async function makeCertificate(
  design: Design,
  results: Results,
  date: Day,
): Promise<Uint8Array> {
  if (client === null) throw new Error("The press has not been started");
  const press = await client;
  const { bytes } = await withFonts(
    () => press.certificate(design, results, date),
    ({ packs }) => packs,
  );
  return bytes;
}

/** Makes a file of the library itself. Rejects as `makeFile` does. */
export async function makeHandbook(order: HandbookOrder): Promise<Uint8Array> {
  if (client === null) throw new Error("The press has not been started");
  return (await client).handbook(order);
}

/** Holds a PDF against the design inside. Rejects as `makeFile` does. */
export async function verifyFile(bytes: Uint8Array): Promise<Verdict> {
  if (client === null) throw new Error("The press has not been started");
  const press = await client;
  return withFonts(
    () => press.verify(bytes.slice()),
    (verdict) => (verdict.kind === "differs" ? verdict.packs : []),
  );
}
