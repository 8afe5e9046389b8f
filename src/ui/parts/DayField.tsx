import type { KeyboardEvent, ReactNode } from "react";
import { addDays, addMonths, type Day } from "../../base/calendar.ts";
import type { Path } from "../../base/path.ts";
import { CalendarButton } from "./CalendarButton.tsx";
import { dayReader } from "./day-text.ts";
import type { FieldWords } from "./Field.tsx";
import { setField } from "./field-value.ts";
import { TypedField } from "./TypedField.tsx";

/** Up and down move a day, with Shift a month, Page Up and Page Down a year. */
function turn(event: KeyboardEvent, day: Day | null): Day | null {
  if (day === null || event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case "ArrowUp":
      return event.shiftKey ? addMonths(day, 1) : addDays(day, 1);
    case "ArrowDown":
      return event.shiftKey ? addMonths(day, -1) : addDays(day, -1);
    case "PageUp":
      return addMonths(day, 12);
    case "PageDown":
      return addMonths(day, -12);
    default:
      return null;
  }
}

interface Props extends FieldWords {
  readonly path: Path;
  /** What holds while nothing is set. */
  readonly standing?: Day | null;
}

/** A calendar day, typed in any usual form or picked from the browser's calendar. */
export function DayField(props: Props): ReactNode {
  return (
    <TypedField
      {...props}
      reader={dayReader}
      placeholder="31/03/2031"
      suffix={
        <CalendarButton
          label={props.label}
          onPick={(day) => setField(props.path, day, props.label)}
        />
      }
      onKey={turn}
    />
  );
}
