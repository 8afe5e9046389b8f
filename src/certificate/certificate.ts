import { clean } from "../assembly/clean.ts";
import type { Block, Document, Inline, Section } from "../assembly/document.ts";
import { headOf } from "../assembly/head.ts";
import { signatureOf } from "../assembly/signature.ts";
import type { Design, Party } from "../domain/design.ts";
import type { Results } from "../domain/result.ts";
import { heading, paragraph, plain, section, table } from "../handbook/writing.ts";
import type { Words } from "../library/words.ts";
import type { LineDue, PeriodStatement, Return, Statement } from "../payment/engine/statement.ts";
import { writeList } from "../reference/language.ts";
import { nameOf, needOf, valueOf } from "./result-words.ts";
import { type Speech, speechOf } from "./speech.ts";
import { stepTables } from "./step-tables.ts";

/** What a certificate is drawn from. */
export interface CertificateMatter {
  readonly design: Design;
  readonly results: Results;
  /** The account on these results; one with blockers certifies nothing. */
  readonly statement: Statement;
  /** Where clauses stand in print, by id: "clause 12". */
  readonly places: Readonly<Record<string, string>>;
  readonly words: Words;
  /** Of the design as agreed, so that the certificate can be held against the signed contract. */
  readonly fingerprint: string;
}

interface Matter extends CertificateMatter {
  readonly speech: Speech;
  /** The period that is certified, and what came before. */
  readonly period: PeriodStatement;
  readonly before: readonly PeriodStatement[];
  readonly returns: readonly Return[];
}

/**
 * A payment certificate for the last period in which something fell due: parties, results with their
 * evidence, each sum with its steps, and the account so far. It prints as a contract does. Throws where
 * the account has blockers or no period: nothing is certified on a guess.
 */
export function certificateOf(given: CertificateMatter): Document {
  const matter = withPeriod(given);
  const { design, words, results, speech } = matter;
  const { say, day } = speech;
  const title = say("certificate.title");
  const head = headOf(design, clean(design.title), words);
  return {
    ...head,
    title,
    version: say("certificate.version", { day: day(results.asOf) }),
    isDraft: false,
    sections: [
      section("cover", "cover", null, title, { blocks: summary(matter) }),
      section("clause", "results", null, say("certificate.results"), { blocks: told(matter) }),
      section("clause", "due", null, say("certificate.due"), { blocks: due(matter) }),
      section("clause", "steps", null, say("certificate.steps"), {
        blocks: stepTables(matter.period, matter.returns, speech),
      }),
      section("clause", "account", null, say("certificate.account"), { blocks: account(matter) }),
      ...notes(matter),
      section("signatures", "signatures", null, say("certificate.signatures"), {
        blocks: signatures(matter),
      }),
    ],
    openPoints: [],
    leftOut: [],
  };
}

function withPeriod(given: CertificateMatter): Matter {
  const { statement, design, words } = given;
  if (statement.findings.some(({ level }) => level === "blocker")) {
    throw new RangeError("An account with faults cannot be certified");
  }
  const { periods } = statement;
  const last = periods.findLastIndex((each) => each.lines.length + each.adjustments.length > 0);
  const at = last === -1 ? periods.length - 1 : last;
  const period = periods[at];
  if (period === undefined) throw new RangeError("There is no period to certify");
  const { from, to } = period.period;
  return {
    ...given,
    speech: speechOf(design, words),
    period,
    before: periods.slice(0, at),
    returns: statement.returns.filter(({ day }) => day >= from && day <= to),
  };
}

function summary(matter: Matter): readonly Block[] {
  const { design, results, speech, period } = matter;
  const { say, day } = speech;
  const { from, to } = period.period;
  const contract = clean(design.title) || design.id;
  const dates = { from: day(from), to: day(to), day: day(results.asOf) };
  return [
    paragraph("cover.1", say("certificate.intro", { contract, ...dates })),
    paragraph("cover.2", say("certificate.prevails")),
    heading("cover.contract", say("certificate.contract")),
    pairs("cover.parties", partyRows(matter), "start"),
    heading("cover.sums", say("certificate.sums")),
    pairs("cover.total", sumRows(matter), "end"),
  ];
}

/** A table without a head, whose first column names the rows. */
function pairs(id: string, rows: readonly string[][], align: "start" | "end"): Block {
  const named = table(id, "", ["", ""], rows, align === "end" ? [1] : []);
  return named.kind === "table" ? { ...named, head: [] } : named;
}

function partyRows({ design, speech, period, fingerprint }: Matter): readonly string[][] {
  const { say, span } = speech;
  const of = (role: Party["role"], label: string): string[][] =>
    design.parties
      .filter((party) => party.role === role)
      .map(({ name, address }) => [label, [name, address].map(clean).filter(Boolean).join(". ")]);
  const reference = clean(design.reference);
  return [
    ...(reference === "" ? [] : [[say("certificate.reference"), reference]]),
    ...of("buyer", say("certificate.authority")),
    ...of("supplier", say("certificate.supplier")),
    ...of("verifier", say("certificate.verifier")),
    [say("certificate.period"), span(period.period)],
    [say("certificate.fingerprint"), fingerprint],
  ];
}

