import type { Finding } from "../../base/finding.ts";
import { packLimits } from "../../domain/clause-pack.ts";
import type { ClausePack } from "../../domain/design.ts";
import { readPack } from "../../library/clause-pack.ts";
import type { Library } from "../../library/library.ts";
import { libraryAt } from "../../library/library-at.ts";
import { isZip, packFilesOf, type RawFile } from "../../library/pack-files.ts";
import { changesBetween, updatedPack } from "../../library/pack-update.ts";
import { change, notify, showDialog } from "../actions.ts";
import { wholeLibrary } from "../library.ts";
import { openDesign, store } from "../store.ts";

/** Kinds of files that a clause pack comes in, as a file input names them. */
export const packFiles = ".zip,.json,.md,application/zip,application/json,text/markdown";

/** Loose clauses, and files without a name for the whole, make a pack of this name. */
const unnamed = "Own clauses";

/** Whether a file is (part of) a clause pack, and not a design or a PDF. */
export async function isClausePack(file: File): Promise<boolean> {
  if (/\.md$/i.test(file.name)) return true;
  const start = new Uint8Array(await file.slice(0, 200).arrayBuffer());
  if (isZip(start)) return true;
  return /^\s*\{\s*"format"\s*:\s*"pactwright-clauses"/.test(new TextDecoder().decode(start));
}

/** Puts a pack into the open draft, or says what is wrong with it; a known one is compared first. */
export async function takePack(files: readonly File[]): Promise<void> {
  const { design, view } = store.getState();
  const [first] = files;
  if (first === undefined) return;
  const name = files.length === 1 && !/\.md$/i.test(first.name) ? first.name : unnamed;
  if (design === null) return refuse(name, "Open a draft first: a clause pack goes into one.", []);
  if (view.access === "read-only") return refuse(name, "This draft is open in another tab.", []);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > packLimits.bytes)
    return refuse(name, "The files are too large for a clause pack.", []);
  const raw = await Promise.all(files.map(rawFile));
  const reading = packFilesOf(name.replace(/\.(zip|json)$/i, ""), raw);
  if (!reading.ok) return refuse(name, faulty, reading.findings);
  const { pack, findings } = readPack(reading.source, libraryInUse());
  if (pack === null) return refuse(name, faulty, findings);
  addPack(pack);
}

const faulty = "A pack with faults is not taken at all. Mend these, and add it again.";

async function rawFile(file: File): Promise<RawFile> {
  return { path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The library in the words that the open draft keeps. */
export function libraryInUse(): Library {
  return libraryAt(wholeLibrary(), openDesign().library);
}

function addPack(pack: ClausePack): void {
  const known = openDesign().packs.find(({ id }) => id === pack.id);
  if (known === undefined) {
    change("Add clause pack", (design) => ({ ...design, packs: [...design.packs, pack] }));
    notify(`Added “${pack.title}”.`);
    showDialog({ kind: "own-clauses" });
  } else if (changesBetween(known, pack).length > 0 || known.edition !== pack.edition) {
    showDialog({ kind: "newer-pack", pack });
  } else {
    notify(`“${pack.title}” is in this draft already, word for word.`);
    showDialog({ kind: "own-clauses" });
  }
}

/** Takes the changes to these clauses of a newer state of a pack. */
export function updatePack(known: ClausePack, newer: ClausePack, taken: ReadonlySet<string>): void {
  const { pack, findings } = updatedPack(known, newer, taken, libraryInUse());
  if (pack === null) {
    const lead = "Taken in this way, the clauses do not agree with one another.";
    return refuse(newer.title, lead, findings);
  }
  change("Update clause pack", (design) => ({
    ...design,
    packs: design.packs.map((each) => (each.id === pack.id ? pack : each)),
  }));
  showDialog({ kind: "own-clauses" });
}

function refuse(name: string, lead: string, findings: readonly Finding[]): void {
  const points = findings.map(({ where, message, remedy = "" }) => ({
    place: [where.file ?? "", ...(where.line === undefined ? [] : [where.line])].join(":"),
    sentence: `${message} ${remedy}`.trim(),
  }));
  showDialog({ kind: "problem", title: `“${name}” cannot be added`, lead, points });
}
