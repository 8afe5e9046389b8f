import type { Design } from "../../domain/design.ts";
import { toBase64 } from "../../picture/base64.ts";
import { readPicture } from "../../picture/read-picture.ts";
import type { Rule } from "../rule.ts";

export const letterheadUnreadable: Rule = {
  id: "letterhead-unreadable",
  level: "blocker",
  title: "Choose a letterhead that prints as it was drawn",
  why: "What cannot be printed faithfully is left out, rather than printed wrongly on a contract.",
  source: "House policy",
  *check({ design }) {
    const { letterhead } = design.style;
    const reading = letterhead && readPicture(letterhead);
    if (reading?.ok !== false) return;
    yield { ...reading.fault, where: { field: "style.letterhead" } };
  },
  bad: [
    { title: "a drawing with words that are not paths", change: drawn("<text>Leeds</text>") },
    { title: "a file of another kind", change: withPicture("image/png", "GIF89a") },
  ],
  good: [
    { title: "no letterhead", change: (d) => d },
    { title: "a drawing of paths", change: drawn('<path d="M0 0h9v9z"/>') },
  ],
};

function drawn(inside: string): (design: Design) => Design {
  return withPicture("image/svg+xml", `<svg viewBox="0 0 9 9">${inside}</svg>`);
}

function withPicture(
  mediaType: "image/png" | "image/svg+xml",
  file: string,
): (design: Design) => Design {
  const data = toBase64(new TextEncoder().encode(file));
  const letterhead = { name: "letterhead", mediaType, data, alt: "Leeds City Council" };
  return (design) => ({ ...design, style: { ...design.style, letterhead } });
}
