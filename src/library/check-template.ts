import { checkScript } from "./check-script.ts";
import type { ClauseKind } from "./clause.ts";
import type { SharedScope } from "./clause-scope.ts";
import type { Fault } from "./fault.ts";
import type { Library, Template } from "./library.ts";
import { piecesOf } from "./script.ts";
import { namedClauses, type Region, readSkeletonText } from "./skeleton.ts";
import { parseBody } from "./syntax.ts";

/** The names of the two sides in every clause. */
const parties: readonly string[] = ["Authority", "Supplier"];

/** Checks a contract type's skeleton. Lines are of the file. */
export function checkTemplate(
  template: Template,
  library: Library,
  shared: SharedScope,
): readonly Fault[] {
  const { script, faults } = parseBody(template.body);
  const found: Fault[] = [...faults];
  const fault = (code: string, line: number, message: string, remedy: string): void => {
    found.push({ code, line, message, remedy });
  };
  const stranger = Object.keys(template.names).find((name) => !parties.includes(name));
  if (stranger !== undefined) {
    fault(
      "unknown-name",
      1,
      `\`names\` renames "${stranger}", which is no side of a contract.`,
      `Only ${parties.join(" and ")} can go by another name.`,
    );
  }
  if (script !== null) {
    found.push(...checkScript(script, { ...shared, kind: "template", ownAnchors: new Set() }));
    for (const piece of piecesOf(script)) {
      if (piece.kind === "print" || piece.kind === "each" || piece.kind === "with") {
        fault(
          "not-in-subset",
          piece.line,
          "A contract type holds only headings, conditions and clauses.",
          'Use {{#if}} and {{> clause-id because="…"}}.',
        );
      }
      const stray = piece.kind === "text" ? readSkeletonText(piece.text).stray : null;
      if (stray !== null) {
        fault(
          "stray-text",
          piece.line,
          `"${stray.slice(0, 60)}" is no heading.`,
          "Headings are # Front, # Part: <title>, # Schedules and # Back; words belong in clauses.",
        );
      }
    }
    const parts = new Set<string>();
    const seen = new Set<string>();
    for (const { id, region, line } of namedClauses(script)) {
      if (region?.kind === "part") parts.add(region.title);
      if (seen.has(id))
        fault(
          "clause-twice",
          line,
          `"${id}" stands in the skeleton twice.`,
          "Keep one place; join the conditions with (or …).",
        );
      seen.add(id);
      const kind = library.clauses[id]?.kind;
      if (kind && !kindsIn(region).includes(kind)) {
        fault(
          "clause-region",
          line,
          `"${id}" is a ${kind} and cannot stand here.`,
          "Move it under the heading for its kind.",
        );
      }
    }
    for (const [family, part] of Object.entries(template.placement)) {
      if (!parts.has(part))
        fault(
          "unknown-part",
          1,
          `\`placement\` sends ${family} to "${part}", which is no part.`,
          `Parts are ${[...parts].join(", ")}.`,
        );
    }
  }
  return found.map((each) =>
    each.code === "unknown-part" ? each : { ...each, line: each.line + template.line - 1 },
  );
}

function kindsIn(region: Region | null): readonly ClauseKind[] {
  switch (region?.kind) {
    case "front":
      return ["cover", "notice"];
    case "part":
      return ["clause"];
    case "schedules":
      return ["schedule"];
    case "back":
      return ["signatures"];
    default:
      return [];
  }
}
