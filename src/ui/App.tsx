import { type ReactNode, useEffect, useState } from "react";
import { useStore } from "zustand";
import { notify } from "./actions.ts";
import { performKey } from "./commands.ts";
import { Dialogs } from "./dialog/Dialogs.tsx";
import { LibraryPage } from "./library-view/LibraryPage.tsx";
import { openFiles } from "./open-file.ts";
import { Workbench } from "./shell/Workbench.tsx";
import { Start } from "./start/Start.tsx";
import { store, useView } from "./store.ts";

/** The whole screen: the start, the library or the open draft; dialogs and notices over each. */
export function App(): ReactNode {
  const isOpen = useStore(store, ({ design }) => design !== null);
  const isInLibrary = useView((view) => view.step === "library");
  useKeys();
  return (
    <>
      {isOpen ? <Workbench /> : isInLibrary ? <LibraryPage /> : <Start />}
      <DropTarget />
      <Notice />
      <Dialogs />
    </>
  );
}

function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (performKey(event)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

/** Takes a design file, a PDF or a clause pack dropped anywhere on the window. */
function DropTarget(): ReactNode {
  const isDraftOpen = useStore(store, ({ design }) => design !== null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(!isTakenElsewhere(event));
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      setOver(false);
      if (isTakenElsewhere(event)) return;
      event.preventDefault();
      void openFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return (
    isOver && (
      <p className="droptarget">
        Drop the design file or PDF to open it as a new draft
        {isDraftOpen && ", or a clause pack to add it to this one"}
      </p>
    )
  );
}

/** Whether what is beneath the pointer takes files itself, such as the field of the letterhead. */
function isTakenElsewhere({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest("[data-takes-files]") !== null;
}

/** How long a notice stands; longer where it offers a way back. */
const noticeMs = 6_000;
const undoMs = 15_000;

function Notice(): ReactNode {
  const notice = useView((view) => view.notice);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => notify(null), notice.undo ? undoMs : noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);
  const takeBack = (): void => {
    notice?.undo?.();
    notify(null);
  };
  return (
    <output className="notice" data-on={notice !== null}>
      {notice?.text}
      {notice?.undo && (
        <button type="button" className="btn quiet" onClick={takeBack}>
          Undo
        </button>
      )}
    </output>
  );
}
