import { openSimulation, warmUp } from "../../futures/simulation.ts";
import type { FuturesReply, FuturesRequest } from "./futures-message.ts";

/** Futures in a worker, so that the screen stays free; in pieces, so that it hears how far they are. */
const piece = 5000;

self.addEventListener("message", ({ data }: MessageEvent<FuturesRequest>) => {
  try {
    if (data.kind === "run") run(data);
    else warmUp(data.design, data.terms);
  } catch (error) {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ kind: "fault", report });
  }
});

function run({ design, terms }: FuturesRequest): void {
  const { simulation, findings } = openSimulation(design, terms);
  if (simulation === null) return send({ kind: "refused", findings });
  while (simulation.progress < 1) {
    simulation.advance(piece);
    send({ kind: "progress", share: simulation.progress });
  }
  send({ kind: "done", report: simulation.report(), notes: findings });
}

function send(reply: FuturesReply): void {
  self.postMessage(reply, { transfer: [] });
}
