import { beforeEach, expect, test } from "vitest";
import { withChanges } from "../../src/base/change.ts";
import { blankDesign } from "../../src/domain/blank.ts";
import type { Design } from "../../src/domain/design.ts";
import { type Channel, createPressClient, type Listener } from "../../src/ui/press-client.ts";
import type { Material, Reply, Request } from "../../src/ui/press-message.ts";
import type { ReviewSummary } from "../../src/ui/proofs.ts";

let sent: Request[];
let heard: string[];
let reply: (reply: Reply) => void;
let die: (message: string) => void;

const blank = blankDesign("draft", "obs");
const called = (title: string): Design => ({ ...blank, title });
const material = {
  library: { clauses: {}, templates: {} },
  fonts: {},
  shapingWasm: new Uint8Array(1),
  subsetWasm: new Uint8Array(1),
} as unknown as Material;
const listener: Listener = {
  working: () => heard.push("working"),
  proof: ({ edition, counts }, _pages, isWorking) =>
    heard.push(`proof ${edition} of ${counts.words} words${isWorking ? ", still working" : ""}`),
  stamp: ({ length }) => heard.push(`a stamp of ${length}`),
  pages: (edition, { length }) => heard.push(`${length} pages of ${edition}`),
  fault: (doing, report) => heard.push(`${doing}: ${report}`),
};

const printed = (edition: number): void =>
  reply({ kind: "proof", summary: [{ keys: [], value: { edition } }], pages: [] });
const reviewed = (edition: number): void => {
  const counts = { clauses: 1, words: 10 * edition, terms: 0 };
  const review: ReviewSummary = { findings: [], counts, readability: [] };
  reply({ kind: "review", edition, review: [{ keys: [], value: review }] });
};
const proofed = (edition: number): void => {
  printed(edition);
  reviewed(edition);
};
/** The titles of the designs that the worker puts together out of what it is sent. */
const titlesSent = (): string[] => {
  let design: unknown = null;
  return sent.flatMap((request) => {
    if (request.kind !== "proof") return [];
    design = withChanges(design, request.design);
    return [(design as Design).title];
  });
};

beforeEach(() => {
  sent = [];
  heard = [];
});
const channel: Channel = {
  send: (request) => sent.push(request),
  listen: (onReply, onDeath) => {
    [reply, die] = [onReply, onDeath];
  },
};
const start = () => createPressClient(channel, material, listener);

test("while a proof is being made only the newest design waits", () => {
  const client = start();
  for (const title of ["W", "Wa", "War", "Warm"]) client.proof(called(title));
  expect(titlesSent()).toEqual(["W"]);
  proofed(1);
  expect(titlesSent()).toEqual(["W", "Warm"]);
  proofed(2);
  expect(titlesSent()).toEqual(["W", "Warm"]);
  expect(heard.at(-1)).toBe("proof 2 of 20 words");
});

test("a key sends what it changed, not the whole design", () => {
  const client = start();
  client.proof(called("W"));
  proofed(1);
  client.proof(called("Wa"));
  expect(sent.at(-1)).toMatchObject({ design: [{ keys: ["title"], value: "Wa" }] });
});

test("pages are shown at once, beside the review of before until theirs is done", () => {
  const client = start();
  client.proof(called("W"));
  printed(1);
  expect(heard).toEqual(["working"]);
  reviewed(1);
  client.proof(called("Wa"));
  heard = [];
  printed(2);
  expect(heard).toEqual(["proof 2 of 10 words, still working"]);
  reviewed(2);
  expect(heard.at(-1)).toBe("proof 2 of 20 words");
});

test("another draft is not shown with the review of this one", () => {
  const client = start();
  client.proof(called("W"));
  proofed(1);
  client.proof({ ...blankDesign("another", "obs"), title: "Rivers" });
  heard = [];
  printed(2);
  expect(heard).toEqual([]);
  reviewed(2);
  expect(heard).toEqual(["proof 2 of 20 words"]);
});

test("a review that comes after newer pages waits for theirs", () => {
  const client = start();
  client.proof(called("W"));
  client.proof(called("Wa"));
  printed(1);
  printed(2);
  heard = [];
  reviewed(1);
  expect(heard).toEqual([]);
  reviewed(2);
  expect(heard).toEqual(["proof 2 of 20 words"]);
});

