import { parseArgs } from "node:util";
import { isDay } from "../base/calendar.ts";
import { type Profile, profiles } from "../pdf/profile.ts";

/** Clause packs to be added to the design for the run. */
export interface OwnClauses {
  /** Folders, zips or JSON files. */
  readonly clauses: readonly string[];
  /** Ids of the library's clauses that those of the packs replace. */
  readonly overrides: readonly string[];
}

/** What the command line asks for. */
export type Command =
  | ({
      readonly name: "render";
      readonly input: string;
      readonly output: string;
      readonly date: string | null;
      readonly profile: Profile;
    } & OwnClauses)
  | ({ readonly name: "check"; readonly input: string; readonly json: boolean } & OwnClauses)
  | ({
      readonly name: "text";
      readonly input: string;
      readonly output: string | null;
      readonly format: "text" | "markdown";
    } & OwnClauses)
  | {
      readonly name: "pack";
      /** A folder or zip of clauses. */
      readonly input: string;
      /** The JSON to write. */
      readonly output: string;
    }
  | { readonly name: "verify"; readonly input: string }
  | ({
      readonly name: "pay";
      readonly input: string;
      /** File of results, CSV or JSON; null takes the ledger of the design. */
      readonly results: string | null;
      /** Certificate to write as PDF; null prints the account. */
      readonly output: string | null;
      readonly date: string | null;
      readonly profile: Profile;
      /** Day to which the account runs; null is that of the file. */
      readonly asOf: string | null;
      readonly trace: boolean;
      readonly json: boolean;
    } & OwnClauses)
  | {
      readonly name: "value";
      readonly input: string;
      /** Annex to write as PDF; null prints its words. */
      readonly output: string | null;
      readonly date: string | null;
      readonly profile: Profile;
      readonly json: boolean;
    }
  | {
      readonly name: "library";
      /** PDF or, where it ends in `.md`, Markdown. */
      readonly output: string;
      /** Contract type to which the handbook is kept; null is all. */
      readonly type: string | null;
      readonly date: string | null;
      readonly profile: Profile;
    }
  | { readonly name: "help" };

/** A command that cannot be understood; the message is one line for the user. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const usage = `Usage:
  pactwright render FILE.json -o OUT.pdf [--date YYYY-MM-DD] [--profile 1.7|2.0]   the contract as PDF
  pactwright check FILE.json [--json]                          what is missing or unwise; exit 1 on blockers
  pactwright text FILE.json [-o OUT] [--markdown]              the contract as plain text or Markdown
  pactwright verify FILE.pdf                                   whether a PDF is what the design inside it gives; exit 1 if not
  pactwright pay FILE.json [--results RESULTS.csv|.json] [--as-of YYYY-MM-DD] [--trace] [--json]
                                                               what is due on verified results; exit 1 on faults
  pactwright pay FILE.json [--results …] [--as-of …] -o CERTIFICATE.pdf [--date …] [--profile …]
                                                               the same as a payment certificate to be signed
  pactwright value FILE.json [-o ANNEX.pdf] [--json] [--date …] [--profile …]
                                                               value for money: its figures and their steps, or an annex
  pactwright library -o HANDBOOK.pdf|.md [--type TYPE] [--date YYYY-MM-DD] [--profile 1.7|2.0]
                                                               all clauses and contract types, to be read as a book
  pactwright pack FOLDER|FILE.zip -o PACK.json                 own clauses, checked, as one file; exit 1 on faults
  pactwright help                                              this text

--date goes into the PDF's metadata (today unless given); the same design and date give the same bytes.
--profile 1.7 makes PDF/UA-1 and PDF/A-3a (unless given), 2.0 makes PDF/UA-2 and PDF/A-4f.

render, check, text and pay take --clauses FOLDER|FILE.zip|FILE.json, once or several times: a pack of own clauses,
added for that run. One with the id of a library clause stands in its place only with --override ID.
clauses/README.md says how to write them.

Results are a table with the columns kind, of, item, day, value, evidence, verifiedBy; as JSON
{"format": "pactwright-results", "asOf": "2029-03-31", "results": [{"kind": …}]}. A row is one verified
result: a reading of a metric, units of a rate card, a milestone, a price. src/payment/README.md lists the kinds.
Without --results, pay takes those that the design keeps.
`;

const options = {
  output: { type: "string", short: "o" },
  date: { type: "string" },
  profile: { type: "string" },
  results: { type: "string" },
  "as-of": { type: "string" },
  type: { type: "string" },
  clauses: { type: "string", multiple: true },
  override: { type: "string", multiple: true },
  trace: { type: "boolean" },
  json: { type: "boolean" },
  markdown: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof options;

const takes: Readonly<Record<string, readonly OptionName[]>> = {
  render: ["output", "date", "profile", "clauses", "override"],
  check: ["json", "clauses", "override"],
  text: ["output", "markdown", "clauses", "override"],
  pack: ["output"],
  verify: [],
  pay: ["results", "as-of", "trace", "json", "output", "date", "profile", "clauses", "override"],
  value: ["output", "json", "date", "profile"],
  library: ["output", "type", "date", "profile"],
};

/** What a command works on, where that is no design file. */
const needs: Readonly<Record<string, string>> = { verify: "PDF", pack: "folder or zip of clauses" };

