import { describe, expect, test } from "vitest";
import { blankCondition } from "../../../src/domain/blank.ts";
import type { LineOf, Metric } from "../../../src/domain/design.ts";
import {
  adjustmentsOf,
  contract,
  dueOf,
  fee,
  inWork,
  inWorkMetric,
  metric,
  pay,
  result,
} from "./contract.ts";

const years = ["2028-03-31", "2029-03-31", "2030-03-31", "2031-03-31"] as const;

function item(id: string, metricId: string, unitMinor: number) {
  const rest = { title: id, band: "", capUnits: null, repeatable: false };
  return { ...rest, id, metricId, unitMinor };
}

function card(...items: LineOf<"rate-card">["items"]): LineOf<"rate-card"> {
  return { id: "card", title: "Rate card", model: "rate-card", frequency: "yearly", items };
}

describe("A fee while the service is set up", () => {
  const setUp = { months: 6, marginPercent: 5 };
  const cost = (day: string, value: string) => result("cost", "fee", day, value);

  test("is the cost with a margin, and the fee for the months after it", () => {
    const statement = pay(contract([fee]), { setUp }, years[0], [cost("2027-06-30", "40000")]);
    expect(statement.periods[0]?.lines.map(({ dueMinor }) => dueMinor)).toEqual([
      42_000_00n,
      60_000_00n,
    ]);
  });

  test("never comes to more than the fees of its months so far", () => {
    const all = [cost("2027-06-30", "80000")];
    expect(pay(contract([fee]), { setUp }, years[0], all).dueMinor).toBe(120_000_00n);
  });

  test("pays a later month what an earlier one had no room for", () => {
    const quarterly = { ...inWork, frequency: "quarterly" as const };
    const all = [
      cost("2027-06-30", "40000"),
      cost("2027-09-30", "10000"),
      ...["2027-06-30", "2027-09-30"].map((day) => result("reading", "in-work", day, "100")),
    ];
    const design = contract([fee, quarterly], [inWorkMetric]);
    expect(dueOf(pay(design, { setUp }, "2027-09-30", all))).toEqual([30_000_00n, 22_500_00n]);
  });

  test("leaves of a yearly fee the months that are left of its year", () => {
    const yearly = { ...fee, amountMinor: 120_000_00, period: "year" as const };
    const statement = pay(contract([yearly]), { setUp }, years[1], [cost("2027-06-30", "0")]);
    expect(dueOf(statement)).toEqual([60_000_00n, 120_000_00n]);
  });

  test("waits for the cost, and lets the months after it fall due", () => {
    const statement = pay(contract([fee]), { setUp }, years[0], []);
    expect(statement.held).toMatchObject([{ lineId: "fee", missing: [{ kind: "actual-cost" }] }]);
    expect(statement.dueMinor).toBe(60_000_00n);
  });
});

describe("A step on the way to a result", () => {
  const step: Metric = { ...metric("enrolled", "0", "50"), kind: "lead" };
  const design = contract([card(item("job", "job", 1_000_00))], [metric("job", "0", "20"), step]);
  const leadStep = { sharePercent: 30, metricIds: [] };
  const readings = [
    result("reading", "enrolled", years[0], "12"),
    result("reading", "job", years[0], "5"),
  ];

  test("earns its share of the price, and the result the rest", () => {
    const statement = pay(design, { leadStep }, years[0], readings);
    expect(statement.dueMinor).toBe(3_600_00n + 3_500_00n);
    expect(statement.periods[0]?.lines[0]?.steps.at(-1)?.formula).toBe(
      "12 × £1,000 × 30% + 5 × £1,000 × 70%",
    );
  });

  test("is what the named metric of the same outcome counts; without one the result earns all", () => {
    const named = { ...leadStep, metricIds: ["elsewhere"] };
    expect(pay(design, { leadStep: named }, years[0], readings).dueMinor).toBe(5_000_00n);
  });

  test("is limited over the term as results are", () => {
    const limited = contract(
      [card({ ...item("job", "job", 1_000_00), capUnits: 10 })],
      [metric("job", "0", "20"), step],
    );
    const more = [
      ...readings,
      result("reading", "enrolled", years[1], "4"),
      result("reading", "job", years[1], "7"),
    ];
    expect(dueOf(pay(limited, { leadStep }, years[1], more))).toEqual([6_500_00n, 3_500_00n]);
  });

  test("is counted for each item where two share it", () => {
    const shared = contract(
      [card(item("near", "job", 1_000_00), item("far", "job", 2_000_00))],
      [metric("job", "0", "20"), step],
    );
    const units = (kind: "units" | "steps", id: string, value: string) =>
      result(kind, "card", years[0], value, id);
    const all = [
      units("units", "near", "2"),
      units("units", "far", "1"),
      units("steps", "near", "3"),
    ];
    const waits = pay(shared, { leadStep }, years[0], all);
    expect(waits.held[0]?.missing).toMatchObject([{ kind: "units", itemId: "far" }]);
    const known = [...all, units("steps", "far", "4")];
    expect(pay(shared, { leadStep }, years[0], known).dueMinor).toBe(
      900_00n + 1_400_00n + 2_400_00n + 1_400_00n,
    );
  });

  test("does not wait for the result to last", () => {
    const sustained = {
      metricIds: null,
      sharePercent: 40,
      checkMonths: 6,
      secondCheck: false,
      isBonus: false,
    };
    const statement = pay(design, { leadStep, sustained }, years[0], readings);
    expect(statement.dueMinor).toBe(3_600_00n + 2_100_00n);
  });
});

