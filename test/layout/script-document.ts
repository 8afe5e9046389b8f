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
export const chinese = {
  name: "卡尔德谷市住房与能源局",
  traditional: "臺北市政府環境保護局",
  rare: "𠮷野家",
  long: "供应商应当在每一季度结束后三十日内，向主管部门提交经独立核查机构核实的成果报告；报告应列明受益住户的数目、平均能耗的下降幅度（以千瓦时计）以及据此计算的付款金额。逾期未提交的，主管部门可以暂停付款，直至收到符合“附件二”要求的报告为止。",
};
export const japanese = {
  name: "東京都さいたま市環境局",
  bracketed: "株式会社グリーン・ホーム（法人番号１２３４５６）",
  variant: "葛\u{e0100}飾区きたがわ",
  long: "受託者は、各四半期の終了後３０日以内に、独立検証機関が確認した成果報告書を発注者に提出しなければならない。報告書には「対象住宅の戸数」、平均消費電力量の減少率（％）及びこれに基づく支払額を記載するものとし、ギャップがあるときは、その理由を付すこと。",
};
export const korean = {
  name: "서울특별시 도시재생과",
  mixed: "大韓民國 서울 漢江 사업단",
  long: "공급자는 매 분기 종료 후 30일 이내에 독립 검증 기관이 확인한 성과 보고서를 발주 기관에 제출하여야 하며, 보고서에는 수혜 가구 수와 평균 에너지 사용량의 감소율(%) 및 이에 따른 지급액을 기재하여야 한다.",
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

/** A short contract with the three scripts whose fonts come in packs. */
export const eastAsianDocument = documentOf([
  section("cover", "cover", null, ""),
  section("clause", "parties", "1", `Parties, {v|${korean.name}|title} among them`, [
    paragraph(
      "parties.1",
      1,
      "1.1",
      `This Contract is made between {v|${chinese.name}|parties.0.name}, {v|${japanese.name}|parties.1.name}, {v|${korean.name}|parties.2.name} and {v|${japanese.bracketed}|parties.3.name}, with {v|${chinese.traditional}|parties.4.name} as verifier.`,
    ),
    paragraph("parties.2", 1, "1.2", `{v|${chinese.long}|clauses.a.text}`),
    paragraph("parties.3", 2, "(a)", `{v|${japanese.long}|clauses.b.text}`),
    paragraph("parties.4", 1, "1.3", `{v|${korean.long}|clauses.c.text}`),
    paragraph(
      "parties.5",
      1,
      "1.4",
      `Bold: {b|${chinese.name}}, {b|${korean.name}}; rare: {v|${chinese.rare}|title}, {v|${japanese.variant}|title}, {v|${korean.mixed}|title}.`,
    ),
    {
      kind: "table",
      id: "parties.table",
      caption: [{ kind: "text", text: "Table 1. Who does what" }],
      columns: [{ align: "start" }, { align: "start" }, { align: "end" }],
      head: row("Party", "Role", "Homes"),
      rows: [
        row(`{v|${chinese.name}|parties.0.name}`, "Authority", "1,200"),
        row(`{v|${japanese.bracketed}|parties.3.name}`, "Supplier", "34"),
        row(`{v|${korean.name}|parties.2.name}`, "Partner", "56"),
      ],
    },
  ]),
]);
