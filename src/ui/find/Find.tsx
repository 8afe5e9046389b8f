import {
  CircleAlert,
  FileText,
  Footprints,
  type LucideIcon,
  Search,
  Terminal,
  TextCursorInput,
} from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { useStore } from "zustand";
import { clausesIn } from "../../handbook/handbook.ts";
import { focusField, goTo, goToFinding, openClause, showInLibrary } from "../actions.ts";
import { commands } from "../commands.ts";
import { closeDialog } from "../dialog/Overlay.tsx";
import { useLibrary } from "../library.ts";
import { wordsOf } from "../path-words.ts";
import { proofs } from "../proofs.ts";
import { store, useDesign } from "../store.ts";
import { type Goal, type Place, placesIn, placesInLibrary, search } from "./find.ts";

const icons: Readonly<Record<Place["kind"], LucideIcon>> = {
  step: Footprints,
  field: TextCursorInput,
  clause: FileText,
  finding: CircleAlert,
  command: Terminal,
};

/** One line to type in, and everywhere that it can lead. */
export function Find(): ReactNode {
  const design = useDesign((whole) => whole);
  const proof = useStore(proofs, (state) => state.proof);
  const [query, setQuery] = useState("");
  const library = useLibrary();
  const places = useMemo(() => {
    const own = placesIn(design, proof, wordsOf);
    return [...own, ...placesInLibrary(clausesIn(library), own), ...commandPlaces()];
  }, [design, proof, library]);
  const found = useMemo(() => search(places, query), [places, query]);
  return (
    <ModalOverlay
      className="overlay top"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => isOpen || closeDialog()}
    >
      <Modal className="modal">
        <Dialog className="palette" aria-label="Find">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField
              className="palette-in"
              aria-label="Find a step, field, clause or finding"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
              autoFocus
            >
              <Search size={18} aria-hidden />
              <Input placeholder="Find a step, field, clause or finding" />
            </SearchField>
            <ListBox
              className="palette-list"
              aria-label="Found"
              renderEmptyState={() => (
                <p className="muted none">
                  Nothing has “{query}”. Try a word of a title, a value that you typed, or “clause
                  4”.
                </p>
              )}
            >
              {found.map((place) => (
                <Row key={keyOf(place)} place={place} />
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function keyOf({ kind, title, goal }: Place): string {
  return `${kind} ${title} ${JSON.stringify(goal)}`;
}

function Row({ place }: { readonly place: Place }): ReactNode {
  const Icon = icons[place.kind];
  return (
    <ListBoxItem
      id={keyOf(place)}
      className="found"
      textValue={place.title}
      onAction={() => follow(place.goal)}
    >
      <Icon size={16} aria-hidden />
      <span className="title">{place.title}</span>
      <span className="detail">{place.detail}</span>
    </ListBoxItem>
  );
}

function commandPlaces(): Place[] {
  const state = store.getState();
  return commands
    .filter((command) => command.id !== "find" && command.isEnabled(state))
    .map(({ id, label, keys }) => ({
      kind: "command",
      title: label,
      detail: keys ?? "",
      goal: { command: id },
    }));
}

function follow(goal: Goal): void {
  closeDialog();
  if ("step" in goal) goTo(goal.step);
  else if ("field" in goal) focusField(goal.field);
  else if ("clause" in goal) openClause(goal.clause);
  else if ("libraryClause" in goal) showInLibrary(goal.libraryClause);
  else if ("finding" in goal) goToFinding(goal.finding);
  else commands.find(({ id }) => id === goal.command)?.perform();
}
