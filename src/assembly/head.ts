import type { Design } from "../domain/design.ts";
import { phrase, type Words } from "../library/words.ts";
import { languageOf } from "../reference/language.ts";
import { clean } from "./clean.ts";
import type { Document, Inline } from "./document.ts";
import { blankFor } from "./print-value.ts";
import { setTyped } from "./quotes.ts";
import { scalar } from "./traced.ts";

/** What the running heads and the cover say of the whole contract. */
export function headOf(
  design: Design,
  subtitle: string,
  words: Words,
): Omit<Document, "sections" | "openPoints" | "leftOut"> {
  const isDraft = design.draft.state === "draft";
  const version = phrase(words, isDraft ? "document.draft" : "document.final", {
    version: clean(design.draft.version),
  });
  const [title] = titleInlines(design);
  return {
    title: title?.kind === "blank" ? `[${title.text}]` : (title?.text ?? ""),
    subtitle,
    reference: clean(design.reference),
    version: version.replace(/\s+/g, " ").trim(),
    isDraft,
    language: design.contract.language,
    letterhead: design.style.letterhead,
    words: {
      page: phrase(words, "document.page"),
      of: phrase(words, "document.of"),
      fingerprint: phrase(words, "document.fingerprint"),
      colon: languageOf(design.contract.language).colon,
    },
  };
}

/** The contract's title as a value, or as a blank where it has none. */
export function titleInlines(design: Design): readonly Inline[] {
  const language = languageOf(design.contract.language);
  const text = setTyped(clean(design.title), language);
  if (text !== "") return [{ kind: "value", text, from: "title" }];
  const blank = blankFor(scalar("text", null, "title"), language);
  return blank.kind === "blank" ? [blank] : [];
}
