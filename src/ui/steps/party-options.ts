import { useMemo } from "react";
import type { Option } from "../parts/ChoiceField.tsx";
import { roleWord, useSideNames } from "../side-names.ts";
import { useDesign } from "../store.ts";

/** Every party to choose from, verifiers first. */
export function usePartyOptions(): readonly Option[] {
  const parties = useDesign((design) => design.parties);
  const names = useSideNames();
  return useMemo(() => {
    const first = parties.filter(({ role }) => role === "verifier");
    const others = parties.filter(({ role }) => role !== "verifier");
    return [...first, ...others].map(({ id, name, role }) => ({
      value: id,
      words:
        name === ""
          ? `${roleWord(role, names)}, not named yet`
          : `${name} (${roleWord(role, names)})`,
    }));
  }, [parties, names]);
}
