import { fileURLToPath } from "node:url";
import { PDFDocument } from "pdf-lib";
import { describe, expect } from "vitest";
import { openPress } from "../../src/cli/open-press.ts";
import { verifyPdf } from "../../src/pipeline/verify.ts";
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

  story("of someone else is refused", async ({ visit }) => {
    const work = await visit();
    const invoice = await PDFDocument.create();
    invoice.addPage();
    await work.openFile("invoice.pdf", await invoice.save());
    const words = await work.dismiss("“invoice.pdf” cannot be opened");
    expect(words).toContain("This PDF was not made by Pactwright");
  });
});
