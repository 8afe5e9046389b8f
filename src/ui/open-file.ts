import { companionWords } from "../pipeline/companion.ts";
import { readDesign } from "../storage/file.ts";
import { isResultsFile } from "../storage/results-file.ts";
import { notify, showDialog } from "./actions.ts";
import { showRefusal, startDraft } from "./drafts.ts";
import { isClausePack, takePack } from "./packs/take-pack.ts";
import { verifyFile } from "./press.ts";

/** Kinds of files that can be opened, as a file input names them. */
export const openable = ".json,.pdf,application/json,application/pdf";

/** Opens what was dropped: a clause pack in one or several files, or else the first file. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  if (await isClausePack(first)) return takePack(files);
  return openFile(first);
}

/**
 * Opens a design file, or the design inside a PDF, as a new draft, or says what is wrong with it; the
 * open draft is safe.
 */
export async function openFile(file: File): Promise<void> {
  if (await isClausePack(file)) return takePack([file]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(bytes)) return openPdf(file.name, bytes);
  const text = new TextDecoder().decode(bytes);
  if (isResults(file.name, text)) {
    return showProblem(
      file.name,
      "These are results of a contract, and no design. Open the contract first, and load them on its Results step.",
    );
  }
  if (!/^\s*[{[]/.test(text.replace(/^\uFEFF/, ""))) {
    return showProblem(
      file.name,
      "This is neither a design file nor a PDF. What can be opened here is a design file, which Export gives and which ends in .json, or a PDF of a contract made here.",
    );
  }
  const reading = readDesign(text);
  if (!reading.ok) return showRefusal(`“${file.name}” cannot be opened`, reading.refusal);
  await startDraft(reading.design);
}

/** A table of results, or their file; a table is told by its name, as the Results step has it. */
function isResults(name: string, text: string): boolean {
  return /\.csv$/i.test(name) || isResultsFile(text);
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 5)) === "%PDF-";
}

async function openPdf(name: string, bytes: Uint8Array): Promise<void> {
  notify(`Making “${name}” again to see whether it was changed…`);
  const verdict = await verifyFile(bytes).catch((error: unknown) => {
    const report = error instanceof Error ? error.message : String(error);
    showDialog({ kind: "fault", doing: "reading the PDF", report });
    return null;
  });
  notify(null);
  switch (verdict?.kind) {
    case undefined:
      return;
    case "agrees":
      await startDraft(verdict.design);
      return notify(`“${name}” is unchanged: its pages, its fingerprint and its design agree.`);
    case "differs": {
      const { design, differences } = verdict;
      if (design) return showDialog({ kind: "changed", name, differences, design });
      return showProblem(name, differences.join(" "));
    }
    case "foreign":
      return showProblem(name, "This PDF was not made by Pactwright: it holds no design.");
    case "companion": {
      const { what, instead } = companionWords[verdict.companion];
      return showProblem(name, `${what} ${instead}`);
    }
    case "unreadable":
      return showProblem(name, "This PDF is damaged, or locked by a password.");
  }
}

function showProblem(name: string, lead: string): void {
  showDialog({ kind: "problem", title: `“${name}” cannot be opened`, lead, points: [] });
}
