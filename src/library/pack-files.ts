import { unzipSync } from "fflate";
import * as v from "valibot";
import type { Finding } from "../base/finding.ts";
import { type ClausePack, packLimits, packPath } from "../domain/clause-pack.ts";
import { text as fieldText, id } from "../domain/field.ts";
import { faultInFile } from "./fault.ts";
import { Fields } from "./fields.ts";
import { originalLanguage } from "./read-clause.ts";
import { readYaml } from "./yaml-value.ts";

/** A file as it was picked or found: its path with `/` between folders, and its bytes. */
export interface RawFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files of a clause pack, whatever they came in, and what the pack says of itself. */
export interface PackFiles {
  readonly head: Pick<ClausePack, "id" | "title" | "edition" | "language">;
  readonly files: ClausePack["files"];
}

export type PackFilesReading =
  | { readonly ok: true; readonly source: PackFiles }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const headFile = "pack.yaml";
const defaultFamily = "general";

/**
 * Takes files as a pack: a folder's, one zip, one JSON, or loose `.md` files. `name` is what the folder
 * or file is called, and names a pack that does not name itself.
 */
export function packFilesOf(name: string, files: readonly RawFile[]): PackFilesReading {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > packLimits.bytes) return tooLarge(name);
  const [only] = files;
  if (only !== undefined && files.length === 1) {
    if (isZip(only.bytes)) return fromZip(name, only.bytes);
    if (/\.json$/i.test(only.path)) return fromJson(only);
  }
  return fromFiles(name, files);
}

/** A pack as its one file, which `packFilesOf` reads back. */
export function printPack({ head, files }: PackFiles): string {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const whole = { format: "pactwright-clauses", version: 1, ...head, files: sorted };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function fromZip(name: string, bytes: Uint8Array): PackFilesReading {
  let size = 0;
  let isBomb = false;
  let entries: Record<string, Uint8Array>;
  try {
    // A file unpacks into a space of the size that it states, so that it cannot outgrow it.
    entries = unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        if (!isOfPack(path)) return false;
        size += originalSize;
        isBomb ||= size > packLimits.bytes;
        return !isBomb;
      },
    });
  } catch {
    return refuse(name, "pack-zip", "The zip cannot be read.", "Pack the folder again.");
  }
  if (isBomb) return tooLarge(name);
  const files = Object.entries(entries).map(([path, content]) => ({ path, bytes: content }));
  return fromFiles(name.replace(/\.zip$/i, ""), files);
}

const jsonPack = v.strictObject({
  format: v.literal("pactwright-clauses"),
  version: v.literal(1),
  id,
  title: v.string(),
  edition: v.optional(v.string(), ""),
  language: v.optional(v.string(), originalLanguage),
  files: v.array(v.strictObject({ path: v.string(), text: v.string() })),
});

function fromJson({ path, bytes }: RawFile): PackFilesReading {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return refuse(
      path,
      "pack-json",
      "The file is not valid JSON.",
      "Make it again from its folder.",
    );
  }
  const result = v.safeParse(jsonPack, raw);
  if (!result.success) {
    const [issue] = result.issues;
    const place = v.getDotPath(issue) ?? "its top";
    const message = `The file is no clause pack: at ${place}, ${issue.message}.`;
    return refuse(path, "pack-json", message, "Make it again with `pactwright pack`.");
  }
  const { id: packId, title, edition, language, files } = result.output;
  const head = { id: packId, title, edition, language };
  return bounded(path, {
    head,
    files: files.map(({ path: at, text }) => ({ path: at, text: unified(text) })),
  });
}

/** Only what a pack is made of: its head and clauses, not the system's own files or a README. */
function isOfPack(path: string): boolean {
  const parts = path.split("/");
  const isHidden = parts.some(
    (part) => (part.startsWith(".") && part !== "..") || part === "__MACOSX",
  );
  return !isHidden && /\.md$|(^|\/)pack\.yaml$/i.test(path) && !/(^|\/)README\.md$/i.test(path);
}

