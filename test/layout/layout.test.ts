import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../src/assembly/document.ts";
import { styleFor } from "../../src/layout/house-style.ts";
import { createHyphenate } from "../../src/layout/hyphenate.ts";
import { createLayout } from "../../src/layout/layout.ts";
import type { Item, PageSet } from "../../src/layout/page.ts";
import { fragmentsOf, linesOf, readingTextOf, textOf, treeOf } from "./dump.ts";
import { fixedShaper } from "./fixed-shaper.ts";
import {
  documentOf,
  paragraph,
  row,
  sampleDocument,
  section,
  text,
  value,
} from "./sample-document.ts";

const style = styleFor("a4", "classic");

function layOut(document: Document): PageSet {
  return createLayout(fixedShaper(), createHyphenate()).layOut(document, style);
}

const clause = (...blocks: Block[]): Document =>
  documentOf([section("clause", "outcomes", "4", "Outcomes", blocks)]);

const sample = layOut(sampleDocument);

describe("the sample contract", () => {
  it("opens with a cover that has neither head nor foot", () => {
    const cover = sample.pages[0];
    expect(cover && linesOf(cover).slice(0, 5)).toEqual([
      "Warm Homes Leeds",
      "Outcome-based services contract",
      "LCC-2026-0417",
      "Draft 0.4 for review",
      "Key terms",
    ]);
  });

  it("bears the letterhead at the head of its cover, as a figure with its description", () => {
    const drawing = '<svg viewBox="0 0 200 100"><path d="M0 0h200v100z"/></svg>';
    const data = Buffer.from(drawing).toString("base64");
    const letterhead = { mediaType: "image/svg+xml", data, alt: "Leeds City Council" } as const;
    const { pages, elements } = layOut({ ...sampleDocument, letterhead });
    const pictures = pages.flatMap((page) => page.items.filter(({ kind }) => kind === "picture"));
    const box = { x: style.margin.left, y: style.margin.top, width: 108, height: 54 };
    expect(pictures).toMatchObject([box]);
    const figure = elements.find(({ tag, alt }) => tag === "Figure" && alt === letterhead.alt);
    expect(figure?.box).toEqual({ ...box, page: 0 });
    const [cover] = pages;
    expect(cover && linesOf(cover)[0]).toBe("Warm Homes Leeds");
  });

  it("bears no letterhead that cannot be read, and one without a description as an ornament", () => {
    const itemsWith = (file: string, alt: string): Item[] => {
      const data = Buffer.from(file).toString("base64");
      const letterhead = { mediaType: "image/svg+xml", data, alt } as const;
      const [cover] = layOut({ ...sampleDocument, letterhead }).pages;
      return (cover?.items ?? []).filter(({ kind }) => kind === "picture");
    };
    expect(itemsWith("<svg viewBox='0 0 9 9'><text/></svg>", "Leeds")).toEqual([]);
    expect(itemsWith("<svg viewBox='0 0 9 9'><path d='M0 0h9'/></svg>", " ")).toMatchObject([
      { element: null },
    ]);
  });

  it("has the version, reference, title and folio on every other page", () => {
    const count = sample.pages.length;
    for (const page of sample.pages.slice(1)) {
      const [head, foot] = linesOf(page);
      expect(head).toMatch(/Draft 0\.4 for review$/);
      expect(foot).toBe(`LCC-2026-0417 · Warm Homes LeedsPage ${page.label} of ${count}`);
      const lines = page.items.filter((item) => item.kind === "line");
      expect(lines.slice(0, 3).map(({ furniture }) => furniture)).toEqual([
        "Header",
        "Footer",
        undefined,
      ]);
    }
  });

  it("names in its running head the part or schedule that each page begins in", () => {
    const heads = sample.pages.slice(1).map((page) => {
      const [head = ""] = linesOf(page);
      return head.replace("Draft 0.4 for review", "");
    });
    const named = heads.filter((head, i) => head !== heads[i - 1]);
    expect(named).toEqual([
      "Open points",
      "Contents",
      "Part A: What is to change",
      "Part B: How the Parties work",
      "Schedule 1: Definitions",
      "Schedule 2: Outcome Payments",
      "Signatures",
    ]);
  });

  it("parts label and title in head and bookmark as the contract's language has it", () => {
    const french = layOut({
      ...sampleDocument,
      words: { ...sampleDocument.words, colon: "\u00a0: " },
    });
    const names = french.bookmarks.map(({ title }) => title);
    expect(names).toContain("Schedule 2\u00a0: Outcome Payments");
    const heads = french.pages.flatMap((page) => linesOf(page).slice(0, 1));
    expect(heads.some((head) => head.startsWith("Schedule 2 : Outcome Payments"))).toBe(true);
  });

  it("has room for the fingerprint beneath the foot of every page", () => {
    const stamp = createLayout(fixedShaper(), createHyphenate()).stamp(
      sampleDocument,
      style,
      "9ZZZ-0QX2",
    );
    expect(stamp.map(textOf)).toEqual(["Fingerprint 9ZZZ-0QX2"]);
    const baselineOf = (item: Item | undefined): number =>
      item?.kind === "line" ? item.baseline : 0;
    const lowest = Math.max(...sample.pages.flatMap(({ items }) => items.map(baselineOf)));
    expect(baselineOf(stamp[0])).toBeGreaterThan(lowest);
    expect(baselineOf(stamp[0])).toBeLessThan(style.paper.height - 30);
  });

  it("lists in its contents the page on which each section begins", () => {
    const contents = sample.pages.find((page) => linesOf(page).includes("Contents"));
    const listed = (contents ? linesOf(contents) : []).filter((words) => /^\d+$/.test(words));
    const begins = ["part-a", "mission", "outcomes", "part-b", "learning"].map(
      (node) => sample.pages.find((page) => page.anchors.some((a) => a.node === node))?.label,
    );
    expect(listed.slice(0, begins.length)).toEqual(begins);
    expect(listed).toHaveLength(11);
  });

  it("anchors every node once, and every link leads to an anchor", () => {
    const anchors = sample.pages.flatMap((page) => page.anchors.map(({ node }) => node));
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual(
      expect.arrayContaining(["cover", "mission.3.b.ii.A", "term.method", "signatures.supplier"]),
    );
    const targets = sample.pages.flatMap((page) =>
      fragmentsOf(page).flatMap(({ mark }) => (mark?.kind === "link" ? [mark.target] : [])),
    );
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(anchors).toContain(target);
  });

  it("begins schedules and signatures on pages of their own", () => {
    for (const node of ["definitions", "outcome-payments", "signatures"]) {
      const page = sample.pages.find(({ anchors }) => anchors[0]?.node === node);
      expect(page, node).toBeDefined();
    }
  });

  it("bookmarks parts with their clauses, and schedules", () => {
    const names = sample.bookmarks.map(({ title }) => title);
    expect(names).toContain("Part A: What is to change");
    expect(names).toContain("Schedule 2: Outcome Payments");
    const part = sample.bookmarks.find(({ node }) => node === "part-a");
    expect(part?.children.map(({ title }) => title)).toEqual([
      "1 The Mission",
      "2 Outcomes and how they are measured",
    ]);
  });

  it("marks values and blanks with their field, and tints the ground of blanks", () => {
    const [cover] = sample.pages;
    const marks = (cover ? fragmentsOf(cover) : []).flatMap(({ mark }) => (mark ? [mark] : []));
    expect(marks).toContainEqual({ kind: "value", from: "parties.0.name" });
    expect(marks).toContainEqual({ kind: "blank", from: "parties.1.name" });
    const tints = cover?.items.filter((item) => item.kind === "box" && item.ink === "tint");
    expect(tints).toHaveLength(2);
  });

  it("keeps the testimonium on the page of the first signature", () => {
    const page = sample.pages.find((p) => p.anchors.some((a) => a.node === "signatures.authority"));
    expect(page?.anchors.map(({ node }) => node)).toContain("signatures.1");
  });

  it("says of each node which element begins it, or what is around its white", () => {
    const elementOf = (node: string): string | undefined => {
      const anchors = sample.pages.flatMap((page) => page.anchors);
      const index = anchors.find((anchor) => anchor.node === node)?.element ?? -1;
      return sample.elements[index]?.tag;
    };
    expect(["cover", "mission", "mission.3.b", "term.method"].map(elementOf)).toEqual([
      "Sect",
      "H2",
      "LI",
      "LI",
    ]);
  });

  it("has each figure's caption last inside the figure", () => {
    const captions = sample.elements.flatMap(({ tag, parent }, index) =>
      tag === "Caption" && parent !== null && sample.elements[parent]?.tag === "Figure"
        ? [{ parent, index }]
        : [],
    );
    expect(captions).toHaveLength(2);
    for (const { parent, index } of captions) {
      expect(sample.elements.findLastIndex((element) => element.parent === parent)).toBe(index);
    }
  });

  it("draws its figures inside their boxes", () => {
    const figures = sample.elements.flatMap((element, index) =>
      element.tag === "Figure" ? [{ index, element }] : [],
    );
    expect(figures).toHaveLength(2);
    for (const { index, element } of figures) {
      const { box, alt } = element;
      expect(alt).toMatch(/chart/);
      const paths = sample.pages[box?.page ?? 0]?.items.filter(
        (item) => item.kind === "path" && item.element === index,
      );
      expect(paths?.length).toBeGreaterThan(5);
      for (const path of paths ?? []) {
        if (path.kind !== "path" || !box) continue;
        for (const { x, y } of path.points) {
          expect(x).toBeGreaterThanOrEqual(box.x);
          expect(x).toBeLessThanOrEqual(box.x + box.width);
          expect(y).toBeGreaterThanOrEqual(box.y);
          expect(y).toBeLessThanOrEqual(box.y + box.height);
        }
      }
    }
  });

  it("looks the same on Letter and in sans, on pages of their own size", () => {
    const layout = createLayout(fixedShaper(), createHyphenate());
    const letter = layout.layOut(sampleDocument, styleFor("letter", "modern"));
    expect(letter.pages[0]).toMatchObject({ width: 612, height: 792 });
    const fonts = new Set(letter.pages.flatMap((page) => fragmentsOf(page).map((f) => f.font)));
    expect([...fonts].every((font) => font.includes("sans"))).toBe(true);
  });
});

