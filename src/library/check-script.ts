import { didYouMean, type Fault } from "./fault.ts";
import { printedTerm } from "./printed-term.ts";
import type { Expression, Script } from "./script.ts";
import { boolean, fieldsOf, integer, type Shape, text } from "./shape.ts";
import { type ArgumentKind, type Signature, signatureOf, signatures } from "./signatures.ts";

/** What the names in a script may refer to. */
export interface Scope {
  readonly kind: "clause" | "template";
  /** Everything that can be read: the vocabulary, the answers, the clause's own parameters. */
  readonly root: Readonly<Record<string, Shape>>;
  /** Ids of all clauses, each with the anchors that every one of its positions sets. */
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Anchors of the body itself, for `{{ref "#name"}}`. */
  readonly ownAnchors: ReadonlySet<string>;
  readonly models: readonly string[];
  /** Defined terms, singular and plural. */
  readonly terms: ReadonlySet<string>;
}

/** An item that blocks have entered. */
interface Frame {
  readonly shape: Shape;
  readonly names: ReadonlyMap<string, Shape>;
  readonly loops: boolean;
  readonly outer: Frame | null;
}

/** Checks every name and call of a script against what is known. */
export function checkScript(script: Script, scope: Scope): readonly Fault[] {
  const checker = new Checker(scope);
  checker.script(script, {
    shape: { kind: "record", fields: scope.root },
    names: new Map(),
    loops: false,
    outer: null,
  });
  return checker.faults;
}

class Checker {
  readonly faults: Fault[] = [];
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  private fault(code: string, line: number, message: string, remedy: string): null {
    this.faults.push({ code, line, message, remedy });
    return null;
  }

  script(script: Script, frame: Frame): void {
    for (const piece of script) {
      switch (piece.kind) {
        case "text":
          break;
        case "print":
          this.print(piece.of, frame);
          break;
        case "if":
          this.shape(piece.test, frame);
          this.script(piece.body, frame);
          this.script(piece.otherwise, frame);
          break;
        case "each":
        case "with":
          this.block(piece, frame);
          break;
        case "clause":
          this.clause(piece, frame);
          break;
      }
    }
  }

  private block(piece: Extract<Script[number], { kind: "each" | "with" }>, frame: Frame): void {
    const subject = this.shape(piece.kind === "each" ? piece.list : piece.subject, frame);
    const inner = piece.kind === "each" ? this.item(subject, piece.line) : subject;
    this.script(piece.otherwise, frame);
    if (inner === null) return;
    this.script(piece.body, {
      shape: inner,
      names: piece.item === null ? new Map() : new Map([[piece.item, inner]]),
      loops: frame.loops || piece.kind === "each",
      outer: frame,
    });
  }

  private item(subject: Shape | null, line: number): Shape | null {
    if (subject === null) return null;
    if (subject.kind === "list") return subject.item;
    return this.fault(
      "not-a-list",
      line,
      "{{#each}} is of something that is no list.",
      "Use {{#with}} or {{#if}}.",
    );
  }

  private clause(piece: Extract<Script[number], { kind: "clause" }>, frame: Frame): void {
    if (this.scope.kind === "clause") {
      const remedy = 'Refer to the clause with {{ref "…"}}, or write the words here.';
      this.fault("not-in-subset", piece.line, "A clause cannot hold another clause.", remedy);
      return;
    }
    this.knownClause(piece.id, piece.line);
    for (const reason of [piece.because, piece.otherwise]) if (reason) this.shape(reason, frame);
  }

  private print(expression: Expression, frame: Frame): void {
    const shape = this.shape(expression, frame, true);
    if (shape === null) return;
    const { line } = expression;
    const refuse = (what: string, remedy: string): null =>
      this.fault("cannot-print", line, `${what} cannot print by itself.`, remedy);
    if (shape.kind === "list") refuse("A list", "Use {{list …}} for texts, or {{#each …}}.");
    else if (shape.kind === "record") refuse("A thing with fields", "Name the field to print.");
    else if (shape.kind === "boolean") refuse("A yes or no", "Use it in {{#if …}}.");
    else if (shape.kind === "choice") refuse("A closed choice", "Write {{words …}} to word it.");
  }

