import { useEffect, useMemo, useState } from "react";
import type { Design } from "../../domain/design.ts";
import { atTargetOf } from "../../futures/contract.ts";
import { type Driver, driversOf } from "../../futures/drivers.ts";
import type { AtTarget } from "../../futures/further.ts";
import { noTerms, type Terms } from "../../payment/terms.ts";
import { termsOf } from "../press.ts";
import { prepareFutures } from "./run-futures.ts";

/** Pause in editing after which the rules are read again, in milliseconds. */
const pauseMs = 200;

interface Known {
  readonly terms: Terms;
  readonly atTarget: AtTarget | null;
}

/**
 * Everything that moves the futures of a design, with its defaults; until the rules of the contract are
 * read, without what they ask for. A worker warms up meanwhile.
 */
export function useDrivers(design: Design): readonly Driver[] {
  const [known, setKnown] = useState<Known>({ terms: noTerms, atTarget: null });
  useEffect(() => {
    let isLate = false;
    const read = async (): Promise<void> => {
      // A design that the press cannot read says so when futures are run.
      const terms = await termsOf(design).catch(() => null);
      if (terms === null || isLate) return;
      setKnown({ terms, atTarget: atTargetOf(design, terms) });
      prepareFutures(design, terms);
    };
    const timer = setTimeout(() => void read(), pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [design]);
  return useMemo(() => driversOf(design, known.terms, known.atTarget), [design, known]);
}