test("a proof that is already out of date is shown as still working", () => {
  const client = start();
  client.proof(called("W"));
  client.proof(called("Warm"));
  proofed(1);
  expect(heard.at(-1)).toBe("proof 1 of 10 words, still working");
});

test("the stamp comes after its proof", () => {
  start().proof(called("Warm"));
  proofed(1);
  reply({ kind: "stamp", stamp: [{ kind: "line", baseline: 800, fragments: [] }] });
  expect(heard).toEqual(["working", "proof 1 of 10 words", "a stamp of 1"]);
});

test("a fault in one proof does not stop the next", () => {
  const client = start();
  client.proof(called("W"));
  client.proof(called("Warm"));
  reply({ kind: "fault", what: "proof", number: null, report: "Error: no such glyph" });
  expect(heard.at(-1)).toBe("making the pages: Error: no such glyph");
  expect(titlesSent()).toEqual(["W", "Warm"]);
});

test("the pages in sight come with every proof", () => {
  const client = start();
  client.see({ from: 6, to: 9 }, false);
  client.proof(called("Warm"));
  expect(sent.at(-1)).toMatchObject({ kind: "proof", range: { from: 6, to: 9 } });
  client.see({ from: 9, to: 12 }, true);
  expect(sent.at(-1)).toEqual({ kind: "pages", range: { from: 9, to: 12 } });
});

test("each file goes to the one who asked for it", async () => {
  const client = start();
  const first = client.make(called("Warm"), { format: "text" });
  const second = client.make(called("Warm"), { format: "pdf", date: "2026-11-24", profile: "1.7" });
  reply({ kind: "made", number: 2, bytes: new Uint8Array([2]), packs: [] });
  reply({ kind: "fault", what: "make", number: 1, report: "Error: broken" });
  expect([...(await second).bytes]).toEqual([2]);
  await expect(first).rejects.toThrow("Error: broken");
});

test("a PDF goes to the worker, and the verdict to the one who asked", async () => {
  const client = start();
  const bytes = new Uint8Array([1, 2]);
  const verdict = client.verify(bytes);
  const failing = client.verify(new Uint8Array(1));
  expect(sent.slice(-2)).toMatchObject([{ kind: "verify", number: 1, bytes }, { number: 2 }]);
  reply({ kind: "fault", what: "verify", number: 2, report: "Error: broken" });
  reply({ kind: "verified", number: 1, verdict: { kind: "foreign" } });
  expect(await verdict).toEqual({ kind: "foreign" });
  await expect(failing).rejects.toThrow("Error: broken");
});

test("a worker that dies is a fault with its own words, and typing goes on", () => {
  const client = start();
  client.proof(called("W"));
  die("out of memory");
  expect(heard.at(-1)).toBe("starting the press: out of memory");
  client.proof(called("Warm"));
  expect(titlesSent()).toEqual(["W", "Warm"]);
});

test("fonts that a proof lacked go to the worker before the next proof", () => {
  const client = start();
  client.addFonts({ "script-chinese-regular": new Uint8Array(4) });
  client.proof(called("東京"));
  expect(sent.map(({ kind }) => kind)).toEqual(["start", "fonts", "proof"]);
});

test("a handbook is ordered and comes, or fails with its report", async () => {
  const client = start();
  const order = { format: "markdown", type: "obs", date: "2026-11-24" } as const;
  const [coming, failing] = [client.handbook(order), client.handbook(order)];
  const asked = sent.flatMap((each) => (each.kind === "handbook" ? [each] : []));
  expect(asked.map(({ order: one }) => one)).toEqual([order, order]);
  const [first, second] = asked.map(({ number }) => number);
  reply({ kind: "made", number: first ?? 0, bytes: new Uint8Array([35]), packs: [] });
  reply({ kind: "fault", what: "handbook", number: second ?? 0, report: "no paper" });
  expect(await coming).toEqual(new Uint8Array([35]));
  await expect(failing).rejects.toThrow("no paper");
});
