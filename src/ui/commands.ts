import {
  focusField,
  goTo,
  notify,
  redo,
  showDialog,
  showInLibrary,
  showPane,
  undo,
} from "./actions.ts";
import { closeDraft } from "./drafts.ts";
import { saveDesign } from "./file.ts";
import { openDesign, type State, store } from "./store.ts";

/** Something the user can do from anywhere: by button, by key or from Find. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** As `keyOf` prints a key press; null for none. */
  readonly keys: string | null;
  readonly isEnabled: (state: State) => boolean;
  readonly perform: () => void;
}

const whileOpen = ({ design }: State): boolean => design !== null;

export const find: Command = {
  id: "find",
  label: "Find a field, clause or finding",
  keys: "Ctrl K",
  isEnabled: whileOpen,
  perform: () => showDialog({ kind: "find" }),
};

export const takeBack: Command = {
  id: "undo",
  label: "Undo",
  keys: "Ctrl Z",
  isEnabled: ({ history, view }) => history.past.length > 0 && view.access === "write",
  perform: undo,
};

export const makeAgain: Command = {
  id: "redo",
  label: "Redo",
  keys: "Ctrl Shift Z",
  isEnabled: ({ history, view }) => history.future.length > 0 && view.access === "write",
  perform: redo,
};

const save: Command = {
  id: "save",
  label: "Save the design to a file",
  keys: "Ctrl S",
  isEnabled: whileOpen,
  perform() {
    settleTyping();
    void saveToFile();
  },
};

export const exportContract: Command = {
  id: "export",
  label: "Export the contract",
  keys: "Ctrl E",
  isEnabled: whileOpen,
  perform() {
    settleTyping();
    goTo("export");
  },
};

const changePane: Command = {
  id: "pane",
  label: "Go to the pages, or back to the form",
  keys: "F6",
  isEnabled: whileOpen,
  perform() {
    const pages = document.querySelector<HTMLElement>("[data-pages]");
    if (pages?.contains(document.activeElement)) {
      const { focusField: path } = store.getState().view;
      if (path === null) showPane("form");
      else focusField(path);
    } else {
      showPane("pages");
      pages?.focus();
    }
  },
};

const library: Command = {
  id: "library",
  label: "Browse the clause library",
  keys: null,
  isEnabled: whileOpen,
  perform: () => showInLibrary(null),
};

const ownClauses: Command = {
  id: "own-clauses",
  label: "Own clauses, and the edition of the library",
  keys: null,
  isEnabled: whileOpen,
  perform: () => showDialog({ kind: "own-clauses" }),
};

const close: Command = {
  id: "close",
  label: "Close this draft",
  keys: null,
  isEnabled: whileOpen,
  perform: () => void closeDraft(),
};

export const commands: readonly Command[] = [
  find,
  takeBack,
  makeAgain,
  save,
  exportContract,
  changePane,
  library,
  ownClauses,
  close,
];

/** A field takes some of what is typed only when it is left, which a key does not do as a press does. */
function settleTyping(): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return;
  active.blur();
  active.focus();
}

async function saveToFile(): Promise<void> {
  const { view } = store.getState();
  const name = await saveDesign(openDesign(), view.draftId ?? "");
  if (name !== null) notify(`Saved as ${name}.`);
}

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** A key press as commands name it; the Command key counts as Ctrl. */
export function keyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const held = [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"];
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [...held, name].filter(Boolean).join(" ");
}

/** Other keys for the same. */
const alsoKnownAs: Readonly<Record<string, string>> = {
  "Ctrl Y": "Ctrl Shift Z",
  "Ctrl P": "Ctrl E",
};

/** Performs the command of a key press. True where there is one, so that the browser's own is kept away. */
export function performKey(press: KeyPress): boolean {
  const keys = keyOf(press);
  const command = commands.find((one) => one.keys === (alsoKnownAs[keys] ?? keys));
  if (!command || store.getState().view.dialog !== null) return false;
  if (command.isEnabled(store.getState())) command.perform();
  return store.getState().design !== null;
}
