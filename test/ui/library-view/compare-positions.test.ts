import { expect, test } from "vitest";
import { clausesIn } from "../../../src/handbook/handbook.ts";
import { compareTexts, wordingOf } from "../../../src/ui/library-view/compare-positions.ts";
import { library } from "../../real-library.ts";

const shown = (stretches: readonly { text: string; isOwn: boolean }[]): string =>
  stretches.map(({ text, isOwn }) => (isOwn ? `<${text}>` : text)).join("");

test("each side keeps its text whole, with what is its own alone marked", () => {
  const { one, other } = compareTexts(
    "The Supplier shall tell the Authority within 10 days.",
    "The Supplier shall tell the Authority in writing within 30 days.",
  );
  expect(shown(one)).toBe("The Supplier shall tell the Authority within <10> days.");
  expect(shown(other)).toBe("The Supplier shall tell the Authority <in writing >within <30> days.");
});

test("a small word between changes goes with them", () => {
  const { one } = compareTexts("Floods or storms excuse it.", "Strikes or wars excuse it.");
  expect(shown(one)).toMatch(/^<Floods>< or ><storms> excuse it\.$/);
});

test("both sides of the last fallback of every clause are its words, and none is empty", () => {
  let count = 0;
  for (const clause of clausesIn(library)) {
    const [preferred, , last] = clause.positions.map((each) => wordingOf(clause, each, library));
    if (preferred === undefined || last === undefined) continue;
    const { one, other } = compareTexts(preferred, last);
    const whole = (side: typeof one): string => side.map(({ text }) => text).join("");
    expect([whole(one), whole(other)], clause.id).toEqual([preferred, last]);
    expect(last.length).toBeGreaterThan(80);
    count += 1;
  }
  expect(count).toBeGreaterThan(100);
}, 60_000);
