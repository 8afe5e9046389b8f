/**
 * The parser alone of Handlebars 4.7.10: eval-free, unlike the rest of the package. An internal path,
 * so the version is pinned; `syntax.ts` is its only user. Only what we read is declared.
 */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  export interface Located {
    readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  }

  interface StripFlags {
    readonly open: boolean;
    readonly close: boolean;
  }

  export interface Program {
    readonly type: "Program";
    readonly body: readonly Statement[];
    readonly blockParams?: readonly string[];
  }

  interface Call {
    readonly path: Expression;
    readonly params: readonly Expression[];
    readonly hash?: {
      readonly pairs: readonly { readonly key: string; readonly value: Expression }[];
    };
  }

  export type Statement = Located &
    (
      | { readonly type: "ContentStatement"; readonly value: string; readonly original: string }
      | { readonly type: "CommentStatement" }
      | ({
          readonly type: "MustacheStatement";
          readonly escaped: boolean;
          readonly strip: StripFlags;
        } & Call)
      | ({
          readonly type: "BlockStatement";
          readonly program?: Program;
          readonly inverse?: Program;
          readonly openStrip: StripFlags;
          readonly inverseStrip?: StripFlags;
          readonly closeStrip?: StripFlags;
        } & Call)
      | {
          readonly type: "PartialStatement";
          readonly name: Expression;
          readonly params: readonly Expression[];
          readonly hash?: Call["hash"];
        }
      | { readonly type: "PartialBlockStatement" | "Decorator" | "DecoratorBlock" }
    );

  export type Expression = Located &
    (
      | {
          readonly type: "PathExpression";
          readonly data: boolean;
          readonly depth: number;
          readonly parts: readonly string[];
          readonly original: string;
        }
      | ({ readonly type: "SubExpression" } & Call)
      | {
          readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral";
          readonly value: string | number | boolean;
        }
      | { readonly type: "NullLiteral" | "UndefinedLiteral" }
    );

  /** Parses, and strips the lines that hold only one block tag. Throws on a fault of syntax. */
  export function parse(input: string): Program;
}
