import type { Fault } from "./fault.ts";
import { Fields } from "./fields.ts";
import { choicesIn, vocabulary } from "./vocabulary.ts";
import { type PhraseName, phrasePlaces, type Words } from "./words.ts";
import { plain, readYaml, type YamlValue } from "./yaml-value.ts";

/** Reads `clauses/form/words.yaml` and checks that nothing is missing. Null is a file not there. */
export function readWords(source: string | null): { words: Words; faults: readonly Fault[] } {
  if (source === null) {
    const fault: Fault = {
      code: "words-missing",
      line: 1,
      message: "There is no file of words.",
      remedy: "Add it as clauses/README.md says.",
    };
    return { words: readWords("{}").words, faults: [fault] };
  }
  const { value, faults: yamlFaults } = readYaml(source, 1);
  const faults: Fault[] = [...yamlFaults];
  const fields = new Fields(value, 1, faults);
  const choices = readChoices(fields.get("choices"), faults);
  const phrases = readPhrases(fields, faults);
  const words: Words = { choices, phrases, properNames: fields.texts("properNames") };
  if (value !== null) fields.done();
  return { words, faults };
}

function readChoices(value: YamlValue | null, faults: Fault[]): Words["choices"] {
  const fields = new Fields(value, 1, faults);
  const choices: Record<string, Record<string, string>> = {};
  for (const [name, values] of choicesIn(vocabulary)) {
    const words = Object.fromEntries(fields.words(name));
    choices[name] = words;
    for (const wanted of values) {
      if (Object.hasOwn(words, wanted)) continue;
      fields.fault(
        "words-missing",
        fields.lineOf(name),
        `"${name}" has no words for "${wanted}".`,
        `Add \`${wanted}: …\` under \`choices\`, \`${name}\`.`,
      );
    }
    for (const given of Object.keys(words)) {
      if (values.includes(given)) continue;
      fields.fault(
        "words-unknown",
        fields.lineOf(name),
        `"${given}" is never the value of "${name}".`,
        `Its values are ${values.join(", ")}.`,
      );
    }
  }
  if (value !== null) fields.done();
  return choices;
}

function readPhrases(fields: Fields, faults: Fault[]): Words["phrases"] {
  const value = fields.get("phrases");
  const given: Record<string, unknown> = value ? (plain(value) as Record<string, unknown>) : {};
  const line = fields.lineOf("phrases");
  const phrases = {} as Record<PhraseName, string>;
  for (const [name, places] of Object.entries(phrasePlaces) as [PhraseName, readonly string[]][]) {
    const words = Object.hasOwn(given, name) ? given[name] : undefined;
    phrases[name] = typeof words === "string" ? words : "";
    if (typeof words !== "string" || words === "") {
      const shown = places.map((each) => `{${each}}`).join(", ");
      faults.push({
        code: "words-missing",
        line,
        message: `The phrase "${name}" is missing.`,
        remedy: `Add it under \`phrases\`${shown && `, with ${shown} in it`}.`,
      });
      continue;
    }
    const used = [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
    for (const each of used) {
      if (places.includes(each)) continue;
      faults.push({
        code: "words-unknown",
        line,
        message: `The phrase "${name}" has no {${each}}.`,
        remedy:
          places.length > 0
            ? `It may hold ${places.map((one) => `{${one}}`).join(", ")}.`
            : "Take it out.",
      });
    }
  }
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(phrasePlaces, name)) continue;
    faults.push({
      code: "words-unknown",
      line,
      message: `Nothing uses the phrase "${name}".`,
      remedy: "Take it out; src/library/words.ts lists the phrases.",
    });
  }
  return phrases;
}
