import { expect, test } from "vitest";
import { labelFor, placedLabelFor } from "../../src/domain/labels.ts";
import { standardDesign } from "../standard-design.ts";

test("A field has a human name, wherever in its list it stands", () => {
  expect(labelFor("outcomes.0.statement")).toBe("Outcome statement");
  expect(labelFor("outcomes.12.metrics.3.target.value")).toBe("Target value");
  expect(labelFor("payments.0.milestones.1.due")).toBe("Milestone date");
});

test("A field without a name of its own takes that of what holds it", () => {
  expect(labelFor("mission.sectors.2")).toBe("Sectors");
  expect(labelFor("clauses.exit-transition.answers.planMonths")).toBe("Answers");
  expect(labelFor("nothing.known")).toBe("Field");
});

test("Positions count from one", () => {
  expect(placedLabelFor("outcomes.1.metrics.0.name")).toBe("Metric name, outcome 2, metric 1");
  expect(placedLabelFor("contract.start")).toBe("Start date");
});

test("Every field of a design has a name of its own", () => {
  const paths = leaves(standardDesign, "").filter(
    (path) => !/^(format|version|id|clauses)|\.id$/.test(path),
  );
  expect(paths.length).toBeGreaterThan(200);
  const unnamed = paths.filter((path) => {
    const parent = path.split(".").slice(0, -1).join(".");
    return labelFor(path) === labelFor(parent) && !/\.\d+$/.test(path);
  });
  expect(unnamed).toEqual(unnamed.filter((path) => path.endsWith(".title")));
});

function leaves(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, path === "" ? name : `${path}.${name}`),
  );
}
