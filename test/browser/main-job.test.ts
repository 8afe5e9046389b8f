import { describe, expect } from "vitest";
import { readDesign } from "../../src/storage/file.ts";
import { openContract } from "./contract-pdf.ts";
import { story } from "./story.ts";
import { eventually, type Workbench } from "./workbench.ts";

const mission =
  "By 31 March 2030 no more than 36% of the people who leave prison in Riverside offend again within a year";

async function writeMission(work: Workbench): Promise<void> {
  await work.fillAll({
    title: "Riverside Second Chance",
    reference: "RC/2026/117",
    "mission.challenge": "Half of the people who leave prison in Riverside offend again.",
    "mission.statement": mission,
    "mission.deadline": "31/3/2030",
    "mission.owner": "Director of Community Safety",
  });
}

async function writeOutcome(work: Workbench): Promise<void> {
  const metric = "outcomes.0.metrics.0";
  await work.goTo("Outcomes");
  await work.fillAll({
    "outcomes.0.statement": "People who leave prison do not offend again",
    "outcomes.0.population": "Adults who leave prison to an address in Riverside",
    [`${metric}.name`]: "People who offend again within a year",
    [`${metric}.unit`]: "% of people",
    [`${metric}.definition`]: "Share of the people helped who are convicted within a year.",
    [`${metric}.baseline.value`]: "48.5",
    [`${metric}.baseline.date`]: "31 March 2026",
    [`${metric}.baseline.source`]: "Court records",
    [`${metric}.target.value`]: "36",
    [`${metric}.target.date`]: "2030-03-31",
    [`${metric}.decimals`]: "1",
  });
  await work.pick("Better is", "Lower");
  await work.select(`${metric}.verification.method`, "Administrative data");
  await work.select(`${metric}.verification.verifierId`, "Verifier, not named yet");
}

async function writeInstrument(work: Workbench): Promise<void> {
  await work.goTo("Instrument");
  await work.select("contract.jurisdiction", "United Kingdom");
  await work.fillAll({
    "contract.procedure": "Competitive flexible procedure",
    "contract.governingLaw": "England and Wales",
    "contract.courts": "the courts of England and Wales",
    "contract.start": "1 April 2027",
    "contract.end": "31 March 2031",
  });
  await work.field("contract.currency").selectOption("GBP");
}

async function writePayments(work: Workbench): Promise<void> {
  await work.goTo("Payment");
  await work.button("Add a core fee").click();
  await work.fillAll({ "payments.0.title": "Core service", "payments.0.amountMinor": "45,000" });
  await work.button("Add an outcome payment").click();
  await work.fill("payments.1.title", "Less crime again");
  await work.pick("Way of paying", "Bands");
  const bands = work.page.getByLabel(/^Measure of band/);
  while ((await bands.count()) < 3) await work.button("Add a band").click();
  while ((await bands.count()) > 3) await work.button("Remove band 1 of 4").click();
  await work.fillAll({
    "payments.1.bands.0.from": "45",
    "payments.1.bands.0.amountMinor": "100000",
    "payments.1.bands.1.from": "40",
    "payments.1.bands.1.amountMinor": "£250,000",
    "payments.1.bands.2.from": "36",
    "payments.1.bands.2.amountMinor": "0.4m",
  });
  await work.pick("A result exactly at the threshold", "At most: it pays");
}

async function writePartners(work: Workbench): Promise<void> {
  await work.goTo("Partners");
  const parties = [
    ["Riverside Council", "Town Hall, Quay Street, Riverside RV1 1AA"],
    ["Second Chance Works CIC", "3 Mill Lane, Riverside RV2 4BB"],
    ["Institute for Justice Statistics", "9 College Road, Riverside RV1 9ZZ"],
  ];
  for (const [index, [name = "", address = ""]] of parties.entries()) {
    const card = work.field(`parties.${index}`);
    if ((await card.getAttribute("aria-expanded")) === "false") await card.click();
    await work.fillAll({ [`parties.${index}.name`]: name, [`parties.${index}.address`]: address });
  }
}

