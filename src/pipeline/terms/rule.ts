import { type Answer, choiceFor, type Design } from "../../domain/design.ts";
import type { Library } from "../../library/library.ts";
import { misfit } from "../../library/parameter.ts";

/** A clause that is in: its position, and its answers with the library's defaults for the rest. */
export interface Rule {
  readonly position: string;
  /** 0 where the answer is empty. */
  number(name: string): number;
  numberOrNull(name: string): number | null;
  text(name: string): string;
  isTrue(name: string): boolean;
  texts(name: string): readonly string[];
  rows(name: string): readonly Readonly<Record<string, string>>[];
  isFilled(name: string): boolean;
}

/** The clause with this id, or null where it is out. */
export type FindRule = (id: string) => Rule | null;

/** Throws where the clause has no such parameter: code and clause are then out of step. */
export function ruleOf(id: string, position: string, design: Design, library: Library): Rule {
  const parameters = library.clauses[id]?.parameters ?? [];
  const { answers } = choiceFor(design, id);
  const answer = (name: string): Answer => {
    const parameter = parameters.find((each) => each.name === name);
    if (!parameter) throw new RangeError(`Clause "${id}" has no parameter "${name}"`);
    const given = Object.hasOwn(answers, name) ? answers[name] : undefined;
    return given === undefined || misfit(parameter, given) !== null
      ? (parameter.default as Answer)
      : given;
  };
  const listed = (name: string): readonly (string | Readonly<Record<string, string>>)[] => {
    const value = answer(name);
    return Array.isArray(value) ? value : [];
  };
  const numberOrNull = (name: string): number | null => {
    const value = answer(name);
    return typeof value === "number" ? value : null;
  };
  return {
    position,
    numberOrNull,
    number: (name) => numberOrNull(name) ?? 0,
    text: (name) => {
      const value = answer(name);
      return typeof value === "string" ? value : "";
    },
    isTrue: (name) => answer(name) === true,
    texts: (name) => listed(name).filter((each) => typeof each === "string"),
    rows: (name) => listed(name).filter((each) => typeof each !== "string"),
    isFilled: (name) => [answer(name)].flat().some((each) => each !== null && each !== ""),
  };
}

/** The value, where it is one of these; else the first of them. */
export function oneOf<const T extends string>(value: string, values: readonly [T, ...T[]]): T {
  return values.find((each) => each === value) ?? values[0];
}

/** What a clause's position stands for. */
export function pick<T extends string, D extends string>(
  rule: Rule | null,
  byPosition: Readonly<Record<string, T>>,
  otherwise: D,
): T | D {
  return (rule && byPosition[rule.position]) ?? otherwise;
}