function sumRows({ period, before, returns, results, statement, speech }: Matter): string[][] {
  const { say, money, day } = speech;
  const earlier = before.reduce((sum, { dueMinor }) => sum + dueMinor, 0n);
  const rows = [
    [say("certificate.before"), money(earlier)],
    [say("certificate.now"), money(period.dueMinor)],
    [say("certificate.total", { day: day(results.asOf) }), money(earlier + period.dueMinor)],
  ];
  if (period.financeMinor !== 0n) {
    rows.push([say("certificate.finance"), money(period.financeMinor)]);
  }
  for (const { kind, amountMinor } of returns) {
    rows.push([say(`certificate.return.${kind}`), money(amountMinor)]);
  }
  if (period.lostMinor !== 0n) rows.push([say("certificate.lost"), money(period.lostMinor)]);
  const { length: waiting } = statement.held;
  if (waiting > 0) rows.push([say("certificate.waiting"), String(waiting)]);
  return rows;
}

/** What the account could not follow, so that nobody signs for more than was computed. */
function notes({ statement, places, speech }: Matter): readonly Section[] {
  const { say } = speech;
  const texts = statement.findings.flatMap(({ code, where }): string[] => {
    switch (code) {
      case "people-unknown":
      case "effort-unproved":
      case "demand-unknown":
        return [say(`certificate.note.${code}`)];
      default: {
        const place = where.clause === undefined ? undefined : places[where.clause];
        return place === undefined ? [] : [say("certificate.byHand", { place })];
      }
    }
  });
  if (texts.length === 0) return [];
  const blocks = [...new Set(texts)].map((text, i) => paragraph(`notes.${i + 1}`, text));
  return [section("clause", "notes", null, say("certificate.notes"), { blocks })];
}

/** The results of the period, in the order in which they were given. */
function told({ results, design, period, speech }: Matter): readonly Block[] {
  const { say, day } = speech;
  const { from, to } = period.period;
  const rows = results.results
    .filter((result) => result.day >= from && result.day <= to)
    .map((result) => [
      result.row > 0 ? String(result.row) : "",
      nameOf(result, design, speech),
      day(result.day),
      valueOf(result, design, speech),
      clean(result.evidence),
      clean(result.verifiedBy),
    ]);
  if (rows.length === 0) return [paragraph("results.none", say("certificate.noResults"))];
  const head = (["row", "result", "day", "value", "evidence", "verifiedBy"] as const).map((each) =>
    say(`certificate.${each}`),
  );
  return [table("results.table", "", head, rows)];
}

function due(matter: Matter): readonly Block[] {
  const { period, returns, design, speech } = matter;
  const { say, money, span, day, language } = speech;
  const rows: (string | Inline)[][] = [
    ...period.lines.map((line) => [titleOf(line), span(line.span), stateOf(line, speech)]),
    ...period.adjustments.map(({ kind, amountMinor }) => [
      say(`certificate.adjustment.${kind}`),
      "",
      money(amountMinor),
    ]),
    ...returns.map(({ kind, day: on, amountMinor }) => [
      say(`certificate.return.${kind}`),
      day(on),
      money(amountMinor),
    ]),
  ];
  if (rows.length === 0) return [paragraph("due.none", say("certificate.nothingDue"))];
  rows.push([plain(say("certificate.now"), "strong"), "", plain(money(period.dueMinor), "strong")]);
  const head = [say("certificate.payment"), say("certificate.period"), say("certificate.sum")];
  const waits = period.lines
    .filter(({ state, missing }) => state === "held" && missing.length > 0)
    .map((line, i) => {
      const needs = writeList(
        line.missing.map((need) => needOf(need, design, speech)),
        language,
      );
      return paragraph(
        `due.wait.${i + 1}`,
        say("certificate.waitsFor", { payment: titleOf(line), needs }),
      );
    });
  return [table("due.table", "", head, rows, [2]), ...waits];
}

function titleOf({ title, lineId }: LineDue): string {
  return clean(title) || lineId;
}

function stateOf({ state, dueMinor }: LineDue, { say, money }: Speech): string {
  return state === "due" ? money(dueMinor) : say(`certificate.${state}`);
}

function account({ before, period, speech }: Matter): readonly Block[] {
  const { say, money, span } = speech;
  let soFar = 0n;
  const rows = [...before, period].map((each) => {
    soFar += each.dueMinor;
    return [span(each.period), money(each.dueMinor), money(soFar)];
  });
  const head = [say("certificate.period"), say("certificate.sum"), say("certificate.soFar")];
  return [
    table("account.table", "", head, rows, [1, 2]),
    paragraph("account.corrected", say("certificate.corrected")),
  ];
}

/** Those who sign, the verifier first: its results come before the sums. */
function signatures({ design, words, speech }: Matter): readonly Block[] {
  const order: readonly Party["role"][] = ["verifier", "buyer", "supplier"];
  const signed = order.flatMap((role) =>
    design.parties.flatMap((party, i) =>
      party.role === role ? [signatureOf(`sign.${party.id}`, `parties.${i}`, design, words)] : [],
    ),
  );
  return [paragraph("signatures.1", speech.say("certificate.signing")), ...signed];
}
