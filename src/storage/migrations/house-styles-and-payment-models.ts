import type { Migration } from "../migrations.ts";

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Changes what is an object and leaves the rest for the validation to refuse. */
function changed(value: unknown, change: (fields: Fields) => Fields): unknown {
  return isFields(value) ? change(value) : value;
}

function changedEach(value: unknown, change: (fields: Fields) => Fields): unknown {
  return Array.isArray(value) ? value.map((item) => changed(item, change)) : value;
}

function newLine(line: Fields): Fields {
  switch (line["model"]) {
    case "milestone-payments":
      return {
        ...line,
        milestones: changedEach(line["milestones"], (milestone) => ({ ...milestone, parts: [] })),
        latePerDayMinor: null,
        lateCapMinor: null,
      };
    case "tiered-bands":
      return { ...line, cumulative: false };
    default:
      return line;
  }
}

/**
 * Version 2: a house style in place of a typeface, a letterhead, milestones that may be paid in parts
 * and be late, bands that may add up.
 */
export const houseStylesAndPaymentModels: Migration = {
  name: "house-styles-and-payment-models",
  from: 1,
  change: (file) => ({
    ...file,
    style: changed(file["style"], ({ typeface, ...style }) => ({
      ...style,
      house: typeface === "sans" ? "modern" : "classic",
      setting: "justified",
      letterhead: null,
    })),
    payments: changedEach(file["payments"], newLine),
  }),
};
