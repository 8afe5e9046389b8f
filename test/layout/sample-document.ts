import type { Block, Cell, Document, Inline, Section } from "../../src/assembly/document.ts";

/** Short names to write a contract with. */
export const text = (words: string): Inline => ({ kind: "text", text: words });
export const strong = (words: string): Inline => ({ kind: "text", text: words, style: "strong" });
export const emphasis = (words: string): Inline => ({
  kind: "text",
  text: words,
  style: "emphasis",
});
export const value = (words: string, from: string): Inline => ({
  kind: "value",
  text: words,
  from,
});
export const term = (words: string): Inline => ({ kind: "term", text: words, term: words });
export const reference = (words: string, target: string | null): Inline => ({
  kind: "reference",
  text: words,
  target,
});
export const blank = (
  words: string,
  from: string,
  reason: "missing" | "confirm" = "missing",
): Inline => ({ kind: "blank", text: words, label: words, from, reason });

/** A line of text with values between braces: `"a Baseline of {142|outcomes.0…}"`. */
export function line(words: string): Inline[] {
  return words
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== "")
    .map((part) => {
      if (!part.startsWith("{")) return text(part);
      const [kind = "", shown = "", to = ""] = part.slice(1, -1).split("|");
      if (kind === "ref") return reference(shown, to);
      if (kind === "blank") return blank(shown, to);
      if (kind === "confirm") return blank(shown, to, "confirm");
      if (kind === "b") return strong(shown);
      if (kind === "i") return emphasis(shown);
      if (kind === "term") return term(shown);
      return value(shown, to);
    });
}

export const cell = (words: string): Cell => ({ inlines: line(words) });
export const row = (...cells: string[]): Cell[] => cells.map(cell);

export function paragraph(id: string, level: number, label: string | null, words: string): Block {
  return { kind: "paragraph", id, level, label, inlines: line(words) };
}

export function heading(id: string, words: string): Block {
  return { kind: "heading", id, inlines: line(words) };
}

export function section(
  kind: Section["kind"],
  id: string,
  label: string | null,
  title: string,
  blocks: readonly Block[] = [],
  children: readonly Section[] = [],
): Section {
  return {
    kind,
    id,
    label,
    title: title === "" ? [] : line(title),
    reason: "",
    position: "preferred",
    departs: false,
    origin: null,
    blocks,
    children,
  };
}

export function documentOf(sections: readonly Section[]): Document {
  return {
    title: "Warm Homes Leeds",
    subtitle: "Outcome-based services contract",
    reference: "LCC-2026-0417",
    version: "Draft 0.4 for review",
    isDraft: true,
    language: "en",
    words: { page: "Page", of: "of", fingerprint: "Fingerprint", colon: ": " },
    sections,
    letterhead: null,
    openPoints: [],
    leftOut: [],
  };
}

const cover = section("cover", "cover", null, "Key terms", [
  {
    kind: "table",
    id: "cover.1",
    caption: [],
    columns: [{ align: "start" }, { align: "start" }],
    head: [],
    rows: [
      row("Authority", "{v|Leeds City Council|parties.0.name}"),
      row("Supplier", "{blank|name of the Supplier|parties.1.name}"),
      row(
        "Mission",
        "{v|By 31 March 2031, four thousand homes in Leeds need 60% less heat than they do today, and nobody in them is in fuel poverty|mission.statement}",
      ),
      row("Term", "{v|1 April 2027|contract.start} to {v|31 March 2032|contract.end}"),
      row("Most that can be paid", "{v|£182,400,000|cap.totalMinor}, of which 45% for Outcomes"),
      row("Governing law", "{confirm|England and Wales|contract.governingLaw}"),
    ],
  },
]);

const notice = section("notice", "notice", null, "Open points", [
  paragraph(
    "notice.1",
    0,
    null,
    "This draft is not ready to sign. The points below are still to be given or confirmed; each is marked in the text.",
  ),
  {
    kind: "table",
    id: "notice.2",
    caption: [],
    columns: [{ align: "start" }, { align: "start" }],
    head: row("To be given or confirmed", "Where"),
    rows: [
      row("Name of the Supplier", "{ref|Key terms|cover}"),
      row("Governing law", "{ref|Key terms|cover}"),
      row("Limit of liability", "{ref|clause 6.2|liability.2}"),
    ],
  },
]);

