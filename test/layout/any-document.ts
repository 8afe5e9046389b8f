import * as fc from "fast-check";
import type { Block, Document, Inline, Section } from "../../src/assembly/document.ts";
import { documentOf, section } from "./sample-document.ts";

/** Any contract of these words: clauses and schedules of every kind of block but figures. */
export function anyContract(word: fc.Arbitrary<string>): fc.Arbitrary<Document> {
  const words = (most: number) =>
    fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(" "));

  const inline: fc.Arbitrary<Inline> = fc.oneof(
    words(40).map((text): Inline => ({ kind: "text", text: ` ${text} ` })),
    words(6).map((text): Inline => ({ kind: "value", text, from: "mission.statement" })),
    words(3).map((text): Inline => ({ kind: "reference", text, target: "c" })),
    words(3).map(
      (text): Inline => ({ kind: "blank", text, label: text, from: "title", reason: "missing" }),
    ),
  );
  const inlines = fc.array(inline, { minLength: 1, maxLength: 4 });
  const label = fc.constantFrom(null, "1.1", "(a)", "(xxviii)", "•", "104.22.17.3");
  const block: fc.Arbitrary<Block> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .record({ level: fc.integer({ min: 0, max: 9 }), label, inlines })
        .map((parts): Block => ({ kind: "paragraph", id: "", ...parts })),
    },
    {
      weight: 1,
      arbitrary: inlines.map(
        (list): Block => ({ kind: "heading", id: "", inlines: list.slice(0, 1) }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(inlines, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
        .map(
          (rows): Block => ({
            kind: "table",
            id: "",
            caption: [],
            columns: [{ align: "start" }, { align: "start" }, { align: "end" }],
            head:
              rows.length > 4
                ? [0, 1, 2].map((i) => ({ inlines: [{ kind: "text", text: `H${i}` }] }))
                : [],
            rows: rows.map((cells) => cells.map((list) => ({ inlines: list }))),
          }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.record({ term: words(3), inlines }), { minLength: 1, maxLength: 5 })
        .map(
          (entries): Block => ({
            kind: "definitions",
            id: "",
            entries: entries.map((entry, i) => ({ id: `d${i}`, ...entry })),
          }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc.record({ heading: inlines, name: inlines }).map(
        ({ heading, name }): Block => ({
          kind: "signature",
          id: "",
          heading: heading.slice(0, 1),
          rows: [
            { label: "Signature", inlines: [] },
            { label: "Name", inlines: name.slice(0, 1) },
          ],
        }),
      ),
    },
  );
  return fc
    .array(fc.array(block, { maxLength: 14 }), { minLength: 1, maxLength: 4 })
    .map((clauses) =>
      documentOf(
        clauses.map((blocks, c): Section => {
          const named = blocks.map((b, i): Block => ({ ...b, id: `c${c}.${i}` }));
          return section(
            c % 3 === 2 ? "schedule" : "clause",
            `c${c}`,
            `${c + 1}`,
            `Clause ${c + 1}`,
            named,
          );
        }),
      ),
    );
}

/** All that is to be read of a document, in order, as it prints, without white space. */
export function expectedText(document: Document): string {
  const out: string[] = [];
  const put = (list: readonly Inline[]): void => {
    for (const { kind, text } of list) out.push(kind === "blank" ? `[${text}]` : text);
  };
  for (const { label: number, title, blocks } of document.sections) {
    out.push(number ?? "");
    put(title);
    for (const b of blocks) {
      if (b.kind === "heading") put(b.inlines);
      if (b.kind === "paragraph") {
        out.push(b.label ?? "");
        put(b.inlines);
      }
      if (b.kind === "table")
        for (const cells of [b.head, ...b.rows]) for (const c of cells) put(c.inlines);
      if (b.kind === "definitions") {
        for (const { term, inlines: meaning } of b.entries) {
          out.push(term);
          put(meaning);
        }
      }
      if (b.kind === "signature") {
        put(b.heading);
        for (const { label: row, inlines: filled } of b.rows) {
          out.push(row);
          put(filled);
        }
      }
    }
  }
  return squeeze(out.join(""));
}

export const squeeze = (text: string): string => text.replace(/\s/g, "");