describe("the structure tree", () => {
  it("nests lists under the clause's paragraphs, and reads numbers with their text", () => {
    const set = layOut(
      clause(
        paragraph("o.1", 1, "4.1", "The Supplier shall:"),
        paragraph("o.1.a", 2, "(a)", "measure; and"),
        paragraph("o.1.a.i", 3, "(i)", "monthly; or"),
        paragraph("o.1.a.more", 2, null, "where it can,"),
        paragraph("o.1.b", 2, "(b)", "report."),
        paragraph("o.2", 1, "4.2", "Each reading stands."),
      ),
    );
    expect(treeOf(set)).toEqual([
      "Document",
      "  Sect",
      "    H1 4 Outcomes",
      "    P 4.1 The Supplier shall:",
      "    L",
      "      LI",
      "        Lbl (a)",
      "        LBody",
      "          P measure; and",
      "          L",
      "            LI",
      "              Lbl (i)",
      "              LBody",
      "                P monthly; or",
      "          P where it can,",
      "      LI",
      "        Lbl (b)",
      "        LBody",
      "          P report.",
      "    P 4.2 Each reading stands.",
    ]);
  });

  it("keeps words that stand deeper than the last item inside it, before the next", () => {
    const set = layOut(
      clause(
        paragraph("o.1.a", 2, "(a)", "measure:"),
        paragraph("o.1.more", 3, null, "every home;"),
        paragraph("o.1.b", 2, "(b)", "report."),
      ),
    );
    expect(treeOf(set).slice(6)).toEqual([
      "        LBody",
      "          P measure:",
      "          P every home;",
      "      LI",
      "        Lbl (b)",
      "        LBody",
      "          P report.",
    ]);
  });

  it("has heads with a scope in tables, and the first column as head where there is none", () => {
    const table = (head: Block & { kind: "table" }): Document => clause(head);
    const base = {
      kind: "table",
      id: "t",
      caption: [text("Table 1")],
      columns: [{ align: "start" }, { align: "end" }],
      rows: [row("Heat demand", "57")],
    } as const;
    const withHead = layOut(table({ ...base, head: row("Metric", "Target") }));
    expect(treeOf(withHead).slice(3)).toEqual([
      "    Table",
      "      Caption Table 1",
      "      THead",
      "        TR",
      "          TH Metric",
      "          TH Target",
      "      TBody",
      "        TR",
      "          TH Heat demand",
      "          TD 57",
    ]);
    const without = layOut(table({ ...base, head: [] }));
    const named = without.elements.find(({ tag }) => tag === "TH");
    expect(named?.scope).toBe("Row");
  });

  it("says of each cell which heads it stands under and beside, on further pages too", () => {
    const months = Array.from({ length: 120 }, (_, i) => `Month ${i + 1}`);
    const set = layOut(
      clause({
        kind: "table",
        id: "t",
        caption: [],
        columns: [{ align: "start" }, { align: "end" }, { align: "start" }],
        head: row("Month", "Homes", ""),
        rows: months.map((month, i) => row(month, String(10 * i), "verified")),
      }),
    );
    const texts = readingTextOf(set);
    const headsOf = (words: string): readonly string[] => {
      const cell = [...texts].find(([, heard]) => heard.trim() === words)?.[0] ?? -1;
      return (set.elements[cell]?.headers ?? []).map((head) => texts.get(head)?.trim() ?? "");
    };
    expect(set.pages.length).toBeGreaterThan(2);
    expect(headsOf("1190")).toEqual(["Homes", "Month 120"]);
    expect(headsOf("verified")).toEqual(["Month 1"]);
    expect(set.elements.filter(({ scope }) => scope === "Row")).toHaveLength(120);
  });

  it.each([
    ["is of amounts", "end", ["10", "20"]],
    ["says the same twice", "start", ["Homes", "Homes"]],
    ["leaves one out", "start", ["Homes", ""]],
  ] as const)("takes no row's name from a first column that %s", (_, align, names) => {
    const set = layOut(
      clause({
        kind: "table",
        id: "t",
        caption: [],
        columns: [{ align }, { align: "end" }],
        head: row("Homes", "Payment"),
        rows: names.map((name) => row(name, "£4,000")),
      }),
    );
    expect(set.elements.filter(({ tag }) => tag === "TH")).toHaveLength(2);
    expect(set.elements.filter(({ headers }) => headers?.length === 1)).toHaveLength(4);
  });

  it("steps down from heading to heading one level at a time", () => {
    const levels = sample.elements.flatMap(({ tag }) => /^H(\d)$/.exec(tag)?.[1] ?? []).map(Number);
    expect(new Set(levels).size).toBeGreaterThan(2);
    for (const [i, level] of levels.entries()) {
      expect(level, `heading ${i + 1}`).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
    }
  });

  it("tells the language of a name in another script, and marks a term where it is defined", () => {
    const set = layOut(
      clause({
        kind: "paragraph",
        id: "o.1",
        level: 1,
        label: "4.1",
        inlines: [
          value("Δήμος Αθηναίων (Athens)", "parties.0.name"),
          text(" (the "),
          { kind: "definition", text: "Authority", term: "Authority" },
          text(")."),
        ],
      }),
    );
    const spans = set.elements.filter(({ tag }) => tag === "Span" || tag === "Strong");
    expect(spans).toEqual([
      { tag: "Span", parent: 3, language: "el" },
      { tag: "Strong", parent: 3 },
    ]);
    const wordsIn = (tag: string): string =>
      set.pages
        .flatMap(fragmentsOf)
        .filter(({ element }) => set.elements[element ?? -1]?.tag === tag)
        .map((fragment) => fragment.text)
        .join("");
    expect([wordsIn("Span"), wordsIn("Strong")]).toEqual(["Δήμος Αθηναίων", "Authority"]);
    expect(set.elements[3]?.tag).toBe("P");
  });

  it("gives a reference a Link with its target and words, inside its paragraph", () => {
    const set = layOut(
      documentOf([
        section("clause", "a", "1", "One", [
          paragraph("a.1", 1, "1.1", "See {ref|clause 2.1|b.1}."),
        ]),
        section("clause", "b", "2", "Two", [paragraph("b.1", 1, "2.1", "Seen.")]),
      ]),
    );
    const link = set.elements.find(({ tag }) => tag === "Link");
    expect(link).toMatchObject({ target: "b.1", description: "clause 2.1" });
    expect(set.elements[link?.parent ?? 0]?.tag).toBe("P");
  });

  it("puts contents entries into nested TOCs with a Reference and a Link each", () => {
    const tree = treeOf(sample);
    const at = tree.findIndex((words) => words.trim() === "TOC");
    expect(tree.slice(at, at + 8).map((words) => words.trim())).toEqual([
      "TOC",
      "TOCI",
      "Reference Part A What is to change",
      "Link",
      "TOC",
      "TOCI",
      "Reference 1 The Mission 4",
      "Link",
    ]);
  });
});

