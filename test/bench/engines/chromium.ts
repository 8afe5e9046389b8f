import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { fontFiles } from "../../../src/shaping/node-fonts.ts";
import type { Piece } from "../content.ts";
import { peakRss, type Setter, type Words } from "../engine.ts";

export const chromiumPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const require = createRequire(import.meta.url);

/** Chromium's print, its start not counted: tagged by its own lights, contents without page numbers. */
export async function startChromium(): Promise<{
  readonly set: Setter;
  readonly childrenRss: () => number;
}> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  const set = async (words: Words): Promise<Uint8Array> => {
    const page = await browser.newPage();
    await page.setContent(sourceOf(words));
    await page.evaluate("document.fonts.ready");
    const options = { preferCSSPageSize: true, tagged: true, outline: true, timeout: 0 };
    const bytes = await page.pdf(options);
    await page.close();
    return bytes;
  };
  return { set, childrenRss: () => peakOfDescendants(process.pid) };
}

/** The most memory that each process under one has held, added up, in bytes. Linux only; else 0. */
function peakOfDescendants(ancestor: number): number {
  if (process.platform !== "linux") return 0;
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : null;
    if (parent !== null) parents.set(Number(name), parent);
  }
  const isUnder = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === ancestor || isUnder(parent));
  };
  return [...parents.keys()].filter(isUnder).reduce((sum, id) => sum + peakRss(id), 0);
}

/** Null where the process has ended meanwhile. */
function parentOf(id: string): number | null {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    return null;
  }
}

function sourceOf({ title, pieces }: Words): string {
  const face = (file: string, weight: number): string => {
    const data = readFileSync(require.resolve(file)).toString("base64");
    return `@font-face{font-family:Contract;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  };
  const entries = pieces.flatMap((piece, i) =>
    piece.kind === "heading" && piece.level < 3
      ? [`<div><a href="#h${i}">${escaped(piece.text)}</a></div>`]
      : [],
  );
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
${face(fontFiles["serif-regular"], 400)}${face(fontFiles["serif-bold"], 700)}
@page{size:A4;margin:78pt 72pt 72pt;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8.5pt Contract}@top-left{content:${JSON.stringify(title)};font:8.5pt Contract}}
body{font:10.5pt/14pt Contract;margin:0;hyphens:auto;orphans:2;widows:2}
h1{font-size:16pt}h2,h3{font-size:11.5pt}h1,h2,h3{break-after:avoid}
.p{display:grid;grid-template-columns:36pt 1fr;margin-bottom:5pt}.p p{margin:0;text-align:justify}
table{font-size:9pt;width:100%;border-collapse:collapse}td,th{border-bottom:.5pt solid;padding:3pt;text-align:left}
nav{break-after:page}</style></head><body><nav>${entries.join("")}</nav>${pieces.map(markupOf).join("\n")}</body></html>`;
}

function markupOf(piece: Piece, index: number): string {
  switch (piece.kind) {
    case "heading":
      return `<h${piece.level} id="h${index}">${escaped(piece.text)}</h${piece.level}>`;
    case "paragraph": {
      const indent = 36 * Math.min(3, Math.max(0, piece.level - 1));
      const [label, text] = [escaped(piece.label), escaped(piece.text)];
      return `<div class="p" style="margin-left:${indent}pt"><span>${label}</span><p>${text}</p></div>`;
    }
    case "table": {
      const row = (cells: readonly string[], tag: string): string =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
      const head = piece.head.length > 0 ? `<thead>${row(piece.head, "th")}</thead>` : "";
      return `<table>${head}<tbody>${piece.rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`;
    }
  }
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
