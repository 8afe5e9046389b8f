import type { Parameter } from "../../library/clause.ts";
import { english, writeList, writeMoney } from "../../reference/language.ts";
import { showDay } from "../parts/day-text.ts";
import { showWhole } from "../parts/whole-text.ts";

/** A parameter's default in words; null where it has none and only the buyer can know. */
export function defaultWords(parameter: Parameter, currency: string): string | null {
  switch (parameter.type) {
    case "text":
      return parameter.default === "" ? null : `“${parameter.default}”`;
    case "integer":
    case "percent": {
      if (parameter.default === null) return null;
      const unit = parameter.type === "percent" ? "%" : ` ${parameter.unit}`;
      return `${showWhole(parameter.default)}${unit}`.trim();
    }
    case "money":
      return parameter.default === null ? null : writeMoney(parameter.default, currency, english);
    case "date":
      return parameter.default === null ? null : showDay(parameter.default);
    case "boolean":
      return parameter.default ? "Yes" : "No";
    case "choice":
      return (
        parameter.options.find(({ value }) => value === parameter.default)?.words ??
        parameter.default
      );
    case "metrics":
      return "none";
    case "list":
      return parameter.default.length === 0 ? "none" : writeList(parameter.default, english);
    case "rows":
      return parameter.default.length === 0
        ? "none"
        : parameter.default.length === 1
          ? "1 row"
          : `${parameter.default.length} rows`;
  }
}