describe("a long table", () => {
  const rows = Array.from({ length: 500 }, (_, i) => row(`Home ${i + 1}`, `${i * 37}.50`));
  const set = layOut(
    clause({
      kind: "table",
      id: "homes",
      caption: [],
      columns: [{ align: "start" }, { align: "end" }],
      head: row("Home", "Payment"),
      rows,
    }),
  );

  it("prints every row once and in order", () => {
    const printed = set.pages.flatMap((page) =>
      linesOf(page).filter((words) => words.startsWith("Home ")),
    );
    expect(printed).toHaveLength(500);
    expect(printed[499]).toBe("Home 50018463.50");
  });

  it("has its head on every page, read aloud once only", () => {
    const heads = set.pages.map((page) =>
      page.items.filter((item) => textOf(item) === "HomePayment"),
    );
    expect(heads.map((found) => found.length)).toEqual(set.pages.map(() => 1));
    const tagged = set.pages.flatMap((page) =>
      fragmentsOf(page).filter(({ text: words, element }) => words === "Home" && element !== null),
    );
    expect(tagged).toHaveLength(1);
  });

  it("aligns its amounts at the right edge, in figures of one width", () => {
    const amounts = set.pages.flatMap((page) =>
      fragmentsOf(page).filter(({ text: words }) => words.endsWith(".50")),
    );
    const right = style.paper.width - style.margin.right;
    for (const { x, width, figures } of amounts) {
      expect(x + width).toBeCloseTo(right);
      expect(figures).toBe("tabular");
    }
  });
});

