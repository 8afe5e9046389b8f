import { expect, test } from "vitest";
import { choiceFor } from "../../../src/domain/design.ts";
import { withTypesUse, withUse } from "../../../src/ui/library-view/draft-clauses.ts";
import { standardDesign } from "../../standard-design.ts";

test("a clause is taken in or left out with its reason, and keeps what else was chosen for it", () => {
  const answered = withUse(standardDesign, "clawback", "in", " The board asked for it. ");
  expect(choiceFor(answered, "clawback")).toMatchObject({
    use: "in",
    useReason: "The board asked for it.",
    position: "preferred",
  });
  const out = withUse(answered, "clawback", "out", "No grant is paid");
  expect(choiceFor(out, "clawback")).toMatchObject({ use: "out", useReason: "No grant is paid" });
  expect(Object.keys(out.clauses).length).toBe(Object.keys(answered.clauses).length);
});

test("a clause that follows its type again has no reason left", () => {
  const taken = withUse(standardDesign, "clawback", "in", "The board asked for it");
  expect(choiceFor(withTypesUse(taken, "clawback"), "clawback")).toMatchObject({
    use: "auto",
    useReason: "",
  });
});
