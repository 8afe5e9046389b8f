import type { Plugin } from "vite";
import { pagePolicy } from "./content-policy.ts";

/** Script text inside HTML must not end its own element. */
const safeInScript = (code: string): string => code.replace(/<\/(script)/gi, "<\\/$1");

/**
 * Puts the whole app into one HTML file that opens from a disk or a share: script and style inline,
 * their hashes in the content policy. Workers, fonts and WebAssembly are inlined by the build already.
 */
export function singlePage(fileName: string): Plugin {
  return {
    name: "pactwright-single-page",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("The build made no index.html");
      const scripts: string[] = [];
      const styles: string[] = [];
      let html = String(page.source);
      for (const [name, output] of Object.entries(bundle)) {
        const reference = name.replaceAll(/[.\\+*?[^\]$(){}]/g, "\\$&");
        if (output.type === "chunk") {
          const code = safeInScript(output.code);
          scripts.push(code);
          html = html.replace(new RegExp(`<script[^>]*src="[^"]*${reference}"[^>]*></script>`), "");
          html = html.replace("</body>", () => `<script type="module">${code}</script></body>`);
        } else if (name.endsWith(".css")) {
          const css = String(output.source);
          styles.push(css);
          html = html.replace(
            new RegExp(`<link[^>]*href="[^"]*${reference}"[^>]*>`),
            () => `<style>${css}</style>`,
          );
        }
        Reflect.deleteProperty(bundle, name);
      }
      const policy = pagePolicy(scripts, styles);
      html = html.replace(
        /<head>/,
        () => `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`,
      );
      if (/<(script|link)[^>]*(src|href)="(?!data:)/.test(html)) {
        throw new Error("The single page still refers to another file");
      }
      this.emitFile({ type: "asset", fileName, source: html });
    },
  };
}
