import { describe, expect, test } from "vitest";
import { blankCondition } from "../../../src/domain/blank.ts";
import type { LineOf, Payment } from "../../../src/domain/payment.ts";
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
const readings = (...values: string[]) =>
  values.map((value, i) => result("reading", "in-work", years[i] ?? "", value));

describe("A period's lines", () => {
  test("are a year's fee, and the outcome of the last reading in the year", () => {
    const early = result("reading", "in-work", "2027-09-30", "400");
    const statement = pay(contract([fee, inWork], [inWorkMetric]), {}, years[0], [
      early,
      ...readings("220"),
    ]);
    expect(statement.periods.map(({ lines }) => lines.map((line) => line.dueMinor))).toEqual([
      [120_000_00n, 120_000_00n],
    ]);
    expect(statement.dueMinor).toBe(240_000_00n);
  });

  test("are as many as the line that is paid most often needs", () => {
    const quarterly = { ...inWork, frequency: "quarterly" as const };
    const statement = pay(contract([fee, quarterly], [inWorkMetric]), {}, "2027-12-31", [
      result("reading", "in-work", "2027-06-30", "130"),
      result("reading", "in-work", "2027-09-30", "160"),
      result("reading", "in-work", "2027-12-31", "190"),
    ]);
    expect(dueOf(statement)).toEqual([60_000_00n, 90_000_00n, 120_000_00n]);
  });

  test("fall due once on the target date, where a line is paid once", () => {
    const once = { ...inWork, frequency: "once" as const };
    const atTarget = { ...inWorkMetric, target: { value: "400", date: "2029-09-30" } };
    const statement = pay(contract([once], [atTarget]), {}, years[2], [
      result("reading", "in-work", "2029-09-30", "400"),
      result("reading", "in-work", "2029-12-31", "100"),
    ]);
    expect(dueOf(statement)).toEqual([0n, 0n, 300_000_00n]);
  });

  test("hold yen to whole yen and dinars to fils", () => {
    const line = {
      ...inWork,
      points: [
        { at: "0", amountMinor: 0 },
        { at: "300", amountMinor: 100 },
      ],
    };
    for (const currency of ["JPY", "KWD"]) {
      const design = contract([line], [inWorkMetric], { currency });
      expect(pay(design, {}, years[0], readings("100")).dueMinor).toBe(33n);
    }
  });
});

describe("A missing reading", () => {
  const design = contract([fee, inWork], [inWorkMetric]);
  const missing = { longStopDays: 120, value: "last" } as const;

  test("holds its line without pay or penalty, and nothing else", () => {
    const statement = pay(design, { missing }, "2029-07-01", readings("220"));
    expect(statement.held).toMatchObject([
      { lineId: "work", dueMinor: 0n, missing: [{ kind: "reading", metricId: "in-work" }] },
    ]);
    expect(dueOf(statement)[1]).toBe(120_000_00n);
  });

  test("gives way past the long-stop to what the clause names", () => {
    const after = "2029-08-01";
    const due = (value: "last" | "baseline" | "expert", ...more: ReturnType<typeof result>[]) =>
      dueOf(
        pay(design, { missing: { ...missing, value } }, after, [...readings("220"), ...more]),
      )[1];
    expect(due("last")).toBe(240_000_00n);
    expect(due("baseline")).toBe(120_000_00n);
    const told = pay(design, { missing }, after, readings("220")).periods[1]?.lines[1]?.steps[0];
    expect(told).toMatchObject({ row: "in-work, in place of a missing reading", result: "220" });
    expect(due("expert")).toBe(120_000_00n);
    expect(due("last", result("missing", "in-work", years[1], "supplier"))).toBe(120_000_00n);
  });

  test("comes late and is paid for its own year", () => {
    const statement = pay(design, { missing }, "2029-09-01", readings("220", "400"));
    expect(dueOf(statement).slice(0, 2)).toEqual([240_000_00n, 420_000_00n]);
  });
});

