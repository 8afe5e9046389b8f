import { describe, expect, test } from "vitest";
import { round } from "../../src/base/rational.ts";
import { factsOf } from "../../src/payment/facts.ts";
import { mechanisms } from "../../src/payment/list.ts";
import type { Mechanism } from "../../src/payment/mechanism.ts";

describe.each(Object.values(mechanisms) as unknown as Mechanism[])("$model", (mechanism) => {
  test("has known answers", () => {
    expect(mechanism.vectors.length).toBeGreaterThan(0);
  });

  test.each(mechanism.vectors)("$title", ({ payment, facts, context, dueMinor }) => {
    const trace = mechanism.pay(payment, factsOf(facts), context);
    expect(trace?.dueMinor).toBe(dueMinor);
    expect(trace && round(trace.exactMinor)).toBe(dueMinor);
    expect(trace?.steps.at(-1)?.resultMinor).toBe(dueMinor);
  });
});
