import { describe, expect, test } from "vitest";
import { Assembler } from "../../src/assembly/assemble.ts";
import type { Design } from "../../src/domain/design.ts";
import { untouched } from "../../src/domain/design.ts";
import { mechanisms } from "../../src/payment/list.ts";
import type { Mechanism } from "../../src/payment/mechanism.ts";
import { summarise } from "../../src/payment/summary.ts";
import { writeWay } from "../../src/payment/trace.ts";
import { english, writeMoney } from "../../src/reference/language.ts";
import { printBlocks, sectionIn } from "../print.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";

const assembler = new Assembler(library);

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** The standard contract with one payment line in place of its own. */
function scheduleWith(mechanism: Mechanism): { text: string; design: Design } {
  const vector = mechanism.vectors[0];
  if (!vector) throw new Error(`${mechanism.model} has no known answer`);
  const metrics = Object.values(vector.context.metrics).map((metric) => ({
    ...metric,
    name: `Measure ${metric.id}`,
    unit: metric.unit || "units",
    baseline: { ...metric.baseline, value: metric.baseline.value || "10" },
    target: { value: metric.target.value || "50", date: "2030-03-31" },
  }));
  const [first, ...others] = standardDesign.outcomes;
  if (!first) throw new Error("The standard design has no outcome");
  const design: Design = {
    ...standardDesign,
    contract: { ...standardDesign.contract, currency: vector.context.currency },
    outcomes: [{ ...first, metrics }, ...others],
    payments: [vector.payment],
    cap: { totalMinor: null, perYearMinor: null },
    clauses: { [mechanism.model]: { ...untouched, use: "in" } },
  };
  const { document } = assembler.assemble(design);
  return { text: plain(printBlocks(sectionIn(document, "schedule-payment")).join("\n")), design };
}

describe.each(Object.values(mechanisms) as unknown as Mechanism[])("$model", (mechanism) => {
  test("prints its sums and worked examples in the payment schedule", () => {
    const { text, design } = scheduleWith(mechanism);
    expect(text).not.toMatch(/undefined|NaN|\[object|&amp;|\{\{|Infinity/);
    const examples = summarise(design).lines[0]?.examples ?? [];
    expect(examples.length).toBeGreaterThan(0);
    for (const { trace } of examples) {
      expect(text).toContain(plain(writeWay(trace)));
      expect(text).toContain(plain(writeMoney(trace.dueMinor, design.contract.currency, english)));
    }
  });
});
