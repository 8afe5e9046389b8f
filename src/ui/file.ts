import { fileSave } from "browser-fs-access";
import type { Design } from "../domain/design.ts";
import { printDesign } from "../storage/file.ts";

/** A name for a file of this design: `warm-homes-leeds-0.4.pdf`. */
export function fileNameOf(
  { title, draft }: Pick<Design, "title" | "draft">,
  ending: string,
): string {
  const slug = (text: string): string =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^\p{L}\p{N}.]+/gu, "-")
      .replace(/^[-.]+|[-.]+$/g, "")
      .toLowerCase()
      .slice(0, 60);
  return [slug(title) || "contract", slug(draft.version)].filter(Boolean).join("-") + ending;
}

/** Hands the user a file, into the browser's downloads. */
export function download(content: Uint8Array | string, name: string, type: string): void {
  const blob = new Blob([content as BlobPart], { type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const designFileType = "application/json";

export function downloadDesign(design: Design): void {
  download(printDesign(design), fileNameOf(design, ".json"), designFileType);
}

/** The file that each open draft was last saved to, so that saving again needs no question. */
const handles = new Map<string, FileSystemFileHandle>();

/**
 * Saves the design file where the user says; the same place again the next time. Gives the file's
 * name, or null where the user thought better of it.
 */
export async function saveDesign(design: Design, draftId: string): Promise<string | null> {
  const fileName = fileNameOf(design, ".json");
  const blob = new Blob([printDesign(design)], { type: designFileType });
  try {
    const known = handles.get(draftId) ?? null;
    const handle = await fileSave(
      blob,
      { fileName, extensions: [".json"], description: "Design file" },
      known,
    );
    if (handle) handles.set(draftId, handle);
    return handle?.name ?? fileName;
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return null;
    throw error;
  }
}
