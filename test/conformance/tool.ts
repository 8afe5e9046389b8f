import { spawnSync } from "node:child_process";

/** Tools of others that judge our PDFs, and where to get each. */
const sources = {
  qpdf: "Debian package qpdf",
  pdftotext: "Debian package poppler-utils",
  pdfinfo: "Debian package poppler-utils",
  pdffonts: "Debian package poppler-utils",
  pdfdetach: "Debian package poppler-utils",
  java: "Debian package default-jre-headless",
  mvn: "Debian package maven",
} as const;

export type Tool = keyof typeof sources;

export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs a tool to its end; a bad exit status is an outcome, a missing tool throws. */
export function run(tool: Tool, ...words: readonly string[]): Outcome {
  const done = spawnSync(tool, words, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.error) {
    if ("code" in done.error && done.error.code === "ENOENT")
      throw new Error(`${tool} is not installed (${sources[tool]})`);
    throw done.error;
  }
  return { status: done.status ?? -1, output: done.stdout, errors: done.stderr };
}
