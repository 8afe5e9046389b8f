import type { Finding } from "../base/finding.ts";

/** A fault of a body or a file, before it is known whose it is. */
export interface Fault {
  /** Stable kebab-case name of the rule. */
  readonly code: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** A fault of a library file: always a blocker, for the build stops. */
export function faultInFile(fault: Fault, file: string): Finding {
  return {
    code: fault.code,
    level: "blocker",
    message: fault.message,
    where: { file, line: fault.line },
    remedy: fault.remedy,
  };
}

/** The word meant, where a known one is close enough to be a slip of the pen, as " Did you mean …?". */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const word of known) {
    const distance = editDistance(name.toLowerCase(), word.toLowerCase());
    if (best === null || distance < best.distance) best = { word, distance };
  }
  return best !== null && best.distance <= Math.ceil(name.length / 3)
    ? ` Did you mean "${best.word}"?`
    : "";
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
