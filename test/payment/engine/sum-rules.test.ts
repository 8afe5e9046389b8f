import { describe, expect, test } from "vitest";
import type { LineOf } from "../../../src/domain/payment.ts";
import {
  adjustmentsOf,
  contract,
  dueOf,
  fee,
  inWork,
  inWorkMetric,
  pay,
  result,
} from "./contract.ts";

const years = ["2028-03-31", "2029-03-31", "2030-03-31", "2031-03-31"] as const;
const readings = (...values: string[]) =>
  values.map((value, i) => result("reading", "in-work", years[i] ?? "", value));

describe("Delay", () => {
  const damages = { perDayMinor: 1_000_00, capMinor: 12_000_00, freeDays: 0, halfDays: 0 };
  const delays = [
    result("delay", "", "2027-05-10", "8"),
    result("delay", "fee", "2027-08-10", "10"),
  ];
  const taken = (changed: Partial<typeof damages>) =>
    adjustmentsOf(
      pay(contract([fee]), { damages: { ...damages, ...changed } }, years[0], delays),
    ).map(([, minor]) => minor);

  test("costs so much a day, up to the limit over the term", () => {
    expect(taken({})).toEqual([-8_000_00n, -4_000_00n]);
  });

  test("costs nothing in the first days of each, or half, where the clause says so", () => {
    expect(taken({ freeDays: 5 })).toEqual([-3_000_00n, -5_000_00n]);
    expect(taken({ halfDays: 4 })).toEqual([-6_000_00n, -6_000_00n]);
  });

  test("beyond what deductions may take is paid in full with the last fee", () => {
    const late = [result("delay", "", "2031-03-10", "200")];
    const terms = { damages: { ...damages, capMinor: null }, deductionLimitPercent: 30 };
    expect(dueOf(pay(contract([fee]), terms, years[3], late))[3]).toBe(-80_000_00n);
  });
});

describe("A service credit that is earned back", () => {
  const serviceCredits = { pointPercent: 1, maxPercent: 10, graceMonths: 0, earnBack: true };
  const points = (day: string, item: string, kind: "points" | "points-kept" = "points") =>
    result(kind, "", day, "4", item);
  const creditsOf = (...all: ReturnType<typeof points>[]) =>
    adjustmentsOf(pay(contract([fee]), { serviceCredits }, years[0], all)).map(
      ([, minor]) => minor,
    );

  test("comes back although something else failed", () => {
    expect(creditsOf(points("2027-04-10", "report"), points("2027-07-10", "phone"))).toEqual([
      -400_00n,
      -400_00n,
      400_00n,
      400_00n,
    ]);
  });

  test("stays where the same failed again, or for points that are kept", () => {
    const twice = [points("2027-04-10", "report"), points("2027-07-10", "report")];
    expect(creditsOf(...twice)).toEqual([-400_00n, -400_00n, 400_00n]);
    expect(
      creditsOf(points("2027-04-10", "report"), points("2027-04-20", "harm", "points-kept")),
    ).toEqual([-800_00n, 400_00n]);
  });
});

describe("A floor in the first year only", () => {
  const collar = {
    floorPercent: 80,
    ceilingPercent: null,
    widens: false,
    firstYearOnly: true,
    needsEffort: false,
    setOffYears: 2,
  };
  const wide = { ...inWork, points: [...inWork.points, { at: "500", amountMinor: 400_000_00 }] };
  const design = contract([wide], [inWorkMetric]);

  test("is set against payments beyond those at target in the two years after it", () => {
    const statement = pay(design, { collar }, years[3], readings("200", "480", "500", "500"));
    expect(dueOf(statement)).toEqual([240_000_00n, 300_000_00n, 340_000_00n, 400_000_00n]);
    expect(adjustmentsOf(statement)).toEqual([
      ["collar", 140_000_00n],
      ["collar-set-off", -80_000_00n],
      ["collar-set-off", -60_000_00n],
    ]);
  });
});

describe("A limit over the term that was raised", () => {
  const cap = { perPersonMinor: null, upliftPercent: 20, carryOver: false };
  const design = contract([inWork], [inWorkMetric], {
    cap: { totalMinor: 500_000_00, perYearMinor: null },
  });
  const raised = (day: string, value: string) => result("limit-raised", "", day, value);
  const all = readings("400", "400", "400");

  test("holds for periods that begin after the decision, and for no more than its share", () => {
    expect(dueOf(pay(design, { cap }, years[2], [...all, raised(years[1], "60000")]))).toEqual([
      300_000_00n,
      200_000_00n,
      60_000_00n,
    ]);
    expect(dueOf(pay(design, { cap }, years[2], [...all, raised(years[1], "900000")]))[2]).toBe(
      100_000_00n,
    );
    expect(dueOf(pay(design, { cap }, years[2], [...all, raised("2029-04-02", "60000")]))[2]).toBe(
      0n,
    );
  });
});