describe("A score that waits for one of its metrics", () => {
  const line: LineOf<"weighted-score"> = {
    id: "score",
    title: "Score",
    model: "weighted-score",
    frequency: "yearly",
    poolMinor: 100_000_00,
    items: [
      { metricId: "calm", weight: 60, maximum: "1" },
      { metricId: "school", weight: 40, maximum: "1" },
    ],
    gates: [],
  };
  const design = contract([line], [metric("calm", "0", "10"), metric("school", "0", "10")]);
  const half = [result("reading", "calm", years[0], "5")];
  const due = (terms: Parameters<typeof pay>[1], ...more: typeof half) =>
    pay(design, terms, years[0], [...half, ...more]);

  test("pays the part of the others, and the rest when the value comes", () => {
    const statement = due({});
    expect(statement.dueMinor).toBe(30_000_00n);
    expect(statement.held).toMatchObject([{ missing: [{ metricId: "school" }] }]);
    const late = result("reading", "school", years[0], "10");
    expect(due({}, late).dueMinor).toBe(70_000_00n);
  });

  test("raises the weights of the others where the clause says so", () => {
    const statement = due({ scoreMissing: "spread" });
    expect([statement.dueMinor, statement.held.length]).toEqual([50_000_00n, 0]);
  });

  test("is a mean of the others without weights, and half on account where the weakest decides", () => {
    expect(due({ score: "equal" }).dueMinor).toBe(50_000_00n);
    expect(due({ score: "weakest" }).dueMinor).toBe(25_000_00n);
  });

  test("counts nothing for the metric whose value the Supplier lost", () => {
    const statement = due({}, result("missing", "school", years[0], "supplier"));
    expect([statement.dueMinor, statement.held.length]).toEqual([30_000_00n, 0]);
  });
});

describe("A gain that is estimated on the way", () => {
  const line: LineOf<"gain-share"> = {
    id: "works",
    title: "Works",
    model: "gain-share",
    targetCostMinor: 1_000_000_00,
    gainPercent: 40,
    painPercent: 50,
    neutralMinor: null,
    capMinor: null,
    floorMinor: null,
  };
  const cost = (day: string, value: string, kind = "") => result("cost", "works", day, value, kind);

  test("is half paid on account, and the rest settled on the final account", () => {
    const all = [
      cost(years[0], "900000", "interim"),
      cost(years[1], "950000", "interim"),
      cost(years[2], "920000"),
    ];
    const statement = pay(contract([line]), { gainOnAccount: true }, years[2], all);
    expect(dueOf(statement)).toEqual([20_000_00n, 0n, 12_000_00n]);
  });

  test("is left to the final account where the clause has no estimate", () => {
    const all = [cost(years[0], "900000", "interim"), cost(years[2], "920000")];
    expect(dueOf(pay(contract([line]), {}, years[2], all))).toEqual([0n, 0n, 32_000_00n]);
  });
});

