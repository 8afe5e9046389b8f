import { expect, test } from "vitest";
import { asAgreed } from "../../src/domain/ledger.ts";
import { printDesign, readDesign } from "../../src/storage/file.ts";
import { fingerprintOf } from "../../src/storage/fingerprint.ts";
import { standardDesign } from "../standard-design.ts";
import { appraisedDesign } from "./appraised-design.ts";

test("A design file keeps the appraisal, and one without it says nothing of it", () => {
  expect(readDesign(printDesign(appraisedDesign))).toEqual({ ok: true, design: appraisedDesign });
  expect(printDesign(standardDesign)).not.toContain('"value": {\n    "baseYear"');
});

test("What the buyer reckons leaves the contract and its fingerprint as they were", () => {
  const [plain, appraised] = [standardDesign, appraisedDesign].map((design) =>
    printDesign(asAgreed(design)),
  );
  expect(appraised).toBe(plain);
  expect(fingerprintOf(appraised ?? "")).toBe(fingerprintOf(plain ?? ""));
});

test("An appraisal with a year too many is refused with its place", () => {
  const amounts = Array.from({ length: 127 }, () => 1);
  const long = JSON.parse(printDesign(appraisedDesign));
  long.value.flows[0].amounts = amounts;
  const reading = readDesign(JSON.stringify(long));
  expect(reading.ok).toBe(false);
  if (!reading.ok) {
    expect(reading.refusal.faults).toEqual([
      { path: "value.flows.0.amounts", message: "Expected at most 126 years" },
    ]);
  }
});
