import type { Finding } from "../base/finding.ts";
import { type Path, replaceAt } from "../base/path.ts";
import type { Design } from "../domain/design.ts";
import { emptyHistory, type Moment, remember, stepBack, stepForward } from "./history.ts";
import { type StepId, stepNamed, stepOf } from "./steps.ts";
import {
  type Dialog,
  firstView,
  openDesign,
  type Pane,
  type Saving,
  store,
  type View,
} from "./store.ts";

function look(part: Partial<View>): void {
  store.setState(({ view }) => ({ view: { ...view, ...part } }));
}

function commit(design: Design, label: string, field: Path | null): void {
  const { design: before, history, view } = store.getState();
  if (before === null) throw new Error("No draft is open");
  if (design === before || view.access === "read-only") return;
  const moment: Moment = { design: before, label, field, step: view.step };
  store.setState({ design, history: remember(history, moment, Date.now()) });
}

/** Sets one field of the Design. Typing into one field without a pause is one step of undo. */
export function edit(path: Path, value: unknown, label = "Edit"): void {
  commit(replaceAt(openDesign(), path, value), label, path);
}

/** Changes the Design's structure: adds, removes, moves. Always a step of undo of its own. */
export function change(label: string, recipe: (design: Design) => Design): void {
  commit(recipe(openDesign()), label, null);
}

/** Takes back the last change and returns to where it was made. */
export function undo(): void {
  travel(stepBack);
}

/** Makes the change again that was last taken back. */
export function redo(): void {
  travel(stepForward);
}

function travel(way: typeof stepBack): void {
  const { design, history, view } = store.getState();
  if (design === null || view.access === "read-only") return;
  const found = way(history, design);
  if (!found) return;
  store.setState({ design: found.moment.design, history: found.history });
  if (found.moment.field === null) goTo(found.moment.step);
  else focusField(found.moment.field);
}

/** Opens a Design (or, with null, the start screen) with a fresh view and an empty history. */
export function open(design: Design | null, view: Partial<View> = {}): void {
  store.setState(({ view: { zoom } }) => ({
    design,
    history: emptyHistory,
    view: { ...firstView, zoom, ...view },
  }));
}

/** Opens a step, and brings into sight the part of the contract that it shapes. */
export function goTo(step: StepId): void {
  const { shows } = stepNamed(step);
  look({ step, pane: "form", ...(shows === null ? {} : { pageTarget: aim(shows) }) });
}

/** Goes to the step that owns a field, scrolls to its input and focuses it. */
export function focusField(path: Path): void {
  const { view } = store.getState();
  const [root, clause] = path.split(".");
  look({
    step: stepOf(path) ?? view.step,
    clause: root === "clauses" && clause ? clause : view.clause,
    pane: "form",
    focusField: path,
    focusRequest: view.focusRequest + 1,
    dialog: root === "packs" || root === "library" ? { kind: "own-clauses" } : null,
  });
}

/** Notes that the user has entered a field, so that the pages mark its value. */
export function enterField(path: Path | null): void {
  if (store.getState().view.focusField !== path) look({ focusField: path });
}

/** Opens a clause in the Clauses step and brings its words, or one node of them, into sight in the pages. */
export function openClause(id: string | null, node: string | null = id): void {
  const pageTarget = node === null ? {} : { pageTarget: aim(node) };
  look({ step: "clauses", clause: id, pane: "form", dialog: null, ...pageTarget });
}

/** Shows a clause in the library, or with null the library as a whole. */
export function showInLibrary(id: string | null): void {
  look({ step: "library", clause: id, pane: "form", dialog: null });
}

function aim(node: string): View["pageTarget"] {
  return { node, request: (store.getState().view.pageTarget?.request ?? 0) + 1 };
}

/** Brings a node of the contract into sight in the pages. */
export function showNode(node: string): void {
  look({ pageTarget: aim(node), pane: "pages", dialog: null });
}

/** Leads to where a finding lies, as exactly as it says. */
export function goToFinding({ where }: Finding): void {
  if (where.field !== undefined && stepOf(where.field) !== null) focusField(where.field);
  else if (where.clause !== undefined) openClause(where.clause, where.node);
  else if (where.node !== undefined) showNode(where.node);
}

export function showPane(pane: Pane): void {
  look({ pane });
}

export function setZoom(zoom: View["zoom"]): void {
  look({ zoom });
}

export function showDialog(dialog: Dialog | null): void {
  look({ dialog });
}

/** Says something in passing; `takeBack` offers to undo it. */
export function notify(text: string | null, takeBack: (() => void) | null = null): void {
  look({ notice: text === null ? null : { text, undo: takeBack } });
}

export function setSaving(saving: Saving): void {
  look({ saving });
}

export function setAccess(access: View["access"]): void {
  look({ access });
}

/** An id that nothing in the open Design has yet: `outcome-4`. */
export function nextId(prefix: string): string {
  const taken = new Set<string>();
  collectIds(openDesign(), taken);
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

function collectIds(node: unknown, into: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  if ("id" in node && typeof node.id === "string") into.add(node.id);
  for (const child of Object.values(node)) collectIds(child, into);
}
