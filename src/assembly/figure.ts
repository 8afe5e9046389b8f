import { valueAt } from "../base/path.ts";
import type { Design } from "../domain/design.ts";
import { phrase, type Words } from "../library/words.ts";
import type { LineSummary, PaymentSummary } from "../payment/summary.ts";
import { writeMoney } from "../reference/language.ts";
import { clean } from "./clean.ts";
import type { Block, Inline } from "./document.ts";
import type { Writing } from "./print-value.ts";

/** What the figures of one contract are drawn from. */
export interface Scene {
  readonly design: Design;
  readonly payments: PaymentSummary;
  readonly words: Words;
  readonly writing: Writing;
}

/** The curve of a payment line, or null where it has none or is unfinished. */
export function figureOf(
  id: string,
  path: string,
  { design, payments, words, writing }: Scene,
): Block | null {
  const line = payments.lines.find((each) => each.path === path);
  if (!line?.plot) return null;
  const { plot } = line;
  const name = plot.price?.name ?? textAt(design, `${line.metricPath}.name`);
  const unit = plot.price ? "" : textAt(design, `${line.metricPath}.unit`);
  return {
    kind: "figure",
    id,
    drawing: {
      kind: "curve",
      shape: plot.shape,
      points: plot.points,
      xTicks: plot.xTicks,
      yTicks: plot.yTicks,
      xLabel: unit === "" ? name : `${name} (${unit})`,
      yLabel: phrase(words, "figure.payment"),
      ...(plot.mark ? { mark: plot.mark } : {}),
      reversed: plot.reversed,
    },
    caption: captionOf(line, name, words),
    alt: altOf(line, name, words, writing),
  };
}

function textAt(design: Design, path: string): string {
  const value = valueAt(design, path);
  return typeof value === "string" ? clean(value) : "";
}

function captionOf(line: LineSummary, name: string, words: Words): Inline[] {
  const caption: Inline = { kind: "text", text: phrase(words, "figure.caption") };
  if (name === "") return [caption];
  if (line.plot?.price) return [{ ...caption, text: `${caption.text} ${name}` }];
  const value: Inline = { kind: "value", text: name, from: `${line.metricPath}.name` };
  return [{ ...caption, text: `${caption.text} ` }, value];
}

/** The curve in a sentence: its first and last points, and the target. */
function altOf(line: LineSummary, metric: string, words: Words, writing: Writing): string {
  const { plot, rows } = line;
  const amount = (minor: bigint | undefined): string =>
    writeMoney(minor ?? 0n, writing.currency, writing.language);
  const shape = plot?.shape === "step" ? "figure.step" : "figure.line";
  const said = phrase(words, shape, {
    metric,
    from: plot?.xTicks[0]?.text ?? "",
    low: amount(plot?.price ? plot.price.firstMinor : rows[0]?.amountMinor),
    to: plot?.xTicks.at(-1)?.text ?? "",
    high: amount(plot?.price ? plot.price.lastMinor : rows.at(-1)?.amountMinor),
  });
  const target = plot?.mark;
  return target ? `${said} ${phrase(words, "figure.target", { target: target.text })}` : said;
}