describe("A carbon contract's deductions", () => {
  const line: LineOf<"ccfd-settlement"> = {
    id: "steel",
    title: "Steel",
    model: "ccfd-settlement",
    metricId: "tonnes",
    frequency: "yearly",
    strikeMinor: 120_00,
    reference: "auctions",
    assumedReferenceMinor: 75_00,
    expectedUnits: "1000",
    twoWay: false,
    paybackPercent: 100,
    capPeriodMinor: null,
    capTotalMinor: null,
  };
  const design = contract([line], [metric("tonnes", "0", "1000")]);
  const settlementCuts = { premiumPercent: 40, freeAllowances: true };
  const of = (kind: Parameters<typeof result>[0], value: string, year: 0 | 1 = 0) =>
    result(kind, kind === "reading" ? "tonnes" : "steel", years[year], value);
  const settled = [of("reading", "1000"), of("price", "70")];

  test("are support, free allowances at the reference price and a share of the premium", () => {
    const all = [
      ...settled,
      of("support", "5000"),
      of("allowances", "100"),
      of("premium", "10000"),
    ];
    expect(pay(design, { settlementCuts }, years[0], all).dueMinor).toBe(34_000_00n);
    const none = { premiumPercent: 0, freeAllowances: false };
    expect(pay(design, { settlementCuts: none }, years[0], all).dueMinor).toBe(45_000_00n);
  });

  test("never make the Supplier owe, and follow the strike price as adjusted", () => {
    const all = [...settled, of("support", "90000")];
    expect(pay(design, { settlementCuts }, years[0], all).dueMinor).toBe(0n);
    expect(pay(design, {}, years[0], [...settled, of("strike", "121.50")]).dueMinor).toBe(
      51_500_00n,
    );
  });

  test("leave a share of profit where the price is high and the settlement runs one way", () => {
    const settlementProfit = { percent: 50, capPercent: null, years: null };
    const all = [
      ...settled,
      of("reading", "1000", 1),
      of("price", "150", 1),
      result("profit", "steel", years[1], "200000"),
    ];
    const terms = { settlement: "one-way", settlementProfit } as const;
    const { returns } = pay(design, terms, years[1], all);
    expect(returns).toMatchObject([{ kind: "profit-share", amountMinor: 15_000_00n }]);
    const poor = all.map((each) => (each.kind === "profit" ? { ...each, value: "20000" } : each));
    expect(pay(design, terms, years[1], poor).returns[0]?.amountMinor).toBe(10_000_00n);
  });
});

describe("A line within a collar around its target", () => {
  const line = { kind: "collar", percent: 10 } as const;
  const missing = { longStopDays: 30, value: "baseline" } as const;
  const due = (...all: ReturnType<typeof result>[]) =>
    dueOf(pay(contract([inWork], [inWorkMetric]), { line, missing }, "2028-06-30", all))[0];
  const low = result("reading", "in-work", years[0], "150");

  test("is not protected where effort failed, or the Supplier's breach is why there is no reading", () => {
    expect(due(low)).toBe(270_000_00n);
    expect(due(low, result("effort", "", years[0], "failed"))).toBe(50_000_00n);
    expect(due()).toBe(270_000_00n);
    expect(due(result("missing", "in-work", years[0], "supplier"))).toBe(0n);
  });
});

describe("A top-up", () => {
  const line: LineOf<"amc-top-up"> = {
    id: "doses",
    title: "Doses",
    model: "amc-top-up",
    metricId: "doses",
    frequency: "yearly",
    fundMinor: 1_000_000_00,
    topUpMinor: 10_00,
    tailMinor: 5_00,
    targetUnits: 100_000,
    supplierUnits: 50_000,
    firmOrders: [],
  };
  const design = contract([line], [metric("doses", "0", "100000")]);
  const delivered = result("reading", "doses", years[0], "90000");

  test("is paid from what others have left of the fund, where the first to deliver is the first paid", () => {
    const used = result("fund-used", "doses", years[0], "300000");
    const due = (topUpFirstCome: boolean) =>
      pay(design, { topUpFirstCome }, years[0], [delivered, used]).dueMinor;
    expect([due(false), due(true)]).toEqual([500_000_00n, 700_000_00n]);
  });

  test("falls with the capacity that was found", () => {
    const found = result("capacity", "doses", "2028-01-31", "40000");
    expect(pay(design, {}, years[0], [delivered, found]).dueMinor).toBe(400_000_00n);
  });
});

