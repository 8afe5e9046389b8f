import { useMemo } from "react";
import type { Party } from "../../domain/design.ts";
import type { Option } from "../parts/ChoiceField.tsx";
import { useDesign } from "../store.ts";

/** What each role is called. */
export const roleWords: Readonly<Record<Party["role"], string>> = {
  buyer: "Authority",
  supplier: "Supplier",
  verifier: "Verifier",
  partner: "Public partner",
};

/** Every party to choose from, verifiers first. */
export function usePartyOptions(): readonly Option[] {
  const parties = useDesign((design) => design.parties);
  return useMemo(() => {
    const first = parties.filter(({ role }) => role === "verifier");
    const others = parties.filter(({ role }) => role !== "verifier");
    return [...first, ...others].map(({ id, name, role }) => ({
      value: id,
      words: name === "" ? `${roleWords[role]}, not named yet` : `${name} (${roleWords[role]})`,
    }));
  }, [parties]);
}
