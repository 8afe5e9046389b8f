import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PDFDocument } from "pdf-lib";
import { describe, expect } from "vitest";
import {
  openAnnexes,
  openBookshelf,
  openCertificates,
  openPress,
} from "../../src/cli/open-press.ts";
import { verifyPdf } from "../../src/pipeline/verify.ts";
import { printResults, readResults } from "../../src/storage/results-file.ts";
import { standardDesign } from "../standard-design.ts";
import { appraisedDesign } from "../value/appraised-design.ts";
import { story } from "./story.ts";
import { parsed } from "./workbench.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("a contract in PDF", () => {
  story(
    "opens as the project that it was made from, and is what Node makes too",
    async ({ visit }) => {
      const work = await visit();
      await work.openExample("Warm Homes Calder Vale");
      await work.fill("title", "Warm Homes Ashworth");
      const design = parsed((await work.downloadDesign()).text);
      const { name, bytes } = await work.exportPdf();
      const verdict = await verifyPdf(bytes, await openPress(root));
      expect(verdict).toMatchObject({ kind: "agrees", design });

      await work.closeDraft();
      await work.openFile(name, bytes);
      await work.page.getByText(`“${name}” is unchanged`).waitFor();
      await work.settled();
      expect(await work.field("title").inputValue()).toBe("Warm Homes Ashworth");
      expect(parsed((await work.downloadDesign()).text)).toEqual(design);
    },
  );

  story("that was changed says what differs, and offers the design inside", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    const { name, bytes } = await work.exportPdf();
    await work.closeDraft();
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    pdf.removePage(pdf.getPageCount() - 1);
    await work.openFile(name, await pdf.save());
    const dialog = work.dialog(`“${name}” is not what its design gives`);
    await dialog.getByText(/^The file has \d+ pages; its design gives \d+\.$/).waitFor();
    await dialog.getByText("Open the design inside").click();
    await work.settled();
    expect(await work.field("title").inputValue()).toBe("Warm Homes Calder Vale");
  });

  story("of another kind is told by its kind, with what to open instead", async ({ visit }) => {
    const { printer } = await openCertificates(root);
    const table = readFileSync(`${root}test/examples/results/riverside-second-chance.csv`, "utf8");
    const { results } = readResults("results.csv", table, null);
    const order = { design: standardDesign, results, date: "2028-04-20", profile: "1.7" } as const;
    const annexes = await openAnnexes(root);
    const annex = annexes.pdf(appraisedDesign, "2026-11-24");
    const books = await openBookshelf(root);
    const { producer } = books;
    const handbook = { type: "obs", date: "2026-11-24", profile: "1.7", producer } as const;
    const others = [
      ["certificate.pdf", printer.pdf(order), "This is a payment certificate"],
      ["annex.pdf", annex?.bytes ?? expect.fail("No annex"), "This is an annex on value for money"],
      ["handbook.pdf", books.printer.pdf(handbook), "This is a handbook of the clause library"],
      ["year-1.csv", table, "These are results of a contract"],
      ["year-1.json", printResults(results), "These are results of a contract"],
    ] as const;
    const work = await visit();
    for (const [name, content, told] of others) {
      await work.openFile(name, content);
      const words = await work.dismiss(`“${name}” cannot be opened`);
      expect(words).toContain(told);
      expect(words).toContain("Open the ");
    }
  });

  story("of someone else is refused", async ({ visit }) => {
    const work = await visit();
    const invoice = await PDFDocument.create();
    invoice.addPage();
    await work.openFile("invoice.pdf", await invoice.save());
    const words = await work.dismiss("“invoice.pdf” cannot be opened");
    expect(words).toContain("This PDF was not made by Pactwright");
  });
});
