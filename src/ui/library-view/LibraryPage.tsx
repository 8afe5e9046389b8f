import { ArrowLeft } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { goTo } from "../actions.ts";
import { BrandMark } from "../shell/Brand.tsx";
import { ThemeButton } from "../shell/ThemeButton.tsx";
import { LibraryScreen } from "./LibraryScreen.tsx";

/** The library by itself, to be read while no draft is open. */
export function LibraryPage(): ReactNode {
  useEffect(() => {
    document.title = "Library · Pactwright";
    return () => {
      document.title = "Pactwright";
    };
  }, []);
  return (
    <div className="librarypage">
      <header className="startbar">
        <button type="button" className="brand" onClick={() => goTo("mission")}>
          <BrandMark />
          Pactwright
        </button>
        <button type="button" className="btn quiet" onClick={() => goTo("mission")}>
          <ArrowLeft size={16} aria-hidden /> Drafts
        </button>
        <ThemeButton />
      </header>
      <main>
        <h1 className="unseen">Library</h1>
        <LibraryScreen />
      </main>
    </div>
  );
}
