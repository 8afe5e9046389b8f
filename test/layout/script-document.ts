import { documentOf, paragraph, row, section } from "./sample-document.ts";

/** Names and phrases in other scripts, as they come into an English contract. */
export const hebrew = {
  name: "עיריית באר שבע",
  hyphenated: "תל אביב-יפו",
  bracketed: "קרן הבית (ע״ר 580123456)",
  pointed: "שָׁלוֹם",
  long: "החברה העירונית לשיקום בתים ולחיסכון באנרגיה בשכונות הדרום בע״מ",
};
export const arabic = {
  name: "مؤسسة الأمل",
  bracketed: "شركة الإسكان (ش.م.م. 1024)",
  pointed: "مُؤَسَّسَة",
};
export const emoji = {
  plain: "🏠🌱",
  tone: "👍🏽",
  joined: "👩‍🚀",
  flags: "🇬🇧🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  keycap: "1️⃣",
};

/** A short contract in which every kind of place holds a script other than Latin. */
export const scriptDocument = documentOf([
  section("cover", "cover", null, ""),
  section("clause", "parties", "1", `Parties, ${hebrew.name} among them`, [
    paragraph(
      "parties.1",
      1,
      "1.1",
      `This Contract is made between {v|${hebrew.name}|parties.0.name}, 12 homes, and {v|${arabic.name}|parties.1.name}, 34 homes, with {v|${hebrew.bracketed}|parties.2.name} as verifier (and {v|${arabic.bracketed}|parties.3.name}, 56).`,
    ),
    paragraph(
      "parties.2",
      1,
      "1.2",
      `The Supplier may ask {v|${hebrew.long}|parties.4.name} or {v|${hebrew.long}|parties.5.name} to measure, and in that case {v|${hebrew.long} ${hebrew.name}|parties.6.name} shall publish what was found within 30 days.`,
    ),
    paragraph(
      "parties.3",
      1,
      "1.3",
      `Bold: {b|${hebrew.name}} and {b|${arabic.name}}; pointed: {v|${hebrew.pointed}|title}, {v|${hebrew.hyphenated}|title}, {v|${arabic.pointed}|title}. Neighbours: {v|${hebrew.name}|parties.0.name}{v|${arabic.name}|parties.1.name}.`,
    ),
    {
      kind: "table",
      id: "parties.table",
      caption: [{ kind: "text", text: "Table 1. Who does what" }],
      columns: [{ align: "start" }, { align: "start" }, { align: "end" }],
      head: row("Party", "Role", "Homes"),
      rows: [
        row(`{v|${hebrew.bracketed}|parties.2.name}`, "Verifier", "1,200"),
        row(`{v|${arabic.name}|parties.1.name}`, "Partner", "34"),
        row(`{v|Warm Homes ${emoji.plain}|parties.7.name}`, "Supplier", "56"),
      ],
    },
    paragraph(
      "parties.4",
      1,
      "1.4",
      `Signs: {v|${Object.values(emoji).join(" ")}|mission.statement}; accents: {v|Tiê\u0301ng Viê\u0323t, x\u0308\u0323|title}.`,
    ),
    paragraph(
      "parties.5",
      1,
      "1.5",
      "A name in another script is the Party’s name as its register has it. Where a register gives it in Latin letters too, the Parties may use those in notices and invoices, and neither form is preferred to the other in a dispute about who was meant. The Supplier shall tell the Authority of any change of name within 10 days, and the change binds the Authority from the day on which it was told.",
    ),
    paragraph(
      "parties.6",
      1,
      "1.6",
      "The Authority shall publish this Contract with all names as they stand here, in a form that can be searched and read aloud, and shall keep it so for as long as the Outcomes are measured and for ten years after that.",
    ),
  ]),
]);
