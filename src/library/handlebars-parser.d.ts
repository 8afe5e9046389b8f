/**
 * The parser alone of Handlebars 4.7.10: eval-free, unlike the rest of the package. An internal path,
 * so the version is pinned; `syntax.ts` is its only user.
 */
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  /** Parses and strips the lines that hold only a block tag. Throws on a fault of syntax. */
  export function parse(input: string): hbs.AST.Program;
}