  /** The shape that an expression gives, or null where it has a fault. */
  private shape(expression: Expression, frame: Frame, printed = false): Shape | null {
    switch (expression.kind) {
      case "literal":
        return typeof expression.value === "string" ? text : integer;
      case "loop":
        if (frame.loops) {
          return expression.name === "first" || expression.name === "last" ? boolean : integer;
        }
        return this.fault(
          "unknown-name",
          expression.line,
          `@${expression.name} is outside any {{#each}}.`,
          "Move it into the {{#each}}.",
        );
      case "path":
        return this.path(expression, frame);
      case "call":
        return this.call(expression, frame, printed);
    }
  }

  private path(path: Extract<Expression, { kind: "path" }>, frame: Frame): Shape | null {
    let from: Frame = frame;
    for (let i = 0; i < path.up; i++) {
      if (from.outer === null) {
        return this.fault(
          "unknown-name",
          path.line,
          "../ leads outside the clause.",
          "Leave one ../ out.",
        );
      }
      from = from.outer;
    }
    const [first, ...rest] = path.names;
    if (first === undefined) return from.shape;
    const start = path.up === 0 ? namedIn(frame, first) : null;
    let shape = start ?? this.field(from.shape, first, path.line, frame);
    for (const name of rest) {
      if (shape === null) return null;
      shape = this.field(shape, name, path.line, frame);
    }
    return shape;
  }

  private field(shape: Shape, name: string, line: number, frame: Frame): Shape | null {
    const fields = fieldsOf(shape);
    const found = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (found) return found;
    const isRoot = fields === this.scope.root;
    const outside = !isRoot && Object.hasOwn(this.scope.root, name);
    if (signatureOf(name)) {
      return this.fault(
        "unknown-name",
        line,
        `"${name}" is a helper and takes what it words.`,
        `Write ${signatures[name]?.usage}.`,
      );
    }
    return this.fault(
      "unknown-name",
      line,
      `"${name}" is not known here.${didYouMean(name, Object.keys(fields))}`,
      outside
        ? `Inside {{#each}} and {{#with}} write {{${"../".repeat(depthOf(frame))}${name}}}.`
        : isRoot
          ? "Declare it under `parameters`, or use a name that clauses/README.md lists."
          : `Known here are ${Object.keys(fields).join(", ") || "no fields"}.`,
    );
  }

  private call(
    call: Extract<Expression, { kind: "call" }>,
    frame: Frame,
    printed: boolean,
  ): Shape | null {
    const signature = signatureOf(call.helper);
    if (signature === null || (signature.only && signature.only !== this.scope.kind)) {
      const near = didYouMean(call.helper, Object.keys(signatures));
      return this.fault(
        "unknown-helper",
        call.line,
        `There is no helper "${call.helper}".${near}`,
        "Use a helper that clauses/README.md lists.",
      );
    }
    const least = signature.takes.length - (signature.optional ?? 0);
    const most = signature.rest ? Number.POSITIVE_INFINITY : signature.takes.length;
    if (call.args.length < least || call.args.length > most) {
      return this.fault(
        "helper-arguments",
        call.line,
        `"${call.helper}" has ${call.args.length} values; it takes ${least === most ? least : `${least} or more`}.`,
        `Write ${signature.usage}.`,
      );
    }
    if (signature.gives === "block" && !printed) {
      return this.fault(
        "helper-arguments",
        call.line,
        `"${call.helper}" makes a block of its own.`,
        `Write ${signature.usage} alone on a line.`,
      );
    }
    for (const [index, argument] of call.args.entries()) {
      this.argument(argument, signature.takes[index] ?? signature.rest ?? "any", signature, frame);
    }
    if (call.helper === "eq" || call.helper === "ne") this.comparison(call, frame);
    return signature.gives === "boolean" ? boolean : text;
  }

