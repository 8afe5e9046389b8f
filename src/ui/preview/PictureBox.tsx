import type { ReactNode } from "react";
import type { Item } from "../../layout/page.ts";
import type { Segment, Shape } from "../../picture/picture.ts";

type Props = Pick<Extract<Item, { kind: "picture" }>, "x" | "y" | "width" | "height" | "picture">;

/** A picture on a page: pixels as they are in their file, drawings from the paths that print. */
export function PictureBox({ picture, ...box }: Props): ReactNode {
  if (picture.kind === "raster") {
    return (
      <image {...box} href={`data:image/png;base64,${picture.png}`} preserveAspectRatio="none" />
    );
  }
  const { width, height, shapes } = picture;
  return (
    <svg {...box} viewBox={`0 0 ${width} ${height}`} overflow="hidden">
      {shapes.map((shape, i) => (
        <DrawnShape key={i} {...shape} />
      ))}
    </svg>
  );
}

function DrawnShape({ path, fill, fillRule, stroke }: Shape): ReactNode {
  return (
    <path
      d={path.map(step).join("")}
      fill={fill ?? "none"}
      fillRule={fillRule}
      stroke={stroke?.ink}
      strokeWidth={stroke?.width}
      strokeLinecap={stroke?.cap}
      strokeLinejoin={stroke?.join}
      strokeMiterlimit={stroke?.miterLimit}
      strokeDasharray={stroke && stroke.dash.length > 0 ? stroke.dash.join(" ") : undefined}
      strokeDashoffset={stroke?.dashOffset}
    />
  );
}

function step(segment: Segment): string {
  if (segment.kind === "close") return "Z";
  const { x, y } = segment;
  if (segment.kind !== "curve") return `${segment.kind === "move" ? "M" : "L"}${x} ${y}`;
  const { x1, y1, x2, y2 } = segment;
  return `C${x1} ${y1} ${x2} ${y2} ${x} ${y}`;
}