const mission = section("clause", "mission", "1", "The Mission", [
  paragraph(
    "mission.1",
    1,
    "1.1",
    "The Mission is that {v|by 31 March 2031, four thousand homes in Leeds need 60% less heat than they do today, and nobody in them is in fuel poverty|mission.statement}. The Authority owns the Mission and answers for it in public.",
  ),
  paragraph(
    "mission.2",
    1,
    "1.2",
    "The Parties shall read every other provision in the light of the Mission. Where a provision has two meanings, the one that better serves the Mission prevails, subject to {ref|clause 6|liability} and {ref|paragraph 2 of Schedule 1|definitions}.",
  ),
  paragraph(
    "mission.3",
    1,
    "1.3",
    "The Mission Board is made up of the persons named in {ref|Schedule 2|outcome-payments}. It meets at least {v|4|clauses.mission-board.answers.meetings} times a year and shall:",
  ),
  paragraph("mission.3.a", 2, "(a)", "review progress against each Outcome and its Metrics;"),
  paragraph(
    "mission.3.b",
    2,
    "(b)",
    "decide, at the end of each Stage, whether the Parties go on, change course or stop, and in doing so weigh:",
  ),
  paragraph("mission.3.b.i", 3, "(i)", "what the Parties have learned;"),
  paragraph(
    "mission.3.b.ii",
    3,
    "(ii)",
    "whether the Outcomes still matter to the people whom the Mission serves, including:",
  ),
  paragraph("mission.3.b.ii.A", 4, "(A)", "tenants, leaseholders and owner-occupiers; and"),
  paragraph("mission.3.b.ii.B", 4, "(B)", "neighbours and local employers; and"),
  paragraph("mission.3.b.iii", 3, "(iii)", "the cost of going on; and"),
  paragraph("mission.3.c", 2, "(c)", "publish its decisions with reasons within 10 days."),
  paragraph(
    "mission.3.end",
    1,
    null,
    "A decision of the Mission Board does not vary this Contract unless it is recorded as a variation.",
  ),
]);

const outcomes = section("clause", "outcomes", "2", "Outcomes and how they are measured", [
  paragraph(
    "outcomes.1",
    1,
    "2.1",
    "The Supplier shall bring about each Outcome in Table 1 by its Target Date. The Authority does not prescribe the means, and the Supplier may change its Method at any time without a variation, if it keeps to the Safeguards in {ref|clause 5|safeguards}.",
  ),
  paragraph(
    "outcomes.2",
    1,
    "2.2",
    "The first Outcome is that {v|homes need 60% less heat than they do today|outcomes.0.statement}, measured as {v|measured heat demand|outcomes.0.metrics.0.name} in {v|kWh/m² a year|outcomes.0.metrics.0.unit}, from a Baseline of {v|142|outcomes.0.metrics.0.baseline.value} to a Target of {v|57|outcomes.0.metrics.0.target.value}.",
  ),
  {
    kind: "table",
    id: "outcomes.table",
    caption: line("Table 1. Outcomes, Metrics and Targets"),
    columns: [
      { align: "start" },
      { align: "start" },
      { align: "end" },
      { align: "end" },
      { align: "start" },
    ],
    head: row("Outcome", "Metric", "Baseline", "Target", "Target Date"),
    rows: [
      row("1 Heat demand", "kWh/m² a year", "142", "57", "31 March 2031"),
      row("2 Fuel poverty", "% of households", "31", "8", "31 March 2031"),
      row("3 Unit cost", "£ a home", "64,000", "38,000", "30 September 2031"),
    ],
  },
  heading("outcomes.h1", "Measurement"),
  paragraph(
    "outcomes.3",
    1,
    "2.3",
    "The Metering Agent shall measure each Metric independently of both Parties, and shall publish the results within {v|30|clauses.measurement.answers.days} days of the end of each Measurement Period.",
  ),
  paragraph("outcomes.4", 1, "2.4", "Where a Baseline proves to have been wrong by more than 5%:"),
  paragraph(
    "outcomes.4.a",
    2,
    "(a)",
    "the Parties shall restate it from the same source and method; and",
  ),
  paragraph(
    "outcomes.4.b",
    2,
    "(b)",
    "Outcome Payments already made stand, unless the error was the Supplier’s.",
  ),
  heading("outcomes.h2", "Learning"),
  paragraph(
    "outcomes.5",
    1,
    "2.5",
    "At each Learning Review under {ref|clause 3|learning} the Parties shall ask whether the Metrics still stand for the Mission, and may agree to replace a Metric that no longer does.",
  ),
]);