describe("an edit", () => {
  const edited: Document = {
    ...sampleDocument,
    sections: sampleDocument.sections.map((part) =>
      part.id === "part-a" ? { ...part, children: part.children.toReversed() } : part,
    ),
  };

  it("gives the pages that a fresh layout gives", () => {
    const layout = createLayout(fixedShaper(), createHyphenate());
    layout.layOut(sampleDocument, style);
    expect(layout.layOut(edited, style)).toEqual(layOut(edited));
    expect(layout.layOut(sampleDocument, style)).toEqual(sample);
    const sans = styleFor("a4", "modern");
    const fresh = createLayout(fixedShaper(), createHyphenate()).layOut(sampleDocument, sans);
    expect(layout.layOut(sampleDocument, sans)).toEqual(fresh);
  });

  it("sets only what it changed, and keeps the pages that it did not touch", () => {
    const shaper = fixedShaper();
    const layout = createLayout(shaper, createHyphenate());
    const before = layout.layOut(sampleDocument, style);
    const cold = shaper.asked.count;
    const copy = structuredClone(sampleDocument);
    shaper.asked.count = 0;
    const again = layout.layOut(copy, style);
    expect(again.pages.every((page, i) => page === before.pages[i])).toBe(true);
    const idle = shaper.asked.count;
    const last = copy.sections.at(-1);
    if (!last) throw new Error("The sample has sections");
    const changed: Document = {
      ...copy,
      sections: [
        ...copy.sections.slice(0, -1),
        {
          ...last,
          blocks: [paragraph("signatures.1", 0, null, "Signed.")],
        },
      ],
    };
    shaper.asked.count = 0;
    const after = layout.layOut(changed, style);
    expect(shaper.asked.count - idle).toBeLessThan(20);
    expect(idle).toBeLessThan(cold / 20);
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(after.pages.at(-1)).not.toBe(before.pages.at(-1));
  });
});

