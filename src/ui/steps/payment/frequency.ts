import type { Option } from "../../parts/ChoiceField.tsx";

/** When a line that is measured falls due. */
export const frequencies: readonly Option[] = [
  { value: "once", words: "Once, at the end" },
  { value: "yearly", words: "Each contract year" },
  { value: "half-yearly", words: "Each half-year" },
  { value: "quarterly", words: "Each quarter" },
];
