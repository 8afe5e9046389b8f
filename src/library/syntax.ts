import {
  type Located,
  type Expression as ParsedExpression,
  type Program,
  parse,
  type Statement,
} from "handlebars/dist/cjs/handlebars/compiler/base.js";
import type { Fault } from "./fault.ts";
import { quickScript } from "./quick-parse.ts";
import { type Expression, type LoopName, loopNames, type Piece, type Script } from "./script.ts";

/** Bodies longer than this are refused unread: the parser is the part that a long text can stall. */
const longestBody = 100_000;
/** Blocks and brackets may nest this deep; deeper is refused unread, for the parser recurses. */
const deepestNest = 40;

type Call = Extract<Statement, { type: "BlockStatement" }>;

/** Parses a body. The script is null where there are faults. */
export function parseBody(body: string): { script: Script | null; faults: readonly Fault[] } {
  const tooMuch = sizeFault(body);
  if (tooMuch) return { script: null, faults: [tooMuch] };
  const quick = quickScript(body);
  return quick ? { script: quick, faults: [] } : parseSlowly(body);
}

/** Parses with Handlebars' own parser, which has the last word on what a body says. */
export function parseSlowly(body: string): ReturnType<typeof parseBody> {
  let program: Program;
  try {
    program = parse(body);
  } catch (error) {
    return { script: null, faults: [syntaxFault(error)] };
  }
  const reader = new Reader();
  const script = reader.script(program);
  return reader.faults.length > 0
    ? { script: null, faults: reader.faults }
    : { script, faults: [] };
}

