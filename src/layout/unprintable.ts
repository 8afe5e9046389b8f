import type { Finding } from "../base/finding.ts";
import { packNames } from "./pack.ts";
import type { PackId } from "./page.ts";

/** A character that the pages show as its code point. */
export interface Unprintable {
  readonly letters: string;
  /** What prints in its place. */
  readonly shown: string;
  /** Whether it must not be printed, rather than only lacks a glyph. */
  readonly isHidden: boolean;
  /** The pack of fonts that may have it and is not loaded; null where none would do. */
  readonly pack: PackId | null;
  /** Design path that it came from; null for the library's own words. */
  readonly from: string | null;
}

/** Characters that a message names before it stops. */
const named = 8;

const code = "unprintable-character";

/**
 * Findings for a contract that is to be signed: a code point in place of a character, which a draft
 * may show, blocks it.
 */
export function asFinal(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) =>
    finding.code === code ? { ...finding, level: "blocker" } : finding,
  );
}

/** One finding for each field and fault, however many characters it has. */
export function unprintableFindings(found: readonly Unprintable[]): readonly Finding[] {
  const groups = new Map<string, Unprintable[]>();
  for (const character of found) {
    const key = `${character.isHidden} ${character.pack} ${character.from}`;
    const group = groups.get(key) ?? [];
    if (!group.some(({ letters }) => letters === character.letters)) group.push(character);
    groups.set(key, group);
  }
  return [...groups.values()].map(findingFor);
}

function findingFor(group: readonly Unprintable[]): Finding {
  const [first] = group;
  const { isHidden = false, pack = null } = first ?? {};
  const names = group.slice(0, named).map(({ letters, shown }) => {
    const codePoints = shown.slice(1, -1);
    return isHidden ? codePoints : `“${letters}” (${codePoints})`;
  });
  const list = names.join(", ") + (group.length > named ? " and others" : "");
  const isOne = group.length === 1;
  const subject = isOne ? `The character ${list}` : `The characters ${list}`;
  const fonts = pack && `the fonts for ${packNames[pack]}`;
  const fault = isHidden
    ? "cannot be printed"
    : fonts
      ? `${isOne ? "needs" : "need"} ${fonts}, which are not loaded`
      : `${isOne ? "is" : "are"} in none of the contract’s fonts`;
  const place = isOne ? "its place" : "their place, and so on";
  return {
    code,
    level: "warning",
    message: `${subject} ${fault}; the pages show ${first?.shown ?? ""} in ${place}.`,
    where: first?.from ? { field: first.from } : {},
    remedy: fonts
      ? `Load ${fonts}, or write it with other characters.`
      : isHidden
        ? "Take it out, or write the words anew."
        : "Write it in words or with other characters.",
  };
}