  private argument(
    argument: Expression,
    kind: ArgumentKind,
    { usage }: Signature,
    frame: Frame,
  ): void {
    if (["literal", "term", "clause", "reference", "model"].includes(kind)) {
      if (argument.kind !== "literal" || typeof argument.value !== "string") {
        this.fault(
          "helper-arguments",
          argument.line,
          "Words in quotes were expected.",
          `Write ${usage}.`,
        );
      } else this.named(argument.value, kind, argument.line);
      return;
    }
    const shape = this.shape(argument, frame);
    if (shape === null || fits(shape, kind)) return;
    this.fault(
      "helper-arguments",
      argument.line,
      `A ${kind} was expected, but this is a ${shape.kind}.`,
      `Write ${usage}.`,
    );
  }

  private named(name: string, kind: ArgumentKind, line: number): void {
    if (kind === "clause") this.knownClause(name, line);
    if (kind === "reference") this.reference(name, line);
    if (kind === "term" && !this.scope.terms.has(printedTerm(name))) {
      this.fault(
        "unknown-term",
        line,
        `"${name}" is not a defined term.${didYouMean(name, this.scope.terms)}`,
        "Write a term that a clause defines, in the singular or the plural.",
      );
    }
    if (kind === "model" && !this.scope.models.includes(name)) {
      this.fault(
        "unknown-model",
        line,
        `There is no payment mechanism "${name}".${didYouMean(name, this.scope.models)}`,
        `Known are ${this.scope.models.join(", ")}.`,
      );
    }
  }

  private reference(target: string, line: number): void {
    const [id = "", anchor] = target.split("#");
    if (id !== "" && !this.knownClause(id, line)) return;
    const anchors = id === "" ? this.scope.ownAnchors : this.scope.anchors.get(id);
    if (anchor === undefined || anchors?.has(anchor)) return;
    const whose = id === "" ? "this text" : `every position of "${id}"`;
    this.fault(
      "unknown-anchor",
      line,
      `The anchor "#${anchor}" is not in ${whose}.${didYouMean(anchor, anchors ?? [])}`,
      `Put {#${anchor}} before the paragraph meant${id === "" ? "" : ", in each position"}, or refer to the whole clause.`,
    );
  }

  private knownClause(id: string, line: number): boolean {
    if (this.scope.anchors.has(id)) return true;
    this.fault(
      "unknown-clause",
      line,
      `There is no clause "${id}".${didYouMean(id, this.scope.anchors.keys())}`,
      "Write the name of a file under clauses/, without its ending.",
    );
    return false;
  }

  private comparison(call: Extract<Expression, { kind: "call" }>, frame: Frame): void {
    const [a, b] = call.args;
    if (a === undefined || b === undefined) return;
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      if (one.kind !== "literal" || other.kind !== "path") continue;
      const shape = new Checker(this.scope).shape(other, frame);
      if (shape?.kind !== "choice" && shape?.kind !== "option") continue;
      if (shape.values.includes(String(one.value))) continue;
      this.fault(
        "unknown-value",
        one.line,
        `"${one.value}" is never the value of "${other.names.join(".")}".`,
        `Its values are ${shape.values.join(", ")}.`,
      );
    }
  }
}

function namedIn(frame: Frame | null, name: string): Shape | null {
  for (let at = frame; at !== null; at = at.outer) {
    const shape = at.names.get(name);
    if (shape) return shape;
  }
  return null;
}

function depthOf(frame: Frame): number {
  return frame.outer === null ? 0 : 1 + depthOf(frame.outer);
}

function fits(shape: Shape, kind: ArgumentKind): boolean {
  const among = (...kinds: readonly Shape["kind"][]): boolean => kinds.includes(shape.kind);
  switch (kind) {
    case "any":
      return !among("record");
    case "number":
      return among("integer", "decimal", "percent", "money", "text");
    case "money":
      return among("money", "integer");
    case "day":
      return among("day", "text");
    case "list":
      return shape.kind === "list" && shape.item.kind === "text";
    case "choice":
      return among("choice");
    case "text":
      return among("text");
    case "payment":
      return "model" in fieldsOf(shape) && "metric" in fieldsOf(shape);
    case "years":
      return shape.kind === "list" && "certainMinor" in fieldsOf(shape.item);
    case "party":
      return "signatoryName" in fieldsOf(shape);
    default:
      return false;
  }
}
