import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Finding, Place } from "../../src/base/finding.ts";
import { blankDesign, blankOutcome } from "../../src/domain/blank.ts";
import {
  change,
  edit,
  enterField,
  focusField,
  goTo,
  goToFinding,
  nextId,
  open,
  openClause,
  redo,
  setAccess,
  undo,
} from "../../src/ui/actions.ts";
import { openDesign, store } from "../../src/ui/store.ts";

const statement = (): string => openDesign().mission.statement;
const view = () => store.getState().view;

const finding = (where: Place): Finding => ({ code: "x", level: "advice", message: "", where });

function type(path: string, words: readonly string[]): void {
  for (const word of words) {
    edit(path, word);
    vi.advanceTimersByTime(200);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  open(blankDesign("warm-homes", "obs"));
});
afterEach(() => vi.useRealTimers());

test("an edit changes its field and shares the rest", () => {
  const before = openDesign();
  edit("mission.statement", "Homes need 60% less heat");
  expect(statement()).toBe("Homes need 60% less heat");
  expect(openDesign().outcomes).toBe(before.outcomes);
});

test("typing without a pause is one step of undo", () => {
  type("mission.statement", ["W", "Wa", "War", "Warm"]);
  undo();
  expect(statement()).toBe("");
  redo();
  expect(statement()).toBe("Warm");
});

test("a pause, or another field, begins a new step of undo", () => {
  type("mission.statement", ["Warm", "Warm homes"]);
  vi.advanceTimersByTime(5_000);
  type("mission.statement", ["Warm homes by 2031"]);
  type("mission.owner", ["Leeds City Council"]);
  undo();
  expect(openDesign().mission.owner).toBe("");
  undo();
  expect(statement()).toBe("Warm homes");
  undo();
  expect(statement()).toBe("");
});

test("an edit that changes nothing leaves no step of undo", () => {
  edit("mission.statement", "");
  expect(store.getState().history.past).toEqual([]);
});

test("a new edit forgets what could be redone", () => {
  edit("mission.owner", "Riverside Council");
  undo();
  edit("mission.statement", "Cleaner rivers");
  redo();
  expect(openDesign().mission.owner).toBe("");
  expect(statement()).toBe("Cleaner rivers");
});

test("undo returns to the field, or the step, of the change", () => {
  goTo("outcomes");
  expect(store.getState().view.pageTarget?.node).toBe("outcome-definitions");
  change("Add an outcome", (design) => ({
    ...design,
    outcomes: [...design.outcomes, blankOutcome("outcome-2", "metric-2")],
  }));
  edit("parties.0.name", "Leeds City Council");
  goTo("export");
  undo();
  expect(view()).toMatchObject({ step: "partners", focusField: "parties.0.name" });
  undo();
  expect(view().step).toBe("outcomes");
  expect(openDesign().outcomes).toHaveLength(1);
});

test("a draft that another tab holds cannot be changed", () => {
  edit("mission.owner", "Riverside Council");
  setAccess("read-only");
  edit("mission.owner", "Someone else");
  undo();
  expect(openDesign().mission.owner).toBe("Riverside Council");
});

test("asking for a field goes to its step, and asks again even for the same field", () => {
  focusField("clauses.mission-board.answers.quorum");
  expect(view()).toMatchObject({ step: "clauses", clause: "mission-board" });
  const first = view().focusRequest;
  focusField("clauses.mission-board.answers.quorum");
  expect(view().focusRequest).toBe(first + 1);
});

test("entering a field marks it without asking the form to move", () => {
  const before = view().focusRequest;
  enterField("mission.owner");
  expect(view()).toMatchObject({ focusField: "mission.owner", focusRequest: before });
});

test("a finding leads to its field, else its clause, else its place in the pages", () => {
  goToFinding(finding({ field: "payments.0.title", clause: "fee-core" }));
  expect(view()).toMatchObject({ step: "payment", focusField: "payments.0.title" });
  goToFinding(finding({ clause: "exit-transition", node: "exit-transition.3" }));
  expect(view()).toMatchObject({ step: "clauses", clause: "exit-transition" });
  goToFinding(finding({ node: "cover" }));
  expect(view().pageTarget?.node).toBe("cover");
});

test("a new id is one that nothing in the design has, at any depth", () => {
  expect(nextId("metric")).toBe("metric-2");
  expect(nextId("payment")).toBe("payment-1");
});

test("opening another draft forgets the history and the place of the first", () => {
  edit("mission.owner", "Riverside Council");
  openClause("mission-board");
  open(blankDesign("river", "obs"));
  undo();
  expect(openDesign().id).toBe("river");
  expect(view()).toMatchObject({ step: "mission", clause: null });
});
