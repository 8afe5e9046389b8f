import { useMemo } from "react";
import { type Speech, speechOf } from "../../certificate/speech.ts";
import { wholeLibrary } from "../library.ts";
import { useDesign } from "../store.ts";

/** How the screen names results and sums: in English, with the words of the certificate. */
export function useSpeech(): Speech {
  const design = useDesign((whole) => whole);
  return useMemo(() => {
    const contract = { ...design.contract, language: "en" };
    return speechOf({ ...design, contract }, wholeLibrary().words);
  }, [design]);
}
