import { FileDown, FileInput, FileSpreadsheet } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { isDay } from "../../base/calendar.ts";
import type { LedgerEntry } from "../../domain/design.ts";
import { lastDayOf } from "../../domain/ledger.ts";
import type { Results } from "../../domain/result.ts";
import { printResults, printResultsCsv } from "../../storage/results-file.ts";
import { notify, showDialog } from "../actions.ts";
import { today } from "../export/export-as.ts";
import { download, fileNameOf } from "../file.ts";
import { Card } from "../parts/Card.tsx";
import { Empty, Screen } from "../parts/Screen.tsx";
import { makeCertificate } from "../press.ts";
import { openDesign, useDesign, useView } from "../store.ts";
import { AccountView } from "./AccountView.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { EntryTable } from "./EntryTable.tsx";
import { DayInput, TypedInput } from "./FormField.tsx";
import { type Clerk, takeResults } from "./take-results.ts";
import { useUnfinished } from "./unfinished.ts";
import { useAccount } from "./use-account.ts";

/** The contract in its life: verified results, what is due on them, and the certificate. */
export function LedgerStep(): ReactNode {
  const { clerk: typed, keepClerk } = useUnfinished();
  const clerk = typed ?? { enteredOn: today(), enteredBy: "" };
  return (
    <Screen
      title="Results"
      lead="Once the contract runs, enter what was verified and see what is due, with every step. The ledger only grows: a mistake is corrected by a later entry. It travels in the design file and leaves the contract as it was signed."
    >
      <EntryCard clerk={clerk} onClerk={keepClerk} />
      <LedgerCard clerk={clerk} />
      <AccountCard />
    </Screen>
  );
}

function EntryCard(props: {
  readonly clerk: Clerk;
  readonly onClerk: (clerk: Clerk) => void;
}): ReactNode {
  const { clerk, onClerk } = props;
  return (
    <Card title="Enter a result">
      <div className="fields">
        <TypedInput
          name="enteredBy"
          label="Entered by"
          span={3}
          value={clerk.enteredBy}
          onChange={(enteredBy) => onClerk({ ...clerk, enteredBy })}
        />
        <DayInput
          name="enteredOn"
          label="Entered on"
          span={3}
          value={clerk.enteredOn}
          onChange={(enteredOn) => onClerk({ ...clerk, enteredOn })}
        />
      </div>
      <EntryForm clerk={clerk} corrects={null} onDone={() => notify("The result is entered.")} />
      <ImportButton clerk={clerk} />
    </Card>
  );
}

function ImportButton({ clerk }: { readonly clerk: Clerk }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const isReadOnly = useView((view) => view.access === "read-only");
  const isNamed = clerk.enteredBy.trim() !== "" && isDay(clerk.enteredOn);
  return (
    <div className="entrybuttons">
      <button
        type="button"
        className="btn"
        disabled={isReadOnly || !isNamed}
        onClick={() => input.current?.click()}
      >
        <FileInput size={16} aria-hidden /> Import a file of results
      </button>
      <p className="hint">
        {isNamed
          ? "CSV or JSON with the columns kind, of, item, day, value, evidence, verifiedBy."
          : "Say first who enters it, and when."}
      </p>
      <input
        ref={input}
        type="file"
        accept=".csv,.json,text/csv,application/json"
        aria-label="File of results"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void takeResults(file, clerk);
          target.value = "";
        }}
      />
    </div>
  );
}

function LedgerCard({ clerk }: { readonly clerk: Clerk }): ReactNode {
  const count = useDesign((design) => design.ledger.length);
  const [corrected, setCorrected] = useState<LedgerEntry | null>(null);
  return (
    <Card title="Ledger" path="ledger">
      {count === 0 && <Empty>No result yet. Nothing that depends on results is due.</Empty>}
      {count > 0 && <EntryTable onCorrect={setCorrected} />}
      {corrected && (
        <EntryForm
          key={corrected.id}
          clerk={clerk}
          corrects={corrected}
          onDone={() => setCorrected(null)}
        />
      )}
    </Card>
  );
}

function AccountCard(): ReactNode {
  const last = useDesign((design) => lastDayOf(design.ledger) ?? design.contract.start);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? last ?? "";
  const account = useAccount(isDay(shown) ? shown : null);
  const isFaulty = account?.statement.findings.some(({ level }) => level === "blocker") ?? true;
  const isReady = account !== null && !isFaulty && account.statement.periods.length > 0;
  return (
    <Card title="What is due">
      <div className="fields">
        <DayInput
          name="asOf"
          label="Account up to"
          span={3}
          value={shown}
          onChange={setTyped}
          hint="A payment whose reading is missing waits until the long-stop of the contract."
        />
      </div>
      {account && <AccountView statement={account.statement} />}
      {account && isReady && <AccountFiles results={account.results} />}
    </Card>
  );
}

function AccountFiles({ results }: { readonly results: Results }): ReactNode {
  const [isMaking, setMaking] = useState(false);
  const make = (): void => {
    setMaking(true);
    void certify(results).finally(() => setMaking(false));
  };
  return (
    <div className="entrybuttons">
      <button type="button" className="btn primary" disabled={isMaking} onClick={make}>
        <FileDown size={16} aria-hidden />
        {isMaking ? "Making the certificate…" : "Payment certificate"}
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => hand("-results.csv", printResultsCsv(results), "text/csv")}
      >
        <FileSpreadsheet size={16} aria-hidden /> Results as CSV
      </button>
      <button
        type="button"
        className="btn"
        onClick={() => hand("-results.json", printResults(results), "application/json")}
      >
        Results as JSON
      </button>
    </div>
  );
}

function hand(ending: string, content: Uint8Array | string, type: string): void {
  const name = fileNameOf(openDesign(), ending);
  download(content, name, type);
  notify(`${name} is in your downloads.`);
}

async function certify(results: Results): Promise<void> {
  try {
    const bytes = await makeCertificate(openDesign(), results, today());
    hand(`-certificate-${results.asOf}.pdf`, bytes, "application/pdf");
  } catch (error) {
    const report = error instanceof Error ? error.message : String(error);
    showDialog({ kind: "fault", doing: "making the certificate", report });
  }
}
