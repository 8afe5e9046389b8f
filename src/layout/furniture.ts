import type { Document } from "../assembly/document.ts";
import { Draft, type Tools } from "./galley.ts";
import { setText } from "./lines.ts";
import type { Fragment, Furnishing, Item } from "./page.ts";
import { wordsRun } from "./strip.ts";
import { measureOf } from "./style.ts";

const ellipsis = "…";
/** Parts the reference from the title. */
const between = " · ";
/** Space kept between what stands left and what stands right. */
const apart = 18;

/** The running head and foot of one page: artifacts, set anew as the page count changes. */
export class Furniture {
  readonly #document: Document;
  readonly #tools: Tools;
  /** By what they say. */
  readonly #heads = new Map<string, readonly Item[]>();

  constructor(document: Document, tools: Tools) {
    this.#document = document;
    this.#tools = tools;
  }

  /** `part` names what the page begins in. */
  on(label: string, pageCount: number, part: string): readonly Item[] {
    const { reference, title, words } = this.#document;
    const { paper, furniture } = this.#tools.style;
    const folio = `${words.page} ${label} ${words.of} ${pageCount}`;
    const name = [reference, title].filter((one) => one !== "").join(between);
    return [
      ...this.#head(part),
      ...this.#pair("Footer", name, folio, paper.height - furniture.foot),
    ];
  }

  #head(part: string): readonly Item[] {
    const known = this.#heads.get(part);
    if (known) return known;
    const { style } = this.#tools;
    const { head, rule, ruleDrop } = style.furniture;
    const made: readonly Item[] = [
      ...this.#pair("Header", part, this.#document.version, head),
      {
        kind: "box",
        x: style.margin.left,
        y: head + ruleDrop,
        width: measureOf(style),
        height: rule,
        ink: "rule",
      },
    ];
    this.#heads.set(part, made);
    return made;
  }

  /** The line beneath the foot, which is the same on every page. */
  stamp(fingerprint: string): readonly Item[] {
    const { paper, furniture, text } = this.#tools.style;
    const baseline = paper.height - furniture.foot + text.furniture.leading;
    const words = `${this.#document.words.fingerprint} ${fingerprint}`;
    return this.#pair("Footer", words, "", baseline);
  }

  /** Words at the left and at the right edge; the left ones give way. */
  #pair(furniture: Furnishing, left: string, right: string, baseline: number): readonly Item[] {
    const { style } = this.#tools;
    const measure = measureOf(style);
    const end = this.#fitted(right, measure * 0.5);
    const endWidth = widthOf(end);
    const start = this.#fitted(left, measure - endWidth - apart);
    const fragments = [
      ...start.map((fragment) => ({ ...fragment, x: fragment.x + style.margin.left })),
      ...end.map((fragment) => ({
        ...fragment,
        x: fragment.x + style.margin.left + measure - endWidth,
      })),
    ];
    return fragments.length === 0 ? [] : [{ kind: "line", baseline, fragments, furniture }];
  }

  /** The words on one line; what does not fit gives way to an ellipsis. */
  #fitted(words: string, width: number): readonly Fragment[] {
    const whole = this.#lines(words, width);
    const [first] = whole;
    if (!first || whole.length === 1) return first ?? [];
    const shown = first.map((fragment) => fragment.text).join("");
    for (let length = shown.length; length > 0; length--) {
      const cut = this.#lines(`${shown.slice(0, length).trimEnd()}${ellipsis}`, width);
      if (cut.length === 1 && cut[0]) return cut[0];
    }
    return [];
  }

  #lines(words: string, width: number): readonly (readonly Fragment[])[] {
    const text = this.#tools.style.text.furniture;
    const run = wordsRun(words.slice(0, 400), text, null);
    const request = { size: text.size, width, align: "start", figures: "tabular" } as const;
    return setText([run], request, this.#tools, new Draft()).map((line) => line.fragments);
  }
}

function widthOf(fragments: readonly Fragment[]): number {
  return Math.max(0, ...fragments.map(({ x, width }) => x + width));
}
