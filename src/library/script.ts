/**
 * A parsed body: the closed subset of Handlebars that clauses and contract types may use, as a tree of
 * our own. `line` is 1-based within the body.
 */
export type Script = readonly Piece[];

export type Piece =
  /** What the author wrote, markup and line breaks included. */
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  | { readonly kind: "print"; readonly of: Expression; readonly line: number }
  | {
      readonly kind: "if";
      readonly test: Expression;
      readonly body: Script;
      readonly otherwise: Script;
      readonly line: number;
    }
  | {
      readonly kind: "each";
      readonly list: Expression;
      /** Name given by `as |name|`, or null. */
      readonly item: string | null;
      readonly body: Script;
      readonly otherwise: Script;
      readonly line: number;
    }
  | {
      readonly kind: "with";
      readonly subject: Expression;
      readonly item: string | null;
      readonly body: Script;
      readonly otherwise: Script;
      readonly line: number;
    }
  /** A clause's place in a contract type. */
  | {
      readonly kind: "clause";
      readonly id: string;
      readonly because: Expression | null;
      /** Why it is not in where the contract type passes it by. */
      readonly otherwise: Expression | null;
      readonly line: number;
    };

export type Expression =
  /** `up` counts the `../` before the names; no names is `this`. */
  | {
      readonly kind: "path";
      readonly up: number;
      readonly names: readonly string[];
      readonly line: number;
    }
  | { readonly kind: "loop"; readonly name: LoopName; readonly line: number }
  | { readonly kind: "literal"; readonly value: string | number | boolean; readonly line: number }
  | {
      readonly kind: "call";
      readonly helper: string;
      readonly args: readonly Expression[];
      readonly line: number;
    };

export const loopNames = ["index", "number", "first", "last"] as const;
export type LoopName = (typeof loopNames)[number];

/** Every piece of a script, those inside blocks included. */
export function* piecesOf(script: Script): Generator<Piece> {
  for (const piece of script) {
    yield piece;
    if (piece.kind === "if" || piece.kind === "each" || piece.kind === "with") {
      yield* piecesOf(piece.body);
      yield* piecesOf(piece.otherwise);
    }
  }
}