function fromFiles(name: string, raw: readonly RawFile[]): PackFilesReading {
  const own = raw.filter(({ path }) => isOfPack(path));
  const stray = own.find(({ path }) => /(^|\/)\.\.(\/|$)|^\/|\\|\0|^[a-z]:/i.test(path));
  if (stray) {
    const message = "The path leads out of the pack.";
    return refuse(stray.path, "pack-path", message, "Pack the folder again.");
  }
  const texts: { path: string; text: string }[] = [];
  for (const { path, bytes } of own) {
    const text = decoded(bytes);
    if (text === null) {
      return refuse(path, "pack-encoding", "The file is not UTF-8 text.", "Save it as UTF-8.");
    }
    texts.push({ path, text: unified(text) });
  }
  const heads = texts.filter(({ path }) => path.split("/").at(-1) === headFile);
  const head = readHead(name, heads[0] ?? null);
  if (head.findings.length > 0) return { ok: false, findings: head.findings };
  const files = texts
    .filter(({ path }) => path.endsWith(".md"))
    .map(({ path, text }) => ({ path: placeOf(path), text }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return bounded(name, { head: head.head, files });
}

/** `riverside/clauses/risk/liability-cap.md` is `risk/liability-cap.md`; a loose file is of no family. */
function placeOf(path: string): string {
  const [file = "", family = defaultFamily] = path.split("/").toReversed();
  return `${family}/${file}`;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** One way of ending lines, so that a pack is the same from whatever system it comes. */
function unified(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

function readHead(
  name: string,
  file: { readonly path: string; readonly text: string } | null,
): { readonly head: PackFiles["head"]; readonly findings: readonly Finding[] } {
  const { value, faults: yamlFaults } = readYaml(file?.text ?? "{}", 1);
  const faults = [...yamlFaults];
  const fields = new Fields(value, 1, value === null ? [] : faults);
  const head = {
    id: fields.text("id", idOf(name)),
    title: fields.text("title", name),
    edition: fields.text("edition", ""),
    language: fields.text("language", originalLanguage),
  };
  if (value !== null) fields.done();
  if (!v.is(id, head.id)) {
    faults.push({
      code: "pack-id",
      line: fields.lineOf("id"),
      message: `"${head.id}" is no id for a pack.`,
      remedy: "Write `id:` with lower-case letters, digits and hyphens in pack.yaml.",
    });
  }
  return { head, findings: faults.map((fault) => faultInFile(fault, file?.path ?? name)) };
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64);
}

function bounded(name: string, source: PackFiles): PackFilesReading {
  const { files } = source;
  if (files.length === 0) {
    const remedy = "A pack is a folder, or a zip of one, with a .md file for each clause.";
    return refuse(name, "pack-empty", "There is no clause in it.", remedy);
  }
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const isLong = files.some((file) => !v.is(fieldText, file.text));
  if (files.length > packLimits.files || size > packLimits.characters || isLong)
    return tooLarge(name);
  const odd = files.filter(({ path }) => !v.is(packPath, path));
  if (odd.length === 0) return { ok: true, source };
  const fault = {
    code: "pack-path",
    line: 1,
    message: "The names of a clause's file and folder are its id and family.",
    remedy: "Use lower-case letters, digits and hyphens only.",
  };
  return { ok: false, findings: odd.map(({ path }) => faultInFile(fault, path)) };
}

function tooLarge(name: string): PackFilesReading {
  const { files, characters } = packLimits;
  const most = `${files} files and ${characters / 1_000_000} million characters`;
  return refuse(name, "pack-size", "The pack is too large.", `A pack may have ${most} at most.`);
}

function refuse(file: string, code: string, message: string, remedy: string): PackFilesReading {
  return { ok: false, findings: [faultInFile({ code, line: 1, message, remedy }, file)] };
}