describe("What would have come anyway", () => {
  const card: Payment = {
    id: "card",
    title: "In work for six months",
    model: "rate-card",
    frequency: "yearly",
    items: [
      {
        id: "lasting",
        title: "Six months",
        metricId: "lasting",
        band: "",
        unitMinor: 4_500_00,
        capUnits: null,
        repeatable: false,
      },
    ],
  };
  const design = contract([card], [metric("lasting", "0", "100")]);
  const of = (kind: "reading" | "cohort" | "expected", value: string) =>
    result(kind, "lasting", years[0], value);
  const matched = { method: "matched", percent: 25, minCohort: 150 } as const;

  test("is a fixed share of the amount", () => {
    const deadweight = { ...matched, method: "fixed" } as const;
    const statement = pay(design, { deadweight }, years[0], [of("reading", "84")]);
    expect(statement.dueMinor).toBe(283_500_00n);
  });

  test("is taken off person by person where a group is compared: 24 of 200 at £4,500", () => {
    const all = [of("reading", "84"), of("cohort", "200"), of("expected", "60")];
    expect(pay(design, { deadweight: matched }, years[0], all).dueMinor).toBe(108_000_00n);
  });

  test("is the fixed share where the group is small, and nothing is paid for less than nothing", () => {
    const small = [of("reading", "84"), of("cohort", "149"), of("expected", "60")];
    expect(pay(design, { deadweight: matched }, years[0], small).dueMinor).toBe(283_500_00n);
    const worse = [of("reading", "50"), of("cohort", "200"), of("expected", "60")];
    expect(pay(design, { deadweight: matched }, years[0], worse).dueMinor).toBe(0n);
  });

  test("holds the line while it is not known", () => {
    const statement = pay(design, { deadweight: matched }, years[0], [of("reading", "84")]);
    expect(statement.held[0]?.missing.map(({ kind }) => kind)).toEqual(["cohort", "expected"]);
  });
});

describe("Lasting results", () => {
  const design = contract([inWork], [inWorkMetric]);
  const sustained = {
    metricIds: null,
    sharePercent: 40,
    checkMonths: 6,
    secondCheck: false,
    isBonus: false,
  };

  test("are paid at the look, in the share that lasted", () => {
    const look = result("lasting", "work", "2028-09-30", "75");
    const statement = pay(design, { sustained }, years[1], [...readings("400", "100"), look]);
    expect(dueOf(statement)).toEqual([180_000_00n, 90_000_00n]);
  });

  test("are looked at twice, half and half, and each look counts once", () => {
    const twice = { ...sustained, secondCheck: true };
    const looks = [
      result("lasting", "work", "2028-09-30", "100", "1"),
      result("lasting", "work", "2028-09-29", "100", "1"),
      result("lasting", "work", "2029-03-31", "50", "2"),
    ];
    const statement = pay(design, { sustained: twice }, years[1], [
      ...readings("400", "100"),
      ...looks,
    ]);
    expect(dueOf(statement)).toEqual([180_000_00n, 60_000_00n + 30_000_00n]);
  });

  test("are those of the metrics that the clause names, and no other result waits", () => {
    const items = ["start", "half-year"].map((id, i) => ({
      id,
      title: id,
      metricId: id,
      band: "",
      unitMinor: [1_000_00, 3_000_00][i] ?? 0,
      capUnits: null,
      repeatable: false,
    }));
    const card: Payment = {
      id: "card",
      title: "Jobs",
      model: "rate-card",
      frequency: "yearly",
      items,
    };
    const jobs = contract([card], [metric("start", "0", "9"), metric("half-year", "0", "9")]);
    const named = { ...sustained, metricIds: ["half-year"] };
    const all = [
      result("reading", "start", years[0], "10"),
      result("reading", "half-year", years[0], "5"),
      result("reading", "start", years[1], "0"),
      result("reading", "half-year", years[1], "0"),
      result("lasting", "card", "2028-09-30", "80"),
    ];
    const statement = pay(jobs, { sustained: named }, years[1], all);
    expect(dueOf(statement)).toEqual([25_000_00n - 6_000_00n, 4_800_00n]);
    expect(statement.periods[0]?.lines[0]?.steps.at(-1)?.formula).toBe("£25,000 − £15,000 × 40%");
    const elsewhere = { ...sustained, metricIds: ["in-work"] };
    expect(dueOf(pay(jobs, { sustained: elsewhere }, years[1], all))).toEqual([25_000_00n, 0n]);
  });

  test("are a bonus on top where the clause says so", () => {
    const look = result("lasting", "work", "2028-09-30", "100");
    const statement = pay(design, { sustained: { ...sustained, isBonus: true } }, years[1], [
      ...readings("400", "100"),
      look,
    ]);
    expect(dueOf(statement)).toEqual([300_000_00n, 120_000_00n]);
  });
});

