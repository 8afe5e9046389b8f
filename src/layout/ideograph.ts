import { clustersOf } from "./cluster.ts";

/**
 * Where lines may break inside Chinese and Japanese, which have no spaces: the part of UAX #14 that
 * concerns them. Korean breaks at its spaces.
 */

/** Ideographs, kana, their punctuation and full-width forms: a line may break beside each. */
const ideograph =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\u3200-\u33ff\ufe30-\ufe6f\uff00-\uffef]/u;
/** Closing and following signs, small kana and marks of repetition: none begins a line. */
const neverFirst =
  /^[\p{Pe}\p{Pf}\p{M}!%),./:;?\]}¢°′″‰℃℉…‥‐–—‧‼⁇-⁉~·、。，．／：；？！％￠～〜゠・･､｡ー々〻ゝゞヽヾ゛゜ﾞﾟ﹐-﹒﹔-﹗ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｰ]/u;
/** Opening signs, and those of currency and number: none ends a line. */
const neverLast = /[\p{Ps}\p{Pi}\p{Sc}№#＃]$/u;
/** Signs and figures that stay together. */
const inseparable = /^[…‥—0-9０-９]/u;
/** The end of a number that more figures may follow. */
const openNumber = /[0-9０-９][.,．，]$/u;
const figure = /^[0-9０-９]/u;

/** Offsets in a word at which a line may break between or beside ideographs, ascending. */
export function ideographBreaks(word: string): readonly number[] {
  const breaks: number[] = [];
  let [earlier, before] = ["", ""];
  for (const { at, letters } of clustersOf(word)) {
    const isInNumber = figure.test(letters) && openNumber.test(earlier + before);
    if (before !== "" && !isInNumber && mayPart(before, letters)) breaks.push(at);
    [earlier, before] = [before, letters];
  }
  return breaks;
}

/** Whether a text has anything that `ideographBreaks` could find, told quickly. */
export function hasIdeographs(text: string): boolean {
  return anyIdeograph.test(text);
}

const anyIdeograph =
  /[\u3000-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

function mayPart(before: string, after: string): boolean {
  if (!ideograph.test(before) && !ideograph.test(after)) return false;
  if (neverFirst.test(after) || neverLast.test(before)) return false;
  return !(inseparable.test(before) && inseparable.test(after));
}
