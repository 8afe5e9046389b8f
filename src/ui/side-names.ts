import { useMemo } from "react";
import type { Party } from "../domain/design.ts";
import { templateOf } from "./library.ts";
import { useDesign } from "./store.ts";

/** What the open contract calls its two sides, as its type names them: "Funder" and "Recipient". */
export interface SideNames {
  readonly authority: string;
  readonly supplier: string;
}

export function sideNames(type: string): SideNames {
  const names = templateOf(type)?.names ?? {};
  return {
    authority: names["Authority"] ?? "Authority",
    supplier: names["Supplier"] ?? "Supplier",
  };
}

export function useSideNames(): SideNames {
  const type = useDesign((design) => design.contract.type);
  return useMemo(() => sideNames(type), [type]);
}

/** What a party of this role is called. */
export function roleWord(role: Party["role"], { authority, supplier }: SideNames): string {
  return { buyer: authority, supplier, verifier: "Verifier", partner: "Public partner" }[role];
}

/** In the middle of a sentence: "an entrant". */
export function withArticle(name: string): string {
  const word = name.toLowerCase();
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}
