import { execFile } from "node:child_process";
import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { array, boolean, type InferOutput, number, object, optional, parse, string } from "valibot";
import { run } from "./tool.ts";

/** The standards that we claim. */
export const claims = {
  ua1: "PDF/UA-1",
  "3a": "PDF/A-3a",
  ua2: "PDF/UA-2",
  "4f": "PDF/A-4f",
} as const;

export type Claim = keyof typeof claims;

/** What a file of ours claims to be, by the version in its first bytes. */
export function claimsOf(file: string): readonly Claim[] {
  const head = Buffer.alloc(8);
  const handle = openSync(file, "r");
  readSync(handle, head);
  closeSync(handle);
  return head.toString() === "%PDF-2.0" ? ["ua2", "4f"] : ["ua1", "3a"];
}

export interface Verdict {
  readonly isCompliant: boolean;
  readonly passedRules: number;
  /** One line for each rule broken: clause, what it asks, how often, where first. */
  readonly failures: readonly string[];
}

const artifact = { name: "greenfield-apps", version: "1.28.2" };
const cache = fileURLToPath(new URL("../../node_modules/.cache/verapdf/", import.meta.url));

/** What veraPDF said of a file, by standard: a standard that the file does not declare is missing. */
export type Verdicts = ReadonlyMap<Claim, Verdict>;

/** veraPDF's names for the sets of rules of what we claim. */
const claimOfProfile: Readonly<Record<string, Claim>> = {
  "PDF/UA-1 validation profile": "ua1",
  "PDF/A-3A validation profile": "3a",
  "PDF/UA-2 + Tagged PDF validation profile": "ua2",
  "PDF/A-4F validation profile": "4f",
};

/** Validates a file. Throws where veraPDF cannot be run or gives no report. */
export function validate(file: string): Verdicts {
  const { output, errors } = run("java", ...callFor([file]));
  return read(output, errors).get(resolve(file)) ?? new Map();
}

/**
 * Validates many files in one run: starting Java anew for each would take longer than judging. By
 * absolute path; a file that veraPDF says nothing of is missing.
 */
export async function validateAll(
  files: readonly string[],
): Promise<ReadonlyMap<string, Verdicts>> {
  const asked = promisify(execFile)("java", callFor(files), { maxBuffer: 1 << 28 });
  // A file that fails is an exit status of its own, and no fault of the run.
  const { stdout, stderr } = await asked.catch((fault: { stdout?: string; stderr?: string }) => {
    if (fault.stdout === undefined) throw fault;
    return { stdout: fault.stdout, stderr: fault.stderr ?? "" };
  });
  return read(stdout, stderr);
}

/**
 * Flavour 0 is every standard that a file declares, all in one walk through its objects, which is
 * most of the work: one walk for each would take twice as long. One thread collects the garbage,
 * for the other core has a run of its own.
 */
function callFor(files: readonly string[]): string[] {
  const main = "org.verapdf.apps.GreenfieldCliWrapper";
  const java = ["-XX:+UseSerialGC", "-cp", jar(), main];
  return [...java, "-f", "0", "--maxfailuresdisplayed", "1", "--format", "json", ...files];
}

function read(output: string, errors: string): Map<string, Verdicts> {
  if (!output.startsWith("{")) throw new Error(`veraPDF gave no report: ${errors.trim()}`);
  const { jobs } = parse(report, JSON.parse(output)).report;
  return new Map(jobs.map((job) => [job.itemDetails.name, verdictsOf(job)]));
}

function verdictsOf({ validationResult }: InferOutput<typeof job>): Verdicts {
  return new Map(
    validationResult.flatMap(({ profileName, compliant, details }) => {
      const claim = claimOfProfile[profileName];
      const { passedRules, ruleSummaries } = details;
      const failures = ruleSummaries.map(describe);
      return claim ? [[claim, { isCompliant: compliant, passedRules, failures }] as const] : [];
    }),
  );
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
const job = object({
  itemDetails: object({ name: string() }),
  validationResult: optional(
    array(
      object({
        profileName: string(),
        compliant: boolean(),
        details: object({ passedRules: number(), ruleSummaries: array(summary) }),
      }),
    ),
    [],
  ),
});

const report = object({ report: object({ jobs: array(job) }) });

function describe(rule: InferOutput<typeof summary>): string {
  const { clause, testNumber, description, failedChecks, checks } = rule;
  const first = checks[0]?.context ?? "";
  return `${clause}-${testNumber}: ${description} (${failedChecks} times, first at ${first})`;
}
