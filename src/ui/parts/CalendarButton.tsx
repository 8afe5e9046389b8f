import { CalendarDays } from "lucide-react";
import { type ReactNode, useRef } from "react";
import type { Day } from "../../base/calendar.ts";

/** The browser's own calendar for those who prefer to point; typing needs no detour through it. */
export function CalendarButton(props: {
  /** Label of the field of the day. */
  readonly label: string;
  readonly onPick: (day: Day) => void;
}): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="calendar">
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          if (event.target.value !== "") props.onPick(event.target.value);
        }}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Pick ${props.label.toLowerCase()} in a calendar`}
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarDays size={16} aria-hidden />
      </button>
    </span>
  );
}
