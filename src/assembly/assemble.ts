import { byLevel, type Finding } from "../base/finding.ts";
import type { Design } from "../domain/design.ts";
import type { Clause } from "../library/clause.ts";
import type { Library, Template } from "../library/library.ts";
import { libraryFor, librarySourceFindings, templateIn } from "../library/library-for.ts";
import type { Script } from "../library/script.ts";
import { parseBody } from "../library/syntax.ts";
import { languageOf } from "../reference/language.ts";
import { type Context, contextOf } from "./context.ts";
import { definitionsFor } from "./definitions.ts";
import type { Document, OpenPoint, Section } from "./document.ts";
import { DraftMaker, type Filling, rootFor } from "./draft-maker.ts";
import { factsOf } from "./facts.ts";
import { evaluate, holds } from "./fill.ts";
import {
  type DraftedText,
  documentFindings,
  selectionFindings,
  unknownTypeFinding,
} from "./findings.ts";
import { headOf } from "./head.ts";
import { printResult } from "./helpers.ts";
import { languageFindings } from "./language-findings.ts";
import { Memo } from "./memo.ts";
import { type DraftSection, numberSections, References } from "./number.ts";
import { openPointsIn } from "./open-points.ts";
import type { Writing } from "./print-value.ts";
import { SectionMaker } from "./section-maker.ts";
import { type Selection, select } from "./select.ts";
import { textOf } from "./span.ts";
import { dictionaryOf } from "./terms.ts";
import { listOf, recordOf, scalar, type Traced } from "./traced.ts";

export interface Assembled {
  readonly document: Document;
  /** Gravest first. Sought when they are first asked for, since the pages are made without them. */
  readonly findings: readonly Finding[];
}

/** A document with findings that are sought when they are asked for, and then kept. */
function withFindings(document: Document, seek: () => readonly Finding[]): Assembled {
  let found: readonly Finding[] | null = null;
  return {
    document,
    get findings() {
      found ??= seek();
      return found;
    },
  };
}

/** Design and Library to Document, once. For one design after another keep an `Assembler`. */
export function assemble(design: Design, library: Library): Assembled {
  return new Assembler(library).assemble(design);
}

/**
 * Assembles the contracts of one library. It keeps what did not change between calls, so that a section
 * that prints the same is the same object; what it gives does not depend on what it keeps.
 */
export class Assembler {
  private readonly library: Library;
  private readonly drafts: DraftMaker;
  private readonly sections: SectionMaker;
  private readonly memo = new Memo();
  private readonly skeletons = new Map<string, Script>();
  private readonly others = new WeakMap<Library, Assembler>();

  constructor(library: Library) {
    this.library = library;
    this.drafts = new DraftMaker(library, dictionaryOf(library));
    this.sections = new SectionMaker(library);
  }

  assemble(design: Design): Assembled {
    const library = libraryFor(design, this.library);
    const template = templateIn(library, design.contract.type);
    if (template === null) return unknownType(design, this.library);
    const built = this.assemblerOf(library).build(design, template);
    return withFindings(built.document, () =>
      byLevel([...librarySourceFindings(design, this.library), ...built.findings]),
    );
  }

  /** The assembler of the library as another design prints it: its language, names and own clauses. */
  private assemblerOf(library: Library): Assembler {
    if (library === this.library) return this;
    const known = this.others.get(library) ?? new Assembler(library);
    this.others.set(library, known);
    return known;
  }

