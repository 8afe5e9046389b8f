import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { focusField, showNode } from "../actions.ts";
import { seePages, sheets } from "../press.ts";
import { type ProofSummary, proofs, type Spot } from "../proofs.ts";
import { useView } from "../store.ts";
import { anchorsIn, spotsOf } from "./places.ts";
import { Sheet } from "./Sheet.tsx";
import { heightOf, nearestSpot, rangeInSight, type Stack, spotAt, stackPages } from "./stack.ts";
import { useKeptPlace, useWindow } from "./use-place.ts";

/** Dots left free on either side of a page that fills the pane; fewer on a telephone. */
const marginIn = (width: number): number => (width < 500 ? 8 : 20);
/** Dots for a point at 100%. */
export const fullScale = 96 / 72;
const widestFit = 1.6 * fullScale;

interface Props {
  readonly proof: ProofSummary;
  /** Hears where the reader is, and at which scale. */
  readonly onPlace: (spot: Spot, scale: number) => void;
}

/** The pages, drawn only where they are in sight. */
export function PageList({ proof, onPlace }: Props): ReactNode {
  const scroller = useRef<HTMLElement>(null);
  const window = useWindow(scroller);
  const zoom = useView((view) => view.zoom);
  const focused = useView((view) => view.focusField);

  const margin = marginIn(window.width);
  const widest = Math.max(...proof.pages.map(({ width }) => width), 1);
  const fit = Math.min(widestFit, Math.max(120, window.width - 2 * margin) / widest);
  const scale = zoom === "fit" ? fit : zoom * fullScale;
  const stack = useMemo(() => stackPages(proof.pages, scale), [proof.pages, scale]);
  const range = rangeInSight(stack, window.top, window.height);
  const { from, to } = range;

  useKeptPlace(scroller, stack, anchorsIn(proof.places), window.top);
  useJumps(scroller, stack, proof);
  useLeads(scroller);
  useEffect(() => seePages({ from, to }, proof.edition), [from, to, proof.edition]);
  useEffect(() => {
    onPlace(spotAt(stack, window.top + window.height * 0.3), scale);
  }, [onPlace, stack, scale, window.top, window.height]);

  const width = Math.max(window.width, widest * scale + 2 * margin);
  return (
    <section
      ref={scroller}
      className="pagelist"
      data-pages
      aria-label="Pages of the contract"
      aria-describedby="pages-help"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key
      tabIndex={0}
    >
      <p id="pages-help" className="unseen">
        Left and right arrow keys move between filled values and links; Enter follows one.
      </p>
      <div className="pagestack" style={{ height: stack.height, width }}>
        {proof.pages.slice(from, to).map((_page, i) => (
          <Slot key={from + i} index={from + i} proof={proof} stack={stack} focusField={focused} />
        ))}
      </div>
    </section>
  );
}

/** One page in its place, or an empty sheet until it has been drawn. */
function Slot(props: {
  readonly index: number;
  readonly proof: ProofSummary;
  readonly stack: Stack;
  readonly focusField: string | null;
}): ReactNode {
  const { index, proof, stack } = props;
  const page = useStore(sheets, ({ byIndex }) => byIndex[index]?.page);
  const stamp = useStore(proofs, (state) => state.stamp);
  const size = proof.pages[index];
  if (!size) return null;
  const name = `Page ${index + 1} of ${proof.pages.length}`;
  const frame = {
    top: stack.tops[index],
    width: size.width * stack.scale,
    height: size.height * stack.scale,
  };
  return (
    <div className="slot" style={frame}>
      {page ? (
        <Sheet
          page={page}
          stamp={stamp}
          scale={stack.scale}
          name={name}
          focusField={props.focusField}
        />
      ) : (
        <article className="sheet" aria-label={name} aria-busy />
      )}
    </div>
  );
}

/** Lets values and links be followed by pointer and by key. */
function useLeads(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const move = (event: KeyboardEvent): void => rove(event, list);
    list.addEventListener("click", follow);
    list.addEventListener("keydown", move);
    return () => {
      list.removeEventListener("click", follow);
      list.removeEventListener("keydown", move);
    };
  }, [scroller]);
}

/** Goes where a clicked value or link leads, unless the click ends a selection of text. */
function follow(event: MouseEvent): void {
  const lead = (event.target as Element).closest<SVGElement>("[data-from], [data-target]");
  if (!lead) return;
  event.preventDefault();
  const selection = getSelection();
  if (event.detail > 0 && selection && !selection.isCollapsed) return;
  const { from, target } = lead.dataset;
  if (from !== undefined) focusField(from);
  else if (target !== undefined) showNode(target);
}

/** Moves between the marks in sight by the left and right arrow keys; Escape gives the list back. */
function rove(event: KeyboardEvent, list: HTMLElement): void {
  if (event.key === "Escape" && document.activeElement !== list) {
    list.focus();
    return;
  }
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const marks = [...list.querySelectorAll<SVGElement>("a.mark")];
  const here = marks.findIndex((mark) => mark === document.activeElement);
  const next = here < 0 ? firstInSight(marks, list) : marks[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function firstInSight(marks: readonly SVGElement[], list: HTMLElement): SVGElement | undefined {
  const { top } = list.getBoundingClientRect();
  return marks.find((mark) => mark.getBoundingClientRect().top >= top);
}

/** Brings into sight what was asked for: a node of the contract, or the value of the field in focus. */
function useJumps(
  scroller: RefObject<HTMLElement | null>,
  stack: Stack,
  proof: ProofSummary,
): void {
  const target = useView((view) => view.pageTarget);
  const focused = useView((view) => view.focusField);
  const latest = useRef({ stack, proof });
  useLayoutEffect(() => {
    latest.current = { stack, proof };
  }, [stack, proof]);

  useEffect(() => {
    const spot = target ? anchorsIn(latest.current.proof.places).get(target.node) : undefined;
    if (!spot || !scroller.current) return;
    glide(scroller.current, heightOf(latest.current.stack, spot) - 24);
  }, [scroller, target]);

  useEffect(() => {
    const list = scroller.current;
    if (focused === null || !list || list.clientHeight === 0) return;
    const { stack: now, proof: known } = latest.current;
    const spots = spotsOf(known.places, focused);
    const [top, bottom] = [list.scrollTop + 24, list.scrollTop + list.clientHeight - 24];
    const isInSight = spots.some((spot) => {
      const y = heightOf(now, spot);
      return y >= top && y <= bottom;
    });
    const spot = nearestSpot(now, spots, (top + bottom) / 2);
    if (!isInSight && spot) glide(list, heightOf(now, spot) - list.clientHeight / 3);
  }, [scroller, focused]);
}

/** Scrolls there: smoothly over a short way, at once over a long one or where motion is unwelcome. */
function glide(list: HTMLElement, top: number): void {
  const isFar = Math.abs(list.scrollTop - top) > 2.5 * list.clientHeight;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  list.scrollTo({ top, behavior: isFar || isStill ? "instant" : "smooth" });
}
