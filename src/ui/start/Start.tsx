import { FilePlus2, FolderOpen, LibraryBig, Signpost, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { blankDesign } from "../../domain/blank.ts";
import type { Design } from "../../domain/design.ts";
import { focusField, showInLibrary } from "../actions.ts";
import { discardDamaged, downloadDamaged, drafts, listDrafts, startDraft } from "../drafts.ts";
import { inThisEdition, templateOf } from "../library.ts";
import { openable, openFile } from "../open-file.ts";
import { BrandMark } from "../shell/Brand.tsx";
import { ThemeButton } from "../shell/ThemeButton.tsx";
import { DraftRow } from "./DraftRow.tsx";
import { examples, figuresOf } from "./examples.ts";

const known = examples();

/** The first screen: what this is, something to look at, and the drafts of this device. */
export function Start(): ReactNode {
  useEffect(() => void listDrafts(), []);
  return (
    <div className="start">
      <header className="startbar">
        <span className="brand">
          <BrandMark />
          Pactwright
        </span>
        <ThemeButton />
      </header>
      <main>
        <section className="hello">
          <div>
            <h1>From a mission to a contract that pays for outcomes</h1>
            <p className="lead">
              Say what must change, how you will know and what it is worth; Pactwright writes the
              contract clause by clause, page by page, as you decide. It works without a network and
              sends nothing anywhere.
            </p>
            <div className="startbuttons">
              <button
                type="button"
                className="btn primary"
                onClick={() => void startDraft(inThisEdition(blankDesign("contract", "obs")))}
              >
                <FilePlus2 size={17} aria-hidden /> New draft
              </button>
              <button type="button" className="btn" onClick={() => void startWithQuestions()}>
                <Signpost size={17} aria-hidden /> Which contract fits?
              </button>
              <OpenButton />
              <button type="button" className="btn" onClick={() => showInLibrary(null)}>
                <LibraryBig size={17} aria-hidden /> Clause library
              </button>
              <span className="muted">
                or drop a design file, or a PDF made here, anywhere on this window
              </span>
            </div>
          </div>
          <Sketch />
        </section>
        <RecentDrafts />
        <section aria-labelledby="examples">
          <h2 id="examples">Begin from an example</h2>
          <ul className="examples">
            {known.map((design) => (
              <li key={design.id}>
                <ExampleCard design={design} />
              </li>
            ))}
          </ul>
        </section>
        <footer className="startfoot">
          <p>
            Pactwright drafts; it gives no legal advice. Have a lawyer read a contract before it is
            issued.
          </p>
          {location.protocol === "file:" && <FileWarning />}
        </footer>
      </main>
    </div>
  );
}

/** A new draft that begins with the questions that tell contract types apart. */
async function startWithQuestions(): Promise<void> {
  await startDraft(inThisEdition(blankDesign("contract", "obs")));
  focusField("circumstances.market");
}

function OpenButton(): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        <FolderOpen size={17} aria-hidden /> Open a file
      </button>
      <input
        ref={input}
        type="file"
        accept={openable}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void openFile(file);
          event.target.value = "";
        }}
      />
    </>
  );
}

function RecentDrafts(): ReactNode {
  const { cards, damaged, trouble } = useStore(drafts);
  const isEmpty = cards?.length === 0 && damaged.length === 0;
  if (trouble === null && (cards === null || isEmpty)) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">Drafts on this device</h2>
      {trouble !== null && (
        <p className="caution">
          <TriangleAlert size={18} aria-hidden />
          <span>
            This browser keeps no drafts for this page ({trouble}). You can work all the same: save
            your draft to a file before you close the page.
          </span>
        </p>
      )}
      <ul className="drafts">
        {(cards ?? []).map((card) => (
          <li key={card.id}>
            <DraftRow card={card} />
          </li>
        ))}
        {damaged.map((draft) => (
          <li key={draft.id} className="draft damaged">
            <div>
              <b>{draft.title || "Untitled draft"}</b>
              <p className="muted">Set aside unread. {draft.reason}</p>
            </div>
            <button type="button" className="btn" onClick={() => downloadDamaged(draft)}>
              Download as it is
            </button>
            <button type="button" className="btn" onClick={() => void discardDamaged(draft.id)}>
              Remove
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExampleCard({ design }: { readonly design: Design }): ReactNode {
  return (
    <button
      type="button"
      className="example"
      onClick={() => void startDraft(inThisEdition(design))}
    >
      <span className="kind">{templateOf(design.contract.type)?.title}</span>
      <span className="title">{design.title}</span>
      <span className="mission">{design.mission.statement}</span>
      <span className="figures">
        {figuresOf(design).map(({ value, words }) => (
          <span key={words}>
            <b className="num">{value}</b> {words}
          </span>
        ))}
      </span>
    </button>
  );
}

/** The idea in one picture: what is decided on the left stands in the contract on the right. */
function Sketch(): ReactNode {
  return (
    <div className="sketch" aria-hidden>
      <div className="sketch-page">
        <b>6&ensp;Outcomes</b>
        <p>
          <span>6.1</span> Homes need <mark>60% less heat</mark> than they do today.
        </p>
        <p>
          <span>6.2</span> The Baseline is <mark>142</mark> and the Target is{" "}
          <mark className="on">57</mark> kWh/m² a year, to be reached by <mark>31 March 2031</mark>.
        </p>
        <p>
          <span>6.3</span> The Supplier decides how to bring about the Outcomes and may change its
          Method at any time.
        </p>
      </div>
      <div className="sketch-field">
        <small>Target</small>
        <span className="num">57</span>
      </div>
    </div>
  );
}

/** What a page opened from a disk must say of itself. */
function FileWarning(): ReactNode {
  return (
    <p className="caution">
      <TriangleAlert size={18} aria-hidden />
      <span>
        You opened Pactwright as a file. Any other local page that you open in this browser can read
        the drafts kept here. For sensitive work save each draft to a file and delete it here, or
        use Pactwright from an https address.
      </span>
    </p>
  );
}
