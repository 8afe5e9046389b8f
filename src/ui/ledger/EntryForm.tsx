import { type ReactNode, useState } from "react";
import type { Finding } from "../../base/finding.ts";
import type { LedgerEntry } from "../../domain/design.ts";
import { FindingBox } from "../parts/Findings.tsx";
import { useDesign, useView } from "../store.ts";
import { ChosenInput, DayInput, TypedInput } from "./FormField.tsx";
import { type Choice, itemsFor, kindsFor, subjectsFor, valuesFor } from "./result-choices.ts";
import { type Clerk, enter, faultsOf } from "./take-results.ts";
import { type TypedEntry, useUnfinished } from "./unfinished.ts";
import { useSpeech } from "./use-speech.ts";

interface Props {
  readonly clerk: Clerk;
  /** The entry in whose place a new one is to stand; null for a result of its own. */
  readonly corrects: LedgerEntry | null;
  /** After a correction was entered, or thought better of. */
  readonly onDone: () => void;
}

const blank: TypedEntry = {
  kind: "reading",
  of: "",
  item: "",
  day: "",
  value: "",
  evidence: "",
  verifiedBy: "",
  withdrawn: false,
  reason: "",
};

/** One result to be entered, or the correction of one. Nothing with a fault gets into the ledger. */
export function EntryForm({ clerk, corrects, onDone }: Props): ReactNode {
  const design = useDesign((whole) => whole);
  const isReadOnly = useView((view) => view.access === "read-only");
  const { say } = useSpeech();
  const { entries, keepEntry, dropEntry } = useUnfinished();
  const key = corrects?.id ?? "";
  const typed = entries[key] ?? (corrects === null ? blank : { ...blank, ...resultIn(corrects) });
  const [faults, setFaults] = useState<readonly Finding[]>([]);
  const set = (part: Partial<TypedEntry>): void => keepEntry(key, { ...typed, ...part });
  const kinds = kindsFor(design);
  const kind = kinds.includes(typed.kind) ? typed.kind : (kinds[0] ?? "reading");
  const subjects = subjectsFor(kind, design);
  const of = oneOf(subjects, typed.of);
  const items = itemsFor(kind, of, design);
  const item = typeof items === "object" && items !== null ? oneOf(items, typed.item) : typed.item;
  const values = valuesFor(kind)?.map((value) => ({ id: value, words: value })) ?? null;
  const value = values === null ? typed.value : oneOf(values, typed.value);
  const isFixed = corrects !== null;

  const done = (): void => {
    if (isFixed) dropEntry(key);
    onDone();
  };
  const submit = (): void => {
    const entry: LedgerEntry = {
      ...typed,
      ...clerk,
      id: `entry-${design.ledger.length + 1}`,
      kind,
      of: subjects.length === 0 ? "" : of,
      item: items === null ? "" : item,
      value,
      corrects: corrects?.id ?? null,
    };
    const missing = missingFrom(entry);
    const found = missing.length > 0 || entry.withdrawn ? missing : faultsOf(entry, design);
    setFaults(found);
    if (found.length > 0) return;
    enter([entry], corrects === null ? "Result" : "Correction of a result");
    set({ item: "", value: "", withdrawn: false, reason: "" });
    done();
  };

  return (
    <form
      className="entry"
      aria-label={isFixed ? "Correction" : "New result"}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="fields">
        <ChosenInput
          name="kind"
          label="What was verified"
          value={kind}
          isReadOnly={isFixed}
          choices={kinds.map((each) => ({ id: each, words: say(`certificate.kind.${each}`) }))}
          onChange={(next) =>
            set({ kind: next as TypedEntry["kind"], of: "", item: "", value: "" })
          }
        />
        {subjects.length > 0 && (
          <ChosenInput
            name="of"
            label="Of"
            value={of}
            span={items === null ? 4 : 2}
            isReadOnly={isFixed}
            choices={subjects}
            onChange={(next) => set({ of: next, item: "" })}
          />
        )}
        {items === "typed" && (
          <TypedInput
            name="item"
            label={itemLabels[kind] ?? "What of it"}
            value={item}
            isReadOnly={isFixed}
            onChange={(next) => set({ item: next })}
          />
        )}
        {items !== null && items !== "typed" && (
          <ChosenInput
            name="item"
            label="Which"
            value={item}
            isReadOnly={isFixed}
            choices={items}
            onChange={(next) => set({ item: next })}
          />
        )}
        <DayInput name="day" label="Day" value={typed.day} onChange={(day) => set({ day })} />
        {values === null ? (
          <TypedInput
            name="value"
            label={kind === "milestone" ? "Parts met, if not all" : "Value"}
            value={value}
            onChange={(next) => set({ value: next.trim() })}
          />
        ) : (
          <ChosenInput
            name="value"
            label="Value"
            value={value}
            choices={values}
            onChange={(next) => set({ value: next })}
          />
        )}
        <TypedInput
          name="verifiedBy"
          label="Verified by"
          value={typed.verifiedBy}
          onChange={(verifiedBy) => set({ verifiedBy })}
        />
        <TypedInput
          name="evidence"
          label="Evidence"
          span={6}
          value={typed.evidence}
          onChange={(evidence) => set({ evidence })}
        />
        {isFixed && (
          <TypedInput
            name="reason"
            label="Why it is corrected"
            span={6}
            value={typed.reason}
            onChange={(reason) => set({ reason })}
          />
        )}
      </div>
      {isFixed && (
        <label className="check">
          <input
            type="checkbox"
            checked={typed.withdrawn}
            onChange={(event) => set({ withdrawn: event.target.checked })}
          />
          Take the entry back, with no result in its place
        </label>
      )}
      {faults.map((finding) => (
        <FindingBox key={finding.message} finding={finding} />
      ))}
      <div className="entrybuttons">
        <button type="submit" className="btn primary" disabled={isReadOnly}>
          {isFixed ? "Enter the correction" : "Enter the result"}
        </button>
        {isFixed && (
          <button type="button" className="btn" onClick={done}>
            Leave it as it is
          </button>
        )}
      </div>
    </form>
  );
}

