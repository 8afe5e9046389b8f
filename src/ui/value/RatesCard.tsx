import type { ReactNode } from "react";
import { replaceAt } from "../../base/path.ts";
import type { ValueForMoney } from "../../domain/value.ts";
import { rateSets } from "../../reference/discount-rates.ts";
import { english, writeDay, writePercent } from "../../reference/language.ts";
import { type Rates, ratesOf } from "../../value/discount.ts";
import { change } from "../actions.ts";
import { Card } from "../parts/Card.tsx";
import { ChoiceField, type Option } from "../parts/ChoiceField.tsx";
import { DayField } from "../parts/DayField.tsx";
import { DecimalField, WholeField } from "../parts/NumberFields.tsx";
import { PartList } from "../parts/PartList.tsx";
import { TextField } from "../parts/TextField.tsx";
import { annexWords, ResultTable } from "./FigureList.tsx";

const options: readonly Option<ValueForMoney["rates"]["set"]>[] = [
  ...rateSets.map(({ id, title }) => ({ value: id, words: title })),
  { value: "own", words: "A table of your own" },
];

/** The year to which all is discounted, and the dated table of rates that does it. */
export function RatesCard({ value }: { readonly value: ValueForMoney }): ReactNode {
  const rates = ratesOf(value);
  const isOwn = value.rates.set === "own";
  return (
    <Card title="Year and rates" path="value.rates">
      <div className="fields">
        <WholeField
          path="value.baseYear"
          label="Base year"
          span={2}
          min={1900}
          max={2200}
          unit=""
          hint="Year 0. All amounts are in its prices."
        />
        <ChoiceField path="value.rates.set" label="Discount rates" span={4} options={options} />
      </div>
      {isOwn ? <OwnRates value={value} /> : rates && <RateTable rates={rates} />}
      {isOwn && rates === null && (
        <p className="why">The table needs a rate that holds from year 1.</p>
      )}
    </Card>
  );
}

function RateTable({ rates }: { readonly rates: Rates }): ReactNode {
  const { bands, source, asOf, status, caution } = rates;
  const copy = (): void =>
    change("Copy rates", (design) =>
      replaceAt(design, "value.rates", {
        set: "own",
        own: bands,
        ownSource: source,
        ownDate: asOf,
      }),
    );
  return (
    <>
      <ResultTable
        caption={rates.title}
        head={[annexWords("annex.fromYear"), annexWords("annex.rate")]}
        rows={bands.map(({ fromYear, percent }) => [
          String(fromYear),
          writePercent(percent, english),
        ])}
      />
      <p className="prose">
        {`${source}; as of ${asOf === null ? "a day not stated" : writeDay(asOf, english)}. `}
        {annexWords(`annex.status.${status}`)} {caution}
      </p>
      <button type="button" className="btn quiet" onClick={copy}>
        Copy this table and edit it
      </button>
    </>
  );
}

function OwnRates({ value }: { readonly value: ValueForMoney }): ReactNode {
  return (
    <>
      <div className="fields">
        <TextField
          path="value.rates.ownSource"
          label="Source of the table"
          span={4}
          placeholder="Letter of the Ministry of Finance"
        />
        <DayField path="value.rates.ownDate" label="As of" />
      </div>
      <PartList
        path="value.rates.own"
        items={value.rates.own}
        noun="rate"
        nameOf={({ percent }) => percent}
        firstField="percent"
        empty="No rate yet. The first must hold from year 1."
        blank={() => ({ fromYear: value.rates.own.length === 0 ? 1 : 31, percent: "" })}
      >
        {(_rate, path) => (
          <>
            <WholeField
              path={`${path}.fromYear`}
              label="From year"
              span={3}
              min={1}
              max={125}
              isNeeded
              unit=""
            />
            <DecimalField path={`${path}.percent`} label="Rate a year" span={3} unit="%" />
          </>
        )}
      </PartList>
    </>
  );
}