describe("the main job", () => {
  story("goes from an empty draft to a contract in PDF", async ({ visit }) => {
    const work = await visit();
    await work.newDraft();
    await writeMission(work);
    await writeOutcome(work);
    await writeInstrument(work);
    await writePayments(work);
    await writePartners(work);

    const design = await work.kept();
    expect(design.payments).toMatchObject([
      { model: "fee-core", amountMinor: 4_500_000 },
      { model: "tiered-bands", bands: [{}, { amountMinor: 25_000_000 }, { from: "36" }] },
    ]);

    const file = await work.exportPdf();
    expect(file.name).toBe("riverside-second-chance-0.1.pdf");
    const pdf = await openContract(file.bytes);
    expect(pdf.pages.length).toBeGreaterThanOrEqual(25);
    const typed = [
      mission,
      "People who leave prison do not offend again",
      "Institute for Justice Statistics",
      "Second Chance Works CIC",
      "RV2 4BB",
      "31 March 2026",
      "Competitive flexible procedure",
    ];
    expect(typed.filter((words) => !pdf.says(words))).toEqual([]);
    // 48 months at £45,000, worked out in the contract.
    expect(pdf.says("48 × £45,000 = £2,160,000")).toBe(true);
    expect(pdf.says("40 or less but more than 36 £250,000")).toBe(true);
    expect(pdf.says("at target 36% of people £400,000")).toBe(true);
    expect(pdf.bookmarks.filter((title) => title.includes("Part"))).toHaveLength(10);
    expect(pdf.bookmarks).toContainEqual(expect.stringContaining("Payment mechanism"));
    expect(pdf).toMatchObject({
      title: "Riverside Second Chance",
      language: "en",
      isTagged: true,
    });
    expect(pdf.tags).toMatchObject({ H1: expect.any(Number), H2: expect.any(Number) });
    expect(pdf.tags.Table).toBeGreaterThan(5);
    expect(pdf.tags.TH).toBeGreaterThan(20);
    const attached = Object.values(pdf.attachments);
    expect(attached).toEqual([(await work.downloadDesign()).text]);
    expect(readDesign(attached[0] ?? "")).toEqual({ ok: true, design });
  });

  story("shows on the pages what is typed, while it is typed", async ({ visit }) => {
    const work = await visit();
    await work.newDraft();
    await work.field("mission.statement").pressSequentially("Every river runs", { delay: 5 });
    await work.reads("Every river runs");
    await work.field("mission.statement").pressSequentially(" clear by 2031", { delay: 5 });
    await eventually(() => work.valueInPages("mission.statement")).toContain("clear by 2031");
  });

  story("leads from a value in the pages to its field, and marks it", async ({ visit }) => {
    const work = await visit();
    await work.openExample("Warm Homes Calder Vale");
    await work.valueMark("outcomes.0.metrics.0.target.value").first().click();
    const target = work.field("outcomes.0.metrics.0.target.value");
    await eventually(() => target.evaluate((el) => el === document.activeElement)).toBe(true);
    expect(await target.inputValue()).toBe("57");
    const marked = work.page.locator("tspan.on");
    await eventually(async () => (await marked.allTextContents()).join("|")).toMatch(/^57/);

    await work.field("outcomes.0.population").focus();
    await eventually(() => marked.first().getAttribute("data-from")).toBe("outcomes.0.population");
    const page = work.page.locator(".pagelist");
    const inSight = async (): Promise<boolean> => {
      const [list, mark] = [await page.boundingBox(), await marked.first().boundingBox()];
      return list !== null && mark !== null && mark.y > list.y && mark.y < list.y + list.height;
    };
    await eventually(inSight).toBe(true);
  });

  story("asks before a contract that is marked final goes out unfinished", async ({ visit }) => {
    const work = await visit();
    await work.newDraft();
    await work.fill("title", "Riverside Second Chance");
    await work.goTo("Export");
    await work.pick("State", "Final");
    await work.settled();
    await work.button("Download PDF").click();
    const question = work.dialog("This contract is marked final, but is not finished");
    expect(await question.getByRole("listitem").count()).toBeGreaterThan(3);
    await question.getByRole("button", { name: "Go back and mend" }).click();
    await question.waitFor({ state: "detached" });

    await work.button("Download PDF").click();
    const file = await work.handed(() =>
      question.getByRole("button", { name: "Export it all the same" }).click(),
    );
    const pdf = await openContract(file.bytes);
    expect(pdf.says("Draft 0.1")).toBe(false);

    const text = await work.downloadText();
    const markdown = await work.handed(() => work.button("Download markdown").click());
    for (const { text: words } of [text, markdown]) {
      expect(words).toContain("Riverside Second Chance");
      expect(words).toContain("Force majeure");
    }
    expect(markdown.text).toMatch(/^#{1,3} .*Force majeure/m);
  });
});