const itemLabels: Partial<Record<TypedEntry["kind"], string>> = {
  index: "Contract year, or base",
  placed: "Entrant",
  points: "What failed",
};

function resultIn(entry: LedgerEntry): Partial<TypedEntry> {
  const { kind, of, item, day, value, evidence, verifiedBy } = entry;
  return { kind, of, item, day, value, evidence, verifiedBy };
}

/** The choice with this id, else the first. */
function oneOf(choices: readonly Choice[], id: string): string {
  return choices.some((choice) => choice.id === id) ? id : (choices[0]?.id ?? "");
}

/** What must be filled in before the account can judge the entry. */
function missingFrom(entry: LedgerEntry): Finding[] {
  const { kind, corrects, withdrawn } = entry;
  const asked: readonly (readonly [keyof LedgerEntry, boolean, string, string])[] = [
    ["enteredBy", true, "Nobody is named who enters it.", "Fill in “Entered by”, above."],
    ["enteredOn", true, "The day of the entry is missing.", "Fill in “Entered on”, above."],
    ["day", !withdrawn, "The day of the result is missing.", "Fill in “Day”, such as 31/03/2031."],
    [
      "value",
      !withdrawn && kind !== "milestone",
      "The value is missing.",
      "Fill in “Value”, a number such as 57.5.",
    ],
    ["verifiedBy", !withdrawn, "Nobody is named who verified it.", "Fill in “Verified by”."],
    [
      "evidence",
      !withdrawn,
      "There is no evidence.",
      "Fill in “Evidence”: the report or register that shows the result.",
    ],
    ["reason", corrects !== null, "A correction needs its reason.", "Say why it is corrected."],
  ];
  return asked
    .filter(([field, isAsked]) => isAsked && String(entry[field]).trim() === "")
    .map(([, , message, remedy]) => {
      return { code: "entry-unfinished", level: "blocker", message, remedy, where: {} };
    });
}
