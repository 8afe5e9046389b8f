declare module "hyphen/en-gb" {
  const english: {
    /** The word with U+00AD wherever it may be divided. */
    hyphenateSync(word: string): string;
  };
  export default english;
}
