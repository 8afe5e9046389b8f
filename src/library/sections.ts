import type { Fault } from "./fault.ts";
import { readYaml, type YamlValue } from "./yaml-value.ts";

/** A level-1 part of a file: `# Title` and the text up to the next. */
export interface FilePart {
  readonly title: string;
  readonly line: number;
  /** Without blank lines at either end. */
  readonly body: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine: number;
}

export interface SplitFile {
  readonly frontMatter: YamlValue | null;
  readonly body: string;
  readonly bodyLine: number;
  readonly faults: readonly Fault[];
}

/** Splits a file into its YAML front matter and the rest. */
export function splitFile(source: string): SplitFile {
  const lines = source
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    const fault: Fault = {
      code: "front-matter",
      line: 1,
      message: "The file has no front matter.",
      remedy: "Begin it with a line `---`, the fields, and another line `---`.",
    };
    return { frontMatter: null, body: "", bodyLine: 1, faults: [fault] };
  }
  const { value, faults } = readYaml(lines.slice(1, end).join("\n"), 2);
  return {
    frontMatter: value,
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
    faults,
  };
}

/** The level-1 parts of a body; what stands before the first is the part without a title. */
export function partsOf(body: string, bodyLine: number): readonly FilePart[] {
  const parts: { title: string; line: number; lines: string[] }[] = [
    { title: "", line: bodyLine - 1, lines: [] },
  ];
  for (const [index, line] of body.split("\n").entries()) {
    const title = /^# +(.*)$/.exec(line)?.[1];
    if (title === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ title: title.trim(), line: bodyLine + index, lines: [] });
  }
  return parts
    .map(({ title, line, lines }) => ({ title, line, ...trimLines(lines, line + 1) }))
    .filter((part) => part.title !== "" || part.body !== "");
}

/** Joins lines without the blank ones at either end, and says where the rest begins. */
export function trimLines(
  lines: readonly string[],
  firstLine: number,
): { readonly body: string; readonly bodyLine: number } {
  const isBlank = (line: string): boolean => line.trim() === "";
  const from = Math.max(
    0,
    lines.findIndex((line) => !isBlank(line)),
  );
  const to = lines.findLastIndex((line) => !isBlank(line)) + 1;
  return { body: lines.slice(from, to).join("\n"), bodyLine: firstLine + from };
}
