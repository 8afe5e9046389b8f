import { blankSeat } from "../../domain/blank.ts";
import type { Rule } from "../rule.ts";

export const noPublicVoice: Rule = {
  id: "no-public-voice",
  level: "warning",
  title: "Give those affected a seat",
  why: "People whose lives are to change should help to judge whether they have.",
  source: "Founding brief",
  *check({ design }) {
    const parties = new Set(design.parties.map((party) => party.name.trim()).filter(Boolean));
    const others = design.seats.filter(
      (seat) => seat.body.trim() && !parties.has(seat.body.trim()),
    );
    if (others.length > 0) return;
    yield {
      message: "No seat on the Mission Board is held by anyone but the parties.",
      remedy: "Give a seat to those affected or to a body that speaks for them.",
      where: { field: "seats" },
    };
  },
  bad: [{ title: "no seats", change: (d) => ({ ...d, seats: [] }) }],
  good: [
    {
      title: "a residents' panel",
      change: (d) => ({ ...d, seats: [{ ...blankSeat("residents"), body: "Residents' panel" }] }),
    },
  ],
};
