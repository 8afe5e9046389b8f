import { beforeEach, describe, expect, test } from "vitest";
import { replaceAt } from "../../../src/base/path.ts";
import { blankDesign, blankOutcome } from "../../../src/domain/blank.ts";
import { untouched } from "../../../src/domain/design.ts";
import { open, undo } from "../../../src/ui/actions.ts";
import { fieldValue, setField } from "../../../src/ui/parts/field-value.ts";
import { addItem, moveItem, removeItem } from "../../../src/ui/parts/list-change.ts";
import { stablePath } from "../../../src/ui/parts/unread.ts";
import { openDesign, store } from "../../../src/ui/store.ts";

const warmHomes = {
  ...blankDesign("warm-homes", "obs"),
  outcomes: [blankOutcome("heat", "heat-demand"), blankOutcome("cold", "cold-hours")],
};
const ids = () => openDesign().outcomes.map(({ id }) => id);

beforeEach(() => open(warmHomes));

describe("a clause that nobody has touched", () => {
  test("reads as untouched", () => {
    expect(fieldValue(warmHomes, "clauses.liability-cap.use")).toBe("auto");
    expect(fieldValue(warmHomes, "clauses.liability-cap.answers.percent")).toBeUndefined();
  });

  test("gets a whole entry with its first choice, and its own fields after that", () => {
    setField("clauses.liability-cap.answers.percent", 150, "Answer");
    setField("clauses.liability-cap.useReason", "Asked for by counsel", "Reason");
    expect(openDesign().clauses["liability-cap"]).toEqual({
      ...untouched,
      answers: { percent: 150 },
      useReason: "Asked for by counsel",
    });
  });

  test("is untouched again when its first choice is undone", () => {
    setField("clauses.liability-cap.use", "out", "Use");
    undo();
    expect(openDesign().clauses).toEqual({});
  });
});

test("typed text follows its item by id, not by position", () => {
  const path = "outcomes.1.metrics.0.baseline.value";
  const moved = { ...warmHomes, outcomes: warmHomes.outcomes.toReversed() };
  expect(stablePath(warmHomes, path)).toBe("outcomes.cold.metrics.cold-hours.baseline.value");
  expect(stablePath(moved, "outcomes.0.metrics.0.baseline.value")).toBe(
    stablePath(warmHomes, path),
  );
});

describe("the items of a list", () => {
  test("are added at the end", () => {
    addItem("outcomes", blankOutcome("cost", "unit-cost"), "outcome");
    expect(ids()).toEqual(["heat", "cold", "cost"]);
  });

  test("change places, and stay where there is no place to go", () => {
    moveItem("outcomes", 0, 1, "outcome");
    expect(ids()).toEqual(["cold", "heat"]);
    moveItem("outcomes", 1, 1, "outcome");
    expect(ids()).toEqual(["cold", "heat"]);
  });

  test("come back where they were, whatever was edited since", () => {
    removeItem("outcomes", 0, "outcome", "Homes need less heat");
    expect(ids()).toEqual(["cold"]);
    store.setState({ design: replaceAt(openDesign(), "title", "Warm Homes Leeds") });
    const { notice } = store.getState().view;
    expect(notice?.text).toBe("Removed outcome “Homes need less heat”");
    notice?.undo?.();
    expect(ids()).toEqual(["heat", "cold"]);
    expect(openDesign().title).toBe("Warm Homes Leeds");
  });
});
