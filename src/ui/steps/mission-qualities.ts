import { isDecimal } from "../../base/rational.ts";
import { type Design, findMetric } from "../../domain/design.ts";
import { prescriptiveWords } from "../../reference/prescriptive-words.ts";

/** One of the five qualities that a mission statement needs, and what is still missing of it. */
export interface Quality {
  readonly id: "bold" | "directed" | "realistic" | "cross-sector" | "open";
  readonly title: string;
  readonly isMet: boolean;
  /** What would give it this quality; where it is met, what shows it. */
  readonly hint: string;
}

/**
 * The five qualities of a mission after Mazzucato (Mission-Oriented Research & Innovation in the
 * European Union, 2018), as far as words and data can show them. Hints, never verdicts.
 */
export function qualitiesOf(design: Design): readonly Quality[] {
  return [bold(design), directed(design), realistic(design), crossSector(design), open(design)];
}

function bold({ mission }: Design): Quality {
  const hasChallenge = mission.challenge.trim().length >= 40;
  const hasGoal = mission.sdgTargets.length > 0 || mission.nationalMission.trim() !== "";
  return {
    id: "bold",
    title: "Bold, and it matters to many",
    isMet: hasChallenge && hasGoal,
    hint: !hasChallenge
      ? "Say in the challenge what is wrong for whom today, in a sentence or two."
      : !hasGoal
        ? "Name the SDG target or national mission that it serves."
        : "The challenge names who is affected, and a wider goal stands behind it.",
  };
}

function directed({ mission }: Design): Quality {
  const hasMeasure = /\d/.test(mission.statement.replace(/\b(19|20)\d\d\b/g, ""));
  const isDated = mission.deadline !== null || /\b20\d\d\b/.test(mission.statement);
  return {
    id: "directed",
    title: "A clear direction: measured and dated",
    isMet: hasMeasure && isDated && mission.targetMetricId !== null,
    hint: !hasMeasure
      ? "Put the change into the statement as a figure, so that it can be answered yes or no."
      : !isDated
        ? "Give the day by which it is to be achieved."
        : mission.targetMetricId === null
          ? "Choose the metric that tells whether it was achieved."
          : "It can be answered yes or no on its day.",
  };
}

function realistic(design: Design): Quality {
  const metric = findMetric(design, design.mission.targetMetricId)?.metric;
  const [from, to] = [metric?.baseline.value ?? "", metric?.target.value ?? ""];
  const isMeasured = isDecimal(from) && isDecimal(to) && from !== to;
  const hasSource = metric !== undefined && metric.baseline.source.trim() !== "";
  return {
    id: "realistic",
    title: "Ambitious, and within reach",
    isMet: isMeasured && hasSource,
    hint: !isMeasured
      ? "Give its metric a baseline and a target: the distance shows how bold it is."
      : !hasSource
        ? "Name the source of the baseline, so that others can judge the distance."
        : `From ${from} to ${to}, against a baseline with a source.`,
  };
}

function crossSector({ mission, parties }: Design): Quality {
  const named = [...mission.sectors, ...parties.map(({ sector }) => sector)];
  const sectors = new Set(named.map((sector) => sector.trim().toLowerCase()).filter(Boolean));
  return {
    id: "cross-sector",
    title: "Across sectors and bodies",
    isMet: sectors.size >= 2,
    hint:
      sectors.size >= 2
        ? `${sectors.size} sectors take part.`
        : "Name at least two sectors that must take part; with one it is a sector policy.",
  };
}

function open({ mission }: Design): Quality {
  const found = prescriptiveWords.map((word) => word.exec(mission.statement)?.[0]).find(Boolean);
  return {
    id: "open",
    title: "Open to many solutions",
    isMet: mission.statement.trim() !== "" && found === undefined,
    hint:
      mission.statement.trim() === ""
        ? "State the end and leave the means to those who will be paid for it."
        : found === undefined
          ? "It names an end and no means."
          : `“${found}” names a means. Ask what result it is for, and state that.`,
  };
}
