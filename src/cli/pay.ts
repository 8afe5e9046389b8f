import { basename } from "node:path";
import type { Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import { checkLedger, lastDayOf, resultsOf } from "../domain/ledger.ts";
import type { Results } from "../domain/result.ts";
import type { CertificatePrinter } from "../pipeline/certificate.ts";
import type { Press } from "../pipeline/press.ts";
import { readResults } from "../storage/results-file.ts";
import { withClausePacks } from "./clause-packs.ts";
import { type Command, UsageError } from "./command.ts";
import { readBytes, save } from "./files.ts";
import { lineOf, report, type Status } from "./report.ts";
import type { Surroundings } from "./run.ts";
import { statementJson, writeStatement } from "./write-statement.ts";

/** A press, and what prints certificates with its fonts. */
export interface Certificates {
  readonly press: Press;
  readonly printer: CertificatePrinter;
}

type Pay = Extract<Command, { name: "pay" }>;

/** The account on verified results; a fault in them stops it, and is said before anything is paid. */
export async function pay(opened: Design, command: Pay, world: Surroundings): Promise<Status> {
  const { results, findings } = await resultsFor(opened, command);
  if (findings.length > 0) return report(findings, command.json, world.out);
  const { press, certify } = await open(command, world);
  const design = await withClausePacks(opened, command, press.library);
  const statement = press.pay(design, results);
  const isFaulty = statement.findings.some(({ level }) => level === "blocker");
  if (isFaulty) return report(statement.findings, command.json, world.out);
  if (certify !== null) {
    await certify(design, results);
  } else if (command.json) {
    world.out(statementJson(design, results.asOf, statement));
  } else {
    world.out(writeStatement(design, results.asOf, statement, command.trace));
    for (const finding of statement.findings) world.out(lineOf(finding));
  }
  return 0;
}

/** The results of the file that was named, else those that the design keeps. */
async function resultsFor(
  { ledger, contract }: Design,
  { input, results: path, asOf }: Pay,
): Promise<{ readonly results: Results; readonly findings: readonly Finding[] }> {
  if (path !== null) {
    const text = new TextDecoder().decode(await readBytes(path));
    return readResults(basename(path), text, asOf, contract.language);
  }
  const day = asOf ?? lastDayOf(ledger);
  if (day === null) {
    throw new UsageError(`${basename(input)} keeps no results; name a file with --results.`);
  }
  return { results: resultsOf(ledger, day), findings: checkLedger(ledger, contract.language) };
}

/** The press, and where a certificate is wanted what writes it. */
async function open({ output, date, profile }: Pay, world: Surroundings) {
  if (output === null) return { press: await world.openPress(), certify: null };
  const { press, printer } = await world.openCertificates();
  const certify = (design: Design, results: Results): Promise<void> =>
    save(output, printer.pdf({ design, results, date: date ?? world.today(), profile }));
  return { press, certify };
}
