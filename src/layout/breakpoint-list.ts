/**
 * The places where a paragraph may break: of each list, entry i is of place i. Widths are points from
 * the paragraph's beginning, as if it stood on one endless line. Lists of numbers, since a long
 * contract has millions of places, and an object each would keep the collector busy.
 */
export interface Breakpoints {
  readonly count: number;
  /** Where the line before ends and the line after begins; a space between them vanishes. */
  readonly end: Int32Array;
  readonly start: Int32Array;
  readonly widthAtEnd: Float64Array;
  readonly widthAtStart: Float64Array;
  /** Spaces, no-break ones included, up to `end` and up to `start`. */
  readonly spacesAtEnd: Int32Array;
  readonly spacesAtStart: Int32Array;
  /** 1 where a hyphen is added if the line ends here. */
  readonly hyphen: Uint8Array;
  /** Dislike of a break here, beside that for a tight or a loose line. */
  readonly penalty: Float64Array;
}

/** Breakpoints while they are gathered; the lists are used again for the next paragraph. */
export class BreakpointList implements Breakpoints {
  count = 0;
  end = new Int32Array(512);
  start = new Int32Array(512);
  widthAtEnd = new Float64Array(512);
  widthAtStart = new Float64Array(512);
  spacesAtEnd = new Int32Array(512);
  spacesAtStart = new Int32Array(512);
  hyphen = new Uint8Array(512);
  penalty = new Float64Array(512);

  clear(): void {
    this.count = 0;
  }

  /** A place inside a word or at an end of the text. */
  addCut(at: number, width: number, spaces: number, hyphen: boolean, penalty: number): void {
    const i = this.#next();
    this.end[i] = at;
    this.start[i] = at;
    this.widthAtEnd[i] = width;
    this.widthAtStart[i] = width;
    this.spacesAtEnd[i] = spaces;
    this.spacesAtStart[i] = spaces;
    this.hyphen[i] = hyphen ? 1 : 0;
    this.penalty[i] = penalty;
  }

  /** A space `gap` wide, with so many spaces before it. */
  addSpace(at: number, width: number, gap: number, spaces: number, penalty: number): void {
    const i = this.#next();
    this.end[i] = at;
    this.start[i] = at + 1;
    this.widthAtEnd[i] = width;
    this.widthAtStart[i] = width + gap;
    this.spacesAtEnd[i] = spaces;
    this.spacesAtStart[i] = spaces + 1;
    this.hyphen[i] = 0;
    this.penalty[i] = penalty;
  }

  #next(): number {
    if (this.count === this.end.length) this.#grow(2 * this.count);
    return this.count++;
  }

  #grow(size: number): void {
    const { end, start, widthAtEnd, widthAtStart } = this;
    const { spacesAtEnd, spacesAtStart, hyphen, penalty } = this;
    (this.end = new Int32Array(size)).set(end);
    (this.start = new Int32Array(size)).set(start);
    (this.widthAtEnd = new Float64Array(size)).set(widthAtEnd);
    (this.widthAtStart = new Float64Array(size)).set(widthAtStart);
    (this.spacesAtEnd = new Int32Array(size)).set(spacesAtEnd);
    (this.spacesAtStart = new Int32Array(size)).set(spacesAtStart);
    (this.hyphen = new Uint8Array(size)).set(hyphen);
    (this.penalty = new Float64Array(size)).set(penalty);
  }
}
