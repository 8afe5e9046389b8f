import type { Expression, LoopName, Script } from "../library/script.ts";
import { type HelperContext, type HelperResult, helpers, isSpans, printResult } from "./helpers.ts";
import type { Span } from "./span.ts";
import {
  fieldIn,
  isEmpty,
  isTrue,
  literal,
  nothing,
  type Traced,
  type TracedRecord,
} from "./traced.ts";

/** How much one text may do before it is cut: far above any contract, far below a stall. */
export const limits = { steps: 200_000, characters: 2_000_000 };

export interface Filled {
  readonly spans: readonly Span[];
  /** True where the text reached a limit and was cut there. */
  readonly isCut: boolean;
}

/** An item that a block has entered. */
interface Frame {
  readonly item: Traced;
  readonly names: ReadonlyMap<string, Traced>;
  readonly loop: Readonly<Record<LoopName, number | boolean>> | null;
  readonly outer: Frame | null;
}

/** Fills a script with what `root` holds. Nothing is read but own entries of traced records. */
export function fill(
  script: Script,
  root: TracedRecord,
  context: HelperContext,
  within: typeof limits = limits,
): Filled {
  const filler = new Filler(context, within);
  filler.script(script, { item: root, names: new Map(), loop: null, outer: null });
  return { spans: filler.spans, isCut: filler.isCut };
}

/** The value of a single expression: a condition or a reason of a contract type. */
export function evaluate(
  expression: Expression,
  root: TracedRecord,
  context: HelperContext,
): HelperResult {
  const frame: Frame = { item: root, names: new Map(), loop: null, outer: null };
  return new Filler(context, limits).value(expression, frame);
}

/** Whether an expression counts as true. */
export function holds(result: HelperResult): boolean {
  return isSpans(result) ? result.length > 0 : isTrue(result);
}

class Filler {
  readonly spans: Span[] = [];
  isCut = false;
  private readonly context: HelperContext;
  private steps: number;
  private characters: number;

  constructor(context: HelperContext, within: typeof limits) {
    this.context = context;
    this.steps = within.steps;
    this.characters = within.characters;
  }

  script(script: Script, frame: Frame): void {
    for (const piece of script) {
      if (this.isSpent()) return;
      switch (piece.kind) {
        case "text":
          this.text(piece.text);
          break;
        case "print":
          for (const span of printResult(this.value(piece.of, frame), this.context)) this.add(span);
          break;
        case "if":
          this.script(holds(this.value(piece.test, frame)) ? piece.body : piece.otherwise, frame);
          break;
        case "each":
          this.each(piece, frame);
          break;
        case "with":
          this.with(piece, frame);
          break;
        case "clause":
          break;
      }
    }
  }

  private isSpent(): boolean {
    this.steps--;
    if (this.steps < 0 || this.characters < 0) this.isCut = true;
    return this.isCut;
  }

  /** Adjacent texts of the author become one, so that a mark at the front of a line is seen whole. */
  private text(text: string): void {
    const last = this.spans.at(-1);
    if (last?.kind === "text") {
      this.spans[this.spans.length - 1] = { kind: "text", text: last.text + text };
      this.characters -= text.length;
    } else this.add({ kind: "text", text });
  }

  private add(span: Span): void {
    const isJoined = span.kind === "text" && this.spans.at(-1)?.kind === "text";
    if (isJoined) return this.text(span.text);
    if ("text" in span) {
      if (span.text === "") return;
      this.characters -= span.text.length;
    }
    this.spans.push(span);
  }

  private each(piece: Extract<Script[number], { kind: "each" }>, frame: Frame): void {
    const list = this.value(piece.list, frame);
    const items = !isSpans(list) && list.kind === "list" ? list.items : [];
    if (items.length === 0) return this.script(piece.otherwise, frame);
    for (const [index, item] of items.entries()) {
      if (this.isCut) return;
      this.script(piece.body, {
        item,
        names: piece.item === null ? new Map() : new Map([[piece.item, item]]),
        loop: {
          index,
          number: index + 1,
          first: index === 0,
          last: index === items.length - 1,
        },
        outer: frame,
      });
    }
  }

  private with(piece: Extract<Script[number], { kind: "with" }>, frame: Frame): void {
    const subject = this.value(piece.subject, frame);
    if (isSpans(subject) || isHollow(subject)) return this.script(piece.otherwise, frame);
    this.script(piece.body, {
      item: subject,
      names: piece.item === null ? new Map() : new Map([[piece.item, subject]]),
      loop: null,
      outer: frame,
    });
  }

  value(expression: Expression, frame: Frame): HelperResult {
    this.steps--;
    switch (expression.kind) {
      case "literal":
        return literal(expression.value);
      case "loop":
        return literal(loopOf(frame)?.[expression.name] ?? 0);
      case "path":
        return read(expression, frame);
      case "call": {
        const helper = Object.hasOwn(helpers, expression.helper)
          ? helpers[expression.helper]
          : undefined;
        if (helper === undefined) throw new RangeError(`No helper "${expression.helper}"`);
        const args = expression.args.map((argument) => this.value(argument, frame));
        return helper(args, this.context);
      }
    }
  }
}

/** Handlebars enters `with` for anything but nothing, `""`, false and an empty list: 0 is something. */
function isHollow(value: Traced): boolean {
  return !isTrue(value) && !(value.kind === "scalar" && value.value === 0);
}

function loopOf(frame: Frame | null): Frame["loop"] {
  return frame === null ? null : (frame.loop ?? loopOf(frame.outer));
}

function read(path: Extract<Expression, { kind: "path" }>, frame: Frame): Traced {
  let from: Frame | null = frame;
  for (let i = 0; i < path.up && from !== null; i++) from = from.outer;
  const [first, ...rest] = path.names;
  if (from === null) return nothing;
  if (first === undefined) return from.item;
  const named = path.up === 0 ? namedIn(frame, first) : null;
  return rest.reduce(fieldOf, named ?? fieldOf(from.item, first));
}

function namedIn(frame: Frame | null, name: string): Traced | null {
  if (frame === null) return null;
  return frame.names.get(name) ?? namedIn(frame.outer, name);
}

/** A field of a record. What a broken link should hold is empty, and leads to the link. */
function fieldOf(value: Traced, name: string): Traced {
  if (value.kind === "record") {
    return fieldIn(value, name) ?? { ...nothing, from: joinPath(value.from, name) };
  }
  return value.kind === "scalar" && isEmpty(value) ? value : nothing;
}

function joinPath(from: string, name: string): string {
  return from === "" ? name : `${from}.${name}`;
}
