import { valueAt } from "../base/path.ts";
import type { Design } from "../domain/design.ts";
import { type PhraseName, phrase, type Words } from "../library/words.ts";
import { languageOf } from "../reference/language.ts";
import { clean } from "./clean.ts";
import type { Block, Inline } from "./document.ts";
import { blankFor } from "./print-value.ts";
import { setTyped } from "./quotes.ts";
import { scalar } from "./traced.ts";

/** The signature block of the party at a path. What is to be written by hand stays empty. */
export function signatureOf(id: string, path: string, design: Design, words: Words): Block {
  const row = (
    label: PhraseName,
    field?: string,
  ): { label: string; inlines: readonly Inline[] } => ({
    label: phrase(words, label),
    inlines: field === undefined ? [] : filled(design, `${path}.${field}`),
  });
  const name = `${path}.name`;
  const party = filled(design, name);
  const blank = blankFor(scalar("text", null, name), languageOf(design.contract.language));
  const unnamed: Inline[] = blank.kind === "blank" ? [blank] : [];
  return {
    kind: "signature",
    id,
    heading: [
      { kind: "text", text: `${phrase(words, "signature.heading")} ` },
      ...(party.length > 0 ? party : unnamed),
    ],
    rows: [
      row("signature.signature"),
      row("signature.name", "signatoryName"),
      row("signature.title", "signatoryTitle"),
      row("signature.date"),
    ],
  };
}

function filled(design: Design, from: string): Inline[] {
  const value = valueAt(design, from);
  const language = languageOf(design.contract.language);
  const text = typeof value === "string" ? setTyped(clean(value), language) : "";
  return text === "" ? [] : [{ kind: "value", text, from }];
}
