import { appendFile, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PDFDocument } from "pdf-lib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Finding } from "../../src/base/finding.ts";
import { readCommand } from "../../src/cli/command.ts";
import { openPress } from "../../src/cli/open-press.ts";
import type { Status } from "../../src/cli/report.ts";
import { run, type Surroundings } from "../../src/cli/run.ts";
import { blankDesign } from "../../src/domain/blank.ts";
import type { Design } from "../../src/domain/design.ts";
import { handbookOf } from "../../src/handbook/handbook.ts";
import type { HandbookOrder } from "../../src/pipeline/handbook.ts";
import { createPress, type Press } from "../../src/pipeline/press.ts";
import { readFonts, readShapingWasm, readSubsetWasm } from "../../src/shaping/node-fonts.ts";
import { createShaper } from "../../src/shaping/shaper.ts";
import { printDesign } from "../../src/storage/file.ts";
import { library } from "../real-library.ts";

const finding: Finding = {
  code: "mission-without-date",
  level: "blocker",
  message: "The mission has no date.",
  remedy: "Give the day.",
  where: { field: "mission.deadline" },
};

let folder: string;
let file: string;
let said: { out: string; err: string };
let dates: string[];
let madeAs: string[];

function world(findings: readonly Finding[] = []): Surroundings {
  const press = {
    proof: (design: Design) => ({
      findings,
      document: { title: design.title, subtitle: "", reference: "", version: "", sections: [] },
    }),
    pdf: (_design: Design, date: string, profile: string) => {
      dates.push(date);
      madeAs.push(profile);
      return new TextEncoder().encode("%PDF-1.7");
    },
  } as unknown as Press;
  return {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    today: () => "2026-11-24",
    openPress: () => Promise.resolve(press),
    openBookshelf: () => Promise.resolve({ library, printer, producer: "Pactwright" }),
    openCertificates: () => Promise.reject(new Error("No certificate is asked for")),
    openAnnexes: () => Promise.reject(new Error("No annex is asked for")),
  };
}

/** A printer that notes what it is asked. */
const printer = {
  document: (type: string | null) => handbookOf(library, type),
  pdf: ({ type, date, profile }: HandbookOrder) =>
    new TextEncoder().encode(`${type} ${date} ${profile}`),
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pactwright-"));
  file = join(folder, "riverside.json");
  await writeFile(file, printDesign({ ...blankDesign("riverside", "obs"), title: "Riverside" }));
  said = { out: "", err: "" };
  dates = [];
  madeAs = [];
});

describe("render", () => {
  test("writes the PDF, dated today or as told, and nothing else", async () => {
    const pdf = join(folder, "riverside.pdf");
    expect(await run(["render", file, "-o", pdf], world())).toBe(0);
    expect(await run(["render", file, "-o", pdf, "--date", "2027-01-05"], world())).toBe(0);
    expect(await readFile(pdf, "utf8")).toBe("%PDF-1.7");
    expect(dates).toEqual(["2026-11-24", "2027-01-05"]);
    expect((await readdir(folder)).toSorted()).toEqual(["riverside.json", "riverside.pdf"]);
  });

  test("writes PDF 1.7, or PDF 2.0 if told", async () => {
    const pdf = join(folder, "riverside.pdf");
    await run(["render", file, "-o", pdf], world());
    await run(["render", file, "-o", pdf, "--profile", "2.0"], world());
    expect(madeAs).toEqual(["1.7", "2.0"]);
  });

  test("into a folder that is not there: one line, status 2, nothing left behind", async () => {
    const status = await run(["render", file, "-o", join(folder, "no/where.pdf")], world());
    expect(status).toBe(2);
    expect(said.err).toMatch(
      /^pactwright: .*cannot be written: there is no such file or folder\.\n$/,
    );
    expect(await readdir(folder)).toEqual(["riverside.json"]);
  });
});

describe("check", () => {
  test("prints findings as text and fails on a blocker", async () => {
    expect(await run(["check", file], world([finding]))).toBe(1);
    expect(said.out).toBe(
      "BLOCKER mission-without-date at mission.deadline: The mission has no date. Give the day.\n1 blocker, 0 warnings, 0 advice\n",
    );
  });

  test("prints findings as JSON", async () => {
    expect(await run(["check", file, "--json"], world([finding]))).toBe(1);
    expect(JSON.parse(said.out)).toEqual([finding]);
  });

  test("prints what is wrong with the words apart from what is wrong with the design", async () => {
    const slip: Finding = {
      code: "and-or",
      kind: "drafting",
      level: "warning",
      message: "“and/or” leaves open whether one or all are meant.",
      where: { clause: "term", node: "term.3" },
    };
    await run(["check", file], world([finding, slip]));
    expect(said.out.split("\n")).toEqual([
      "Design: 1 blocker, 0 warnings, 0 advice",
      expect.stringMatching(/^BLOCKER mission-without-date/),
      "",
      "Drafting: 0 blockers, 1 warning, 0 advice",
      "warning and-or at term.3: “and/or” leaves open whether one or all are meant.",
      "",
      "1 blocker, 1 warning, 0 advice",
      "",
    ]);
  });

  test("passes where nothing blocks", async () => {
    expect(await run(["check", file], world([{ ...finding, level: "warning" }]))).toBe(0);
  });
});

describe("text", () => {
  test("prints plain text, or Markdown into a file", async () => {
    expect(await run(["text", file], world())).toBe(0);
    expect(said.out).toBe("Riverside\n");
    const output = join(folder, "riverside.md");
    expect(await run(["text", file, "--markdown", "-o", output], world())).toBe(0);
    expect(await readFile(output, "utf8")).toBe("# Riverside\n");
  });
});

