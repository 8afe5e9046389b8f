import { FileDown } from "lucide-react";
import { type ReactNode, useState } from "react";
import { showDialog } from "../actions.ts";
import { exportAs } from "../export/export-as.ts";

/** Hands out the annex to the business case as PDF. */
export function AnnexButton(): ReactNode {
  const [isMaking, setMaking] = useState(false);
  const make = async (): Promise<void> => {
    setMaking(true);
    try {
      await exportAs("annex");
    } catch (error) {
      const report = error instanceof Error ? error.message : String(error);
      showDialog({ kind: "fault", doing: "making the annex", report });
    } finally {
      setMaking(false);
    }
  };
  return (
    <button type="button" className="btn" disabled={isMaking} onClick={() => void make()}>
      <FileDown size={16} aria-hidden />
      {isMaking ? "Making the annex…" : "Download annex"}
    </button>
  );
}
