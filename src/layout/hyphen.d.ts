/** The TeX patterns for British English, as the package keeps them. */
declare module "hyphen/patterns/en-gb.js" {
  /** By letter what patterns go on with it. */
  interface Branch {
    readonly [letter: string]: Branch | number | readonly [Branch, number] | undefined;
  }
  /** Lists of levels, the tree of patterns, whose numbers are places in those lists, and exceptions. */
  const patterns: readonly [
    levels: readonly (readonly number[])[],
    tree: Branch,
    exceptions: Readonly<Record<string, readonly number[]>>,
  ];

  export type { Branch };
  export default patterns;
}
