import { expect, test } from "vitest";
import { blankDesign } from "../../src/domain/blank.ts";
import { type Design, untouched } from "../../src/domain/design.ts";
import { inCurrency } from "../../src/payment/currency-change.ts";

const design: Design = {
  ...blankDesign("warm-homes", "obs"),
  payments: [
    {
      id: "bands",
      title: "Fuel poverty",
      model: "tiered-bands",
      cumulative: false,
      metricId: null,
      frequency: "once",
      inclusive: true,
      bands: [
        { from: "20", amountMinor: 1_200_50 },
        { from: "8", amountMinor: null },
      ],
    },
  ],
  cap: { totalMinor: 5_000_00, perYearMinor: null },
  clauses: {
    "liability-cap": { ...untouched, answers: { sumMinor: 1_000_000_00, noticeDays: 30 } },
  },
};
const isMoney = (_clause: string, parameter: string) => parameter === "sumMinor";

test("amounts keep their figure where the new currency has other decimals", () => {
  const yen = inCurrency(design, "JPY", isMoney);
  expect(yen.contract.currency).toBe("JPY");
  expect(yen.payments[0]).toMatchObject({
    bands: [{ amountMinor: 1201 }, { amountMinor: null }],
  });
  expect(yen.cap).toEqual({ totalMinor: 5000, perYearMinor: null });
  expect(yen.clauses["liability-cap"]?.answers).toEqual({ sumMinor: 1_000_000, noticeDays: 30 });
});

test("into a currency with more decimals and back, nothing is lost", () => {
  const dinars = inCurrency(design, "KWD", isMoney);
  expect(dinars.cap.totalMinor).toBe(5_000_000);
  expect(inCurrency(dinars, "EUR", isMoney)).toEqual(design);
});

test("between currencies with the same decimals only the name changes", () => {
  const pounds = inCurrency(design, "GBP", isMoney);
  expect(pounds.payments).toBe(design.payments);
  expect(pounds.clauses).toBe(design.clauses);
});

test("an amount too large for exact integers is held at the largest", () => {
  const rich = { ...design, cap: { totalMinor: Number.MAX_SAFE_INTEGER, perYearMinor: null } };
  expect(inCurrency(rich, "KWD", isMoney).cap.totalMinor).toBe(Number.MAX_SAFE_INTEGER);
});
