import type { LineOf, Payment, PaymentModel } from "./payment.ts";

/** New, empty payment lines, one for each model. */

const paidByOutcome = { metricId: null, frequency: "yearly" } as const;

type BlankFields = { readonly [M in PaymentModel]: Omit<LineOf<M>, "id" | "title" | "model"> };

const blanks: BlankFields = {
  "fee-core": { amountMinor: null, period: "month", start: null, end: null },
  "milestone-payments": { milestones: [], latePerDayMinor: null, lateCapMinor: null },
  "rate-card": { frequency: "quarterly", items: [] },
  "linear-incentive": { ...paidByOutcome, points: [] },
  "tiered-bands": { ...paidByOutcome, inclusive: null, cumulative: false, bands: [] },
  "binary-threshold": { ...paidByOutcome, inclusive: null, threshold: "", amountMinor: null },
  "weighted-score": { frequency: "yearly", poolMinor: null, items: [], gates: [] },
  "gain-share": {
    targetCostMinor: null,
    gainPercent: 50,
    painPercent: 50,
    neutralMinor: null,
    capMinor: null,
    floorMinor: null,
  },
  "ccfd-settlement": {
    ...paidByOutcome,
    strikeMinor: null,
    reference: "",
    assumedReferenceMinor: null,
    expectedUnits: "",
    twoWay: true,
    paybackPercent: 100,
    capPeriodMinor: null,
    capTotalMinor: null,
  },
  "amc-top-up": {
    ...paidByOutcome,
    fundMinor: null,
    topUpMinor: null,
    tailMinor: null,
    targetUnits: null,
    supplierUnits: null,
    firmOrders: [],
  },
  "prize-award": { purseMinor: null, prizes: [], tie: "share" },
  "loan-terms": {
    principalMinor: null,
    baseRate: "",
    assumedBase: "",
    marginBps: null,
    steps: [],
    graceMonths: null,
    termMonths: null,
    repayment: "annuity",
    instalments: "quarterly",
  },
  "equity-warrants": {
    awardMinor: null,
    instrument: "warrant",
    coverage: 10,
    strikeMinor: null,
    capPriceMinor: null,
    discount: 0,
    assumedExitMinor: null,
  },
};

/** An empty line. The id is given by the caller, so that this stays free of chance. */
export function blankPayment(id: string, model: PaymentModel): Payment {
  // The table is keyed by model, so the fields are just those of the line; the type checker cannot
  // follow a union through an index.
  return { id, title: "", model, ...blanks[model] } as Payment;
}
