import { useEffect, useState } from "react";
import type { Terms } from "../../../payment/terms.ts";
import { showDialog } from "../../actions.ts";
import { termsOf } from "../../press.ts";
import { useDesign } from "../../store.ts";

/** Pause in editing after which the rules are read again, in milliseconds. */
const pauseMs = 200;

/** The money rules of the open contract that are no payment lines; null until they are read. */
export function useTerms(): Terms | null {
  const design = useDesign((whole) => whole);
  const [terms, setTerms] = useState<Terms | null>(null);
  useEffect(() => {
    let isLate = false;
    const read = async (): Promise<void> => {
      try {
        const next = await termsOf(design);
        if (!isLate) setTerms(next);
      } catch (error) {
        const report = error instanceof Error ? error.message : String(error);
        if (!isLate) showDialog({ kind: "fault", doing: "reading the money rules", report });
      }
    };
    const timer = setTimeout(() => void read(), pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [design]);
  return terms;
}
