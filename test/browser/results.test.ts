import { expect } from "vitest";
import { readPdf } from "../../src/pdf/read.ts";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

async function type(work: Workbench, name: string, text: string): Promise<void> {
  await work.page.locator(`.entry [data-entry="${name}"]`).first().fill(text);
}

const csv = [
  "kind,of,item,day,value,evidence,verifiedBy",
  "reading,heat-demand,,2030-03-31,1e308,Report 1,Warwick",
].join("\n");

story(
  "an officer enters a result, sees what is due, corrects it, and downloads the certificate",
  { timeout: 120_000 },
  async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Results");
    await work.button("Enter the result").click();
    await eventually(() => page.locator(".entry").first().textContent()).toContain(
      "The day of the result is missing. Fill in “Day”, such as 31/03/2031.",
    );
    await page.locator('[data-entry="enteredBy"]').fill("Ada Okafor");
    await page.locator('[data-entry="enteredOn"]').fill("2031-04-12");
    await type(work, "evidence", "Meter report 2030/4");
    await work.goTo("Payment");
    await work.goTo("Results");
    expect(await page.locator('[data-entry="enteredBy"]').inputValue()).toBe("Ada Okafor");
    expect(await page.locator('.entry [data-entry="evidence"]').inputValue()).toBe(
      "Meter report 2030/4",
    );
    const metric = page.locator('.entry [data-entry="of"]').first();
    const [first = ""] = await metric.locator("option").allTextContents();
    await type(work, "day", "31 Mar");
    await type(work, "value", "many");
    await eventually(() => page.locator(".entry").first().textContent()).toContain(
      "Write a day such as 31/03/2031 or 31 March 2031.",
    );
    await type(work, "day", "31/03/2031");
    await type(work, "evidence", "Meter report 2031/1");
    await type(work, "verifiedBy", "University of Calder");
    await work.button("Enter the result").click();
    await eventually(() => page.locator(".entry").first().textContent()).toContain(
      "“many” is no plain decimal number.",
    );
    await type(work, "value", "60");
    await work.button("Enter the result").click();
    await eventually(() => page.locator(".entries").textContent()).toContain(first);
    await eventually(() => page.locator(".accounttotals").textContent()).toMatch(
      /Due in all£[\d,]+/,
    );

    await work.button("Correct row 1").click();
    const correction = page.getByRole("form", { name: "Correction" });
    await correction.locator('[data-entry="value"]').fill("61");
    await correction.locator('[data-entry="reason"]').fill("One meter was read twice");
    await work.button("Enter the correction").click();
    await eventually(() => page.locator(".entries").textContent()).toContain(
      "Corrects row 1: One meter was read twice",
    );
    const kept = await work.kept();
    expect(kept.ledger.map(({ value, corrects }) => [value, corrects])).toEqual([
      ["60", null],
      ["61", "entry-1"],
    ]);

    await page.locator('input[aria-label="File of results"]').setInputFiles({
      name: "results.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(csv),
    });
    await eventually(() => page.getByRole("dialog").textContent()).toMatch(/results\.csv, row 2, /);
    await page.keyboard.press("Escape");

    const certificate = await work.handed(() => work.button("Payment certificate").click());
    expect(certificate.name).toMatch(/-certificate-2031-03-31\.pdf$/);
    const read = await readPdf(certificate.bytes);
    const [results] = read?.attachments ?? [];
    expect(new TextDecoder().decode(results?.bytes)).toContain('"value": "61"');
  },
);

story(
  "the step Payment draws what falls due year by year, and tries out a mechanism",
  async ({ visit }) => {
    const work = await visit();
    const { page } = work;
    await work.openExample("Warm Homes Calder Vale");
    await work.goTo("Payment");
    await page.locator(".schedule summary").click();
    await eventually(() => page.locator(".scheduletable").textContent()).toContain("£111,720,000");
    await page.locator("button.fold").nth(1).click();
    const calculator = page.locator(".sums", { hasText: "What if it comes to this" });
    await eventually(() => calculator.locator("output").textContent()).toBe("£0");
    await calculator.getByRole("checkbox").first().check();
    await eventually(() => calculator.locator("output").textContent()).toMatch(/^£2,400,000/);
  },
);
