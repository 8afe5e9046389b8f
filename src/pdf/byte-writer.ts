/** Bytes of a content stream as they are written; reused from page to page. */
export class ByteWriter {
  #bytes = new Uint8Array(65536);
  #length = 0;

  /** Writes a text of ASCII characters. */
  ascii(text: string): void {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  bytes(source: Uint8Array): void {
    this.#reserve(source.length);
    // Most sources are a word long, where a loop beats `set`.
    for (let i = 0; i < source.length; i++) this.#bytes[this.#length++] = source[i] ?? 0;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** Writes `hundredths / 100` in its shortest form. */
  number(hundredths: number): void {
    if (hundredths < 0) {
      this.byte(0x2d);
      this.number(-hundredths);
      return;
    }
    const [whole, rest] = [Math.floor(hundredths / 100), hundredths % 100];
    if (whole > 0 || rest === 0) this.ascii(String(whole));
    if (rest === 0) return;
    this.byte(0x2e);
    this.byte(0x30 + Math.floor(rest / 10));
    if (rest % 10 > 0) this.byte(0x30 + (rest % 10));
  }

  /** All that was written since the last call. Valid until the next write. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
