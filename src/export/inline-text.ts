import type { Inline } from "../assembly/document.ts";

/** What a reader sees of one inline: a blank in square brackets, all else its text. */
export function textOf(inline: Inline): string {
  return inline.kind === "blank" ? `[${inline.text}]` : inline.text;
}

/** A line of inlines as a reader sees it. */
export function textOfAll(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join("");
}
