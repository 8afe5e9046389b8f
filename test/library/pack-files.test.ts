import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { packFilesOf, printPack, type RawFile } from "../../src/library/pack-files.ts";

const pledge = "---\ntitle: Pledge\n---\n# Text\n1. Fünf Tage.\n";
const limit = "---\ntitle: Limit\n---\n# Text\n1. Nothing.\n";
const head = 'id: riverside\ntitle: Riverside Legal\nedition: "4"\n';

const raw = (files: Readonly<Record<string, string>>): RawFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, bytes: strToU8(text) }));
const zipped = (files: Readonly<Record<string, string>>): RawFile[] => [
  {
    path: "pack.zip",
    bytes: zipSync(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    ),
  },
];

function sourceOf(name: string, files: readonly RawFile[]) {
  const reading = packFilesOf(name, files);
  if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message).join("\n"));
  return reading.source;
}

function faultsOf(name: string, files: readonly RawFile[]): readonly string[] {
  const reading = packFilesOf(name, files);
  if (reading.ok) throw new Error("It was read");
  return reading.findings.map(
    ({ where, message, remedy }) => `${where.file}:${where.line}: ${message} ${remedy}`,
  );
}

const folder = {
  "pack.yaml": head,
  "general/pledge.md": pledge,
  "risk/liability-cap.md": limit,
  "README.md": "How we write",
  "logo.svg": "<svg/>",
};
const read = {
  head: { id: "riverside", title: "Riverside Legal", edition: "4", language: "en" },
  files: [
    { path: "general/pledge.md", text: pledge },
    { path: "risk/liability-cap.md", text: limit },
  ],
};

describe("a clause pack is the same", () => {
  test("as a folder, with only its head and its clauses", () => {
    expect(sourceOf("x", raw(folder))).toEqual(read);
  });

  test("as a zip, of the folder or of what is in it, without what the system adds", () => {
    expect(sourceOf("x", zipped(folder))).toEqual(read);
    const outer = Object.entries(folder).map(([path, text]) => [`Riverside 4/${path}`, text]);
    const added = { "__MACOSX/general/._pledge.md": "\u0000", ".hidden/x.md": "no" };
    expect(sourceOf("x", zipped({ ...Object.fromEntries(outer), ...added }))).toEqual(read);
  });

  test("as one JSON, which is printed in one way only", () => {
    const json = printPack(read);
    expect(printPack({ ...read, files: read.files.toReversed() })).toBe(json);
    expect(sourceOf("x", raw({ "riverside.json": json }))).toEqual(read);
  });

  test("from a system that ends its lines otherwise", () => {
    const lines = Object.entries(folder).map(([path, text]) => [
      path,
      `\uFEFF${text.replaceAll("\n", "\r\n")}`,
    ]);
    expect(sourceOf("x", raw(Object.fromEntries(lines)))).toEqual(read);
  });
});

test("a pack that does not name itself goes by its folder; loose clauses are of the general family", () => {
  expect(sourceOf("Riverside Legal", raw({ "pledge.md": pledge }))).toEqual({
    head: { id: "riverside-legal", title: "Riverside Legal", edition: "", language: "en" },
    files: [{ path: "general/pledge.md", text: pledge }],
  });
  expect(sourceOf("team.zip", zipped({ "a/pledge.md": pledge })).head.title).toBe("team");
});

describe("what cannot be a pack is refused with its place and a remedy", () => {
  test.each<[string, readonly RawFile[], RegExp]>([
    ["nothing", [], /^own:1: There is no clause in it\. A pack is a folder/],
    ["a picture", raw({ "logo.svg": "<svg/>" }), /There is no clause in it/],
    [
      "a path upwards",
      zipped({ "../../risk/x.md": limit }),
      /^\.\.\/\.\.\/risk\/x\.md:1: .*leads out/,
    ],
    ["a path from the root", zipped({ "/etc/x.md": limit }), /leads out/],
    ["a name in capitals", raw({ "risk/Cap.md": limit }), /^risk\/Cap\.md:1: .* lower-case/],
    ["bytes that are no text", [{ path: "a/b.md", bytes: Uint8Array.of(0xff, 0xfe) }], /UTF-8/],
    [
      "a broken zip",
      [{ path: "x.zip", bytes: strToU8("PK\u0003\u0004 and no more") }],
      /zip cannot/,
    ],
    ["broken JSON", raw({ "x.json": "{" }), /^x\.json:1: .*not valid JSON/],
    ["another JSON", raw({ "x.json": '{"format": "ocds"}' }), /no clause pack: at format/],
    ["a head that does not read", raw({ ...folder, "pack.yaml": "name: x" }), /^pack\.yaml:1: /],
    ["an id with spaces", raw({ ...folder, "pack.yaml": "id: My pack" }), /"My pack" is no id/],
    [
      "too many files",
      raw(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`risk/x${i}.md`, limit]))),
      /too large.*200 files/,
    ],
    ["a file too long", raw({ "risk/x.md": "x".repeat(100_001) }), /too large/],
    [
      "a zip bomb",
      zipped(
        Object.fromEntries(
          Array.from({ length: 60 }, (_, i) => [`risk/x${i}.md`, "0".repeat(99_000)]),
        ),
      ),
      /too large/,
    ],
  ])("%s", (_name, files, fault) => {
    expect(faultsOf("own", files)[0]).toMatch(fault);
  });
});
