import type { Profile } from "../../pipeline/press.ts";
import { notify } from "../actions.ts";
import { download, downloadDesign, fileNameOf } from "../file.ts";
import { makeFile } from "../press.ts";
import type { Output } from "../press-message.ts";
import { openDesign } from "../store.ts";

export type Format = "pdf" | "design" | "markdown" | "text" | "annex";

const kinds = {
  pdf: { ending: ".pdf", type: "application/pdf" },
  markdown: { ending: ".md", type: "text/markdown" },
  text: { ending: ".txt", type: "text/plain" },
  annex: { ending: "-value.pdf", type: "application/pdf" },
} as const;

/** Makes a file of the open design and hands it to the user. `profile` is for PDF alone. */
export async function exportAs(format: Format, profile: Profile = "1.7"): Promise<void> {
  const design = openDesign();
  if (format === "design") return downloadDesign(design);
  const bytes = await makeFile(design, outputOf(format, profile));
  const { ending, type } = kinds[format];
  const name = fileNameOf(design, ending);
  download(bytes, name, type);
  notify(`${name} is in your downloads.`);
}

function outputOf(format: Exclude<Format, "design">, profile: Profile): Output {
  if (format === "pdf") return { format, date: today(), profile };
  return format === "annex" ? { format, date: today() } : { format };
}

/** Today in the user's own place. */
export function today(): string {
  const now = new Date();
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return [pad(now.getFullYear(), 4), pad(now.getMonth() + 1, 2), pad(now.getDate(), 2)].join("-");
}
