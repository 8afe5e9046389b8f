import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { loadLibrary } from "./load.ts";
import { libraryFolders, readLibraryFiles } from "./read-folder.ts";

const virtualId = "virtual:pactwright-library";
const resolvedId = `\0${virtualId}`;
const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Gives the checked library as `virtual:pactwright-library`, so that the browser needs neither YAML nor
 * the checks. A fault stops the build with its file, line and remedy; in development a changed file of
 * words reloads the page. `root` is the folder that holds `clauses/` and `templates/`.
 */
export function libraryPlugin(root: string = projectRoot): Plugin {
  const folders = libraryFolders.map((name) => resolve(root, name));
  return {
    name: "pactwright-library",
    resolveId(id) {
      return id === virtualId ? resolvedId : null;
    },
    async load(id) {
      if (id !== resolvedId) return null;
      const files = await readLibraryFiles(root);
      for (const file of files) this.addWatchFile(resolve(root, file.path));
      const { library, findings } = loadLibrary(files);
      if (findings.length > 0) {
        const faults = findings.map(
          ({ where, message, remedy }) => `${where.file}:${where.line}: ${message} ${remedy}`,
        );
        this.error(`The words of the library have faults.\n${faults.join("\n")}`);
      }
      return `export const library = JSON.parse(${JSON.stringify(JSON.stringify(library))});`;
    },
    configureServer(server) {
      server.watcher.add(folders);
      const refresh = (file: string): void => {
        if (!folders.some((folder) => resolve(file).startsWith(folder))) return;
        const module = server.moduleGraph.getModuleById(resolvedId);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      };
      server.watcher.on("change", refresh).on("add", refresh).on("unlink", refresh);
    },
  };
}
