import { type Expression, loopNames, type Script } from "./script.ts";
import { type Block, type Node, stripLines, type Text } from "./standalone-lines.ts";

/**
 * Reads a body written in the plain way that nearly all are: the very script that Handlebars' parser
 * leads to, in a sixth of the time and less. Null for whatever is at all unusual, faults of course among it:
 * of that the parser is asked, and it alone says what is wrong.
 */
export function quickScript(body: string): Script | null {
  if (unusual.test(body)) return null;
  const nodes = new Reader(body).read();
  if (nodes === null) return null;
  stripLines(nodes, true);
  return scriptOf(nodes);
}

/** Comments, triple braces, whitespace control, escapes and other marks after the braces. */
const unusual = /\{\{[{~!&*^]|\{\{#[>*]|~\}\}|\}\}\}|\\\{\{|\0/;

/** A block that is not closed yet. */
interface Open {
  readonly block: Block;
  /** Where what is read now goes: the block's body, or what stands after its `else`. */
  readonly into: Node[];
  /** True for the block that an `else if` makes: it ends with the one around it. */
  readonly isChained: boolean;
}

class Reader {
  private readonly body: string;
  private readonly root: Node[] = [];
  private readonly open: Open[] = [];
  private line = 1;

  constructor(body: string) {
    this.body = body;
  }

  read(): Node[] | null {
    const { body } = this;
    for (let at = 0; at < body.length; ) {
      const start = body.indexOf("{{", at);
      this.text(body.slice(at, start < 0 ? body.length : start));
      if (start < 0) break;
      const end = body.indexOf("}}", start);
      const tag = end < 0 ? "\n" : body.slice(start + 2, end);
      if (tag.includes("\n") || !this.tag(tag)) return null;
      at = end + 2;
    }
    return this.open.length === 0 ? this.root : null;
  }

  private get into(): Node[] {
    return this.open.at(-1)?.into ?? this.root;
  }

  private text(original: string): void {
    if (original === "") return;
    const { line } = this;
    this.into.push(textNode(original, line));
    for (let at = original.indexOf("\n"); at >= 0; at = original.indexOf("\n", at + 1)) this.line++;
  }

  /** False where the tag is not of the plain kind. */
  private tag(tag: string): boolean {
    const { line } = this;
    const mark = tag.charAt(0);
    if (mark === "#") return this.begin(tag.slice(1), false);
    if (mark === "/") return this.end(tag.slice(1).trim());
    if (mark === ">") return this.clause(tag.slice(1));
    const otherwise = /^\s*else(?![\w-])(.*)$/.exec(tag)?.[1]?.trim();
    if (otherwise !== undefined) return this.otherwise(otherwise);
    const tokens = tokensOf(tag);
    const of = tokens && printed(tokens, line);
    if (!of) return false;
    this.into.push({ kind: "piece", piece: { kind: "print", of, line } });
    return true;
  }

  private begin(call: string, isChained: boolean): boolean {
    const { line } = this;
    const [, plain = call, item = null] =
      /^(.*\S)\s+as\s+\|([A-Za-z][\w-]*)\|\s*$/.exec(call) ?? [];
    const tokens = tokensOf(plain);
    const [name, ...rest] = tokens ?? [];
    const subject = subjectOf(rest, line);
    if (name?.kind !== "path" || !isBlockName(name.text) || subject === null) return false;
    if (item !== null && (name.text === "if" || name.text === "unless")) return false;
    const block: Block = {
      kind: "block",
      name: name.text,
      subject,
      item,
      line,
      body: [],
      inverse: null,
      isChained: false,
    };
    this.into.push(block);
    this.open.push({ block, into: block.body, isChained });
    return true;
  }

  private otherwise(chained: string): boolean {
    const last = this.open.pop();
    if (!last || last.block.inverse !== null) return false;
    const inverse: Node[] = [];
    last.block.inverse = inverse;
    last.block.isChained = chained !== "";
    this.open.push({ ...last, into: inverse });
    return chained === "" || this.begin(chained, true);
  }

  private end(name: string): boolean {
    let last = this.open.pop();
    while (last?.isChained) last = this.open.pop();
    return last?.block.name === name;
  }

  private clause(call: string): boolean {
    const { line } = this;
    const tokens = tokensOf(call);
    const [id, ...options] = tokens ?? [];
    if (id?.kind !== "path" || !/^[A-Za-z][\w-]*$/.test(id.text)) return false;
    const said: Record<string, Expression> = {};
    const queue = new Queue(options);
    for (let key = queue.take(); key; key = queue.take()) {
      const value = expressionIn(queue, line);
      if (key.kind !== "key" || value === null || Object.hasOwn(said, key.text)) return false;
      if (key.text !== "because" && key.text !== "otherwise") return false;
      said[key.text] = value;
    }
    const { because = null, otherwise = null } = said;
    const piece = { kind: "clause", id: id.text, because, otherwise, line } as const;
    this.into.push({ kind: "clause", piece });
    return true;
  }
}

type BlockName = Block["name"];

function isBlockName(name: string): name is BlockName {
  return name === "if" || name === "unless" || name === "each" || name === "with";
}

function textNode(original: string, line: number): Text {
  return { kind: "text", original, line, text: original, isCutLeft: false, isCutRight: false };
}

interface Token {
  readonly kind: "string" | "number" | "key" | "loop" | "path" | "(" | ")";
  readonly text: string;
}

const token =
  /\s+|"([^"\\]*)"|'([^'\\]*)'|(-?\d+(?:\.\d+)?)(?=[\s)]|$)|([A-Za-z][\w-]*)=|@([A-Za-z]+)(?=[\s)]|$)|((?:\.\.\/)*[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*)(?=[\s)]|$)|([()])/y;

function tokensOf(tag: string): Token[] | null {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < tag.length) {
    const match = token.exec(tag);
    if (!match) return null;
    const [, double, single, number, key, loop, path, bracket] = match;
    if (double !== undefined) tokens.push({ kind: "string", text: double });
    else if (single !== undefined) tokens.push({ kind: "string", text: single });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (key !== undefined) tokens.push({ kind: "key", text: key });
    else if (loop !== undefined) tokens.push({ kind: "loop", text: loop });
    else if (path !== undefined) tokens.push({ kind: "path", text: path });
    else if (bracket === "(" || bracket === ")") tokens.push({ kind: bracket, text: bracket });
  }
  return tokens;
}

class Queue {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get next(): Token | undefined {
    return this.tokens[this.at];
  }

  take(): Token | undefined {
    return this.tokens[this.at++];
  }
}

/** What `{{…}}` prints: a value, or what a helper makes of its arguments. */
function printed(tokens: readonly Token[], line: number): Expression | null {
  const [first] = tokens;
  const isBare = tokens.length === 1 && first?.text !== "definitions";
  if (first?.kind === "loop" || isBare) {
    const isValue = tokens.length === 1 && (first?.kind === "loop" || first?.kind === "path");
    return isValue ? subjectOf(tokens, line) : null;
  }
  return callIn(new Queue(tokens), line);
}

/** The one expression that tokens make. */
function subjectOf(tokens: readonly Token[], line: number): Expression | null {
  const queue = new Queue(tokens);
  const expression = expressionIn(queue, line);
  return queue.next === undefined ? expression : null;
}

function expressionIn(queue: Queue, line: number): Expression | null {
  const next = queue.take();
  switch (next?.kind) {
    case "string":
      return { kind: "literal", value: next.text, line };
    case "number":
      return { kind: "literal", value: Number(next.text), line };
    case "loop": {
      const name = loopNames.find((loop) => loop === next.text);
      return name === undefined ? null : { kind: "loop", name, line };
    }
    case "path":
      return pathOf(next.text, line);
    case "(": {
      const made = callIn(queue, line);
      return queue.take()?.kind === ")" ? made : null;
    }
    default:
      return null;
  }
}

/** A helper and its arguments, up to the closing bracket or the end. */
function callIn(queue: Queue, line: number): Expression | null {
  const helper = queue.take();
  if (helper?.kind !== "path" || !/^[A-Za-z][\w-]*$/.test(helper.text)) return null;
  if (reserved.has(helper.text)) return null;
  const args: Expression[] = [];
  while (queue.next !== undefined && queue.next.kind !== ")") {
    const argument = expressionIn(queue, line);
    if (argument === null) return null;
    args.push(argument);
  }
  return { kind: "call", helper: helper.text, args, line };
}

/** Names that mean something to Handlebars. */
const reserved = new Set(["this", "true", "false", "null", "undefined", "else", "as"]);

function pathOf(text: string, line: number): Expression | null {
  if (text === "true" || text === "false") {
    return { kind: "literal", value: text === "true", line };
  }
  if (text === "this") return { kind: "path", up: 0, names: [], line };
  const parts = text.split("/");
  const names = (parts.at(-1) ?? "").split(".");
  return names.some((name) => reserved.has(name))
    ? null
    : { kind: "path", up: parts.length - 1, names, line };
}

function scriptOf(nodes: readonly Node[]): Script {
  return nodes.flatMap((node): Script => {
    if (node.kind === "text") {
      const { text, line } = node;
      return text === "" ? [] : [{ kind: "text", text, line }];
    }
    if (node.kind !== "block") return [node.piece];
    const { name, subject, item, line } = node;
    const [body, otherwise] = [scriptOf(node.body), scriptOf(node.inverse ?? [])];
    switch (name) {
      case "if":
        return [{ kind: "if", test: subject, body, otherwise, line }];
      case "unless":
        return [{ kind: "if", test: subject, body: otherwise, otherwise: body, line }];
      case "each":
        return [{ kind: "each", list: subject, item, body, otherwise, line }];
      case "with":
        return [{ kind: "with", subject, item, body, otherwise, line }];
    }
  });
}
