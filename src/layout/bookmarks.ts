import type { Section } from "../assembly/document.ts";
import type { Bookmark } from "./page.ts";

/** An outline of the sections that have a name: parts with their clauses, and the schedules. */
export function bookmarksOf(sections: readonly Section[]): readonly Bookmark[] {
  return sections.flatMap((section) => {
    const children = bookmarksOf(section.children);
    const title = nameOf(section);
    return title === "" ? children : [{ title, node: section.id, children }];
  });
}

/** "4 Outcomes", "Schedule 2: Outcome Payments". */
export function nameOf({ kind, label, title }: Section): string {
  const words = title.map((inline) => inline.text).join("");
  if (label === null) return words;
  if (words === "") return label;
  return kind === "clause" ? `${label} ${words}` : `${label}: ${words}`;
}
