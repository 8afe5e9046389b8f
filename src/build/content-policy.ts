import { createHash } from "node:crypto";

/**
 * The strict content policy of the built pages, as text for a `<meta>` element. Nothing may be fetched
 * from elsewhere, no text becomes code, no HTML is made from strings (trusted types).
 */

/** The one `<style>` that react-aria-components 1.22.1 writes into the page. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** A source expression for inline text, for example `'sha256-…'`. */
export function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

const common = [
  "default-src 'none'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
];

/** For the site of several files: only its own files, and only from its own place. */
export function sitePolicy(): string {
  return [
    ...common,
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' ${reactAriaStyle}`,
    "font-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
  ].join("; ");
}

/** For the page of one file: just the scripts and styles that stand in it, and no network at all. */
export function pagePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    ...common,
    `script-src ${scripts.map(hashOf).join(" ")} 'wasm-unsafe-eval'`,
    `style-src ${styles.map(hashOf).join(" ")} ${reactAriaStyle}`,
    "font-src data: blob:",
    "connect-src 'none'",
  ].join("; ");
}
