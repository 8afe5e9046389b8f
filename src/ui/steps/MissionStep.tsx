import { Circle, CircleCheck } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { nationalMissions } from "../../reference/national-missions.ts";
import { Card } from "../parts/Card.tsx";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { DayField } from "../parts/DayField.tsx";
import { LongTextField } from "../parts/LongTextField.tsx";
import { Screen } from "../parts/Screen.tsx";
import { SdgField } from "../parts/SdgField.tsx";
import { SuggestField } from "../parts/SuggestField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { TokensField } from "../parts/TokensField.tsx";
import { useDesign } from "../store.ts";
import { useMetricOptions } from "./metric-options.ts";
import { qualitiesOf } from "./mission-qualities.ts";

/** The aim that everything else in the contract serves. */
export function MissionStep(): ReactNode {
  const metrics = useMetricOptions();
  const jurisdiction = useDesign((design) => design.contract.jurisdiction);
  return (
    <Screen
      title="Mission"
      lead="Name the problem and what will be different when it is solved. Aim at a challenge, not at a sector or a technology."
    >
      <Card title="The draft">
        <div className="fields">
          <TextField
            path="title"
            label="Title"
            span={4}
            placeholder="Warm Homes Leeds"
            hint="Stands on the cover and at the head of every page."
          />
          <TextField path="reference" label="Your reference" placeholder="PROC-2026-041" />
        </div>
      </Card>
      <Card title="Challenge and mission" path="mission">
        <div className="fields">
          <LongTextField
            path="mission.challenge"
            label="Challenge"
            rows={3}
            placeholder="What is wrong, for whom, today"
          />
          <LongTextField
            path="mission.statement"
            label="Mission statement"
            rows={3}
            placeholder="By 31 March 2031, 4,000 homes in Leeds will need 60% less heat, by any means that meet the minimum requirements"
            hint={
              <>
                By <i>[date]</i>, <i>[who]</i> will <i>[measured change]</i>, by any means that meet
                the minimum requirements.
              </>
            }
          />
          <DayField path="mission.deadline" label="To be achieved by" />
          <TextField
            path="mission.owner"
            label="Owner of the mission"
            span={4}
            placeholder="The public body that answers for it"
          />
          <ChoiceField
            path="mission.targetMetricId"
            label="Metric that tells whether it was achieved"
            span={6}
            options={metrics}
            none="All targets of all metrics"
            hint={
              metrics.length === 0
                ? "Metrics are named in the step Outcomes."
                : "The answer is yes or no."
            }
          />
        </div>
        <Qualities />
      </Card>
      <Card title="Wider goals">
        <div className="fields">
          <TokensField
            path="mission.sectors"
            label="Sectors that must take part"
            placeholder="Housing, energy, health"
            hint="Press Enter after each."
          />
          <SdgField
            path="mission.sdgTargets"
            label="Sustainable Development Goal targets"
            hint="One to five that you would really move."
          />
          <SuggestField
            path="mission.nationalMission"
            label="National or European mission served"
            span={6}
            suggestions={nationalMissions[jurisdiction]}
          />
        </div>
      </Card>
      <Card title="Background">
        <div className="fields">
          <LongTextField
            path="contract.background"
            label="How the need arose and what was learned before this contract"
            rows={3}
            hint="Prints as a recital before the clauses."
          />
        </div>
      </Card>
    </Screen>
  );
}

/** The five qualities of a mission statement, checked as it is written. */
function Qualities(): ReactNode {
  const design = useDesign((whole) => whole);
  const qualities = useMemo(() => qualitiesOf(design), [design]);
  return (
    <aside className="qualities" aria-labelledby="qualities">
      <h3 id="qualities">What a mission needs</h3>
      <ul>
        {qualities.map(({ id, title, isMet, hint }) => (
          <li key={id} className={isMet ? "met" : undefined}>
            {isMet ? <CircleCheck size={18} aria-hidden /> : <Circle size={18} aria-hidden />}
            <span>
              <b>{title}</b>
              <span className="unseen">{isMet ? ", met. " : ", not yet. "}</span>
              <small>{hint}</small>
            </span>
          </li>
        ))}
      </ul>
      <p className="source">
        After Mazzucato, Mission-Oriented Research and Innovation in the European Union (2018).
      </p>
    </aside>
  );
}
