import * as v from "valibot";
import { id, text } from "./field.ts";

/**
 * Clauses of a legal team's own, carried whole inside the Design: what a draft says must not depend on
 * a file that somebody else can change.
 */

/** Most that a pack may hold, so that a hostile one can stall neither the pages nor a keystroke. */
export const packLimits = {
  packs: 20,
  files: 200,
  characters: 1_000_000,
  /** Of what is read to find it: a zip or a folder holds more than clauses. */
  bytes: 4_000_000,
} as const;

/** Where a file of a pack lies: `risk/liability-cap.md`, the family and the id of its clause. */
export const packPath = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}\.md$/,
    "Expected <family>/<id>.md of lower-case letters, digits and hyphens",
  ),
);

const clausePack = v.strictObject({
  id,
  title: text,
  /** The team's own name for this state of the pack; `""` where it gave none. */
  edition: text,
  /** BCP 47 tag of the language of its texts. */
  language: v.pipe(v.string(), v.maxLength(35)),
  /** SHA-256 in hexadecimal of all the above and the files (`library/clause-pack.ts`). */
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "Expected a SHA-256 in hexadecimal")),
  files: v.pipe(
    v.array(v.strictObject({ path: packPath, text })),
    v.maxLength(packLimits.files, `Expected at most ${packLimits.files} files`),
  ),
  /** Ids of the library's clauses in whose place those of the pack are to stand. */
  overrides: v.array(id),
});

export const packs = v.optional(
  v.pipe(
    v.array(clausePack),
    v.maxLength(packLimits.packs, `Expected at most ${packLimits.packs} clause packs`),
    v.check(
      (list) => new Set(list.map((each) => each.id)).size === list.length,
      "Expected each clause pack once",
    ),
  ),
  [],
);

/** Which words of the library a Design takes. */
export const libraryUse = v.optional(
  v.strictObject({
    /** Edition whose words stand, such as `2026.1`; `""` is whatever edition is current. */
    edition: v.pipe(v.string(), v.maxLength(20)),
    /** Ids of the clauses that take their current words all the same. */
    upgraded: v.array(id),
  }),
  { edition: "", upgraded: [] },
);

export type ClausePack = v.InferOutput<typeof clausePack>;
