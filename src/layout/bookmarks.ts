import type { Section, Words } from "../assembly/document.ts";
import type { Bookmark } from "./page.ts";

/** An outline of the sections that have a name: parts with their clauses, and the schedules. */
export function bookmarksOf(sections: readonly Section[], words: Words): readonly Bookmark[] {
  return sections.flatMap((section) => {
    const children = bookmarksOf(section.children, words);
    const title = nameOf(section, words);
    return title === "" ? children : [{ title, node: section.id, children }];
  });
}

/** "4 Outcomes", "Schedule 2: Outcome Payments". */
export function nameOf({ kind, label, title }: Section, { colon }: Words): string {
  const words = title.map((inline) => inline.text).join("");
  if (label === null) return words;
  if (words === "") return label;
  return kind === "clause" ? `${label} ${words}` : `${label}${colon}${words}`;
}
