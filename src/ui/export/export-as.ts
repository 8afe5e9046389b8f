import type { Profile } from "../../pipeline/press.ts";
import { notify } from "../actions.ts";
import { download, downloadDesign, fileNameOf } from "../file.ts";
import { makeFile } from "../press.ts";
import type { Output } from "../press-message.ts";
import { openDesign } from "../store.ts";

export type Format = "pdf" | "design" | "markdown" | "text";

const kinds = {
  pdf: { ending: ".pdf", type: "application/pdf" },
  markdown: { ending: ".md", type: "text/markdown" },
  text: { ending: ".txt", type: "text/plain" },
} as const;

/** Makes a file of the open design and hands it to the user. `profile` is for PDF alone. */
export async function exportAs(format: Format, profile: Profile = "1.7"): Promise<void> {
  const design = openDesign();
  if (format === "design") return downloadDesign(design);
  const output: Output = format === "pdf" ? { format, date: today(), profile } : { format };
  const bytes = await makeFile(design, output);
  const { ending, type } = kinds[format];
  const name = fileNameOf(design, ending);
  download(bytes, name, type);
  notify(`${name} is in your downloads.`);
}

/** Today in the user's own place. */
export function today(): string {
  const now = new Date();
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return [pad(now.getFullYear(), 4), pad(now.getMonth() + 1, 2), pad(now.getDate(), 2)].join("-");
}
