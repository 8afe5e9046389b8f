/**
 * Words in an outcome statement that prescribe means rather than ends, English. House word list, as of
 * 2026-11; patterns of ours after the review rules of the domain specification.
 */
export const prescriptiveWords: readonly RegExp[] = [
  /\bmust use\b/i,
  /\bby means of\b/i,
  /\bshall (install|use|employ|deploy|build|hire)\b/i,
  /\busing an? (\w+ )?(system|platform|method|tool|app)\b/i,
  /\b(blockchain|artificial intelligence|machine learning|heat pumps?|smart meters?)\b/i,
  /\bnumber of (staff|hours|workshops|visits|sessions|courses|installations)\b/i,
  /\b(full-time equivalents?|FTEs?)\b/,
];
