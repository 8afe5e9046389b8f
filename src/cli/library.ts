import { writeMarkdown } from "../export/markdown.ts";
import type { Library } from "../library/library.ts";
import { templateIn } from "../library/library-for.ts";
import type { HandbookPrinter } from "../pipeline/handbook.ts";
import { type Command, UsageError } from "./command.ts";

/** The library, and what prints it. */
export interface Bookshelf {
  readonly library: Library;
  readonly printer: HandbookPrinter;
  /** Name that the files carry as their maker. */
  readonly producer: string;
}

/** The handbook as PDF or Markdown, by the ending of the file that it is for. */
export function writeHandbook(
  { output, type, date, profile }: Extract<Command, { name: "library" }>,
  { library, printer, producer }: Bookshelf,
  today: () => string,
): Uint8Array {
  if (type !== null && templateIn(library, type) === null) {
    const known = Object.keys(library.templates).join(", ");
    throw new UsageError(`There is no contract type “${type}”: ${known}.`);
  }
  if (/\.md$/i.test(output)) {
    return new TextEncoder().encode(writeMarkdown(printer.document(type)));
  }
  return printer.pdf({ type, date: date ?? today(), profile, producer });
}
