import type { Clause, Parameter } from "../library/clause.ts";
import type { Library } from "../library/library.ts";
import type { Expression } from "../library/script.ts";

/**
 * Words for what stands between double braces, for a reader who has no contract before him: the name
 * of a value, and what a condition asks.
 */
export class Naming {
  private readonly clause: Clause;
  private readonly library: Library;

  constructor(clause: Clause, library: Library) {
    this.clause = clause;
    this.library = library;
  }

  /** "notice of method change days", "contract currency"; an item of a list is its "entry". */
  nameOf(of: Expression): string {
    switch (of.kind) {
      case "path":
        return of.names.length === 0 ? "entry" : of.names.map(spoken).join(" ");
      case "loop":
        return "number";
      case "literal":
        return String(of.value);
      case "call": {
        if (of.helper === "fill") return textOf(of.args[1]);
        const [first] = of.args;
        return first === undefined ? spoken(of.helper) : this.nameOf(first);
      }
    }
  }

  /** The name of a count without the unit that follows it: "notice of method change" before "days". */
  nameOfCount(of: Expression, units: string): string {
    const name = this.nameOf(of);
    const end = ` ${units.toLowerCase()}`;
    return name.endsWith(end) ? name.slice(0, -end.length) : name;
  }

  /** A condition as the end of a sentence that begins with "If": "clause “Open book” is in". */
  conditionOf(test: Expression, isMet = true): string {
    if (test.kind !== "call") return this.answered(test, isMet);
    const [first, second] = test.args;
    if (first === undefined) return this.nameOf(test);
    switch (test.helper) {
      case "not":
        return this.conditionOf(first, !isMet);
      case "and":
      case "or": {
        const word = (test.helper === "and") === isMet ? " and " : " or ";
        return test.args.map((each) => this.conditionOf(each, isMet)).join(word);
      }
      case "included":
        return `${this.placeOf(textOf(first))} is ${isMet ? "in" : "not in"}`;
      case "pays":
        return `${isMet ? "a" : "no"} payment is of the kind ${quoted(spoken(textOf(first)))}`;
      case "eq":
      case "ne":
        return this.compared(first, second, (test.helper === "eq") === isMet ? "is" : "is not");
      case "gt":
        return this.compared(first, second, isMet ? "is more than" : "is not more than");
      case "lt":
        return this.compared(first, second, isMet ? "is less than" : "is not less than");
      default:
        return this.answered(test, isMet);
    }
  }

  private answered(of: Expression, isMet: boolean): string {
    const parameter = this.parameterOf(of);
    const name = quoted(this.nameOf(of));
    if (parameter?.type === "boolean") return `${name} is ${isMet ? "yes" : "no"}`;
    return `${name} is ${isMet ? "given" : "not given"}`;
  }

  private compared(one: Expression, other: Expression | undefined, word: string): string {
    if (other === undefined) return this.nameOf(one);
    return `${quoted(this.nameOf(one))} ${word} ${this.valueOf(one, other)}`;
  }

  /** What something is compared with: the printed words of an option, or the value as it stands. */
  private valueOf(one: Expression, other: Expression): string {
    if (other.kind !== "literal") return quoted(this.nameOf(other));
    const { value } = other;
    if (typeof value !== "string") return String(value);
    const parameter = this.parameterOf(one);
    const option =
      parameter?.type === "choice" && parameter.options.find((each) => each.value === value);
    return quoted(option ? option.words : value.replaceAll("-", " "));
  }

  private parameterOf(of: Expression): Parameter | null {
    if (of.kind !== "path" || of.up > 0) return null;
    const [root, id, name] = of.names;
    const isElsewhere = root === "answers" && id !== undefined && name !== undefined;
    const owner = isElsewhere ? this.clauseNamed(id) : this.clause;
    const wanted = isElsewhere ? name : of.names.length === 1 ? root : undefined;
    return owner?.parameters.find((each) => each.name === wanted) ?? null;
  }

  private placeOf(id: string): string {
    const clause = this.clauseNamed(id);
    const kind = clause?.kind === "schedule" ? "schedule" : "clause";
    return `${kind} ${quoted(clause?.title ?? id)}`;
  }

  private clauseNamed(id: string): Clause | null {
    const { clauses } = this.library;
    return Object.hasOwn(clauses, id) ? (clauses[id] ?? null) : null;
  }
}

/** What an author wrote as an argument; `""` for anything else. */
export function textOf(of: Expression | undefined): string {
  return of?.kind === "literal" ? String(of.value) : "";
}

/** `capPerUserMinor` is "cap per user", `milestone-payments` "milestone payments". */
export function spoken(name: string): string {
  return name
    .replace(/Minor$/, "")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase();
}

function quoted(text: string): string {
  return `“${text}”`;
}