const names = "render, check, text, verify, pay, value, library, pack or help";

/** Reads the arguments after the program's name. Throws `UsageError` with one clear line. */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, input, ...rest] = positionals;
  if (values.help || name === "help") return { name: "help" };
  if (name === undefined) throw new UsageError(`Say what to do: ${names}.`);
  const allowed = Object.hasOwn(takes, name) ? takes[name] : undefined;
  if (!allowed) throw new UsageError(`Unknown command “${name}”: ${names}.`);
  const foreign = Object.keys(values).find((key) => !allowed.includes(key as OptionName));
  if (foreign) throw new UsageError(`“${name}” takes no --${foreign}.`);
  if (name === "library") return readLibraryCommand(input, values);
  if (input === undefined) {
    throw new UsageError(
      `“${name}” needs a ${Object.hasOwn(needs, name) ? needs[name] : "design file"}.`,
    );
  }
  if (rest.length > 0)
    throw new UsageError(`“${name}” takes one file; “${rest[0]}” is one too many.`);
  const output = values.output ?? null;
  const own: OwnClauses = { clauses: values.clauses ?? [], overrides: values.override ?? [] };
  switch (name) {
    case "render":
      if (output === null)
        throw new UsageError("“render” needs -o and the name of the PDF to write.");
      return {
        name,
        input,
        output,
        date: readDate(values.date),
        profile: readProfile(values.profile ?? "1.7"),
        ...own,
      };
    case "verify":
      return { name, input };
    case "pack":
      if (output === null)
        throw new UsageError("“pack” needs -o and the name of the JSON to write.");
      return { name, input, output };
    case "pay":
      if (values["as-of"] !== undefined && !isDay(values["as-of"])) {
        throw new UsageError(
          `--as-of needs a calendar day as YYYY-MM-DD, not “${values["as-of"]}”.`,
        );
      }
      return {
        name,
        input,
        results: values.results ?? null,
        output,
        date: readDate(values.date),
        profile: readProfile(values.profile ?? "1.7"),
        asOf: values["as-of"] ?? null,
        trace: values.trace ?? false,
        json: values.json ?? false,
        ...own,
      };
    case "value":
      return {
        name,
        input,
        output,
        date: readDate(values.date),
        profile: readProfile(values.profile ?? "1.7"),
        json: values.json ?? false,
      };
    case "check":
      return { name, input, json: values.json ?? false, ...own };
    default:
      return { name: "text", input, output, format: values.markdown ? "markdown" : "text", ...own };
  }
}

function readLibraryCommand(
  input: string | undefined,
  values: ReturnType<typeof parse>["values"],
): Command {
  const { output, type = null, date, profile = "1.7" } = values;
  if (input !== undefined) {
    throw new UsageError(`“library” takes no file; “${input}” is one too many.`);
  }
  if (output === undefined || !/\.(pdf|md)$/i.test(output)) {
    throw new UsageError("“library” needs -o and the name of the .pdf or .md to write.");
  }
  return { name: "library", output, type, date: readDate(date), profile: readProfile(profile) };
}

function readDate(text: string | undefined): string | null {
  if (text === undefined || isDay(text)) return text ?? null;
  throw new UsageError(`--date needs a calendar day as YYYY-MM-DD, not “${text}”.`);
}

function readProfile(text: string): Profile {
  const profile = profiles.find((one) => one === text);
  if (!profile) throw new UsageError(`--profile is ${profiles.join(" or ")}, not “${text}”.`);
  return profile;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.split(". ")[0]?.replace(/\.?$/, ".") ?? message);
  }
}
