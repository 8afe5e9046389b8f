import { BookOpenText, Hash } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import { notify, showDialog } from "../actions.ts";
import { today } from "../export/export-as.ts";
import { download } from "../file.ts";
import { makeHandbook } from "../press.ts";
import { store } from "../store.ts";

const kinds = {
  pdf: { name: "clause-library.pdf", type: "application/pdf" },
  markdown: { name: "clause-library.md", type: "text/markdown" },
} as const;

type Format = keyof typeof kinds;

/** The library as a document to read away from the screen: whole, or that of the draft's type. */
export function HandbookButtons(): ReactNode {
  const type = useStore(store, ({ design }) => design?.contract.type ?? null);
  const [isOfType, setOfType] = useState(false);
  const [making, setMaking] = useState<Format | null>(null);
  const make = (format: Format): void => {
    setMaking(format);
    void hand(format, isOfType ? type : null).finally(() => setMaking(null));
  };
  return (
    <section className="handbook" aria-label="Handbook">
      <h3>Handbook</h3>
      <p className="prose">
        The library as a document: every clause with all its positions, questions, sources and notes
        on the law. It is made on this device; the whole has several hundred pages and takes a
        moment.
      </p>
      {type !== null && (
        <label className="check">
          <input
            type="checkbox"
            checked={isOfType}
            onChange={(event) => setOfType(event.target.checked)}
          />
          Only what may stand in a contract of this draft’s type
        </label>
      )}
      <div className="handbookbuttons">
        <button
          type="button"
          className="btn"
          disabled={making !== null}
          onClick={() => make("pdf")}
        >
          <BookOpenText size={16} aria-hidden />
          {making === "pdf" ? "Making the PDF…" : "Handbook as PDF"}
        </button>
        <button
          type="button"
          className="btn"
          disabled={making !== null}
          onClick={() => make("markdown")}
        >
          <Hash size={16} aria-hidden /> Handbook as Markdown
        </button>
      </div>
    </section>
  );
}

async function hand(format: Format, contractType: string | null): Promise<void> {
  const { name, type } = kinds[format];
  try {
    const bytes = await makeHandbook({ format, type: contractType, date: today() });
    download(bytes, name, type);
    notify(`${name} is in your downloads.`);
  } catch (error) {
    const report = error instanceof Error ? error.message : String(error);
    showDialog({ kind: "fault", doing: "making the handbook", report });
  }
}
