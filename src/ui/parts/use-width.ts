import { type RefCallback, useCallback, useState } from "react";

/** The width of an element in pixels, followed as it changes; `first` until it is known. */
export function useWidth<E extends Element>(first: number): readonly [RefCallback<E>, number] {
  const [width, setWidth] = useState(first);
  const ref = useCallback((element: E | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
