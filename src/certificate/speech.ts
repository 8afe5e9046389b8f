import { clean } from "../assembly/clean.ts";
import { setMarks } from "../assembly/quotes.ts";
import type { Day } from "../base/calendar.ts";
import type { Design } from "../domain/design.ts";
import { type PhraseName, phrase, type Words } from "../library/words.ts";
import { type Language, languageOf, writeDay, writeMoney } from "../reference/language.ts";

/** How a certificate says things: in the language, words and currency of its contract. */
export interface Speech {
  readonly language: Language;
  readonly currency: string;
  readonly say: (name: PhraseName, places?: Readonly<Record<string, string>>) => string;
  readonly money: (minor: bigint) => string;
  readonly day: (day: Day) => string;
  readonly span: (span: { readonly from: Day; readonly to: Day }) => string;
}

export function speechOf(design: Design, words: Words): Speech {
  const { currency } = design.contract;
  const language = languageOf(design.contract.language);
  const say: Speech["say"] = (name, places = {}) => {
    const cleaned = Object.entries(places).map(([place, text]) => [place, clean(text)]);
    return setMarks(phrase(words, name, Object.fromEntries(cleaned)), "", language);
  };
  const day = (value: Day): string => writeDay(value, language);
  return {
    language,
    currency,
    say,
    day,
    money: (minor) => writeMoney(minor, currency, language),
    span: ({ from, to }) =>
      from === to ? day(to) : say("certificate.span", { from: day(from), to: day(to) }),
  };
}
