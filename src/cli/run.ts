import type { Design } from "../domain/design.ts";
import { writeMarkdown } from "../export/markdown.ts";
import { writeText } from "../export/text.ts";
import type { AnnexPrinter } from "../pipeline/annex.ts";
import { companionWords } from "../pipeline/companion.ts";
import type { Press } from "../pipeline/press.ts";
import { verifyPdf } from "../pipeline/verify.ts";
import { readDesign } from "../storage/file.ts";
import { openPack, printedPack, withClausePacks } from "./clause-packs.ts";
import { type Command, readCommand, UsageError, usage } from "./command.ts";
import { FileError, readBytes, save } from "./files.ts";
import { type Bookshelf, writeHandbook } from "./library.ts";
import { type Certificates, pay } from "./pay.ts";
import { report, type Status } from "./report.ts";
import { appraiseDesign } from "./value.ts";

/** Where a run reads its clock and its press, and where its words go. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Today as an ISO day, for a render without --date. */
  readonly today: () => string;
  /** Loads library, fonts and engines; called only once the file that was named has been read. */
  readonly openPress: () => Promise<Press>;
  /** Loads the same to print the library itself. */
  readonly openBookshelf: () => Promise<Bookshelf>;
  /** Loads the same to print payment certificates. */
  readonly openCertificates: () => Promise<Certificates>;
  /** Loads the same to print what a contract is worth. */
  readonly openAnnexes: () => Promise<AnnexPrinter>;
}

/** Runs one command line. Faults of the user's are one line and status 2; ours throw. */
export async function run(args: readonly string[], world: Surroundings): Promise<Status> {
  try {
    return await carryOut(readCommand(args), world);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof FileError)) throw error;
    world.err(`pactwright: ${error.message}\n`);
    return 2;
  }
}

async function carryOut(command: Command, world: Surroundings): Promise<Status> {
  if (command.name === "help") {
    world.out(usage);
    return 0;
  }
  if (command.name === "verify") return verify(command.input, world);
  if (command.name === "library") {
    const bytes = writeHandbook(command, await world.openBookshelf(), world.today);
    await save(command.output, bytes);
    return 0;
  }
  if (command.name === "pack") return pack(command, world);
  const opened = await openDesign(command.input);
  if (command.name === "pay") return pay(opened, command, world);
  if (command.name === "value") return appraiseDesign(opened, command, world);
  const press = await world.openPress();
  const design = await withClausePacks(opened, command, press.library);
  switch (command.name) {
    case "render": {
      const pdf = press.pdf(design, command.date ?? world.today(), command.profile);
      await save(command.output, pdf);
      return 0;
    }
    case "check":
      return report(press.proof(design).findings, command.json, world.out);
    case "text": {
      const { document } = press.proof(design);
      const text = command.format === "markdown" ? writeMarkdown(document) : writeText(document);
      if (command.output === null) world.out(text);
      else await save(command.output, new TextEncoder().encode(text));
      return 0;
    }
  }
}

/** A folder of clauses as one file, once it is sound. */
async function pack(
  { input, output }: Extract<Command, { name: "pack" }>,
  world: Surroundings,
): Promise<Status> {
  const { library } = await world.openPress();
  const reading = await openPack(input, library);
  if (reading.pack === null) return report(reading.findings, false, world.out);
  await save(output, printedPack(reading.pack));
  return 0;
}

async function verify(path: string, world: Surroundings): Promise<Status> {
  const bytes = await readBytes(path);
  const verdict = await verifyPdf(bytes, await world.openPress());
  switch (verdict.kind) {
    case "unreadable":
      throw new FileError(`${path} is no PDF, or one that is damaged or locked.`);
    case "foreign":
      throw new FileError(`${path} is a PDF, but not one of Pactwright’s: it holds no design.`);
    case "companion": {
      const { what, instead } = companionWords[verdict.companion];
      throw new FileError(`${path}: ${what} ${instead}`);
    }
    case "agrees":
      world.out(`${path} agrees: pages, fingerprint ${verdict.fingerprint} and design.\n`);
      return 0;
    case "differs":
      world.out(`${path} differs from what its design gives.\n`);
      for (const difference of verdict.differences) world.out(`  ${difference}\n`);
      return 1;
  }
}

async function openDesign(path: string): Promise<Design> {
  const reading = readDesign(new TextDecoder().decode(await readBytes(path)));
  if (reading.ok) return reading.design;
  throw new FileError(`${path}: ${reading.refusal.reason}`);
}
