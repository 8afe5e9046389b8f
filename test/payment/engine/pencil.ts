import {
  add,
  compare,
  decimal,
  divide,
  integer,
  multiply,
  type Rational,
  subtract,
} from "../../../src/base/rational.ts";

/**
 * Works a formula out as a reader does with a pencil: numbers with their signs of money and percent,
 * the four operations, powers, min and max. Throws on anything else.
 */
export function workOut(formula: string): Rational {
  const tokens =
    formula
      .replaceAll(/[£€$¥,](?=\d)/g, "")
      .replaceAll("≈\u00a0", "")
      .match(/\d+(?:\.\d+)?%?|min|max|[()+−×÷^,]/g) ?? [];
  let at = 0;
  const next = (): string => tokens[at++] ?? "";
  const expect = (mark: string): void => {
    if (next() !== mark) throw new SyntaxError(`"${mark}" is missing in ${formula}`);
  };
  const atom = (): Rational => {
    const token = next();
    if (token === "−") return subtract(integer(0), atom());
    if (token === "(") {
      const inner = sum();
      expect(")");
      return inner;
    }
    if (token === "min" || token === "max") {
      expect("(");
      let best = sum();
      while (tokens[at] === ",") {
        at += 1;
        const other = sum();
        if (compare(other, best) < 0 === (token === "min")) best = other;
      }
      expect(")");
      return best;
    }
    const number = decimal(token.replace("%", ""));
    return token.endsWith("%") ? divide(number, integer(100)) : number;
  };
  const power = (): Rational => {
    let base = atom();
    if (tokens[at] !== "^") return base;
    at += 1;
    const [factor, exponent] = [base, atom()];
    for (let i = 1n; i < exponent.n; i += 1n) base = multiply(base, factor);
    return base;
  };
  const product = (): Rational => {
    let value = power();
    while (tokens[at] === "×" || tokens[at] === "÷") {
      value = next() === "×" ? multiply(value, power()) : divide(value, power());
    }
    return value;
  };
  const sum = (): Rational => {
    let value = product();
    while (tokens[at] === "+" || tokens[at] === "−") {
      value = next() === "+" ? add(value, product()) : subtract(value, product());
    }
    return value;
  };
  const value = sum();
  if (at < tokens.length) throw new SyntaxError(`"${tokens[at]}" is left over in ${formula}`);
  return value;
}
