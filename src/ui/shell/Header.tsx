import { Download, type LucideIcon, Redo2, Search, Undo2 } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useStore } from "zustand";
import * as commands from "../commands.ts";
import { closeDraft } from "../drafts.ts";
import { templateOf } from "../library.ts";
import { store, useDesign } from "../store.ts";
import { BrandMark } from "./Brand.tsx";
import { SavedState } from "./SavedState.tsx";
import { ThemeButton } from "./ThemeButton.tsx";

/** The bar over everything: which draft this is, how it stands, and what can be done from anywhere. */
export function Header(): ReactNode {
  const title = useDesign((design) => design.title);
  const type = useDesign((design) => design.contract.type);
  const name = title.slice(0, 80) || "Untitled draft";
  useEffect(() => {
    document.title = `${name} · Pactwright`;
    return () => {
      document.title = "Pactwright";
    };
  }, [name]);
  return (
    <header className="bar">
      <button
        type="button"
        className="brand"
        title="All drafts"
        aria-label="Pactwright: all drafts"
        onClick={() => void closeDraft()}
      >
        <BrandMark />
        <span className="wide">Pactwright</span>
      </button>
      <p className="crumb">
        <span className="name">{name}</span>
        <span className="wide"> / {templateOf(type)?.title ?? type}</span>
      </p>
      <SavedState />
      <CommandButton command={commands.takeBack} icon={Undo2} />
      <CommandButton command={commands.makeAgain} icon={Redo2} />
      <button
        type="button"
        className="btn find-button"
        aria-label={`Find ${commands.find.keys}`}
        onClick={commands.find.perform}
      >
        <Search size={16} aria-hidden />
        <span className="wide">Find</span> <kbd className="wide">{commands.find.keys}</kbd>
      </button>
      <ThemeButton />
      <button
        type="button"
        className="btn primary"
        aria-label="Export"
        onClick={commands.exportContract.perform}
      >
        <Download size={16} aria-hidden />
        <span className="wide">Export</span>
      </button>
    </header>
  );
}

function CommandButton(props: {
  readonly command: commands.Command;
  readonly icon: LucideIcon;
}): ReactNode {
  const { command, icon: Icon } = props;
  const isEnabled = useStore(store, command.isEnabled);
  return (
    <button
      type="button"
      className="btn icon"
      aria-label={command.label}
      title={command.keys === null ? command.label : `${command.label} (${command.keys})`}
      aria-disabled={!isEnabled}
      onClick={() => isEnabled && command.perform()}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}
