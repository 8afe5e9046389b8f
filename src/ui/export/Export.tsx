import { Braces, FileDown, FileText, Hash, Scale } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useStore } from "zustand";
import type { Profile } from "../../pipeline/press.ts";
import { focusField, goTo, showDialog } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { Field } from "../parts/Field.tsx";
import { Screen } from "../parts/Screen.tsx";
import { Segmented, SegmentedField } from "../parts/Segmented.tsx";
import { TextField } from "../parts/TextField.tsx";
import { type ProofSummary, proofs, useIsProofing } from "../proofs.ts";
import { FindingList } from "../review/FindingList.tsx";
import { useDesign } from "../store.ts";
import { ConfirmFinal } from "./ConfirmFinal.tsx";
import { exportAs, type Format } from "./export-as.ts";
import { Look } from "./Look.tsx";

/** The way out: the contract and the design as files, and what is still open in them. */
export function Export(): ReactNode {
  const proof = useStore(proofs, (state) => state.proof);
  return (
    <Screen
      title="Export"
      lead="Nothing is sent anywhere: each file is made on this device and handed to you."
    >
      <Card title="What the pages say of themselves">
        <div className="fields">
          <TextField path="draft.version" label="Version" placeholder="0.1" />
          <SegmentedField
            path="draft.state"
            label="State"
            span={4}
            options={[
              { value: "draft", words: "Draft" },
              { value: "final", words: "Final" },
            ]}
            hint="A draft says so at the head of every page and lists its open points after the cover."
          />
        </div>
      </Card>
      <Look />
      <Contract proof={proof} />
      <OtherFiles />
      {proof && <OpenPoints proof={proof} />}
    </Screen>
  );
}

/** Blockers listed beside the export button; the rest are in Review. */
const shownBlockers = 5;

/** The contract in PDF. A final one with blockers is asked about first. */
function Contract({ proof }: { readonly proof: ProofSummary | null }): ReactNode {
  const isFinal = useDesign((design) => design.draft.state === "final");
  const isWorking = useIsProofing();
  const [isAsking, setAsking] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [profile, setProfile] = useState<Profile>("1.7");
  const blockers = proof?.findings.filter(({ level }) => level === "blocker") ?? [];
  const make = (): void => {
    setAsking(false);
    setMaking(true);
    void run("pdf", profile).finally(() => setMaking(false));
  };
  const openCount = proof?.openPoints.length ?? 0;
  return (
    <Card title={isFinal ? "The contract, final" : "The contract, as a draft"}>
      <p className="prose">
        {proof
          ? `${proof.pages.length} pages in PDF, tagged for screen readers, with bookmarks, links and the design file inside.`
          : "The pages are being set."}
      </p>
      {blockers.length > 0 && (
        <>
          <p className="prose">
            {isFinal
              ? "A final contract should have none of these:"
              : "A draft may go out with these; they must be mended before it is final:"}
          </p>
          <FindingList findings={blockers.slice(0, shownBlockers)} />
          {blockers.length > shownBlockers && (
            <button type="button" className="btn quiet" onClick={() => goTo("review")}>
              {blockers.length - shownBlockers} more in Review
            </button>
          )}
        </>
      )}
      {isFinal && openCount > 0 && (
        <p className="prose">
          {openCount === 1 ? "1 point is" : `${openCount} points are`} still open and would print in
          brackets.
        </p>
      )}
      <ProfileField value={profile} onChange={setProfile} />
      <button
        type="button"
        className="btn primary"
        disabled={proof === null || isWorking || isMaking}
        onClick={() => (isFinal && blockers.length + openCount > 0 ? setAsking(true) : make())}
      >
        <FileDown size={16} aria-hidden />
        {isMaking ? "Making the PDF…" : "Download PDF"}
      </button>
      {isAsking && proof && (
        <ConfirmFinal
          blockers={blockers}
          openPoints={proof.openPoints}
          onConfirm={make}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}

/** Which PDF is made; nothing of the design, so that it is asked anew each time. */
function ProfileField(props: {
  readonly value: Profile;
  readonly onChange: (profile: Profile) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="fields">
      <Field
        id={id}
        label="Kind of PDF"
        span={6}
        isGroup
        hint="1.7 meets PDF/UA-1 and PDF/A-3a, and is what courts, archives and screen readers know best. 2.0 meets the newer PDF/UA-2 and PDF/A-4f."
      >
        {(words) => (
          <Segmented
            label="Kind of PDF"
            options={[
              { value: "1.7", words: "PDF 1.7" },
              { value: "2.0", words: "PDF 2.0" },
            ]}
            describedBy={words["aria-describedby"]}
            {...props}
          />
        )}
      </Field>
    </div>
  );
}

const others = [
  {
    format: "design",
    title: "Design file",
    words: "Everything you decided, to open again here or to keep under version control.",
    Icon: Braces,
  },
  {
    format: "markdown",
    title: "Markdown",
    words: "The contract's words with headings and tables, for other tools.",
    Icon: Hash,
  },
  {
    format: "text",
    title: "Plain text",
    words: "The contract's words alone, numbered as they print.",
    Icon: FileText,
  },
  {
    format: "annex",
    title: "Annex on value for money",
    words:
      "What the contract is worth, from the step Value: an annex to your business case, in PDF.",
    Icon: Scale,
  },
] as const;

function OtherFiles(): ReactNode {
  const isAppraised = useDesign((design) => design.value !== undefined);
  const offered = others.filter(({ format }) => format !== "annex" || isAppraised);
  return (
    <Card title="Other files">
      <ul className="outputs">
        {offered.map(({ format, title, words, Icon }) => (
          <li key={format}>
            <Icon size={20} aria-hidden />
            <div>
              <b>{title}</b>
              <p className="muted">{words}</p>
            </div>
            <button
              type="button"
              className="btn"
              aria-label={`Download ${title.toLowerCase()}`}
              onClick={() => void run(format)}
            >
              Download
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OpenPoints({ proof }: { readonly proof: ProofSummary }): ReactNode {
  const { openPoints } = proof;
  return (
    <Card title={openPoints.length === 0 ? "Open points" : `Open points (${openPoints.length})`}>
      {openPoints.length === 0 ? (
        <p className="prose">None: everything that the contract asks for has been given.</p>
      ) : (
        <ul className="openpoints">
          {openPoints.map(({ label, from, place, reason }) => (
            <li key={from}>
              <button type="button" className="btn quiet" onClick={() => focusField(from)}>
                {label}
              </button>
              <span className="muted">
                {place}, {reason === "missing" ? "not given" : "to confirm"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

async function run(format: Format, profile?: Profile): Promise<void> {
  try {
    await exportAs(format, profile);
  } catch (error) {
    const report = error instanceof Error ? error.message : String(error);
    showDialog({ kind: "fault", doing: "making the file", report });
  }
}
