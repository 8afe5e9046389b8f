import { type AnnexPrinter, createAnnexPrinter } from "../pipeline/annex.ts";
import { createCertificatePrinter } from "../pipeline/certificate.ts";
import { createHandbookPrinter } from "../pipeline/handbook.ts";
import { createPress, type Press } from "../pipeline/press.ts";
import { readFonts, readPack, readShapingWasm, readSubsetWasm } from "../shaping/node-fonts.ts";
import { createShaper } from "../shaping/shaper.ts";
import { checkedLibrary } from "./checked-library.ts";
import type { Bookshelf } from "./library.ts";
import type { Certificates } from "./pay.ts";

/** A press with the words of the project folder `root` and the fonts of its installed packages. */
export async function openPress(root: string): Promise<Press> {
  const { library, shaper, subsetWasm } = await load(root);
  return createPress(library, shaper, subsetWasm, readPack);
}

/** The same words and fonts, to print the library itself. */
export async function openBookshelf(root: string): Promise<Bookshelf> {
  const { library, shaper, subsetWasm } = await load(root);
  const { producer } = createPress(library, shaper, subsetWasm);
  return { library, producer, printer: createHandbookPrinter(library, shaper, subsetWasm) };
}

/** The same words and fonts, to print payment certificates. */
export async function openCertificates(root: string): Promise<Certificates> {
  const { library, shaper, subsetWasm } = await load(root);
  const press = createPress(library, shaper, subsetWasm, readPack);
  return { press, printer: createCertificatePrinter(press, shaper, subsetWasm) };
}

/** The same words and fonts, to print what a contract is worth. */
export async function openAnnexes(root: string): Promise<AnnexPrinter> {
  const { library, shaper, subsetWasm } = await load(root);
  return createAnnexPrinter(createPress(library, shaper, subsetWasm), shaper, subsetWasm);
}

async function load(root: string) {
  const library = await checkedLibrary(root);
  const shaper = await createShaper(readShapingWasm(), readFonts());
  return { library, shaper, subsetWasm: readSubsetWasm() };
}
