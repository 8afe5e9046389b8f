import type { Finding } from "../base/finding.ts";
import type { ClauseChoice } from "../domain/design.ts";
import { checkBody } from "../library/check-body.ts";
import type { Clause, Position } from "../library/clause.ts";
import { clauseScope, type SharedScope, sharedScope } from "../library/clause-scope.ts";
import type { Library } from "../library/library.ts";
import { canonicalMarks } from "../library/line-grammar.ts";
import { readsOf } from "../library/reads.ts";
import type { Script } from "../library/script.ts";
import { parseBody } from "../library/syntax.ts";
import { phrase } from "../library/words.ts";
import type { Context } from "./context.ts";
import { type DefinitionDraft, definitionDraft } from "./definitions.ts";
import type { Draft } from "./draft.ts";
import { type Filled, fill } from "./fill.ts";
import type { HelperContext } from "./helpers.ts";
import { Memo } from "./memo.ts";
import { type Span, sameSpans } from "./span.ts";
import { structure } from "./structure.ts";
import { type Dictionary, type OwnedDefinition } from "./terms.ts";
import { fieldIn, type Traced, type TracedRecord } from "./traced.ts";

/** What one contract's texts are filled with. */
export interface Filling {
  readonly context: Context;
  /** Ids of the clauses whose text is in, put together: what `included` depends on. */
  readonly included: string;
  readonly helpers: HelperContext;
}

/** The text that stands for a clause, and how it came to. */
export interface ChosenText {
  readonly script: Script;
  /** Id of the position. */
  readonly position: string;
  readonly departs: boolean;
  readonly findings: readonly Finding[];
}

interface Kept {
  readonly spans: readonly Span[];
  readonly draft: Draft;
}

/**
 * Makes the drafts of clauses and definitions. Parsed texts are kept by their words, and drafts by
 * their filled spans: a clause whose values did not change gives the same draft again.
 */
export class DraftMaker {
  readonly dictionary: Dictionary;
  private readonly library: Library;
  /** Made when the first departure is checked: most contracts have none. */
  private shared: SharedScope | null = null;
  private readonly scripts = new Map<string, Script>();
  private readonly departures = new Map<string, ReturnType<typeof checkBody>>();
  private readonly drafts = new Map<string, Kept>();
  private readonly memo = new Memo();

  constructor(library: Library, dictionary: Dictionary) {
    this.library = library;
    this.dictionary = dictionary;
  }

  /** The position chosen, or the user's own words where they can be read. */
  textFor(clause: Clause, choice: ClauseChoice): ChosenText {
    const inputs = [clause, choice.position, choice.departure?.text ?? null];
    return this.memo.get(`text ${clause.id}`, inputs, () => this.choose(clause, choice));
  }

  private choose(clause: Clause, choice: ClauseChoice): ChosenText {
    const { position, findings } = positionFor(clause, choice);
    const chosen = { position: position?.id ?? "preferred", departs: false, findings };
    const inLibrary = (): Script => this.parse(position?.body ?? "");
    if (choice.departure === null) return { ...chosen, script: inLibrary() };
    const body = canonicalMarks(choice.departure.text.replace(/\r\n?/g, "\n"));
    const checked = this.check(clause, body);
    if (checked.script !== null && body.trim() !== "") {
      return { ...chosen, script: checked.script, departs: true };
    }
    const faults = departureFindings(clause, body, checked);
    return { ...chosen, script: inLibrary(), findings: [...findings, ...faults] };
  }

  private parse(body: string): Script {
    const known = this.scripts.get(body);
    if (known) return known;
    const script = parseBody(body).script ?? [];
    this.scripts.set(body, script);
    return script;
  }

  private check(clause: Clause, body: string): ReturnType<typeof checkBody> {
    const key = `${clause.id}\n${body}`;
    const known = this.departures.get(key);
    if (known) return known;
    this.shared ??= sharedScope(this.library);
    const checked = checkBody(body, clauseScope(clause, this.shared));
    // Each keystroke in a departure is another text; the last few are enough to keep.
    if (this.departures.size > 50) this.departures.clear();
    this.departures.set(key, checked);
    return checked;
  }

