import type { Jurisdiction } from "./jurisdictions.ts";

/**
 * Missions that governments have set themselves, offered while typing. EU: Horizon Europe missions;
 * UK: government missions of 2024. Recalled, as of 2026-11.
 */
const european = [
  "Adaptation to Climate Change",
  "Cancer",
  "Restore our Ocean and Waters by 2030",
  "100 Climate-Neutral and Smart Cities by 2030",
  "A Soil Deal for Europe",
] as const;

const british = [
  "Kickstart economic growth",
  "Make Britain a clean energy superpower",
  "Take back our streets",
  "Break down barriers to opportunity",
  "Build an NHS fit for the future",
] as const;

export const nationalMissions: Readonly<Record<Jurisdiction, readonly string[]>> = {
  generic: [],
  eu: european,
  uk: british,
  us: [],
  wb: [],
};
