import type { Expression, Script } from "./script.ts";

/** What a script may read: a superset, found without filling it. */
export interface Reads {
  /** First names of paths; those of items within blocks are among them. */
  readonly names: ReadonlySet<string>;
  readonly helpers: ReadonlySet<string>;
}

const known = new WeakMap<Script, Reads>();

/** The names and helpers that a script mentions. */
export function readsOf(script: Script): Reads {
  const found = known.get(script);
  if (found) return found;
  const names = new Set<string>();
  const helpers = new Set<string>();
  collect(script, names, helpers);
  const reads = { names, helpers };
  known.set(script, reads);
  return reads;
}

function collect(script: Script, names: Set<string>, helpers: Set<string>): void {
  const look = (expression: Expression | null): void => {
    if (expression?.kind === "path") {
      const [first] = expression.names;
      if (first !== undefined) names.add(first);
    }
    if (expression?.kind === "call") {
      helpers.add(expression.helper);
      for (const argument of expression.args) look(argument);
    }
  };
  for (const piece of script) {
    switch (piece.kind) {
      case "text":
        break;
      case "print":
        look(piece.of);
        break;
      case "clause":
        look(piece.because);
        look(piece.otherwise);
        break;
      default:
        look(piece.kind === "if" ? piece.test : piece.kind === "each" ? piece.list : piece.subject);
        collect(piece.body, names, helpers);
        collect(piece.otherwise, names, helpers);
    }
  }
}
