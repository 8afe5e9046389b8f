import { isDay } from "../base/calendar.ts";
import { isDecimal } from "../base/rational.ts";
import { labelFor, placedLabelFor } from "../domain/labels.ts";
import {
  type Language,
  writeDay,
  writeMoney,
  writeNumber,
  writePercent,
} from "../reference/language.ts";
import type { Span } from "./span.ts";
import { isEmpty, type Scalar } from "./traced.ts";

/** How values are written in one contract. */
export interface Writing {
  readonly language: Language;
  readonly currency: string;
}

/** A value as it prints, or as a blank where it is empty or only proposed. */
export function printScalar(value: Scalar, writing: Writing): readonly Span[] {
  if (value.target !== undefined) return [placeSpan(value, value.target)];
  if (isEmpty(value)) return [blankFor(value, writing.language)];
  const text = write(value, writing);
  if (value.from === "") return [{ kind: "text", text }];
  const { from, ask, authored = false } = value;
  if (ask?.confirm) return [{ kind: "blank", text, label: ask.label, from, reason: "confirm" }];
  return [{ kind: "value", text, from, authored }];
}

/** The visible gap that stands for an empty value. */
export function blankFor(value: Scalar, { tag }: Language): Span {
  const { from, ask } = value;
  const text = ask?.text ?? lowerFirst(labelFor(from, tag));
  const label = ask?.label ?? placedLabelFor(from, tag);
  return { kind: "blank", text, label, from, reason: "missing" };
}

function placeSpan(value: Scalar, target: string): Span {
  return value.value === null
    ? { kind: "reference", target }
    : { kind: "place", text: String(value.value), target };
}

/** The text of a value that is not empty. */
export function write(scalar: Scalar, { language, currency }: Writing): string {
  const { value, type } = scalar;
  switch (type) {
    case "text":
    case "place":
      return String(value);
    case "integer":
    case "decimal":
      return writeFigure(String(value), language);
    case "percent":
      return isDecimal(String(value)) ? writePercent(String(value), language) : String(value);
    case "money":
      return isWhole(value) ? writeMoney(value, currency, language) : String(value);
    case "day":
      return typeof value === "string" && isDay(value) ? writeDay(value, language) : String(value);
    case "boolean":
      return "";
    case "choice":
    case "option":
      return scalar.words ?? String(value);
  }
}

function isWhole(value: Scalar["value"]): value is number | bigint {
  return typeof value === "bigint" || Number.isSafeInteger(value);
}

function writeFigure(text: string, language: Language): string {
  return isDecimal(text) ? writeNumber(text, language) : text;
}

/** "Outcome statement" within a sentence; abbreviations keep their capitals. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
