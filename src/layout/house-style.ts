import type { House, Paper, Style, TextRole, TextStyle } from "./style.ts";
import { classic } from "./styles/classic.ts";
import { largePrint } from "./styles/large-print.ts";
import { modern } from "./styles/modern.ts";

export const houses = {
  classic,
  modern,
  "large-print": largePrint,
} as const satisfies Record<string, House>;

export type HouseName = keyof typeof houses;
/** Whether lines are filled to the right margin or end where their last word does. */
export type Setting = "justified" | "ragged";

const papers: Readonly<Record<Paper, Style["paper"]>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

const made = new Map<string, Style>();

/** The style of a house on a paper; always the same object, so that caches can hold on to it. */
export function styleFor(paper: Paper, house: HouseName, setting: Setting = "justified"): Style {
  const name = `${paper}-${house}-${setting}`;
  const known = made.get(name);
  if (known) return known;
  const style = styleOf(name, houses[house], paper, setting);
  made.set(name, style);
  return style;
}

function styleOf(name: string, house: House, paper: Paper, setting: Setting): Style {
  const { measure, margin, text, ...rest } = house;
  const side = (papers[paper].width - measure[paper]) / 2;
  return {
    ...rest,
    name,
    paper: papers[paper],
    margin: { ...margin, left: side, right: side },
    text: setting === "ragged" ? ragged(text) : text,
  };
}

function ragged(text: House["text"]): House["text"] {
  const roles = Object.entries(text) as [TextRole, TextStyle][];
  return Object.fromEntries(
    roles.map(([role, style]) => [role, { ...style, align: "start" }]),
  ) as Record<TextRole, TextStyle>;
}