describe("The index", () => {
  const indexation = {
    scope: "core",
    sharePercent: 100,
    deadbandPercent: 0,
    yearCapPercent: 10,
  } as const;
  const base = result("index", "", "2027-01-31", "131.2", "base");

  test("moves fees from the second year on, rounded once a line", () => {
    const second = result("index", "", "2028-01-31", "137.9", "2");
    const statement = pay(contract([fee]), { indexation }, years[1], [base, second]);
    expect(dueOf(statement)).toEqual([120_000_00n, 126_128_05n]);
  });

  test("is the last known one where none has been published, and says so", () => {
    const second = result("index", "", "2028-01-31", "137.9", "2");
    const without = pay(contract([fee]), { indexation }, years[2], [base, second]);
    expect(dueOf(without)[2]).toBe(126_128_05n);
    const none = pay(contract([fee]), { indexation }, years[1], []);
    expect(none.held).toEqual([]);
    expect(dueOf(none)[1]).toBe(120_000_00n);
    const told = none.periods[1]?.lines[0]?.steps.find(({ stage }) => stage === "indexation");
    expect(told?.row).toContain("the index of contract year 2 not being known yet");
  });

  test("is left to the fees unless it is to move all", () => {
    const second = result("index", "", "2028-01-31", "137.9", "2");
    const all = [base, second, ...readings("400", "400")];
    const design = contract([inWork], [inWorkMetric]);
    expect(dueOf(pay(design, { indexation }, years[1], all))[1]).toBe(300_000_00n);
    const wide = { ...indexation, scope: "all" } as const;
    expect(dueOf(pay(design, { indexation: wide }, years[1], all))[1]).toBe(315_320_12n);
  });

  test("follows a taper of the fee", () => {
    const terms = { fee: { percent: 20, floorPercent: 50 } };
    expect(dueOf(pay(contract([fee]), terms, years[3], []))).toEqual([
      120_000_00n,
      96_000_00n,
      72_000_00n,
      60_000_00n,
    ]);
  });
});

describe("Deductions", () => {
  const serviceCredits = { pointPercent: 1, maxPercent: 15, graceMonths: 0, earnBack: false };

  test("take points off the fee of their month, to its limit", () => {
    const points = [
      result("points", "", "2027-05-10", "5", "late report"),
      result("points", "", "2027-06-10", "20", "closed"),
    ];
    const statement = pay(contract([fee]), { serviceCredits }, years[0], points);
    expect(adjustmentsOf(statement)).toEqual([
      ["service-credit", -500_00n],
      ["service-credit", -1_500_00n],
    ]);
    expect(statement.dueMinor).toBe(118_000_00n);
  });

  test("spare the first months, and come back after six months without points", () => {
    const points = [result("points", "", "2027-05-10", "5", "late report")];
    const grace = { ...serviceCredits, graceMonths: 3 };
    expect(pay(contract([fee]), { serviceCredits: grace }, years[0], points).dueMinor).toBe(
      120_000_00n,
    );
    const back = { ...serviceCredits, earnBack: true };
    expect(adjustmentsOf(pay(contract([fee]), { serviceCredits: back }, years[0], points))).toEqual(
      [
        ["service-credit", -500_00n],
        ["credit-earned-back", 500_00n],
      ],
    );
  });

  test("are one only for the same facts: damages in place of points", () => {
    const damages = { perDayMinor: 500_00, capMinor: 20_000_00, freeDays: 0, halfDays: 0 };
    const delay = { ...result("delay", "", "2027-05-10", "10"), evidence: "Incident 7" };
    const points = { ...result("points", "", "2027-05-10", "5"), evidence: "Incident 7" };
    const statement = pay(contract([fee]), { serviceCredits, damages }, years[0], [delay, points]);
    expect(adjustmentsOf(statement)).toEqual([["damages", -5_000_00n]]);
  });

  test("beyond their share of the fees move to the next period", () => {
    const damages = { perDayMinor: 1_000_00, capMinor: null, freeDays: 0, halfDays: 0 };
    const delay = result("delay", "", "2027-05-10", "50");
    const terms = { damages, deductionLimitPercent: 30 };
    expect(dueOf(pay(contract([fee]), terms, years[1], [delay]))).toEqual([
      84_000_00n,
      106_000_00n,
    ]);
  });
});

