import type { Design } from "../../domain/design.ts";
import type { Rule } from "../rule.ts";

export const letterheadWithoutAlt: Rule = {
  id: "letterhead-without-alt",
  level: "blocker",
  title: "Describe the letterhead",
  why: "Who cannot see a picture hears its description; without one the PDF hides the letterhead from them.",
  source: "PDF/UA-1 (ISO 14289-1:2014), 7.3",
  *check({ design }) {
    const { letterhead } = design.style;
    if (!letterhead || letterhead.alt.trim() !== "") return;
    yield {
      message: "The letterhead has no description for those who cannot see it.",
      remedy: "Say in a few words what it shows, for example “Leeds City Council”.",
      where: { field: "style.letterhead.alt" },
    };
  },
  bad: [{ title: "a letterhead without words", change: described(" ") }],
  good: [
    { title: "no letterhead", change: (d) => d },
    { title: "a letterhead with words", change: described("Leeds City Council") },
  ],
};

function described(alt: string): (design: Design) => Design {
  const letterhead = { name: "logo.svg", mediaType: "image/svg+xml", data: "", alt } as const;
  return (design) => ({ ...design, style: { ...design.style, letterhead } });
}
