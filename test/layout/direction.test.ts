import { describe, expect, it } from "vitest";
import {
  type Direction,
  directionsIn,
  leftToRight,
  visualOrder,
} from "../../src/layout/direction.ts";

/** As in UAX #9, a capital stands for a Hebrew letter: "ABC" for "אבג". Units stand in braces. */
const hebrew = (letter: string): string => String.fromCharCode(0x5d0 + letter.charCodeAt(0) - 65);
const capital = (letter: string): string => String.fromCharCode(65 + letter.charCodeAt(0) - 0x5d0);

function parse(words: string) {
  const units: { start: number; end: number }[] = [];
  let text = "";
  for (const part of words.split(/(\{[^}]*\})/)) {
    const inner = part.replace(/[{}]/g, "");
    if (part.startsWith("{")) units.push({ start: text.length, end: text.length + inner.length });
    text += inner.replace(/[A-Z]/g, hebrew);
  }
  return { text, units };
}

/** A line as it is seen from left to right; brackets as they are written, not as they are drawn. */
function seen(words: string, from = 0, to = Number.POSITIVE_INFINITY): string {
  const { text, units } = parse(words);
  const directions: readonly Direction[] =
    directionsIn(text, units) ?? Array.from(text, () => leftToRight);
  const line = Array.from(text).slice(from, to);
  const order = visualOrder(directions.slice(from, to));
  return order.map((i) => line[i]?.replace(/[א-ת]/, capital)).join("");
}

describe("the order of a line", () => {
  it("is that of reading where nothing runs from right to left", () => {
    expect(directionsIn("12 homes (in Leeds)", [])).toBeNull();
    expect(visualOrder([leftToRight, leftToRight, leftToRight])).toEqual([0, 1, 2]);
  });

  it("turns a name in Hebrew, not the words around it", () => {
    expect(seen("by ABC DEF in leeds")).toBe("by FED CBA in leeds");
  });

  it("keeps a number in a name from left to right", () => {
    expect(seen("by {ABC 123 DEF} in leeds")).toBe("by FED 123 CBA in leeds");
  });

  it("keeps numbers and signs beside a value where they were written", () => {
    expect(seen("by {ABC}, 12 homes")).toBe("by CBA, 12 homes");
    expect(seen("by ABC, 12 homes")).toBe("by 12 ,CBA homes");
    expect(seen("{ABC}: 34 (56)")).toBe("CBA: 34 (56)");
  });

  it("keeps values side by side apart", () => {
    expect(seen("{ABC}{DEF}")).toBe("CBAFED");
    expect(seen("{ABC} 12 {DEF} 34")).toBe("CBA 12 FED 34");
    expect(seen("ABCDEF")).toBe("FEDCBA");
  });

  it("lets a value run as its first letter does", () => {
    expect(seen("by {ABC ltd.}")).toBe("by .ltd CBA");
    expect(seen("by {ltd ABC.}")).toBe("by ltd CBA.");
  });

  it("turns a whole line of Hebrew, its full stop and its values in their places", () => {
    expect(seen("ABC (12).")).toBe(".)12( CBA");
    expect(seen("ABC {acme ltd} DEF.")).toBe(".FED acme ltd CBA");
  });

  it("is each line's own where a value breaks over two", () => {
    const words = "by {ABC DEF} in leeds";
    expect(seen(words, 0, 6)).toBe("by CBA");
    expect(seen(words, 7)).toBe("FED in leeds");
  });
});
