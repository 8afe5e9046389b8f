import { memo, type ReactNode } from "react";
import type { Path } from "../../base/path.ts";
import { inkColours } from "../../layout/ink.ts";
import type { Fragment, Item, Mark, Page } from "../../layout/page.ts";
import { familyOf } from "../fonts.ts";
import { isAtOrBelow } from "../steps.ts";
import { PictureBox } from "./PictureBox.tsx";

interface Props {
  readonly page: Page;
  /** What stands on it as on every page. */
  readonly stamp: readonly Item[];
  /** Dots for a point. */
  readonly scale: number;
  readonly name: string;
  /** The field in focus, whose value is marked; null for none. */
  readonly focusField: Path | null;
}

/** A page as it prints, with filled values, blanks and links to follow. */
export const Sheet = memo(function Sheet(props: Props): ReactNode {
  const { page, stamp, scale, name, focusField } = props;
  const { width, height, items } = page;
  return (
    <article className="sheet" aria-label={name}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width * scale} height={height * scale}>
        <Items items={items} focusField={focusField} />
        <Items items={stamp} focusField={null} />
      </svg>
    </article>
  );
});

/** Kept apart, since the stamp changes with every edit and a page does not. */
const Items = memo(function Items(props: {
  readonly items: readonly Item[];
  readonly focusField: Path | null;
}): ReactNode {
  return props.items.map((item, i) => (
    <PageItem key={i} item={item} focusField={props.focusField} />
  ));
});

function PageItem(props: { readonly item: Item; readonly focusField: Path | null }): ReactNode {
  const { item, focusField } = props;
  switch (item.kind) {
    case "box":
      return (
        <rect
          x={item.x}
          y={item.y}
          width={item.width}
          height={item.height}
          fill={inkColours[item.ink]}
        />
      );
    case "path":
      return (
        <polyline
          points={item.points.map(({ x, y }) => `${x},${y}`).join(" ")}
          fill="none"
          stroke={inkColours[item.ink]}
          strokeWidth={item.width}
          strokeDasharray={item.dash.length > 0 ? item.dash.join(" ") : undefined}
          strokeLinejoin="round"
        />
      );
    case "picture":
      return <PictureBox {...item} />;
    case "line":
      return <Line {...item} focusField={focusField} />;
  }
}

/** How a fragment is marked: what it is, and whether it belongs to the field in focus. */
function classOf({ mark }: Fragment, focusField: Path | null): string | undefined {
  if (!mark) return undefined;
  if (mark.kind === "link") return "jump";
  const isOn = focusField !== null && isAtOrBelow(mark.from, focusField);
  return isOn ? `${mark.kind} on` : mark.kind;
}

function Line(props: {
  readonly baseline: number;
  readonly fragments: readonly Fragment[];
  readonly focusField: Path | null;
}): ReactNode {
  const { baseline, fragments, focusField } = props;
  const isMixed = fragments.some(({ direction }) => direction === "rtl");
  return (
    <>
      {fragments.map((fragment, i) => (
        <MarkBox
          key={i}
          fragment={fragment}
          baseline={baseline}
          className={classOf(fragment, focusField)}
        />
      ))}
      <text y={baseline}>
        {fragments.map((fragment, i) => (
          <Run
            key={i}
            fragment={fragment}
            isMixed={isMixed}
            isLast={i === fragments.length - 1}
            className={classOf(fragment, focusField)}
          />
        ))}
      </text>
    </>
  );
}

/** What lies behind a marked run; it is also what the keyboard reaches. */
function MarkBox(props: {
  readonly fragment: Fragment;
  readonly baseline: number;
  readonly className: string | undefined;
}): ReactNode {
  const { fragment, baseline, className } = props;
  const { mark, x, width, size, text } = fragment;
  if (!mark) return null;
  const goal = mark.kind === "link" ? mark.target : mark.from;
  return (
    <a
      href={`#${goal}`}
      className={`mark ${className}`}
      tabIndex={-1}
      aria-label={`${text.trim()}: ${mark.kind === "link" ? "go there" : "edit"}`}
      {...leadOf(mark)}
    >
      <rect
        x={x - 0.8}
        y={baseline - size * 0.84}
        width={width + 1.6}
        height={size * 1.12}
        rx={1}
      />
    </a>
  );
}

/** Where a click on a marked run leads, for the list of pages to read. */
function leadOf(mark: Mark | undefined): Readonly<Record<string, string>> {
  if (!mark) return {};
  return mark.kind === "link" ? { "data-target": mark.target } : { "data-from": mark.from };
}

/** A run of text, pinned to the width that was computed for print. */
function Run(props: {
  readonly fragment: Fragment;
  /** Whether its line has text from right to left, whose order layout has seen to. */
  readonly isMixed: boolean;
  readonly isLast: boolean;
  readonly className: string | undefined;
}): ReactNode {
  const { fragment, isMixed, isLast, className } = props;
  const { text, x, width, font, size, wordSpacing, ink, direction, figures, mark } = fragment;
  // The space that ends a line has no width in print, and is kept only for copying.
  const words = isLast ? text.trimEnd() : text;
  const isRightToLeft = direction === "rtl";
  const isEmoji = font === "script-emoji-regular";
  return (
    <>
      <tspan
        className={className}
        x={isRightToLeft ? x + width : x}
        fontFamily={familyOf(font)}
        fontSize={size}
        fill={inkColours[ink]}
        wordSpacing={wordSpacing === 0 ? undefined : wordSpacing}
        textLength={width > 0 && words !== "" ? width : undefined}
        direction={isMixed ? direction : undefined}
        unicodeBidi={isMixed ? "isolate-override" : undefined}
        style={figures === "tabular" ? tabular : isEmoji ? emoji : undefined}
        {...leadOf(mark)}
      >
        {isEmoji ? words.replaceAll(colourWanted, "") : words}
      </tspan>
      {words === text ? null : <tspan fontSize={size}> </tspan>}
    </>
  );
}

/** Asks for a coloured emoji, which the browser would take from another font than print does. */
const colourWanted = "\ufe0f";
const emoji = { fontVariantEmoji: "text" } as const;
const tabular = { fontVariantNumeric: "tabular-nums lining-nums" };
