import type { ReactNode } from "react";
import type { Design } from "../../domain/design.ts";
import { Card } from "../parts/Card.tsx";
import { SegmentedField } from "../parts/Segmented.tsx";
import { useDesign } from "../store.ts";
import { LetterheadField } from "./LetterheadField.tsx";

type Style = Design["style"];

const houses = [
  { value: "classic", words: "Classic" },
  { value: "modern", words: "Modern" },
  { value: "large-print", words: "Large print" },
] as const;
const houseHints: Readonly<Record<Style["house"], string>> = {
  classic: "Classic sets the contract in a serif, black on white, as law reports are set.",
  modern: "Modern sets it in a sans serif, with more air and with colour in its headings.",
  "large-print": "Large print sets it at 16 points with wide lines, for readers with low vision.",
};

const settings = [
  { value: "justified", words: "Justified" },
  { value: "ragged", words: "Ragged" },
] as const;
const settingHints: Readonly<Record<Style["setting"], string>> = {
  justified: "Justified lines end at one straight right edge.",
  ragged: "Ragged lines keep even spaces and end where they end; many find them easier to read.",
};

/** House style, paper, setting and letterhead. */
export function Look(): ReactNode {
  const { house, setting } = useDesign((design) => design.style);
  return (
    <Card title="How the pages look">
      <div className="fields">
        <SegmentedField
          path="style.house"
          label="House style"
          span={6}
          options={houses}
          hint={houseHints[house]}
        />
        <SegmentedField
          path="style.setting"
          label="Setting of lines"
          span={4}
          options={settings}
          hint={settingHints[setting]}
        />
        <SegmentedField
          path="style.paper"
          label="Paper"
          options={[
            { value: "a4", words: "A4" },
            { value: "letter", words: "Letter" },
          ]}
        />
        <LetterheadField />
      </div>
    </Card>
  );
}
