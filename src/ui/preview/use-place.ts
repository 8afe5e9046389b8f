import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Spot } from "../proofs.ts";
import type { Anchors } from "./places.ts";
import { anchorAt, heightOf, type Stack, sortAnchors, spotAt } from "./stack.ts";

/** The window of the scrolling list: how far down it is, and how much it shows. */
export interface Window {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Follows the scrolling and the size of an element, at most once a frame. */
export function useWindow(scroller: RefObject<HTMLElement | null>): Window {
  const [view, setView] = useState<Window>({ top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      const { scrollTop: top, clientWidth: width, clientHeight: height } = element;
      setView((old) =>
        old.top === top && old.width === width && old.height === height
          ? old
          : { top, width, height },
      );
    };
    const readSoon = (): void => {
      frame ||= requestAnimationFrame(read);
    };
    read();
    element.addEventListener("scroll", readSoon, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", readSoon);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [scroller]);
  return view;
}

/** A place in the text: so many points below where a node begins, or a plain spot before the first. */
interface Place {
  readonly node: string | null;
  readonly spot: Spot;
  readonly below: number;
}

/**
 * Keeps the reader's place: when the pages change, by typing or by zooming, the text that stood at the
 * top of the window stays there.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  stack: Stack,
  anchors: Anchors,
  top: number,
): void {
  const sorted = useMemo(() => sortAnchors(anchors), [anchors]);
  const place = useRef<Place | null>(null);
  const seen = useRef(stack);

  useLayoutEffect(() => {
    if (seen.current === stack) return;
    seen.current = stack;
    const kept = place.current;
    if (!kept || !scroller.current) return;
    const begins = kept.node === null ? undefined : anchors.get(kept.node);
    const y = begins
      ? heightOf(stack, begins) + kept.below * stack.scale
      : heightOf(stack, kept.spot);
    if (Math.abs(scroller.current.scrollTop - y) >= 1)
      scroller.current.scrollTo({ top: y, behavior: "instant" });
  }, [scroller, stack, anchors]);

  // A page wider than the window shows its middle.
  const { scale } = stack;
  useLayoutEffect(() => {
    const list = scroller.current;
    if (list && scale > 0) {
      list.scrollTo({ left: (list.scrollWidth - list.clientWidth) / 2, behavior: "instant" });
    }
  }, [scroller, scale]);

  useEffect(() => {
    if (seen.current !== stack || top < 1) {
      place.current = null;
      return;
    }
    const spot = spotAt(stack, top);
    const anchor = anchorAt(sorted, spot);
    const below = anchor ? (top - heightOf(stack, anchor.spot)) / stack.scale : 0;
    place.current = { node: anchor?.node ?? null, spot, below };
  }, [stack, sorted, top]);
}