  private build(design: Design, template: Template): Assembled {
    const context = contextOf(design, this.library, this.memo);
    const selection = this.select(context, template);
    const filling = this.filling(context, selection.included);
    const texts: DraftedText[] = [];
    const schedules = this.schedules(selection);
    const drafted = selection.placed
      .filter((placed) => placed.clause.kind !== "notice")
      .map((placed): DraftSection => {
        const { clause, choice } = placed;
        if (placed.isOmitted) {
          const draft = this.drafts.omitted(clause);
          return { placed, draft, position: "omitted", departs: false };
        }
        const text = this.drafts.textFor(clause, choice);
        const { draft, isCut } = this.drafts.draft(clause, text.script, filling, {
          schedules,
        });
        texts.push({ clause, text, draft, isCut });
        return { placed, draft, position: text.position, departs: text.departs };
      });
    const numbered = numberSections(drafted);
    const references = new References(numbered, this.library.words, this.library.clauses);
    const definitions = definitionsFor(
      drafted.map((section) => section.draft),
      selection.included,
      this.drafts.dictionary,
      (owned) => this.drafts.definition(owned, filling),
    );
    const { writing } = filling.helpers;
    const defined = new Set(definitions.map(({ owned }) => owned.definition.term));
    const defines = (term: string): boolean => defined.has(term);
    const sections = numbered.map((section) =>
      this.sections.make(section, { context, writing, references, definitions, defines }),
    );
    const openPoints = openPointsIn(sections, (id, node) => references.placeOfNode(id, node));
    const notice = this.notice(selection, filling, references, openPoints);
    const document: Document = {
      ...headOf(design, template.title, this.library.words),
      sections: this.sections.arrange(numbered, sections, notice),
      openPoints,
      leftOut: selection.leftOut,
    };
    return withFindings(document, () => [
      ...languageFindings(design, selection, this.library),
      ...selectionFindings(design, selection, this.library),
      ...documentFindings({
        design,
        texts,
        numbered,
        references,
        definitions,
        openPoints,
      }),
    ]);
  }

  private select(context: Context, template: Template): Selection {
    const filling = this.filling(context, new Set());
    const root = rootFor(null, filling);
    return select(context.design, template, this.skeleton(template), this.library, {
      holds: (test) => holds(evaluate(test, root, filling.helpers)),
      say: (reason) =>
        printResult(evaluate(reason, root, filling.helpers), filling.helpers)
          .map(textOf)
          .join(""),
    });
  }

  /** The schedules that are in, for a clause to list. */
  private schedules({ placed }: Selection): Traced {
    const clauses = placed.map(({ clause }) => clause).filter(({ kind }) => kind === "schedule");
    return this.memo.get("schedules", clauses, () => schedulesOf(clauses));
  }

  private skeleton(template: Template): Script {
    const known = this.skeletons.get(template.id);
    if (known) return known;
    const script = parseBody(template.body).script ?? [];
    this.skeletons.set(template.id, script);
    return script;
  }

  private filling(context: Context, included: ReadonlySet<string>): Filling {
    const { design } = context;
    const { language, currency } = design.contract;
    const writing: Writing = { language: languageOf(language), currency };
    const facts = factsOf(design, included);
    return {
      context,
      included: [...included].join(" "),
      helpers: { writing, words: this.library.words, facts },
    };
  }

  /** The notice is drafted last, for it lists what the rest leaves open. */
  private notice(
    selection: Selection,
    filling: Filling,
    references: References,
    openPoints: readonly OpenPoint[],
  ): Section | null {
    const placed = selection.placed.find((each) => each.clause.kind === "notice");
    const { design } = filling.context;
    const isNeeded = openPoints.length > 0 || design.draft.state === "draft";
    if (placed === undefined || !isNeeded) return null;
    const { script, position, departs } = this.drafts.textFor(placed.clause, placed.choice);
    const { draft } = this.drafts.draft(placed.clause, script, filling, {
      openPoints: openPointList(openPoints),
    });
    return this.sections.make(
      { placed, draft, position, departs, number: null },
      {
        context: filling.context,
        writing: filling.helpers.writing,
        references,
        definitions: [],
        defines: () => false,
      },
    );
  }
}

function unknownType(design: Design, library: Library): Assembled {
  const head = headOf(design, "", library.words);
  return {
    document: { ...head, sections: [], openPoints: [], leftOut: [] },
    findings: [unknownTypeFinding(design.contract.type, library)],
  };
}

function openPointList(openPoints: readonly OpenPoint[]): Traced {
  return listOf(
    openPoints.map(({ label, place, node, from }) =>
      recordOf(
        {
          label: scalar("text", label, from),
          place: { ...scalar("place", place, from), target: node },
        },
        from,
      ),
    ),
    "",
  );
}

function schedulesOf(clauses: readonly Clause[]): Traced {
  return listOf(
    clauses.map(({ id, title }) =>
      recordOf(
        {
          title: scalar("text", title, ""),
          place: { ...scalar("place", null, ""), target: id },
        },
        "",
      ),
    ),
    "",
  );
}