describe("Limits", () => {
  const cap = (totalMinor: number | null, perYearMinor: number | null) => ({
    totalMinor,
    perYearMinor,
  });

  test("of the year come before that of the term, and tell what is lost", () => {
    const design = contract([inWork], [inWorkMetric], { cap: cap(450_000_00, 250_000_00) });
    const statement = pay(design, {}, years[2], readings("400", "300", "400"));
    expect(dueOf(statement)).toEqual([250_000_00n, 200_000_00n, 0n]);
    expect(adjustmentsOf(statement)).toEqual([
      ["year-limit", -50_000_00n],
      ["year-limit", -50_000_00n],
      ["lifetime-limit", -250_000_00n],
    ]);
    expect(statement.lostMinor).toBe(350_000_00n);
  });

  test("carry over what a year leaves, and pay later what it cut off", () => {
    const design = contract([inWork], [inWorkMetric], { cap: cap(null, 200_000_00) });
    const terms = { cap: { perPersonMinor: null, upliftPercent: 0, carryOver: true } };
    const statement = pay(design, terms, years[3], readings("250", "400", "400", "200"));
    expect(dueOf(statement)).toEqual([150_000_00n, 250_000_00n, 200_000_00n, 200_000_00n]);
    expect(statement.lostMinor).toBe(0n);
  });

  test("for one person hold all outcome payments to the people served", () => {
    const design = contract([inWork], [inWorkMetric]);
    const terms = { cap: { perPersonMinor: 500_00, upliftPercent: 0, carryOver: false } };
    const people = result("people", "", "2028-03-31", "420");
    expect(pay(design, terms, years[0], [...readings("400"), people]).dueMinor).toBe(210_000_00n);
    expect(pay(design, terms, years[0], readings("400")).findings.map(({ code }) => code)).toEqual([
      "people-unknown",
    ]);
  });

  test("of a collar hold the year between shares of the payment at target, once all is known", () => {
    const collar = {
      floorPercent: 80,
      ceilingPercent: 110,
      widens: false,
      firstYearOnly: false,
      needsEffort: true,
      setOffYears: 0,
    };
    const wide = { ...inWork, points: [...inWork.points, { at: "500", amountMinor: 400_000_00 }] };
    const design = contract([wide], [inWorkMetric]);
    const kept = result("effort", "", "2028-03-31", "kept");
    const due = (...values: string[]) =>
      dueOf(pay(design, { collar }, years[1], [...readings(...values), kept]));
    expect(due("200", "200")).toEqual([240_000_00n, 100_000_00n]);
    expect(due("500")[0]).toBe(330_000_00n);
    const failed = result("effort", "", "2028-03-31", "failed");
    expect(dueOf(pay(design, { collar }, years[0], [...readings("200"), failed]))).toEqual([
      100_000_00n,
    ]);
    expect(dueOf(pay(design, { collar }, years[0], [kept]))).toEqual([0n]);
  });
});

