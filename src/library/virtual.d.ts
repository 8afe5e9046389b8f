declare module "virtual:pactwright-library" {
  /** The checked library, made at build time by `vite-plugin.ts`. */
  export const library: import("./library.ts").Library;
}