describe("a signature block", () => {
  const block = (id: string): Block => ({
    kind: "signature",
    id,
    heading: [text("Signed for and on behalf of Leeds City Council")],
    rows: ["Signature", "Name", "Title", "Date"].map((label) => ({ label, inlines: [] })),
  });

  it("is never split, and the first follows its testimonium, wherever the page ends", () => {
    for (let lines = 0; lines < 40; lines++) {
      const filler = Array.from({ length: lines }, (_, i) =>
        paragraph(`f.${i}`, 0, null, "Words."),
      );
      const blocks = [
        ...filler,
        paragraph("t", 0, null, "Signed as a deed."),
        block("a"),
        block("b"),
      ];
      const set = layOut(documentOf([section("signatures", "s", null, "Signatures", blocks)]));
      const pageOf = (node: string): number | undefined =>
        set.pages.find((page) => page.anchors.some((anchor) => anchor.node === node))?.index;
      expect(pageOf("t")).toBe(pageOf("a"));
      for (const page of set.pages) {
        const rows = linesOf(page).filter((words) =>
          /^(Signed for.*|Signature|Name|Title|Date)$/.test(words),
        );
        expect(rows.length % 5).toBe(0);
      }
    }
  });
});

describe("an unusual document", () => {
  it("may be empty", () => {
    const set = layOut(documentOf([]));
    expect(set.pages).toEqual([]);
    expect(set.elements).toEqual([{ tag: "Document", parent: null }]);
  });

  it("cuts a long title in the running foot with an ellipsis", () => {
    const document = { ...clause(paragraph("o.1", 1, "4.1", "Words.")), title: "Warm ".repeat(60) };
    const [page] = layOut(document).pages;
    const [, foot] = page ? linesOf(page) : [];
    expect(foot).toMatch(/^LCC-2026-0417 · Warm Warm .*…Page 1 of 1$/);
  });

  it("reports a character that no font has, once, with field and node", () => {
    const set = layOut(clause(paragraph("o.1", 1, "4.1", "For {v|😀😀|title}.")));
    expect(set.findings.map(({ code, where }) => [code, where])).toEqual([
      ["unprintable-character", { field: "title", node: "o.1" }],
    ]);
  });

  it("starts the text after a number that is wider than its column", () => {
    const set = layOut(clause(paragraph("o.1", 1, "104.22.17", "The Supplier shall measure.")));
    const [number, words] = set.pages
      .flatMap(fragmentsOf)
      .filter(({ text: t }) => /104|The S/.test(t));
    expect(words?.x).toBeGreaterThanOrEqual((number?.x ?? 0) + (number?.width ?? 0) + 4);
  });
});
