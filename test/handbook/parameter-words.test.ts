import { expect, test } from "vitest";
import { parameterWords } from "../../src/handbook/parameter-words.ts";
import type { Parameter } from "../../src/library/clause.ts";

const base = { name: "it", question: "How much?", hint: "", confirm: false };
const range = { default: 1_200_000_00, min: 0, max: 5_000_000_50 };

const cases: readonly (readonly [Parameter, string, string])[] = [
  [{ ...base, type: "text", default: "", long: false }, "left to the drafter", ""],
  [{ ...base, type: "text", default: "ISO 27001", long: false }, "“ISO 27001”", ""],
  [
    { ...base, type: "integer", unit: "days", default: 10, min: 0, max: 1000 },
    "10 days",
    "0 to 1,000 days",
  ],
  [{ ...base, type: "percent", unit: "", default: 5, min: 0, max: 15 }, "5%", "0% to 15%"],
  [{ ...base, type: "money", ...range }, "1,200,000", "0 to 5,000,000.50"],
  [{ ...base, type: "date", default: "2031-03-31" }, "31 March 2031", ""],
  [{ ...base, type: "boolean", default: true }, "yes", "yes or no"],
  [
    {
      ...base,
      type: "choice",
      default: "both",
      options: [
        { value: "supplier", words: "the Supplier" },
        { value: "both", words: "both Parties" },
      ],
    },
    "both Parties",
    "the Supplier; both Parties",
  ],
  [{ ...base, type: "list", default: [], max: 1 }, "none", "at most 1 entry"],
  [
    { ...base, type: "rows", default: [], max: 9, columns: [{ name: "body", label: "Body" }] },
    "none",
    "at most 9 rows, each with: body",
  ],
];

test.each(cases.map((each) => [each[0].type, ...each] as const))(
  "what a question of type %s takes stands in words",
  (_type, parameter, standing, bounds) => {
    const words = parameterWords(parameter, null);
    expect(words.default.replaceAll("\u00a0", " ")).toBe(standing);
    expect(words.bounds).toBe(bounds);
  },
);

test("a sum is in the currency where that is known, and a proposal is to be confirmed", () => {
  const money: Parameter = { ...base, confirm: true, type: "money", ...range };
  expect(parameterWords(money, "GBP")).toEqual({
    default: "£1,200,000, to be confirmed",
    bounds: "£0 to £5,000,000.50",
  });
});
