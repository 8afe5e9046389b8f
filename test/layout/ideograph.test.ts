import { describe, expect, it } from "vitest";
import { hasIdeographs, ideographBreaks } from "../../src/layout/ideograph.ts";

/** A word with a bar wherever a line may break. */
function barred(word: string): string {
  const edges = [0, ...ideographBreaks(word), word.length];
  return edges
    .slice(1)
    .map((edge, i) => word.slice(edges[i], edge))
    .join("|");
}

describe("a line of Chinese or Japanese", () => {
  it.each([
    ["breaks between any two ideographs", "东|西|南|北"],
    ["does not begin with a full stop, a comma or a closing bracket", "（甲）|付|款。|乙|方，|完"],
    ["does not end with an opening bracket or a currency", "金|「東|京」|は|￥100"],
    ["does not begin with small kana, a long mark or a repetition", "エ|ネ|ル|ギー|使っ|た|人々"],
    ["keeps a number whole, in full width too", "在|2031|年|３１|日"],
    ["keeps a leader and its percent sign together", "６０％|削|減……|終"],
    ["keeps the point of a number in full width", "约|３．１４|倍，|共|１，２００|户"],
    ["does not begin with a slash, a wave or a half-width stop", "甲／|乙|３〜|５|終｡|次"],
    ["breaks beside a Latin word, not within it", "由|Acme|公|司"],
    ["keeps a mark of ditto sound with its kana", "か\u3099|き"],
  ])("%s", (_, expected) => {
    expect(barred(expected.replaceAll("|", ""))).toBe(expected);
  });

  it("is told from what has spaces to break at", () => {
    expect(["東京", "テスト", "（"].map(hasIdeographs)).toEqual([true, true, true]);
    expect(["Leeds", "서울특별시", "दिल्ली", "—", "“x”"].some(hasIdeographs)).toBe(false);
    expect(barred("서울특별시")).toBe("서울특별시");
  });
});