describe("An advance", () => {
  const prefinancing = { sharePercent: 20, parts: "one", fromMonths: 12, overMonths: 24 } as const;

  test("of a fifth comes back in equal parts over two years, and never more than was due", () => {
    const terms = { prefinancing: { ...prefinancing, recovery: "straight-line" as const } };
    const statement = pay(contract([fee]), terms, years[3], []);
    expect(dueOf(statement)).toEqual([216_000_00n, 72_000_00n, 72_000_00n, 120_000_00n]);
    expect(statement.dueMinor).toBe(480_000_00n);
  });

  test("comes back from the first claims, and from no more than half of the fees", () => {
    const terms = { prefinancing: { ...prefinancing, recovery: "first-claims" as const } };
    expect(dueOf(pay(contract([fee]), terms, years[3], []))).toEqual([
      156_000_00n,
      84_000_00n,
      120_000_00n,
      120_000_00n,
    ]);
  });

  test("that is a grant stays", () => {
    const terms = { prefinancing: { ...prefinancing, recovery: "none" as const } };
    expect(pay(contract([fee]), terms, years[3], []).dueMinor).toBe(576_000_00n);
  });
});

describe("Milestones", () => {
  const line: LineOf<"milestone-payments"> = {
    id: "stones",
    title: "Opening",
    model: "milestone-payments",
    milestones: ["open", "full"].map((id, i) => ({
      id,
      title: id,
      due: i === 0 ? "2027-10-01" : "2028-10-01",
      amountMinor: 100_000_00,
      criteria: "",
      evidence: "",
      parts: [],
    })),
    latePerDayMinor: 1_000_00,
    lateCapMinor: null,
  };
  const passed = (id: string, day: string) => result("milestone", "stones", day, "", id);

  test("earn less for each day late, and nothing once they have lapsed", () => {
    const milestones = { longStopMonths: 6, moveMonths: null, firstSharePercent: 100 };
    const all = [passed("open", "2027-10-11"), passed("full", "2029-04-02")];
    const statement = pay(contract([line]), { milestones }, years[2], all);
    expect(dueOf(statement)).toEqual([90_000_00n, 0n, 0n]);
    expect(statement.periods[2]?.lines).toMatchObject([{ state: "lapsed", title: "full" }]);
  });

  test("hold back what the first may not earn before the second", () => {
    const milestones = { longStopMonths: 6, moveMonths: null, firstSharePercent: 30 };
    const all = [passed("open", "2027-09-30"), passed("full", "2028-09-30")];
    expect(dueOf(pay(contract([line]), { milestones }, years[1], all))).toEqual([
      60_000_00n,
      140_000_00n,
    ]);
  });
});

describe("Demand that stays away", () => {
  const volume = {
    minUnits: 1_000,
    firmPercent: 100,
    unitMinor: 200_00,
    savedMinor: 0,
    sharePercent: 50,
    carries: true,
  } as const;
  const demand = (year: number, value: string) => result("volume", "", years[year] ?? "", value);

  test("is paid for by half, and half of an excess lowers the next year", () => {
    const all = [demand(0, "900"), demand(1, "1200"), demand(2, "850"), demand(3, "1000")];
    expect(dueOf(pay(contract([]), { volume }, years[3], all))).toEqual([
      10_000_00n,
      0n,
      5_000_00n,
      0n,
    ]);
  });

  test("counts against firm shares that decline", () => {
    const firm = {
      ...volume,
      firmPercent: { "1": 20, "2": 15 },
      sharePercent: 100,
      carries: false,
    };
    const all = [demand(0, "100"), demand(1, "150"), demand(2, "0")];
    expect(dueOf(pay(contract([]), { volume: firm }, years[2], all))).toEqual([20_000_00n, 0n, 0n]);
  });

  test("is not guessed", () => {
    const statement = pay(contract([]), { volume }, years[0], []);
    expect(statement.dueMinor).toBe(0n);
    expect(statement.findings.map(({ code }) => code)).toEqual(["demand-unknown"]);
  });
});

