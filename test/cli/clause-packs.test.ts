import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { assemble } from "../../src/assembly/assemble.ts";
import { run, type Surroundings } from "../../src/cli/run.ts";
import type { Design } from "../../src/domain/design.ts";
import type { Press } from "../../src/pipeline/press.ts";
import { printDesign } from "../../src/storage/file.ts";
import { exampleFiles, exampleFolder } from "../example-pack.ts";
import { library } from "../real-library.ts";
import { standardDesign } from "../standard-design.ts";
import { choice } from "../tiny-library.ts";

/** Said only by the library's own limit of liability. */
const libraryWords = "It has a limit of its own for each Party";

let folder: string;
let file: string;
let said: { out: string; err: string };

/** A press of the real words that lays out no pages. */
function world(): Surroundings {
  const proof = (design: Design) => assemble(design, library);
  const press = { library, proof } as unknown as Press;
  return {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    today: () => "2026-11-24",
    openPress: () => Promise.resolve(press),
    openBookshelf: () => Promise.reject(new Error("No handbook is asked for")),
    openCertificates: () => Promise.reject(new Error("No certificate is asked for")),
    openAnnexes: () => Promise.reject(new Error("No annex is asked for")),
  };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pactwright-"));
  file = join(folder, "riverside.json");
  const clauses = { "scrutiny-committee": choice({ use: "in" }) };
  await writeFile(file, printDesign({ ...standardDesign, clauses }));
  said = { out: "", err: "" };
});

async function textWith(...args: readonly string[]): Promise<string> {
  said.out = "";
  expect(await run(["text", file, ...args], world())).toBe(0);
  return said.out.replaceAll(/\s+/gu, " ");
}

describe("--clauses", { timeout: 30_000 }, () => {
  test("adds own clauses for the run, out of a folder, a zip or the one JSON", async () => {
    expect(await textWith()).not.toContain("Scrutiny by members");
    const zip = join(folder, "riverside.zip");
    await writeFile(zip, zipSync({ ...exampleFiles() }));
    const json = join(folder, "pack.json");
    expect(await run(["pack", exampleFolder, "-o", json], world())).toBe(0);
    const texts = [];
    for (const path of [exampleFolder, zip, json]) texts.push(await textWith("--clauses", path));
    expect(texts[0]).toContain("Scrutiny by members");
    expect(texts[0]).toContain(libraryWords);
    expect(new Set(texts).size).toBe(1);
    expect(await readFile(file, "utf8")).not.toContain("packs");
  });

  test("are in the contract that is paid on", async () => {
    let paid: Design | null = null;
    const pay = (design: Design) => {
      paid = design;
      const fault = { code: "stop", level: "blocker", message: "Stopped.", where: {} };
      return { findings: [fault] };
    };
    const press = { library, pay } as unknown as Press;
    const results = join(folder, "results.csv");
    await writeFile(
      results,
      "kind,of,item,day,value,evidence,verifiedBy\nreading,in-work,,2028-03-31,210,Report 1,Institute\n",
    );
    const args = ["pay", file, "--results", results, "--clauses", exampleFolder];
    const own = { ...world(), openPress: () => Promise.resolve(press) };
    expect(await run([...args, "--override", "liability-cap"], own)).toBe(1);
    expect(paid).toMatchObject({ packs: [{ overrides: ["liability-cap"] }] });
  });

  test("replaces a library clause only with --override", async () => {
    const text = await textWith("--clauses", exampleFolder, "--override", "liability-cap");
    expect(text).toContain("[£5,000,000]");
    expect(text).not.toContain(libraryWords);
    const status = await run(["check", file, "--clauses", exampleFolder], world());
    expect(said.out).toContain("own-clause-not-chosen at packs.0.overrides");
    expect(status).toBe(0);
  });

  test("takes the place of a pack of the same id that the design has, and its choices", async () => {
    const json = join(folder, "pack.json");
    await run(["pack", exampleFolder, "-o", json], world());
    const packs: Design["packs"] = [
      {
        ...JSON.parse(await readFile(json, "utf8")),
        digest: "0".repeat(64),
        overrides: ["liability-cap"],
      },
    ].map(({ format: _format, version: _version, ...pack }) => pack);
    await writeFile(file, printDesign({ ...standardDesign, packs }));
    expect(await textWith("--clauses", json)).toContain("[£5,000,000]");
    expect(await run(["check", file, "--clauses", json], world())).toBe(0);
    expect(await run(["check", file], world())).toBe(1);
    expect(said.out).toContain("own-clauses-changed at packs.0.digest");
  });

  test("with a fault in it stops the run, and says file, line and remedy", async () => {
    const files = Object.entries(exampleFiles()).map(([path, bytes]) => [
      path,
      Buffer.from(Buffer.from(bytes).toString("utf8").replace("buyer.name", "buyer.nane")),
    ]);
    const zip = join(folder, "riverside.zip");
    await writeFile(zip, zipSync(Object.fromEntries(files)));
    expect(await run(["check", file, "--clauses", zip], world())).toBe(2);
    expect(said.err).toMatch(
      /riverside\.zip cannot be used as a clause pack\.\n {2}riverside-legal\/governance\/scrutiny-committee\.md:\d+: .*Did you mean/,
    );
    expect(await run(["pack", zip, "-o", join(folder, "pack.json")], world())).toBe(1);
    expect(said.out).toMatch(/at riverside-legal\/governance\/scrutiny-committee\.md:\d+: /);
    await expect(readFile(join(folder, "pack.json"))).rejects.toThrow("ENOENT");
  });

  test.each([
    [
      ["check", "FILE", "--clauses", "gone"],
      "gone cannot be read: there is no such file or folder.",
    ],
    [
      ["check", "FILE", "--override", "liability-cap"],
      "--override names “liability-cap”, which no pack of --clauses has.",
    ],
    [["verify", "FILE", "--clauses", "x"], "“verify” takes no --clauses."],
    [["pack"], "“pack” needs a folder or zip of clauses."],
    [["pack", "FILE"], "“pack” needs -o and the name of the JSON to write."],
  ])("%j is one line and status 2", async (args, line) => {
    const real = args.map((arg) => (arg === "FILE" ? file : arg));
    expect(await run(real, world())).toBe(2);
    expect(said.err).toBe(`pactwright: ${line}\n`);
  });
});
