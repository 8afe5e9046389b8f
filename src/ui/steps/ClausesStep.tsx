import type { ReactNode } from "react";
import { clauseOf } from "../library.ts";
import { useView } from "../store.ts";
import { ClauseList } from "./ClauseList.tsx";
import { ClauseScreen } from "./ClauseScreen.tsx";

/** The contract's clauses: the list of them, or the one that is chosen. */
export function ClausesStep(): ReactNode {
  const id = useView((view) => view.clause);
  const clause = id === null ? null : clauseOf(id);
  return clause === null ? <ClauseList /> : <ClauseScreen key={clause.id} clause={clause} />;
}