describe("Money that is lent", () => {
  const loan: LineOf<"loan-terms"> = {
    id: "loan",
    title: "Loan",
    model: "loan-terms",
    principalMinor: 1_000_000_00,
    baseRate: "Euribor",
    assumedBase: "3",
    marginBps: 200,
    steps: [],
    graceMonths: 12,
    termMonths: 36,
    repayment: "straight-line",
    instalments: "yearly",
  };

  test("goes out, grows in its grace and comes back, beside the charges", () => {
    const all = [
      result("draw", "loan", "2027-04-01", "1000000"),
      result("rate", "loan", "2027-03-31", "3"),
    ];
    const statement = pay(contract([loan]), {}, years[3], all);
    expect(statement.dueMinor).toBe(0n);
    expect(statement.periods.map(({ financeMinor }) => financeMinor)).toEqual([
      1_000_000_00n,
      -(525_068_50n + 52_506_85n),
      -(525_068_49n + 26_253_42n),
      0n,
    ]);
  });

  test("costs less while a condition is met, within what its steps may move in all", () => {
    const step = { id: "s1", conditionId: "fair-work", when: "met" as const, bps: 100 };
    const stepped = { ...loan, graceMonths: 0, termMonths: 24, steps: [step] };
    const design = contract([stepped]);
    const fair = { ...blankCondition("fair-work"), title: "Fair work" };
    const all = [
      result("draw", "loan", "2028-04-01", "1000000"),
      result("rate", "loan", "2027-03-31", "3"),
      result("condition", "fair-work", "2028-03-31", "met"),
    ];
    const back = (loanStepLimitBps: number | null) =>
      pay({ ...design, conditions: [fair] }, { loanStepLimitBps }, years[1], all).financeMinor;
    expect(back(null)).toBe(1_000_000_00n - 540_000_00n);
    expect(back(50)).toBe(1_000_000_00n - 545_000_00n);
  });

  test("waits for a base rate", () => {
    const all = [result("draw", "loan", "2027-04-01", "1000000")];
    expect(pay(contract([loan]), {}, years[0], all).held).toMatchObject([
      { missing: [{ kind: "base-rate" }] },
    ]);
  });
});

describe("What comes back", () => {
  const year = (at: number) => years[at] ?? "";

  test("is a share of revenue until a multiple of the charges", () => {
    const royalty = {
      ratePercent: 10,
      multiplePercent: 150,
      startAfterMinor: 100_000_00,
      endYears: 1,
      buyOutPercent: 80,
    };
    const statement = pay(contract([fee]), { royalty }, "2034-03-31", [
      result("revenue", "", year(0), "600000"),
      result("revenue", "", year(3), "9000000"),
      result("revenue", "", "2033-03-31", "9000000"),
    ]);
    expect(statement.returns.map(({ amountMinor }) => amountMinor)).toEqual([
      50_000_00n,
      720_000_00n - 50_000_00n,
      0n,
    ]);
    expect(statement.dueMinor).toBe(480_000_00n);
  });

  test("is a share of cash above the base case, up to the charges received", () => {
    const windfall = {
      bands: [{ abovePercent: 20, sharePercent: 25.5 }],
      capMinor: null,
      reinvestMonths: null,
    };
    const statement = pay(contract([fee]), { windfall }, year(1), [
      result("cash", "", year(0), "2200000"),
      result("base-cash", "", year(0), "1500000"),
      result("cash", "", year(1), "3000000"),
      result("base-cash", "", year(1), "2000000"),
    ]);
    expect(statement.returns.map(({ amountMinor }) => amountMinor)).toEqual([
      102_000_00n,
      51_000_00n,
    ]);
  });

  test("is claimed of each charge, less with each whole year, after an event", () => {
    const clawback = {
      sharePercent: 100,
      decay: "straight",
      years: 10,
      interestPercent: 0,
      interestFrom: "payment",
      stops: false,
    } as const;
    const event = result("clawback", "", "2030-04-01", "50");
    const { returns } = pay(contract([fee]), { clawback }, "2030-04-01", [event]);
    expect(returns.map(({ amountMinor }) => amountMinor)).toEqual([
      48_000_00n,
      54_000_00n,
      60_000_00n,
    ]);
  });
});
