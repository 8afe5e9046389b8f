/**
 * Pictures that a user brings: read whole, or refused with the reason. What is drawn is what was
 * understood; nothing is guessed.
 */
export type Picture = Raster | Drawing;

/** A PNG. Its pixels are read again by who needs them; the screen shows the file itself. */
export interface Raster {
  readonly kind: "raster";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The PNG file in base64. */
  readonly png: string;
}

/** Vector paths in their own units, origin top left, clipped to `width` by `height`. */
export interface Drawing {
  readonly kind: "drawing";
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Shape {
  readonly path: readonly Segment[];
  /** `#rrggbb`; null for no fill. */
  readonly fill: string | null;
  readonly fillRule: "nonzero" | "evenodd";
  readonly stroke: Stroke | null;
}

export interface Stroke {
  /** `#rrggbb` */
  readonly ink: string;
  readonly width: number;
  readonly cap: "butt" | "round" | "square";
  readonly join: "miter" | "round" | "bevel";
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
}

/** A step of a path. A curve is cubic: two controls and its end. */
export type Segment =
  | { readonly kind: "move" | "line"; readonly x: number; readonly y: number }
  | {
      readonly kind: "curve";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: "close" };

/** Why a picture cannot be printed as it is, and what to do. Sentences. */
export interface PictureFault {
  readonly message: string;
  readonly remedy: string;
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: PictureFault };

/** Thrown while reading, and caught where reading begins. */
export class Unreadable extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** What `read` gives, or the fault that it met. */
export function reading<T>(read: () => T): Reading<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, fault: { message: error.message, remedy: error.remedy } };
  }
}