describe("An advance", () => {
  const rule = { sharePercent: 20, recovery: "none", fromMonths: 12, overMonths: 24 } as const;
  const shown = (day: string, value: string) => result("advance", "", day, value);

  test("against a plan is paid part by part, up to its share", () => {
    const prefinancing = { ...rule, parts: "plan" as const };
    const all = [shown("2027-05-01", "40000"), shown("2028-05-01", "90000")];
    const statement = pay(contract([fee]), { prefinancing }, years[1], all);
    expect(adjustmentsOf(statement)).toEqual([
      ["advance", 40_000_00n],
      ["advance", 56_000_00n],
    ]);
  });

  test("for preparation is half at once, and the rest as far as it was spent", () => {
    const prefinancing = { ...rule, parts: "halves" as const };
    const paid = (value: string) =>
      adjustmentsOf(
        pay(contract([fee]), { prefinancing }, years[1], [shown("2028-05-01", value)]),
      ).map(([, minor]) => minor);
    expect(paid("96000")).toEqual([48_000_00n, 48_000_00n]);
    expect(paid("40000")).toEqual([48_000_00n, -8_000_00n]);
    expect(paid("120000")).toEqual([48_000_00n, 48_000_00n]);
  });

  test("for a stage comes back from its charges, the same share of each, and in full when it ends", () => {
    const prefinancing = { ...rule, parts: "plan" as const, recovery: "same-share" as const };
    const stage = { title: "", purpose: "", start: null, decision: "" };
    const design = {
      ...contract([fee]),
      stages: [{ ...stage, id: "one", end: "2029-03-31" }],
    };
    const statement = pay(design, { prefinancing }, years[2], [shown("2027-04-01", "60000")]);
    expect(adjustmentsOf(statement)).toEqual([
      ["advance", 60_000_00n],
      ["advance-recovered", -24_000_00n],
      ["advance-recovered", -24_000_00n],
      ["advance-recovered", -12_000_00n],
    ]);
  });
});

describe("A milestone whose date moved", () => {
  const line: LineOf<"milestone-payments"> = {
    id: "stones",
    title: "Opening",
    model: "milestone-payments",
    milestones: [
      {
        id: "open",
        title: "open",
        due: "2027-10-01",
        amountMinor: 100_000_00,
        criteria: "",
        evidence: "",
        parts: [],
      },
    ],
    latePerDayMinor: 1_000_00,
    lateCapMinor: null,
  };
  const passed = result("milestone", "stones", "2027-10-31", "", "open");
  const moved = (days: string) => result("moved", "stones", "2027-09-01", days, "open");
  const due = (moveMonths: number | null, longStopMonths: number, ...all: (typeof passed)[]) => {
    const milestones = { longStopMonths, moveMonths, firstSharePercent: 100 };
    return pay(contract([line]), { milestones }, years[0], [passed, ...all]).dueMinor;
  };

  test("is not late for the days that the Supplier does not answer for", () => {
    expect([due(null, 6), due(null, 6, moved("20"))]).toEqual([70_000_00n, 90_000_00n]);
  });

  test("lapses on its date, unless the Supplier has moved it, by no more than it may", () => {
    expect([due(1, 0), due(1, 0, moved("30")), due(1, 0, moved("90"))]).toEqual([
      0n,
      100_000_00n,
      100_000_00n,
    ]);
    const later = { ...passed, day: "2027-11-02" };
    const milestones = { longStopMonths: 0, moveMonths: 1, firstSharePercent: 100 };
    const statement = pay(contract([line]), { milestones }, years[0], [later, moved("90")]);
    expect(statement.dueMinor).toBe(0n);
  });
});

describe("Results that last beyond the term", () => {
  test("are paid for with the last year, if they are found within twelve months", () => {
    const sustained = {
      metricIds: null,
      sharePercent: 40,
      checkMonths: 6,
      secondCheck: false,
      isBonus: false,
    };
    const design = contract([inWork], [inWorkMetric]);
    const all = [
      ...readings("100", "100", "100", "400"),
      result("lasting", "work", "2031-09-30", "50"),
    ];
    expect(dueOf(pay(design, { sustained }, "2031-12-31", all))[3]).toBe(180_000_00n + 60_000_00n);
    const late = { ...sustained, checkMonths: 13 };
    const never = [...all.slice(0, 4), result("lasting", "work", "2032-04-30", "50")];
    expect(dueOf(pay(design, { sustained: late }, "2032-12-31", never))[3]).toBe(180_000_00n);
  });
});

describe("Demand that stayed away", () => {
  test("costs what a unit is worth less what it saves", () => {
    const volume = {
      minUnits: 1_000,
      firmPercent: 70,
      unitMinor: 200_00,
      savedMinor: 50_00,
      sharePercent: 100,
      carries: false,
    };
    const all = [result("volume", "", years[0], "600")];
    expect(pay(contract([]), { volume }, years[0], all).dueMinor).toBe(15_000_00n);
  });
});

