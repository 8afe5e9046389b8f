import type { Day } from "../base/calendar.ts";
import { changesBetween, withChanges } from "../base/change.ts";
import type { Design } from "../domain/design.ts";
import type { Results } from "../domain/result.ts";
import type { Item, PackId, Page } from "../layout/page.ts";
import type { Statement } from "../payment/engine/statement.ts";
import type { Terms } from "../payment/terms.ts";
import type { Verdict } from "../pipeline/verify.ts";
import type { FontFiles } from "../shaping/shaper.ts";
import type {
  HandbookOrder,
  Material,
  Output,
  PageRange,
  Reply,
  Request,
} from "./press-message.ts";
import type { PageSummary, ProofSummary, ReviewSummary } from "./proofs.ts";

/** A way to the worker and back; tests put a stand-in here. */
export interface Channel {
  send(request: Request, transfer?: Transferable[]): void;
  /** `onDeath` hears of a worker that could not be loaded or has died. */
  listen(onReply: (reply: Reply) => void, onDeath: (message: string) => void): void;
}

/** What the client tells the screen. */
export interface Listener {
  /** A newer design is on its way through the press. */
  working(): void;
  /**
   * Told twice of each proof: when its pages are there, and when it is reviewed. `isWorking` where
   * more is on its way.
   */
  proof(summary: ProofSummary, pages: readonly Page[], isWorking: boolean): void;
  pages(edition: number, pages: readonly Page[]): void;
  stamp(stamp: readonly Item[]): void;
  /** A fault of ours while making a proof or pages. The draft is untouched. */
  fault(doing: string, report: string): void;
}

/** The screen's side of the press. Typing never waits for it. */
export interface PressClient {
  /** Asks for a proof. While one is being made, only the newest design waits. */
  proof(design: Design): void;
  /** Says which pages are in sight; they come with every proof from now on, and now if asked. */
  see(range: PageRange, now: boolean): void;
  /** Gives the press fonts that a proof lacked. Their bytes move to the worker. */
  addFonts(fonts: FontFiles): void;
  /** Makes a file to keep. Rejects with an Error whose message is a report. */
  make(design: Design, output: Output): Promise<Made>;
  /** What is due on verified results. Rejects as `make` does. */
  pay(design: Design, results: Results): Promise<Statement>;
  /** The money rules of the contract that are no payment lines. Rejects as `make` does. */
  terms(design: Design): Promise<Terms>;
  /** Makes the payment certificate on results without a fault, dated `date`. Rejects as `make` does. */
  certificate(design: Design, results: Results, date: Day): Promise<Made>;
  /** Makes a file of the library. Rejects as `make` does. */
  handbook(order: HandbookOrder): Promise<Uint8Array>;
  /** Holds a PDF, whose bytes move to the worker, against its design. Rejects as `make` does. */
  verify(bytes: Uint8Array): Promise<Verdict>;
}

/** A file, and the packs of fonts that it was made without. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly packs: readonly PackId[];
}

/** What an order gives, in the end. */
type Answer = Extract<Reply, { readonly kind: "made" | "paid" | "terms" | "verified" }>;

