import type { Span } from "../assembly/span.ts";
import type { Clause } from "../library/clause.ts";
import type { Library } from "../library/library.ts";
import { type Expression, type Piece, piecesOf, type Script } from "../library/script.ts";
import { parseBody } from "../library/syntax.ts";
import { Naming, textOf } from "./naming.ts";
import { capitalised } from "./writing.ts";

/**
 * A text of the library as it is read with no contract behind it: every value is a blank with its name,
 * every alternative stands there after what it hangs on, and what repeats stands once.
 */
export function readBody(body: string, clause: Clause, library: Library): readonly Span[] {
  const reader = new BodyReader(new Naming(clause, library));
  reader.script(parseBody(body).script ?? []);
  return reader.spans;
}

type Block = Extract<Piece, { kind: "if" | "each" | "with" }>;

/** A text with what it hangs on; `""` where that need not be said. */
interface Branch {
  readonly words: string;
  readonly script: Script;
}

class BodyReader {
  readonly spans: Span[] = [];
  private readonly naming: Naming;
  /** What the text at this place hangs on, outermost first, and what was last said of that. */
  private hangsOn: readonly string[] = [];
  private said: readonly string[] = [];

  constructor(naming: Naming) {
    this.naming = naming;
  }

  script(script: Script): void {
    for (const piece of script) {
      switch (piece.kind) {
        case "text":
          this.text(piece.text);
          break;
        case "print":
          this.say();
          this.print(piece.of);
          break;
        case "if":
        case "each":
        case "with":
          if (this.isAtLineStart() && !isOneLine(piece)) this.block(piece);
          else this.insert(piece);
          break;
        case "clause":
          break;
      }
    }
  }

  private text(text: string): void {
    if (text.trim() !== "" && this.isAtLineStart() && !/^\s*\|/.test(text)) this.say();
    this.write(text);
  }

  private write(text: string): void {
    const last = this.spans.at(-1);
    if (text === "") return;
    if (last?.kind === "text")
      this.spans[this.spans.length - 1] = { kind: "text", text: last.text + text };
    else this.spans.push({ kind: "text", text });
  }

  private isAtLineStart(): boolean {
    const last = this.spans.at(-1);
    return last === undefined || (last.kind === "text" && /\n[ \t]*$/.test(last.text));
  }

  /** Lines of their own: what they hang on is said on a line before them, and its end on one after. */
  private block(piece: Block): void {
    const outside = this.hangsOn;
    const within = (words: string, script: Script): void => {
      // "If stages are given, and for each of the stages" says the same twice.
      const around =
        piece.kind === "each" ? outside.filter((each) => !isImplied(each, words)) : outside;
      this.hangsOn = words === "" ? outside : [...around, words];
      this.script(script);
    };
    const [body, otherwise] = this.branchesOf(piece);
    within(body.words, body.script);
    within(otherwise.words, otherwise.script);
    this.hangsOn = outside;
  }

  /** What is there where the condition holds, and where it does not. */
  private branchesOf(piece: Block): readonly [Branch, Branch] {
    const { naming } = this;
    const [body, otherwise] = [piece.body, piece.otherwise];
    if (piece.kind === "if") {
      const isOfLoop = piece.test.kind === "loop";
      return [
        { words: isOfLoop ? "" : `if ${naming.conditionOf(piece.test)}`, script: body },
        {
          words: `if ${naming.conditionOf(piece.test, false)}`,
          script: isOfLoop ? [] : otherwise,
        },
      ];
    }
    const of = piece.kind === "each" ? piece.list : piece.subject;
    const name = naming.nameOf(of);
    return [
      { words: piece.kind === "each" ? `for each of “${name}”` : "", script: body },
      { words: `if “${name}” is not given`, script: otherwise },
    ];
  }

  /** Says what the next line hangs on, where that is not what was last said. */
  private say(): void {
    const { hangsOn, said } = this;
    if (hangsOn.length === said.length && hangsOn.every((words, i) => words === said[i])) return;
    if (!this.isAtLineStart()) return;
    this.said = hangsOn;
    const words = hangsOn.length === 0 ? "in every case" : hangsOn.join(", and ");
    this.write(`\n*${capitalised(words)}:*\n`);
  }

  /** Part of a line: it stands in brackets, after what it hangs on. */
  private insert(piece: Block): void {
    const [body, otherwise] = this.branchesOf(piece);
    this.say();
    if (body.words === "") return this.script(body.script);
    const isEither = body.script.length > 0 && otherwise.script.length > 0;
    const { words, script } = body.script.length > 0 ? body : otherwise;
    this.write(`${this.endsInSpace() ? "" : " "}*[${words}:*${gapBefore(script)}`);
    this.script(script);
    if (isEither) {
      this.write(`*; otherwise:*${gapBefore(otherwise.script)}`);
      this.script(otherwise.script);
    }
    this.close();
  }

  /** Ends what stands in brackets; a space that its text ended with goes after it. */
  private close(): void {
    const last = this.spans.at(-1);
    const isSpaced = last?.kind === "text" && last.text.endsWith(" ");
    if (isSpaced) this.spans[this.spans.length - 1] = { kind: "text", text: last.text.trimEnd() };
    this.write(isSpaced ? "*]* " : "*]*");
  }

  private endsInSpace(): boolean {
    const last = this.spans.at(-1);
    return last === undefined || (last.kind === "text" && /\s$/.test(last.text));
  }

  private print(of: Expression): void {
    const { naming } = this;
    if (of.kind === "literal") return this.write(String(of.value));
    if (of.kind !== "call") return this.blank(naming.nameOf(of));
    const [first, second, third] = of.args;
    switch (of.helper) {
      case "ref":
        this.spans.push({ kind: "reference", target: textOf(first) });
        return;
      case "term":
        this.spans.push({ kind: "term", text: textOf(first) });
        return;
      case "join":
        for (const each of of.args) this.print(each);
        return;
      case "count": {
        const units = third === undefined ? `${textOf(second)}s` : textOf(third);
        if (first !== undefined) this.blank(naming.nameOfCount(first, units));
        return this.write(` ${units}`);
      }
      case "figure":
        return this.blank("curve of the payment");
      case "timeline":
        return this.blank("bars of what falls due in each contract year");
      case "signature":
        return this.blank("signature of the party");
      case "definitions":
        return this.blank("definitions of all terms in use");
      default:
        return this.blank(naming.nameOf(of));
    }
  }

  private blank(name: string): void {
    this.spans.push({ kind: "blank", text: name, label: name, from: "", reason: "missing" });
  }
}

/** Whether "for each of" a list says already that it is given. */
function isImplied(words: string, repeats: string): boolean {
  return words.replace(/^if (.*) is given$/, "for each of $1") === repeats;
}

/** The space that a text brings with it is not made twice. */
function gapBefore([first]: Script): string {
  return first?.kind === "text" && /^[\s,;.]/.test(first.text) ? "" : " ";
}

/** Whether a block stands within a line. */
function isOneLine({ body, otherwise }: Block): boolean {
  for (const piece of piecesOf([...body, ...otherwise])) {
    if (piece.kind === "text" && piece.text.includes("\n")) return false;
  }
  return true;
}
