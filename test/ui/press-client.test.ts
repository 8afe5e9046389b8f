import { beforeEach, expect, test } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import type { Design } from "../../src/domain/design.ts";
import { type Channel, createPressClient, type Listener } from "../../src/ui/press-client.ts";
import type { Material, Reply, Request } from "../../src/ui/press-message.ts";
import type { ProofSummary } from "../../src/ui/proofs.ts";

let sent: Request[];
let heard: string[];
let reply: (reply: Reply) => void;
let die: (message: string) => void;

const called = (title: string): Design => ({ ...blankDesign("draft", "obs"), title });
const material = {
  library: { clauses: {}, templates: {} },
  fonts: {},
  shapingWasm: new Uint8Array(1),
  subsetWasm: new Uint8Array(1),
} as unknown as Material;
const listener: Listener = {
  working: () => heard.push("working"),
  proof: ({ edition }) => heard.push(`proof ${edition}`),
  stamp: ({ length }) => heard.push(`a stamp of ${length}`),
  pages: (edition, { length }) => heard.push(`${length} pages of ${edition}`),
  fault: (doing, report) => heard.push(`${doing}: ${report}`),
};

const proofed = (edition: number): void =>
  reply({ kind: "proof", summary: { edition } as ProofSummary, pages: [] });
const titlesSent = (): string[] =>
  sent.flatMap((request) => (request.kind === "proof" ? [request.design.title] : []));

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
  expect(heard.at(-1)).toBe("proof 2");
});

test("a proof that is already out of date is shown as still working", () => {
  const client = start();
  client.proof(called("W"));
  client.proof(called("Warm"));
  proofed(1);
  expect(heard.slice(-2)).toEqual(["proof 1", "working"]);
});

test("the stamp comes after its proof", () => {
  start().proof(called("Warm"));
  proofed(1);
  reply({ kind: "stamp", stamp: [{ kind: "line", baseline: 800, fragments: [] }] });
  expect(heard).toEqual(["working", "proof 1", "a stamp of 1"]);
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