describe("verify", () => {
  const design = { ...blankDesign("riverside", "obs"), title: "Riverside" };
  let pdf: string;
  let press: Press;

  beforeAll(async () => {
    const shaper = await createShaper(readShapingWasm(), readFonts());
    press = createPress(library, shaper, readSubsetWasm());
  });
  beforeEach(async () => {
    pdf = join(folder, "riverside.pdf");
    await writeFile(pdf, press.pdf(design, "2026-11-24"));
  });
  const verify = (): Promise<Status> =>
    run(["verify", pdf], { ...world(), openPress: () => Promise.resolve(press) });

  test("says that a file is what its design gives", async () => {
    expect(await verify()).toBe(0);
    expect(said.out).toMatch(
      /riverside\.pdf agrees: pages, fingerprint (\w{4}-){4}\w{4} and design\.\n$/,
    );
  });

  test("says what differs, and fails", async () => {
    await appendFile(pdf, "% signed");
    expect(await verify()).toBe(1);
    expect(said.out).toMatch(
      /riverside\.pdf differs from what its design gives\.\n {2}The file is as/,
    );
  });

  test("of another's PDF, or of none, is one line and status 2", async () => {
    await writeFile(pdf, await (await PDFDocument.create()).save());
    expect(await verify()).toBe(2);
    await writeFile(pdf, "Dear Sir or Madam");
    expect(await verify()).toBe(2);
    expect(said.err.trim().split("\n")).toEqual([
      expect.stringMatching(/riverside\.pdf is a PDF, but not one of Pactwright’s/),
      expect.stringMatching(/riverside\.pdf is no PDF, or one that is damaged or locked\.$/),
    ]);
  });
});

describe("library", () => {
  test("writes the handbook of all types or of one as PDF, dated as told", async () => {
    const pdf = join(folder, "handbook.pdf");
    expect(await run(["library", "-o", pdf], world())).toBe(0);
    expect(await readFile(pdf, "utf8")).toBe("null 2026-11-24 1.7");
    const args = ["library", "-o", pdf, "--type", "obs", "--date", "2027-01-05"];
    expect(await run([...args, "--profile", "2.0"], world())).toBe(0);
    expect(await readFile(pdf, "utf8")).toBe("obs 2027-01-05 2.0");
  });

  test("writes Markdown where the file is to be one", async () => {
    const markdown = join(folder, "handbook.md");
    expect(await run(["library", "-o", markdown, "--type", "obs"], world())).toBe(0);
    expect(await readFile(markdown, "utf8")).toMatch(/^# Clause library\n/);
  });

  test("knows the contract types, and says which there are", async () => {
    const status = await run(["library", "-o", join(folder, "x.pdf"), "--type", "ppp"], world());
    expect(status).toBe(2);
    expect(said.err).toMatch(/^pactwright: There is no contract type “ppp”: .*\bobs\b.*\.\n$/);
    expect(await readdir(folder)).toEqual(["riverside.json"]);
  });
});

describe("a fault of the user's is one line and status 2", () => {
  test.each([
    [["render"], "“render” needs a design file."],
    [["verify"], "“verify” needs a PDF."],
    [["verify", "missing.pdf"], "missing.pdf cannot be read: there is no such file or folder."],
    [["render", "a.json"], "“render” needs -o and the name of the PDF to write."],
    [
      ["sign", "a.json"],
      "Unknown command “sign”: render, check, text, verify, pay, value, library, pack or help.",
    ],
    [["check", "a.json", "--colour"], "Unknown option '--colour'."],
    [["check", "a.json", "-o", "x"], "“check” takes no --output."],
    [["check", "a.json", "b.json"], "“check” takes one file; “b.json” is one too many."],
    [
      ["render", "a.json", "-o", "x", "--date", "31/12/2026"],
      "--date needs a calendar day as YYYY-MM-DD, not “31/12/2026”.",
    ],
    [["render", "a.json", "-o", "x", "--profile", "3"], "--profile is 1.7 or 2.0, not “3”."],
    [["library"], "“library” needs -o and the name of the .pdf or .md to write."],
    [["library", "-o", "x.txt"], "“library” needs -o and the name of the .pdf or .md to write."],
    [["library", "a.json", "-o", "x.pdf"], "“library” takes no file; “a.json” is one too many."],
    [[], "Say what to do: render, check, text, verify, pay, value, library, pack or help."],
    [["check", "missing.json"], "missing.json cannot be read: there is no such file or folder."],
  ])("%j", async (args, line) => {
    expect(await run(args, world())).toBe(2);
    expect(said.err).toBe(`pactwright: ${line}\n`);
  });

  test("so is a file that is no design", async () => {
    await writeFile(file, "{ not json");
    expect(await run(["check", file], world())).toBe(2);
    expect(said.err).toMatch(/riverside\.json: This is not a design file: it is not valid JSON/);
    expect(said.err.trim()).not.toContain("\n");
  });
});

test("the press of the command line has the fonts of Chinese, Japanese and Korean", {
  timeout: 30_000,
}, async () => {
  const press = await openPress(fileURLToPath(new URL("../../", import.meta.url)));
  const title = "沃姆住宅 さいたま市 서울특별시";
  const { pages, findings } = press.proof({ ...blankDesign("riverside", "obs"), title });
  expect(pages.packs).toEqual([]);
  expect(findings.filter(({ code }) => code === "unprintable-character")).toEqual([]);
});

test("help is asked for in three ways", () => {
  for (const args of [["help"], ["--help"], ["render", "-h"]]) {
    expect(readCommand(args)).toEqual({ name: "help" });
  }
});