function sizeFault(body: string): Fault | null {
  const fault = (message: string, remedy: string): Fault => ({
    code: "body-too-large",
    line: 1,
    message,
    remedy,
  });
  if (body.length > longestBody) {
    return fault(
      `The text has ${body.length} characters; at most ${longestBody} can be read.`,
      "Move part of it to another clause.",
    );
  }
  let [blocks, brackets, deepest] = [0, 0, 0];
  for (const [mark] of body.matchAll(/\{\{~?[#^]|\{\{~?\/|\(|\)/g)) {
    if (mark === "(") brackets++;
    else if (mark === ")") brackets = Math.max(0, brackets - 1);
    else if (mark.endsWith("/")) blocks = Math.max(0, blocks - 1);
    else blocks++;
    deepest = Math.max(deepest, blocks, brackets);
  }
  if (deepest <= deepestNest) return null;
  return fault(
    `Blocks or brackets nest ${deepest} deep; at most ${deepestNest} can be read.`,
    "Take the inner blocks out of the outer ones.",
  );
}

function syntaxFault(error: unknown): Fault {
  const said = error instanceof Error ? error.message : String(error);
  const line = Number(/line (\d+)/.exec(said)?.[1] ?? /(\d+):\d+$/.exec(said)?.[1] ?? 1);
  const detail = /(\w+ doesn't match \w+)/.exec(said)?.[1] ?? /Expecting .*$/m.exec(said)?.[0];
  return {
    code: "template-syntax",
    line,
    message: `The {{…}} tags cannot be read here${detail ? `: ${detail}` : ""}.`,
    remedy:
      "Check that every {{ has its }}, and every {{#if}} or {{#each}} its {{/if}} or {{/each}}.",
  };
}

/** Turns the parser's tree into a script, and notes whatever is outside the subset. */
class Reader {
  readonly faults: Fault[] = [];

  script(program: Program | undefined): Script {
    return (program?.body ?? []).flatMap((statement) => this.piece(statement));
  }

  private refuse(at: Located, what: string, remedy: string): readonly never[] {
    const { line } = at.loc.start;
    this.faults.push({ code: "not-in-subset", line, message: `${what} not allowed.`, remedy });
    return [];
  }

  private piece(statement: Statement): readonly Piece[] {
    const { line } = statement.loc.start;
    switch (statement.type) {
      case "ContentStatement":
        return statement.value === "" ? [] : [{ kind: "text", text: statement.value, line }];
      case "CommentStatement":
        return [];
      case "MustacheStatement":
        if (!statement.escaped) {
          return this.refuse(statement, "Triple braces and {{& are", "Write {{name}}.");
        }
        if (statement.strip.open || statement.strip.close) return this.refuseStrip(statement);
        return [{ kind: "print", of: this.expression(statement), line }];
      case "BlockStatement":
        return this.block(statement);
      case "PartialStatement":
        return this.clause(statement);
      default:
        return this.refuse(
          statement,
          "Decorators, inline partials and partial blocks are",
          "Write the text in place.",
        );
    }
  }

  private refuseStrip(at: Located): readonly never[] {
    return this.refuse(at, "Whitespace control with ~ is", "Leave the ~ out.");
  }

  private block(block: Call & Located): readonly Piece[] {
    const { line } = block.loc.start;
    const strips = [block.openStrip, block.inverseStrip, block.closeStrip];
    if (strips.some((strip) => strip?.open || strip?.close)) return this.refuseStrip(block);
    const name = block.path.type === "PathExpression" ? block.path.original : "";
    const [subject, ...more] = block.params;
    if (!["if", "unless", "each", "with"].includes(name)) {
      return this.refuse(
        block,
        `The block {{#${name}}} is`,
        "Use {{#if}}, {{#unless}}, {{#each}} or {{#with}}.",
      );
    }
    if (subject === undefined || more.length > 0 || (block.hash?.pairs.length ?? 0) > 0) {
      return this.refuse(
        block,
        `{{#${name}}} with other than one value is`,
        `Write {{#${name} value}}, with brackets around a condition: {{#if (eq a b)}}.`,
      );
    }
    const inner = this.expression(subject);
    const body = this.script(block.program);
    const otherwise = this.script(block.inverse);
    const items = block.program?.blockParams ?? [];
    if (items.length > 1 || (items.length > 0 && (name === "if" || name === "unless"))) {
      return this.refuse(
        block,
        "More than one name after `as` is",
        "Use @number for the position.",
      );
    }
    const item = items[0] ?? null;
    if (name === "if") return [{ kind: "if", test: inner, body, otherwise, line }];
    if (name === "unless")
      return [{ kind: "if", test: inner, body: otherwise, otherwise: body, line }];
    return name === "each"
      ? [{ kind: "each", list: inner, item, body, otherwise, line }]
      : [{ kind: "with", subject: inner, item, body, otherwise, line }];
  }

  private clause(partial: Extract<Statement, { type: "PartialStatement" }>): readonly Piece[] {
    const { name } = partial;
    if (name.type !== "PathExpression" || name.parts.length !== 1 || partial.params.length > 0) {
      return this.refuse(
        partial,
        "A partial that is not a plain clause id is",
        'Write {{> clause-id because="…"}}.',
      );
    }
    const options = new Map(partial.hash?.pairs.map((pair) => [pair.key, pair.value]));
    for (const key of options.keys()) {
      if (key !== "because" && key !== "otherwise") {
        this.refuse(partial, `${key}= in a clause's place is`, "Only because= and otherwise= are.");
      }
    }
    const option = (key: string): Expression | null => {
      const value = options.get(key);
      return value ? this.expression(value) : null;
    };
    return [
      {
        kind: "clause",
        id: name.original,
        because: option("because"),
        otherwise: option("otherwise"),
        line: partial.loc.start.line,
      },
    ];
  }

  private expression(
    node: ParsedExpression | ((Call | Extract<Statement, { type: "MustacheStatement" }>) & Located),
  ): Expression {
    const { line } = node.loc.start;
    switch (node.type) {
      case "PathExpression":
        return this.path(node);
      case "StringLiteral":
      case "NumberLiteral":
      case "BooleanLiteral":
        return { kind: "literal", value: node.value, line };
      case "NullLiteral":
      case "UndefinedLiteral":
        this.refuse(node, "null and undefined are", "Test with {{#if}} or (not …).");
        return { kind: "literal", value: false, line };
      default:
        return this.call(node);
    }
  }

  private call(
    node: {
      readonly path: ParsedExpression;
      readonly params: readonly ParsedExpression[];
      readonly hash?: { readonly pairs: readonly { readonly key: string }[] };
      readonly type: string;
    } & Located,
  ): Expression {
    const { line } = node.loc.start;
    const [named] = node.hash?.pairs ?? [];
    if (named) {
      this.refuse(node, `The named argument ${named.key}= is`, `Leave ${named.key}=… out.`);
    }
    const bare = node.type === "MustacheStatement" && node.params.length === 0;
    if (node.path.type !== "PathExpression") return this.expression(node.path);
    if (bare && node.path.original !== "definitions") return this.path(node.path);
    return {
      kind: "call",
      helper: node.path.original,
      args: node.params.map((param) => this.expression(param)),
      line,
    };
  }

  private path(node: Extract<ParsedExpression, { type: "PathExpression" }>): Expression {
    const { line } = node.loc.start;
    if (!node.data) return { kind: "path", up: node.depth, names: node.parts, line };
    const name = loopNames.find((loop) => loop === node.parts[0]);
    if (name === undefined || node.parts.length > 1 || node.depth > 0) {
      this.refuse(node, `${node.original} is`, `Known are ${loopList}.`);
    }
    return { kind: "loop", name: name ?? "index", line };
  }
}

const loopList = loopNames.map((name: LoopName) => `@${name}`).join(", ");
