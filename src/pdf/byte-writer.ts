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
    this.#decimal(hundredths, 100);
  }

  /** Writes `thousandths / 1000` in its shortest form. */
  thousandths(thousandths: number): void {
    this.#decimal(thousandths, 1000);
  }

  #decimal(value: number, unit: 100 | 1000): void {
    const size = Math.abs(value);
    if (value < 0) this.byte(0x2d);
    const whole = Math.floor(size / unit);
    let rest = size - whole * unit;
    if (whole > 0 || rest === 0) this.#whole(whole);
    if (rest > 0) this.byte(0x2e);
    for (let place = unit / 10; rest > 0; place /= 10) {
      const digit = Math.floor(rest / place);
      this.byte(0x30 + digit);
      rest -= digit * place;
    }
  }

  #whole(value: number): void {
    if (value > 9) this.#whole(Math.floor(value / 10));
    this.byte(0x30 + (value % 10));
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
