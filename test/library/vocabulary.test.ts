import { expect, test } from "vitest";
import { designSchema } from "../../src/domain/design.ts";
import type { Shape } from "../../src/library/shape.ts";
import { fieldsOf } from "../../src/library/shape.ts";
import { choicesIn, vocabulary } from "../../src/library/vocabulary.ts";
import { standardDesign } from "../standard-design.ts";

/** Parts of the Design that no clause reads: how it looks, why its type was chosen, what was decided on clauses, the file. */
const unread = new Set([
  "format",
  "version",
  "id",
  "ledger",
  "style",
  "circumstances",
  "clauses",
  "packs",
  "library",
]);

function unknownFields(value: unknown, shape: Shape | undefined, path: string): readonly string[] {
  if (shape === undefined) return [path];
  if (Array.isArray(value)) {
    const item = shape.kind === "list" ? shape.item : undefined;
    return value.flatMap((each) => unknownFields(each, item, path));
  }
  if (typeof value !== "object" || value === null) return [];
  const fields = fieldsOf(shape);
  return Object.entries(value).flatMap(([name, inner]) =>
    unknownFields(inner, fields[name], `${path}.${name}`),
  );
}

test("A clause can read every field of the Design, but for the look and the choices", () => {
  const names = Object.keys(standardDesign).filter((name) => !unread.has(name));
  const unknown = names.flatMap((name) =>
    unknownFields(standardDesign[name as keyof typeof standardDesign], vocabulary[name], name),
  );
  expect([...new Set(unknown)]).toEqual([]);
});

test("The closed choices hold exactly the values that the Design allows", () => {
  const allowed = new Map<string, readonly string[]>();
  collectPicklists(designSchema, "", allowed);
  const known = choicesIn(vocabulary);
  const pairs = [
    ["metric.kind", "outcomes.metrics.kind"],
    ["metric.direction", "outcomes.metrics.direction"],
    ["metric.frequency", "outcomes.metrics.frequency"],
    ["metric.verification.method", "outcomes.metrics.verification.method"],
    ["party.role", "parties.role"],
    ["payment.period", "payments.period"],
    ["payment.frequency", "payments.frequency"],
    ["condition.behaviour", "conditions.behaviour"],
    ["condition.negotiability", "conditions.negotiability"],
    ["condition.evidence.grade", "conditions.evidence.grade"],
    ["risk.holder", "risks.holder"],
    ["contract.jurisdiction", "contract.jurisdiction"],
    ["contract.uncertainty", "contract.uncertainty"],
    ["draft.state", "draft.state"],
  ] as const;
  expect(pairs.map(([words]) => known.get(words))).toEqual(
    pairs.map(([, path]) => allowed.get(path)),
  );
});

interface SchemaNode {
  readonly type: string;
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
}

function collectPicklists(
  node: unknown,
  path: string,
  found: Map<string, readonly string[]>,
): void {
  const schema = node as SchemaNode;
  if (schema.type === "picklist") found.set(path, schema.options as readonly string[]);
  if (schema.type === "variant")
    for (const option of schema.options ?? []) collectPicklists(option, path, found);
  if (schema.wrapped) collectPicklists(schema.wrapped, path, found);
  if (schema.item) collectPicklists(schema.item, path, found);
  for (const [name, entry] of Object.entries(schema.entries ?? {})) {
    collectPicklists(entry, path === "" ? name : `${path}.${name}`, found);
  }
}