const sentences = [
  "The Supplier shall keep a record of what it tried, what happened and what it concludes, and shall share it with the Authority at each Learning Review.",
  "The Authority may publish any part of that record that is not Confidential Information, in a form that others can use without asking.",
  "Neither Party may rely on a failure to learn in public as a reason to withhold a payment that is otherwise due under this Contract.",
  "The Parties shall agree, before the end of each Stage, which of the assumptions behind the Mission have held, which have not, and which cannot yet be told apart from chance.",
  "An assumption that has not held is not a breach; hiding it is.",
  "The notice shall be given in writing, shall say which provision it relies on, and takes effect on the second Working Day after it is sent.",
];

/** Plain paragraphs of ordinary contract sentences, for clauses that only fill the pages. */
function standing(id: string, label: string, title: string, count: number): Section {
  const blocks = Array.from({ length: count }, (_, i) => {
    const words = [0, 1, 2].map((k) => sentences[(i * 2 + k * (1 + (i % 2))) % sentences.length]);
    return paragraph(
      `${id}.${i + 1}`,
      1,
      `${label}.${i + 1}`,
      words.slice(0, 1 + (i % 3)).join(" "),
    );
  });
  return section("clause", id, label, title, blocks);
}

const liability = section("clause", "liability", "6", "Limit of liability", [
  paragraph(
    "liability.1",
    1,
    "6.1",
    "Nothing in this Contract limits a liability that the law does not allow to be limited.",
  ),
  paragraph(
    "liability.2",
    1,
    "6.2",
    "Subject to {ref|clause 6.1|liability.1}, the liability of each Party in a Contract Year is limited to {confirm|£5,000,000|clauses.liability.answers.limit}, whatever its cause. The limit does not apply to {blank|liabilities kept unlimited|clauses.liability.answers.unlimited}.",
  ),
  paragraph("liability.3", 1, "6.3", "Intentionally omitted."),
]);

const definitions = section("schedule", "definitions", "Schedule 1", "Definitions", [
  paragraph("definitions.1", 1, "1", "In this Contract:"),
  {
    kind: "definitions",
    id: "definitions.list",
    entries: [
      {
        id: "term.baseline",
        term: "Baseline",
        inlines: line(
          "means the value of a Metric before the Supplier began, as stated in {ref|clause 2.2|outcomes.2}.",
        ),
      },
      {
        id: "term.confidential-information",
        term: "Confidential Information",
        inlines: line(
          "means information that a Party marks as confidential, or that a reasonable person would know to be so, other than information that is public, that the receiving Party already held, or that the law requires to be published.",
        ),
      },
      {
        id: "term.metering-agent",
        term: "Metering Agent",
        inlines: line("means {v|Yorkshire Energy Measurement CIC|parties.2.name}."),
      },
      {
        id: "term.method",
        term: "Method",
        inlines: line(
          "means the way in which the Supplier chooses to bring about an Outcome, including its staff, tools, sequence and suppliers.",
        ),
      },
      {
        id: "term.mission",
        term: "Mission",
        inlines: line("has the meaning given in {ref|clause 1.1|mission.1}."),
      },
      {
        id: "term.working-day",
        term: "Working Day",
        inlines: line("means a day other than a Saturday, a Sunday or a public holiday in Leeds."),
      },
    ],
  },
  paragraph("definitions.2", 1, "2", "Words in the singular include the plural."),
]);