describe("A prize", () => {
  const line: LineOf<"prize-award"> = {
    id: "purse",
    title: "Purse",
    model: "prize-award",
    purseMinor: 1_000_001,
    prizes: [
      { id: "first", title: "First", share: 70 },
      { id: "second", title: "Second", share: 30 },
    ],
    tie: "share",
  };
  const placed = (entrant: string, rank: string, day: string) =>
    result("placed", "purse", day, rank, entrant);
  const due = (prize: "ranks" | "first" | "equal", ...all: ReturnType<typeof placed>[]) =>
    pay(contract([line]), { prize }, years[1], all).dueMinor;
  const delta = placed("Delta", "1", "2027-09-30");
  const echo = placed("Echo", "2", "2027-09-30");
  const fox = placed("Fox", "1", "2027-12-31");

  test("is the whole purse for the first, and of those of one day for the best", () => {
    expect(due("first", delta, echo, fox)).toBe(1_000_001n);
    const statement = pay(contract([line]), { prize: "first" }, years[1], [delta, echo, fox]);
    expect(statement.periods[0]?.lines[0]?.steps.at(-1)?.row).toBe("Delta");
  });

  test("is the same for all who pass, and never more than half for one", () => {
    expect(due("equal", delta)).toBe(500_000n);
    expect(due("equal", delta, echo)).toBe(1_000_000n);
    expect(due("equal", delta, echo, fox)).toBe(1_000_001n);
  });

  test("that is awarded in two years is paid once", () => {
    const late = placed("Echo", "2", "2028-09-30");
    const statement = pay(contract([line]), {}, years[1], [delta, late]);
    expect(dueOf(statement)).toEqual([700_001n, 300_000n]);
    expect(pay(contract([line]), { prize: "first" }, years[1], [delta, late]).dueMinor).toBe(
      1_000_001n,
    );
  });
});

describe("The limit for one person", () => {
  const cap = { perPersonMinor: 1_000_00, upliftPercent: 0, carryOver: false };
  const design = contract(
    [card(item("near", "near", 2_000_00), item("far", "far", 500_00)), inWork],
    [metric("near", "0", "9"), metric("far", "0", "9"), inWorkMetric],
  );
  const read = (id: string, value: string, year: 0 | 1 = 0) =>
    result("reading", id, years[year], value);
  const people = (value: string, of: string, id = "", year: 0 | 1 = 0) =>
    result("people", of, years[year], value, id);
  const first = [read("near", "10"), read("far", "10"), read("in-work", "400")];

  test("is held for each group that was counted, by what that group's results pay", () => {
    const statement = pay(design, { cap }, years[0], [
      ...first,
      people("12", "card", "near"),
      people("30", "card", "far"),
      people("250", "work"),
    ]);
    expect(adjustmentsOf(statement)).toEqual([
      ["per-person-limit", -8_000_00n],
      ["per-person-limit", -50_000_00n],
    ]);
    expect(statement.lostMinor).toBe(58_000_00n);
    expect(statement.periods[0]?.adjustments.map(({ step }) => step.row)).toEqual([
      "near",
      "People in work",
    ]);
  });

  test("remembers what a group was paid before", () => {
    const statement = pay(design, { cap }, years[1], [
      ...first,
      people("20", "card", "near"),
      read("near", "5", 1),
      read("far", "0", 1),
      read("in-work", "100", 1),
      people("24", "card", "near", 1),
    ]);
    expect(adjustmentsOf(statement)).toEqual([["per-person-limit", -6_000_00n]]);
  });

  test("and that of all people together hold both", () => {
    const statement = pay(design, { cap }, years[0], [
      ...first,
      people("12", "card", "near"),
      people("100", ""),
    ]);
    expect(statement.dueMinor).toBe(100_000_00n);
  });
});

