import type { ReactNode } from "react";
import type { Band, Hatch } from "./schedule-bands.ts";

const size = 8;

/** The hatches of bands, as patterns that `fillOf` names. Stands once in each drawing. */
export function BandPatterns(props: {
  readonly id: string;
  readonly bands: readonly Band[];
}): ReactNode {
  return (
    <defs>
      {props.bands.map((band) => (
        <pattern
          key={band.index}
          id={patternId(props.id, band)}
          className={`hatch ${band.kind}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
        >
          <rect className={band.hatch === "solid" ? "full" : "ground"} width={size} height={size} />
          <Strokes hatch={band.hatch} />
        </pattern>
      ))}
    </defs>
  );
}

/** The fill of a band, by the patterns that were given this id. */
export function fillOf(id: string, band: Band): string {
  return `url(#${patternId(id, band)})`;
}

function patternId(id: string, band: Band): string {
  return `${id.replaceAll(/[^\w-]/g, "")}-band-${band.index}`;
}

const strokes: Readonly<Record<Exclude<Hatch, "solid" | "dots" | "rings">, string>> = {
  rising: "M-2 2 2 -2 M0 8 8 0 M6 10 10 6",
  falling: "M-2 6 2 10 M0 0 8 8 M6 -2 10 2",
  level: "M0 2H8M0 6H8",
  upright: "M2 0V8M6 0V8",
  net: "M0 4H8M4 0V8",
};

function Strokes({ hatch }: { readonly hatch: Hatch }): ReactNode {
  if (hatch === "solid") return null;
  if (hatch === "dots") return <circle className="full" cx={4} cy={4} r={2} />;
  if (hatch === "rings") return <circle className="stroke" cx={4} cy={4} r={2.6} />;
  return <path className="stroke" d={strokes[hatch]} />;
}
