import { describe, expect, test } from "vitest";
import { type Circumstances, unanswered } from "../../src/domain/circumstances.ts";
import { rankTypes } from "../../src/library/choose-type.ts";
import { library } from "../real-library.ts";

const templates = Object.values(library.templates);

function best(circumstances: Partial<Circumstances>): string | undefined {
  return rankTypes({ ...unanswered, ...circumstances }, templates)[0]?.template.id;
}

describe("The chooser names the type that a practitioner would", () => {
  test.each<[string, string, Partial<Circumstances>]>([
    [
      "homes to be made warm by known firms",
      "obs",
      {
        market: "yes",
        user: "buyer",
        test: "yes-known-suppliers",
        barrier: "nothing",
        cohort: "no",
      },
    ],
    [
      "homeless people to be housed",
      "soc",
      { market: "yes", user: "buyer", barrier: "liquidity", cohort: "yes" },
    ],
    [
      "a diagnostic that nobody has, for all health services",
      "pcp",
      { market: "none", user: "buyer-and-others", barrier: "research-risk", cohort: "no" },
    ],
    [
      "a ferry without emissions that the buyer will buy",
      "inp",
      {
        market: "none",
        user: "buyer",
        test: "yes-known-suppliers",
        barrier: "nothing",
        cohort: "no",
      },
    ],
    [
      "cargo to orbit by firms that keep their craft",
      "mda",
      {
        market: "none",
        user: "buyer-and-others",
        test: "no",
        barrier: "research-risk",
        cohort: "no",
      },
    ],
    [
      "buses new to the market",
      "ppi",
      {
        market: "nearly",
        user: "buyer",
        test: "yes-known-suppliers",
        barrier: "demand-risk",
        cohort: "no",
      },
    ],
    [
      "a result that anyone might reach",
      "prz",
      { market: "none", user: "nobody-yet", test: "yes-unknown-solvers", cohort: "no" },
    ],
    [
      "a vaccine that poor countries cannot pay",
      "amc",
      { market: "nearly", user: "buyer-and-others", barrier: "demand-risk", cohort: "no" },
    ],
    [
      "a battery plant short of money",
      "fin",
      { market: "yes", user: "nobody-yet", barrier: "liquidity", cohort: "no" },
    ],
    [
      "steel whose cost hangs on the carbon price",
      "ccd",
      { market: "nearly", user: "nobody-yet", barrier: "price-risk", cohort: "no" },
    ],
  ])("%s: %s", (_, type, circumstances) => {
    expect(best(circumstances)).toBe(type);
  });
});

test("every reason is given on the side on which its points count", () => {
  const answers: Circumstances = { ...unanswered, market: "none", barrier: "research-risk" };
  for (const { template, score, ...reasons } of rankTypes(answers, templates)) {
    const hits = template.fits.filter(({ question, answer }) => answers[question] === answer);
    expect(reasons.for).toHaveLength(hits.filter(({ points }) => points > 0).length);
    expect(reasons.against).toHaveLength(hits.filter(({ points }) => points < 0).length);
    expect(score).toBe(hits.reduce((sum, { points }) => sum + points, 0));
  }
});

test("without answers nothing speaks for any type, and the order is that of the titles", () => {
  const ranked = rankTypes(unanswered, templates);
  expect(ranked.every(({ score }) => score === 0)).toBe(true);
  const titles = ranked.map(({ template }) => template.title);
  expect(titles).toEqual(titles.toSorted());
});

test.each(templates.map(({ id }) => id))("%s says how it fits and what its sides are", (id) => {
  const template = library.templates[id];
  expect(template?.fits.length).toBeGreaterThanOrEqual(4);
  for (const side of Object.values(template?.sides ?? {})) expect(side).toMatch(/^[A-Z].+\.$/);
});