test("A sum that a clause lets somebody find enters the account with that clause", () => {
  const stated = result("stated", "", years[0], "-1250.50", "indexation");
  const places = { indexation: "clause 18" };
  const [period] = pay(contract([fee]), { places }, years[0], [stated]).periods;
  expect(period?.adjustments).toMatchObject([
    { kind: "stated-sum", amountMinor: -1_250_50n, step: { clause: "clause 18" } },
  ]);
});

describe("What comes back", () => {
  const base = { startAfterMinor: 0, endYears: 5, ratePercent: 10, multiplePercent: 150 };

  test("is a share of what is open where the Supplier buys itself free of royalties", () => {
    const royalty = { ...base, buyOutPercent: 80 };
    const { returns } = pay(contract([fee]), { royalty }, years[2], [
      result("revenue", "", years[0], "300000"),
      result("buy-out", "", years[1], "whole"),
      result("revenue", "", years[2], "900000"),
    ]);
    // 150% of 240,000 less 30,000, of which 80%.
    expect(returns.map(({ amountMinor }) => amountMinor)).toEqual([30_000_00n, 264_000_00n]);
  });

  test("is what was not reinvested of a windfall in two years", () => {
    const windfall = {
      bands: [{ abovePercent: 20, sharePercent: 50 }],
      capMinor: null,
      reinvestMonths: 24,
    };
    const { returns } = pay(contract([fee]), { windfall }, years[2], [
      result("cash", "", years[0], "200000"),
      result("base-cash", "", years[0], "100000"),
      result("reinvested", "", years[1], "15000"),
    ]);
    expect(returns).toMatchObject([{ day: "2030-03-31", amountMinor: 25_000_00n }]);
  });

  test("is a share of the firm's profit after its losses, up to a share of the award", () => {
    const line: LineOf<"equity-warrants"> = {
      id: "stake",
      title: "Stake",
      model: "equity-warrants",
      awardMinor: 100_000_00,
      instrument: "warrant",
      coverage: 10,
      strikeMinor: 4_00,
      capPriceMinor: null,
      discount: 0,
      assumedExitMinor: null,
    };
    const terms = {
      equity: "profit" as const,
      equityProfit: { percent: 10, capPercent: 20, years: 3 },
    };
    const statement = pay(contract([line]), terms, "2033-03-31", [
      result("profit", "stake", years[0], "-50000"),
      result("profit", "stake", years[1], "150000"),
      result("profit", "stake", years[2], "60000"),
      result("profit", "stake", years[3], "90000"),
      result("profit", "stake", "2032-03-31", "500000"),
      result("share-price", "stake", years[3], "9", "exit"),
    ]);
    expect(statement.returns.map(({ amountMinor }) => amountMinor)).toEqual([
      10_000_00n,
      6_000_00n,
      4_000_00n,
    ]);
    expect(statement.financeMinor).toBe(0n);
  });

  test("is, of a convertible award at an exit before a round, the part or the shares", () => {
    const line: LineOf<"equity-warrants"> = {
      id: "stake",
      title: "Stake",
      model: "equity-warrants",
      awardMinor: 100_000_00,
      instrument: "safe",
      coverage: 50,
      strikeMinor: null,
      capPriceMinor: 5_00,
      discount: 20,
      assumedExitMinor: null,
    };
    const due = (exit: string) =>
      pay(contract([line]), { equity: "convertible" }, years[0], [
        result("share-price", "stake", years[0], exit, "exit"),
      ]).financeMinor;
    expect([due("4"), due("6")]).toEqual([-50_000_00n, -60_000_00n]);
  });

  test("is the part that the harm was, with interest from the event", () => {
    const clawback = {
      sharePercent: 50,
      decay: "none",
      years: 10,
      interestPercent: 10,
      interestFrom: "event",
      stops: false,
    } as const;
    const event = result("clawback", "", "2028-03-31", "25");
    const { returns } = pay(contract([fee]), { clawback }, "2029-03-31", [event]);
    expect(returns.map(({ amountMinor }) => amountMinor)).toEqual([33_000_00n]);
  });

  test("is nothing where charges end instead, from the day of the event", () => {
    const clawback = {
      sharePercent: 100,
      decay: "none",
      years: 5,
      interestPercent: 0,
      interestFrom: "payment",
      stops: true,
    } as const;
    const stop = result("clawback", "", "2028-06-15", "100", "stop");
    const statement = pay(contract([fee, inWork], [inWorkMetric]), { clawback }, years[2], [
      ...readings("400", "400"),
      stop,
    ]);
    expect(statement.returns).toEqual([]);
    expect(dueOf(statement)).toEqual([420_000_00n, 30_000_00n, 0n]);
  });
});
