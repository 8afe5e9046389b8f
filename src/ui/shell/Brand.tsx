import type { ReactNode } from "react";

/** The mark: a page with two hands meeting over it. */
export function BrandMark({ size = 22 }: { readonly size?: number }): ReactNode {
  return (
    <svg
      className="brandmark"
      width={size}
      height={size}
      viewBox="0 0 22 22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden
    >
      <path d="M4 18V5a1 1 0 0 1 1-1h9l4 4v10" />
      <path d="M7.5 14.5c2.2-4.6 5-4.6 7.2 0" />
      <circle cx="11.1" cy="9" r="1.6" fill="currentColor" stroke="none" />
    </svg>
  );
}