  /** `more` adds to what the clause can read: open points for the notice. */
  draft(
    clause: Clause,
    script: Script,
    filling: Filling,
    more: Readonly<Record<string, Traced>> = {},
  ): { readonly draft: Draft; readonly isCut: boolean } {
    const { spans, isCut } = this.fill(clause.id, script, rootFor(clause, filling, more), filling);
    return { draft: this.structured(clause.id, clause.id, spans), isCut };
  }

  /** What prints of a clause whose number is kept. */
  omitted(clause: Clause): Draft {
    const text = `${phrase(this.library.words, "document.omitted")}.`;
    return this.structured(`${clause.id} omitted`, clause.id, [{ kind: "text", text }]);
  }

  definition(owned: OwnedDefinition, filling: Filling): DefinitionDraft {
    const clause = this.library.clauses[owned.clauseId];
    const { term, meaning } = owned.definition;
    if (clause === undefined) throw new RangeError(`No clause owns "${term}"`);
    const script = this.parse(meaning);
    const { spans } = this.fill(`term ${term}`, script, rootFor(clause, filling), filling);
    return definitionDraft(owned, this.structured(`term ${term}`, `term.${term}`, spans));
  }

  /** Fills a script, or gives what it gave before where nothing that it mentions has changed. */
  private fill(key: string, script: Script, root: TracedRecord, filling: Filling): Filled {
    const { names, helpers } = readsOf(script);
    const { writing } = filling.helpers;
    const inputs = [
      script,
      writing.language,
      writing.currency,
      helpers.has("included") ? filling.included : null,
      helpers.has("pays") ? filling.context.design.payments : null,
      ...[...names].map((name) => fieldIn(root, name)),
    ];
    return this.memo.get(`fill ${key}`, inputs, () => fill(script, root, filling.helpers));
  }

  private structured(key: string, id: string, spans: readonly Span[]): Draft {
    const kept = this.drafts.get(key);
    if (kept && sameSpans(kept.spans, spans)) return kept.draft;
    const draft = structure(id, spans, this.dictionary);
    this.drafts.set(key, { spans, draft });
    return draft;
  }
}

export function rootFor(
  clause: Clause | null,
  { context }: Filling,
  more: Readonly<Record<string, Traced>> = {},
): TracedRecord {
  const own = clause === null ? undefined : context.answers.get(clause.id);
  const fields = new Map([...(own?.fields ?? []), ...Object.entries(more)]);
  return { kind: "record", fields, beneath: context.root, from: "" };
}

function positionFor(
  clause: Clause,
  choice: ClauseChoice,
): { readonly position: Position | undefined; readonly findings: readonly Finding[] } {
  const position = clause.positions.find((each) => each.id === choice.position);
  if (position) return { position, findings: [] };
  const finding: Finding = {
    code: "unknown-position",
    level: "blocker",
    message: `"${clause.title}" has no position "${choice.position.slice(0, 60)}"; the preferred text stands.`,
    where: { clause: clause.id, field: `clauses.${clause.id}.position` },
    remedy: "Choose one of the positions of the clause.",
  };
  return { position: clause.positions[0], findings: [finding] };
}

function departureFindings(
  clause: Clause,
  body: string,
  { faults }: ReturnType<typeof checkBody>,
): Finding[] {
  const where = { clause: clause.id, field: `clauses.${clause.id}.departure.text` };
  const stands = "The library's text stands until this is mended.";
  if (body.trim() === "") {
    return [
      {
        code: "departure-empty",
        level: "blocker",
        message: `The departure from "${clause.title}" has no text. ${stands}`,
        where,
        remedy: "Write the text, or take the departure back.",
      },
    ];
  }
  return faults.map((fault) => ({
    code: "departure-fault",
    level: "blocker",
    message: `Line ${fault.line} of the departure from "${clause.title}": ${fault.message} ${stands}`,
    where: { ...where, line: fault.line },
    remedy: fault.remedy,
  }));
}