describe("A loan", () => {
  const loan: LineOf<"loan-terms"> = {
    id: "loan",
    title: "Loan",
    model: "loan-terms",
    principalMinor: 1_000_000_00,
    baseRate: "Euribor",
    assumedBase: "3",
    marginBps: 200,
    steps: [{ id: "s1", conditionId: "fair-work", when: "missed", bps: 100 }],
    graceMonths: 12,
    termMonths: 36,
    repayment: "straight-line",
    instalments: "yearly",
  };
  const stones: LineOf<"milestone-payments"> = {
    id: "stones",
    title: "Stones",
    model: "milestone-payments",
    milestones: ["open", "full"].map((id) => ({
      id,
      title: id,
      due: "2028-06-30",
      amountMinor: 0,
      criteria: "",
      evidence: "",
      parts: [],
    })),
    latePerDayMinor: null,
    lateCapMinor: null,
  };
  const fair = { ...blankCondition("fair-work"), title: "Fair work" };
  const design = { ...contract([loan, stones]), conditions: [fair] };
  const lent = [
    result("draw", "loan", "2027-04-01", "1000000"),
    result("rate", "loan", "2027-03-31", "3"),
  ];
  const financeOf = (terms: Parameters<typeof pay>[1], ...more: typeof lent) =>
    pay(design, terms, years[2], [...lent, ...more]).periods.map(
      ({ financeMinor }) => financeMinor,
    );

  test("whose margin can only fall costs no more for a missed condition", () => {
    const missed = result("condition", "fair-work", "2028-03-31", "missed");
    const [, dearer] = financeOf({}, missed);
    const [, same] = financeOf({ loanOnlyFalls: true }, missed);
    expect(same).toBe(-(525_068_50n + 52_506_85n));
    expect(dearer).toBe(-(525_068_50n + 63_008_22n));
  });

  test("is forgiven by half with each of two milestones, with its part of the interest of the grace", () => {
    const forgiveness = { sharePercent: 100, by: "each-milestone", profitPercent: 25 } as const;
    const passed = (id: string, day: string) => result("milestone", "stones", day, "", id);
    const back = financeOf({ forgiveness }, passed("open", "2028-05-31"));
    // 1,000,000 grows to 1,050,136.99; half of it is forgiven after the interest of the second year.
    expect(back.slice(1)).toEqual([-(52_506_85n + 262_534_25n), -(13_126_71n + 262_534_24n)]);
    expect(
      financeOf({ forgiveness }, passed("open", "2027-05-31"), passed("full", "2027-05-31"))[1],
    ).toBe(0n);
  });

  test("is forgiven once all milestones were passed in time, and not before", () => {
    const forgiveness = { sharePercent: 40, by: "all-in-time", profitPercent: 0 } as const;
    const passed = (id: string, day: string) => result("milestone", "stones", day, "", id);
    const one = financeOf({ forgiveness }, passed("open", "2028-05-31"));
    expect(one).toEqual(financeOf({}));
    const late = [passed("open", "2028-05-31"), passed("full", "2028-07-01")];
    expect(financeOf({ forgiveness }, ...late)).toEqual(financeOf({}));
    const both = [passed("open", "2028-05-31"), passed("full", "2028-06-30")];
    // Owed 1,050,136.99 less 400,000, in two instalments.
    expect(financeOf({ forgiveness }, ...both)[1]).toBe(-(52_506_85n + 325_068_50n));
  });

  test("that was forgiven comes back out of a quarter of later profits", () => {
    const forgiveness = { sharePercent: 100, by: "each-milestone", profitPercent: 25 } as const;
    const all = ["open", "full"].map((id) => result("milestone", "stones", "2027-05-31", "", id));
    const profit = (day: string, value: string) => result("profit", "loan", day, value);
    const { returns } = pay(design, { forgiveness }, years[3], [
      ...lent,
      ...all,
      profit(years[1], "2000000"),
      profit(years[2], "-100000"),
      profit(years[3], "4000000"),
    ]);
    expect(returns.map(({ amountMinor }) => amountMinor)).toEqual([500_000_00n, 550_136_99n]);
  });

  test("that is repaid early keeps its instalments and ends sooner", () => {
    const early = result("repaid", "loan", "2028-09-30", "525000");
    const [, second, third] = financeOf({}, early);
    expect(third).toBeGreaterThan(-100_00n);
    expect(second).toBeLessThan(-1_050_000_00n);
  });
});
