import { inlineAt, type Passage, sentencesOf } from "../reading.ts";
import type { DraftingRule, Slip, Worded } from "../rule.ts";

/** Days that are meant for a month. */
const daysOfMonth = 30;

export const mixedTimeUnits: DraftingRule = {
  id: "mixed-time-units",
  level: "advice",
  title: "Count one stretch of time in one unit",
  source: "House policy: plain legal English",
  scope: "section",
  *check(reading) {
    yield* oneStretch(reading);
    // The library counts in both on purpose; words of one's own seldom do.
    if (reading.section.departs) yield* oneSentence(reading);
  },
  examples: [
    {
      text: "1. The Supplier shall reply within 10 Working Days and act within 30 days after the notice.",
      finds: ["30 days"],
    },
    {
      text: "1. A notice ends this Contract after 60 days. The Expert may make it 2 months.",
      finds: ["60 days"],
    },
    { text: "1. The Supplier shall reply within 10 days, and act within 30 days.", finds: [] },
    { text: "1. The Supplier shall reply within 30 days. The Term is 12 months.", finds: [] },
    { text: "1. Le Titulaire répond dans les 10 jours.", finds: [], language: "fr" },
  ],
};

/** "60 days" and "2 months" in one clause: nearly the same, and no court knows why not the same. */
function* oneStretch({ passages, words: { counted } }: Worded): Iterable<Slip> {
  const months = new Map(
    passages.flatMap((passage) =>
      countsIn(passage, counted.months).map((each) => [each.number, each.quote] as const),
    ),
  );
  if (months.size === 0) return;
  for (const passage of passages) {
    for (const { number, ...day } of countsIn(passage, counted.days)) {
      const month = months.get(number / daysOfMonth);
      if (month === undefined) continue;
      yield {
        ...day,
        message: `“${day.quote}” and “${month}” stand in one clause.`,
        remedy: `Write “${month}” in both places, if the same time is meant.`,
      };
    }
  }
}

function* oneSentence({ passages, words: { counted } }: Worded): Iterable<Slip> {
  for (const passage of passages.filter(({ isProse }) => isProse)) {
    for (const { text, start } of sentencesOf(passage)) {
      const within = ({ index }: { index: number }): boolean =>
        index >= start && index < start + text.length;
      const day = countsIn(passage, counted.days).find(within);
      const workingDay = countsIn(passage, counted.workingDays).find(within);
      if (day === undefined || workingDay === undefined) continue;
      const { number: _, ...place } = day;
      yield {
        ...place,
        message: `“${day.quote}” and “${workingDay.quote}” stand in one sentence.`,
        remedy: "Count both in the same unit, or make two sentences of it.",
      };
    }
  }
}

/** Counts in the author's own words; what the design fills in was decided by itself. */
function countsIn(passage: Passage, pattern: RegExp) {
  return [...passage.text.matchAll(pattern)]
    .filter(({ index }) => inlineAt(passage, index)?.inline.kind === "text")
    .map(({ 0: quote, index }) => ({
      passage,
      index,
      quote,
      number: Number.parseInt(quote, 10),
    }));
}