const payments = section("schedule", "outcome-payments", "Schedule 2", "Outcome Payments", [
  paragraph(
    "outcome-payments.1",
    1,
    "1",
    "The Authority shall pay for Outcome 1 the amount that Table 2 gives for the Metric as measured, and between two rows the amount in proportion.",
  ),
  {
    kind: "table",
    id: "outcome-payments.table",
    caption: line("Table 2. Payment for heat demand"),
    columns: [{ align: "start" }, { align: "end" }],
    head: row("Measured heat demand", "Outcome Payment"),
    rows: [
      row("{v|100|payments.2.points.0.at} kWh/m² a year or above", "nil"),
      row(
        "{v|85|payments.2.points.1.at} kWh/m² a year",
        "{v|£3,000,000|payments.2.points.1.amountMinor}",
      ),
      row(
        "{v|70|payments.2.points.2.at} kWh/m² a year",
        "{v|£6,500,000|payments.2.points.2.amountMinor}",
      ),
      row(
        "{v|57|payments.2.points.3.at} kWh/m² a year (Target)",
        "{v|£10,000,000|payments.2.points.3.amountMinor}",
      ),
      row(
        "{v|50|payments.2.points.4.at} kWh/m² a year or below",
        "{v|£11,200,000|payments.2.points.4.amountMinor}",
      ),
    ],
  },
  paragraph(
    "outcome-payments.2",
    1,
    "2",
    "Worked example. If the Metric is measured at 63.5 kWh/m² a year, the Outcome Payment is £6,500,000 + (70 − 63.5) ÷ (70 − 57) × £3,500,000 = £8,250,000.",
  ),
  {
    kind: "figure",
    id: "outcome-payments.figure",
    drawing: {
      kind: "curve",
      shape: "line",
      points: [
        { x: 142, y: 0 },
        { x: 100, y: 0 },
        { x: 85, y: 3 },
        { x: 70, y: 6.5 },
        { x: 57, y: 10 },
        { x: 50, y: 11.2 },
        { x: 40, y: 11.2 },
      ],
      xTicks: [142, 120, 100, 85, 70, 57, 40].map((at) => ({ at, text: String(at) })),
      yTicks: [0, 3, 6, 9, 12].map((at) => ({ at, text: at === 0 ? "0" : `£${at}m` })),
      xLabel: "kWh/m² a year; lower is better",
      yLabel: "Outcome Payment",
      mark: { at: 57, text: "Target 57" },
      reversed: true,
    },
    caption: line("Figure 1. Outcome Payment for heat demand. Table 2 prevails."),
    alt: "Line chart. Nothing is paid at 100 kWh/m² a year or above; payment then rises to £10,000,000 at the Target of 57 and stops at £11,200,000 at 50.",
  },
  {
    kind: "figure",
    id: "outcome-payments.bands",
    drawing: {
      kind: "curve",
      shape: "step",
      points: [
        { x: 0, y: 0 },
        { x: 1000, y: 150_000 },
        { x: 2500, y: 400_000 },
        { x: 4000, y: 900_000 },
      ],
      xTicks: [0, 1000, 2500, 4000].map((at) => ({ at, text: at.toLocaleString("en") })),
      yTicks: [0, 300_000, 600_000, 900_000].map((at) => ({
        at,
        text: `£${at.toLocaleString("en")}`,
      })),
      xLabel: "homes out of fuel poverty",
      yLabel: "Outcome Payment",
      reversed: false,
    },
    caption: line("Figure 2. Outcome Payment for fuel poverty."),
    alt: "Step chart. Payment rises in bands at 1,000, 2,500 and 4,000 homes to £900,000.",
  },
  paragraph(
    "outcome-payments.3",
    1,
    "3",
    "Amounts are rounded to the nearest penny, halves upward, once, after all adjustments.",
  ),
  heading("outcome-payments.h1", "What the Supplier reports"),
  paragraph("outcome-payments.4", 1, "4", "With each claim the Supplier shall send:"),
  paragraph("outcome-payments.4.1", 2, "•", "the readings of the Metering Agent, unaltered;"),
  paragraph("outcome-payments.4.2", 2, "•", "its calculation, laid out as in paragraph 2; and"),
  paragraph("outcome-payments.4.3", 2, "•", "a statement of what it has learned."),
]);

function signature(id: string, party: string, name: string): Block {
  return {
    kind: "signature",
    id,
    heading: line(`Signed for and on behalf of {v|${party}|parties.0.name}`),
    rows: [
      { label: "Signature", inlines: [] },
      { label: "Name", inlines: line(name) },
      { label: "Title", inlines: [] },
      { label: "Date", inlines: [] },
    ],
  };
}

const signatures = section("signatures", "signatures", null, "Signatures", [
  paragraph(
    "signatures.1",
    0,
    null,
    "This Contract is made on the day on which the last of the Parties signs it.",
  ),
  signature(
    "signatures.authority",
    "Leeds City Council",
    "{v|Amina Hussain|parties.0.signatoryName}",
  ),
  signature(
    "signatures.supplier",
    "Aire Valley Retrofit Limited",
    "{blank|name of the signatory|parties.1.signatoryName}",
  ),
]);

/** A contract with every kind of block, about a dozen pages long. */
export const sampleDocument: Document = documentOf([
  cover,
  notice,
  section("contents", "contents", null, "Contents"),
  section("part", "part-a", "Part A", "What is to change", [], [mission, outcomes]),
  section(
    "part",
    "part-b",
    "Part B",
    "How the Parties work",
    [],
    [
      standing("learning", "3", "Learning in public, and what happens when an assumption fails", 9),
      standing("change", "4", "Change control", 7),
      standing("safeguards", "5", "Safeguards", 11),
      liability,
    ],
  ),
  definitions,
  payments,
  signatures,
]);
