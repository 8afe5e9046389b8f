import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { array, boolean, type InferOutput, number, object, optional, parse, string } from "valibot";
import { run } from "./tool.ts";

/** The standards that we claim, by veraPDF's name for each. */
export const claims = { ua1: "PDF/UA-1", "3a": "PDF/A-3a" } as const;

export type Claim = keyof typeof claims;

export interface Verdict {
  readonly isCompliant: boolean;
  readonly passedRules: number;
  /** One line for each rule broken: clause, what it asks, how often, where first. */
  readonly failures: readonly string[];
}

const artifact = { name: "greenfield-apps", version: "1.28.2" };
const cache = fileURLToPath(new URL("../../node_modules/.cache/verapdf/", import.meta.url));

/** Validates a file against one standard. Throws where veraPDF cannot be run or gives no verdict. */
export function validate(file: string, claim: Claim): Verdict {
  const options = ["-f", claim, "--format", "json", file];
  const main = "org.verapdf.apps.GreenfieldCliWrapper";
  const { output, errors } = run("java", "-cp", jar(), main, ...options);
  if (!output.startsWith("{")) throw new Error(`veraPDF gave no report: ${errors.trim()}`);
  const [job] = parse(report, JSON.parse(output)).report.jobs;
  const [result] = job?.validationResult ?? [];
  if (!result) throw new Error(`veraPDF gave no verdict on ${file}`);
  const { passedRules, ruleSummaries } = result.details;
  return { isCompliant: result.compliant, passedRules, failures: ruleSummaries.map(describe) };
}

/** The program: named by VERAPDF_JAR, or fetched once from Maven Central. */
function jar(): string {
  const named = process.env["VERAPDF_JAR"];
  if (named) {
    if (!existsSync(named)) throw new Error(`VERAPDF_JAR names no file: ${named}`);
    return named;
  }
  const file = `${cache}${artifact.name}-${artifact.version}.jar`;
  if (existsSync(file)) return file;
  const what = `-Dartifact=org.verapdf.apps:${artifact.name}:${artifact.version}`;
  const { status, output } = run(
    "mvn",
    "-q",
    "dependency:copy",
    what,
    `-DoutputDirectory=${cache}`,
  );
  if (status !== 0 || !existsSync(file)) {
    throw new Error(`Maven could not fetch veraPDF: ${output.trim().split("\n")[0]}`);
  }
  return file;
}

const summary = object({
  clause: string(),
  testNumber: number(),
  description: string(),
  failedChecks: number(),
  checks: array(object({ context: optional(string(), "") })),
});

/** The part of veraPDF's JSON report that we read. */
const report = object({
  report: object({
    jobs: array(
      object({
        validationResult: optional(
          array(
            object({
              compliant: boolean(),
              details: object({ passedRules: number(), ruleSummaries: array(summary) }),
            }),
          ),
          [],
        ),
      }),
    ),
  }),
});

function describe(rule: InferOutput<typeof summary>): string {
  const { clause, testNumber, description, failedChecks, checks } = rule;
  const first = checks[0]?.context ?? "";
  return `${clause}-${testNumber}: ${description} (${failedChecks} times, first at ${first})`;
}
