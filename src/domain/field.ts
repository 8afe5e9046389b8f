import * as v from "valibot";
import { isDay } from "../base/calendar.ts";
import { isDecimal } from "../base/rational.ts";

/**
 * The kinds of field that a Design is made of. A Design may be unfinished: missing text is `""`; a
 * missing day, amount or choice is `null`.
 */

/** Free text; long, but not without end, so that a hostile file cannot stall the pages. */
export const text = v.pipe(v.string(), v.maxLength(100_000, "Expected at most 100,000 characters"));

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "Expected an id of lower-case letters, digits and hyphens"),
);

export const day = v.pipe(v.string(), v.check(isDay, "Expected a calendar day as YYYY-MM-DD"));
export const dayOrNull = v.nullable(day);

/** A measure as typed: a plain decimal, or empty while unknown. Never a binary float. */
export const decimalText = v.pipe(
  v.string(),
  v.check(
    (value) => value === "" || isDecimal(value),
    "Expected a plain decimal number such as 57.5, of at most 40 digits on either side of the point",
  ),
);

/** Integer minor units (pence, cents) of the contract's currency, or null while unknown. */
export const minor = v.nullable(
  v.pipe(
    v.number(),
    v.safeInteger("Expected a whole number of minor units, at most 9,007,199,254,740,991"),
  ),
);

export const count = v.pipe(v.number(), v.safeInteger("Expected a whole number"));
/** A whole number of things (units, months, years), or null while unknown. */
export const countOrNull = v.nullable(v.pipe(count, v.minValue(0)));
export const percent = v.pipe(count, v.minValue(0), v.maxValue(100));