export function createPressClient(
  channel: Channel,
  material: Material,
  listener: Listener,
): PressClient {
  const orders = new Map<number, { done(answer: Answer): void; failed(error: Error): void }>();
  let [edition, orderNumber] = [0, 0];
  let isBusy = false;
  let waiting: Design | null = null;
  let range: PageRange = { from: 0, to: 3 };
  let sent: Design | null = null;
  let summary: PageSummary | null = null;
  let review: ReviewSummary | null = null;
  /** The drafts that the two are of, since the review of another is no stand-in. */
  let [printed, reviewed]: [string | null, string | null] = [null, null];
  /** Pages that wait for the first review of their draft. */
  let held: readonly Page[] = [];

  const send = (design: Design): void => {
    isBusy = true;
    edition += 1;
    channel.send({ kind: "proof", edition, design: changesBetween(sent, design), range });
    sent = design;
  };
  const tell = (isWorking: boolean): void => {
    if (summary === null || review === null) return;
    listener.proof({ ...summary, ...review }, held, isWorking);
    held = [];
  };
  const finish = (): void => {
    isBusy = false;
    if (waiting === null) return;
    const design = waiting;
    waiting = null;
    send(design);
  };
  const take = (number: number) => {
    const order = orders.get(number);
    orders.delete(number);
    return order;
  };

  const order = (request: (number: number) => Request, transfer?: Transferable[]) => {
    orderNumber += 1;
    const number = orderNumber;
    return new Promise<Answer>((done, failed) => {
      orders.set(number, { done, failed });
      channel.send(request(number), transfer);
    });
  };

  const receive = (data: Reply): void => {
    switch (data.kind) {
      case "proof": {
        summary = withChanges(summary, data.summary) as PageSummary;
        held = data.pages;
        printed = sent?.id ?? null;
        finish();
        if (printed === reviewed) tell(true);
        return;
      }
      case "review": {
        review = withChanges(review, data.review) as ReviewSummary;
        if (data.edition !== summary?.edition) return;
        reviewed = printed;
        return tell(isBusy);
      }
      case "pages":
        return listener.pages(data.edition, data.pages);
      case "stamp":
        return listener.stamp(data.stamp);
      case "made":
      case "paid":
      case "terms":
      case "verified":
        return take(data.number)?.done(data);
      case "fault":
        if (data.number !== null) return take(data.number)?.failed(new Error(data.report));
        if (data.what === "proof") finish();
        return listener.fault(doing[data.what], data.report);
    }
  };
  channel.listen(receive, (message) => {
    isBusy = false;
    listener.fault(doing.start, message);
  });
  channel.send({ kind: "start", material }, buffersOf(bytesIn(material)));

  return {
    proof(design) {
      listener.working();
      if (isBusy) waiting = design;
      else send(design);
    },
    see(seen, now) {
      range = seen;
      if (now) channel.send({ kind: "pages", range });
    },
    addFonts(fonts) {
      channel.send({ kind: "fonts", fonts }, buffersOf(Object.values(fonts)));
    },
    async make(design, output) {
      const answer = await order((number) => ({ kind: "make", number, design, output }));
      if (answer.kind !== "made") throw new Error(`A file was ordered, and ${answer.kind} came`);
      return answer;
    },
    async pay(design, results) {
      const answer = await order((number) => ({ kind: "pay", number, design, results }));
      if (answer.kind !== "paid") throw new Error(`An account was asked, and ${answer.kind} came`);
      return answer.statement;
    },
    async terms(design) {
      const answer = await order((number) => ({ kind: "terms", number, design }));
      if (answer.kind !== "terms") throw new Error(`Rules were asked, and ${answer.kind} came`);
      return answer.terms;
    },
    async certificate(design, results, date) {
      const request = { kind: "certificate", design, results, date } as const;
      const answer = await order((number) => ({ ...request, number }));
      if (answer.kind !== "made") throw new Error(`A file was ordered, and ${answer.kind} came`);
      return answer;
    },
    async handbook(ordered) {
      const answer = await order((number) => ({ kind: "handbook", number, order: ordered }));
      if (answer.kind !== "made") throw new Error(`A handbook was ordered, ${answer.kind} came`);
      return answer.bytes;
    },
    async verify(bytes) {
      const answer = await order(
        (number) => ({ kind: "verify", number, bytes }),
        buffersOf([bytes]),
      );
      if (answer.kind !== "verified") throw new Error(`A verdict was asked, ${answer.kind} came`);
      return answer.verdict;
    },
  };
}

/** What each request does, to follow "while". */
const doing: Record<Request["kind"] | "review", string> = {
  start: "starting the press",
  fonts: "loading fonts",
  proof: "making the pages",
  review: "reviewing the draft",
  pages: "drawing the pages",
  make: "making the file",
  pay: "computing what is due",
  terms: "reading the rules of payment",
  certificate: "making the certificate",
  handbook: "making the handbook",
  verify: "reading the PDF",
};

function bytesIn({ fonts, shapingWasm, subsetWasm }: Material): readonly Uint8Array[] {
  return [...Object.values(fonts), shapingWasm, subsetWasm];
}

/** What moves to the worker instead of being copied. */
function buffersOf(all: readonly Uint8Array[]): Transferable[] {
  const buffers = new Set(all.map(({ buffer }) => buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}
