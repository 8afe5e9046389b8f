/**
 * An sRGB colour profile (ICC.1:2010, version 4.3) made from the published constants of IEC
 * 61966-2-1: primaries adapted to D50, and the transfer curve as a parametric function.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", localisedText("sRGB")],
    ["cprt", localisedText("CC0")],
    ["wtpt", fixedNumbers("XYZ ", whitePoint)],
    ["chad", fixedNumbers("sf32", adaptation)],
    ["rXYZ", fixedNumbers("XYZ ", [0.4360747, 0.2225045, 0.0139322])],
    ["gXYZ", fixedNumbers("XYZ ", [0.3850649, 0.7168786, 0.0971045])],
    ["bXYZ", fixedNumbers("XYZ ", [0.1430804, 0.0606169, 0.7141733])],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  return assemble(tags);
}

const headerSize = 128;
/** D50, the white of the profile connection space. */
const whitePoint = [0.9642, 1, 0.8249];
/** Bradford adaptation from D65 to D50, row by row. */
const adaptation = [
  1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436,
  0.7521316,
];

function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const offsets = new Map<Uint8Array, number>();
  let end = headerSize + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, end);
    end += Math.ceil(data.length / 4) * 4;
  }
  const profile = new Uint8Array(end);
  const view = new DataView(profile.buffer);
  writeHeader(profile, view);
  view.setUint32(headerSize, tags.length);
  tags.forEach(([signature, data], i) => {
    const entry = headerSize + 4 + 12 * i;
    const offset = offsets.get(data) ?? 0;
    profile.set(signatureBytes(signature), entry);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, data.length);
    profile.set(data, offset);
  });
  return profile;
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length);
  view.setUint32(8, 0x04300000);
  profile.set(signatureBytes("mntr"), 12);
  profile.set(signatureBytes("RGB "), 16);
  profile.set(signatureBytes("XYZ "), 20);
  // A fixed date of making, so that the profile never changes: 1 January 2026.
  [2026, 1, 1].forEach((part, i) => view.setUint16(24 + 2 * i, part));
  profile.set(signatureBytes("acsp"), 36);
  whitePoint.forEach((value, i) => view.setInt32(68 + 4 * i, fixed(value)));
}

function signatureBytes(signature: string): Uint8Array {
  return new TextEncoder().encode(signature);
}

/** s15Fixed16Number. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}

function fixedNumbers(signature: string, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set(signatureBytes(signature));
  values.forEach((value, i) => view.setInt32(8 + 4 * i, fixed(value)));
  return bytes;
}

/** Function type 3: a power with a linear foot. */
function parametricCurve(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(12 + 4 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set(signatureBytes("para"));
  view.setUint16(8, 3);
  values.forEach((value, i) => view.setInt32(12 + 4 * i, fixed(value)));
  return bytes;
}

function localisedText(text: string): Uint8Array {
  const bytes = new Uint8Array(28 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  bytes.set(signatureBytes("mluc"));
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  bytes.set(signatureBytes("enUS"), 16);
  view.setUint32(20, 2 * text.length);
  view.setUint32(24, 28);
  for (let i = 0; i < text.length; i++) view.setUint16(28 + 2 * i, text.charCodeAt(i));
  return bytes;
}
