import { checkScript, type Scope } from "./check-script.ts";
import type { Fault } from "./fault.ts";
import { anchorsIn, readLineStart } from "./line-grammar.ts";
import type { Script } from "./script.ts";
import { signatures } from "./signatures.ts";
import { parseBody } from "./syntax.ts";

const blockHelpers = Object.keys(signatures).filter((name) => signatures[name]?.gives === "block");
const blockHelper = new RegExp(`\\{\\{\\s*(${blockHelpers.join("|")})\\b[^}]*\\}\\}`);

/**
 * Parses a text in the clause grammar and checks its marks, names and calls. Lines are 1-based within
 * the body. The script is null where there are faults.
 */
export function checkBody(
  body: string,
  scope: Omit<Scope, "ownAnchors">,
): { readonly script: Script | null; readonly faults: readonly Fault[] } {
  const { script, faults: syntaxFaults } = parseBody(body);
  const lineFaults = body.split("\n").flatMap((line, index) => checkLine(line, index + 1));
  const nameFaults = script
    ? checkScript(script, { ...scope, ownAnchors: new Set(anchorsIn(body)) })
    : [];
  const faults = [...syntaxFaults, ...lineFaults, ...nameFaults];
  return { script: faults.length > 0 ? null : script, faults };
}

function checkLine(line: string, number: number): Fault[] {
  const fault = (code: string, message: string, remedy: string): Fault => ({
    code,
    line: number,
    message,
    remedy,
  });
  const faults: Fault[] = [];
  if (/^#{1,6}\s/.test(line.trim()) && !line.trim().startsWith("## ")) {
    faults.push(
      fault(
        "heading-level",
        "Only sub-headings of the form `## ` are known.",
        'Begin it with "## ".',
      ),
    );
  }
  if (readLineStart(line).start.kind === "row" && !/\|\s*$/.test(line)) {
    faults.push(fault("table-row", "The table row has no | at its end.", "End it with |."));
  }
  if ((line.replace(/\{\{.*?\}\}/g, "").split("**").length - 1) % 2 === 1) {
    faults.push(
      fault(
        "strong-unclosed",
        "A ** has no partner on its line.",
        "Close it with ** on the same line.",
      ),
    );
  }
  if (/(?<!\{)\{#/.test(line.slice(readLineStart(line).length))) {
    faults.push(
      fault(
        "anchor-place",
        "An anchor {#…} stands where no numbered paragraph begins.",
        "Put it right behind the number of the paragraph.",
      ),
    );
  }
  const block = blockHelper.exec(line);
  if (block && line.trim() !== block[0]) {
    faults.push(
      fault("block-alone", `{{${block[1]}}} shares its line.`, "Put it alone on a line."),
    );
  }
  return faults;
}
