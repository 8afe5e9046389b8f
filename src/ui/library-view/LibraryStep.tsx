import type { ReactNode } from "react";
import { LibraryScreen } from "./LibraryScreen.tsx";

/** The library beside an open draft, into which clauses can be taken. */
export function LibraryStep(): ReactNode {
  return (
    <>
      <h1 className="unseen">Library</h1>
      <LibraryScreen />
    </>
  );
}
