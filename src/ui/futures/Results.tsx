import type { ReactNode } from "react";
import { isDecimal } from "../../base/rational.ts";
import type { CommonDriver } from "../../domain/assumptions.ts";
import type { RuleName } from "../../futures/account.ts";
import type { FuturesReport } from "../../futures/report.ts";
import type { Spread } from "../../futures/statistics.ts";
import type { Swing } from "../../futures/tornado.ts";
import { Card } from "../parts/Card.tsx";
import { showDecimal } from "../parts/decimal-text.ts";
import { CashChart, pointName } from "./CashChart.tsx";
import { CostChart } from "./CostChart.tsx";
import { chanceText, shortMoney } from "./chart-scale.ts";
import { lineTitle } from "./driver-groups.ts";
import { driverWords } from "./driver-words.ts";
import { Figures } from "./Figures.tsx";
import { RegretCard } from "./RegretCard.tsx";
import { TornadoChart } from "./TornadoChart.tsx";

interface Props {
  readonly report: FuturesReport;
  readonly currency: string;
}

/** What the futures come to: each picture with the sentence that it shows and its figures. */
export function FutureResults(props: Props): ReactNode {
  const { report, currency } = props;
  return (
    <>
      <CostCard {...props} />
      <CashCard {...props} />
      <TornadoCard {...props} />
      {report.regrets && <RegretCard table={report.regrets} currency={currency} />}
    </>
  );
}

function CostCard({ report, currency }: Props): ReactNode {
  const money = (minor: number): string => shortMoney(minor, currency);
  const { buyer, limits, atRisk, lines, rules } = report;
  const rest = lines.reduce((sum, { kind, spread }) => {
    return kind === "outcome" ? sum : sum + spread.p50;
  }, 0);
  const capMinor = limits.capMinor === null ? null : limits.capMinor + rest;
  const isSteady = buyer.p90 - buyer.p10 < 1;
  const apart = apartOf(report, money);
  const told = isSteady
    ? `In nearly every future the buyer pays ${money(buyer.p50)}.`
    : `In eight of ten futures the buyer pays between ${money(buyer.p10)} and ${money(buyer.p90)}; the middle one is ${money(buyer.p50)}.`;
  return (
    <Card title="What the buyer pays">
      <p className="told">{told}</p>
      <p className="hint">
        {limits.bindChance === 0
          ? "No limit on outcome payments cuts anything off."
          : `A limit cuts something off in ${chanceText(limits.bindChance)} of futures, then ${money(limits.lost?.p50 ?? 0)} in the middle one.`}{" "}
        One future in twenty costs more than {money(atRisk.varMinor)}, {money(atRisk.cvarMinor)} on
        average.
        {apart.length > 0 && ` Beside what the buyer pays: ${apart.join("; ")}.`}
      </p>
      {!isSteady && (
        <CostChart report={report} currency={currency} capMinor={capMinor} alt={told} />
      )}
      <Figures label="Sums of each line, and what the rules of the contract add or take off">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <SpreadHeads />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, title, spread }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <SpreadCells spread={spread} money={money} />
            </tr>
          ))}
          {rules.map(({ name, spread }) => (
            <tr key={name}>
              <th scope="row">{ruleWords[name]}</th>
              <SpreadCells spread={spread} money={money} />
            </tr>
          ))}
          <tr className="all">
            <th scope="row">The buyer pays</th>
            <SpreadCells spread={buyer} money={money} />
          </tr>
        </tbody>
      </Figures>
    </Card>
  );
}

/** A rule in the table of what the buyer pays. */
const ruleWords: Readonly<Record<RuleName, string>> = {
  deductions: "Service credits and damages",
  collar: "Yearly floor and ceiling",
  limits: "Limits on outcome payments",
  volume: "Demand that stayed away",
  advance: "Advance less what is set off",
  royalty: "Royalties, beside the charges",
  windfall: "Shares of a windfall, beside the charges",
  profit: "Shares of profit, beside the charges",
  claim: "Claimed back, beside the charges",
};

const returns: readonly RuleName[] = ["royalty", "windfall", "profit", "claim"];

/** Money that is no charge: what comes back, what is lent and invested. */
function apartOf({ rules, finance }: FuturesReport, money: (minor: number) => string): string[] {
  const back = rules
    .filter(({ name }) => returns.includes(name))
    .reduce((sum, { spread }) => sum - spread.mean, 0);
  const came = back < 1 ? [] : [`${money(back)} comes back on average`];
  if (finance === null) return came;
  const isOut = finance.p50 >= 0;
  const net = money(Math.abs(finance.p50));
  const lent = isOut
    ? `${net} is lent and invested at the end of the term in the middle future`
    : `${net} more than was lent has come back by the end of the term in the middle future`;
  return [...came, lent];
}

function CashCard({ report, currency }: Props): ReactNode {
  const money = (minor: number): string => shortMoney(minor, currency);
  const { supplier } = report;
  const { cash, need, result, ruinChance, lossChance } = supplier;
  const told = `At its deepest the Supplier has ${money(need.p50)} of its own in the work in the middle future, and ${money(need.p90)} in one of ten.`;
  return (
    <Card title="What the Supplier carries">
      <p className="told">{told}</p>
      <p className="hint">
        {ruinChance === null
          ? "State the Supplier’s own money to see the chance that it runs dry."
          : `It runs dry in ${chanceText(ruinChance)} of futures.`}{" "}
        It ends with a loss in {chanceText(lossChance)} of them, and{" "}
        {result.p50 < 0 ? "loses" : "keeps"} {money(Math.abs(result.p50))} in the middle one.
      </p>
      <CashChart supplier={supplier} currency={currency} alt={told} />
      <Figures label="Cash just before the payment of each period, without the Supplier’s own money">
        <thead>
          <tr>
            <th scope="col">Period to</th>
            <th scope="col">P10</th>
            <th scope="col">P50</th>
            <th scope="col">P90</th>
          </tr>
        </thead>
        <tbody>
          {cash.map(({ day, p10, p50, p90 }, i) => (
            // Points keep their place in time.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              <th scope="row">{pointName(day, i === cash.length - 1)}</th>
              {[p10, p50, p90].map((sum, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td className="num" key={at}>
                  {money(sum)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Figures>
    </Card>
  );
}

function TornadoCard({ report, currency }: Props): ReactNode {
  const money = (minor: number): string => shortMoney(minor, currency);
  const moving = report.swings.filter((swing) => moveOf(swing) >= 1);
  const still = report.swings.filter((swing) => moveOf(swing) < 1);
  const [first] = report.swings;
  if (first === undefined) return null;
  const moves = moveOf(first);
  const told =
    moves < 1
      ? "No driver moves what the buyer pays by itself."
      : `${nameOf(first)} moves what the buyer pays the most: by ${money(moves)} from its P10 to its P90, all else at its middle.`;
  return (
    <Card title="What moves it">
      <p className="told">{told}</p>
      {moving.length > 0 && still.length > 0 && (
        <p className="hint">It does not move by itself with: {still.map(nameOf).join("; ")}.</p>
      )}
      {moving.length > 0 && (
        <TornadoChart swings={moving} nameOf={nameOf} currency={currency} alt={told} />
      )}
      <Figures label="Each driver at its P10 and its P90, all others at their middle">
        <thead>
          <tr>
            <th scope="col">Driver</th>
            <th scope="col">From</th>
            <th scope="col">to</th>
            <th scope="col">Buyer pays</th>
            <th scope="col">Supplier keeps</th>
          </tr>
        </thead>
        <tbody>
          {report.swings.map((swing) => (
            <tr key={swing.driverId}>
              <th scope="row">{nameOf(swing)}</th>
              <td className="num">{plain(swing.low.value)}</td>
              <td className="num">{plain(swing.high.value)}</td>
              <td className="num">
                {money(swing.low.buyerMinor)} to {money(swing.high.buyerMinor)}
              </td>
              <td className="num">
                {money(swing.low.resultMinor)} to {money(swing.high.resultMinor)}
              </td>
            </tr>
          ))}
        </tbody>
      </Figures>
    </Card>
  );
}

function nameOf({ driverId, metricName, further, lineTitle: line }: Swing): string {
  if (metricName !== null) return metricName;
  const { title } = driverWords[further ?? (driverId as CommonDriver)];
  return line === null ? title : lineTitle(line, title);
}

function moveOf({ low, high }: Swing): number {
  return Math.abs(high.buyerMinor - low.buyerMinor);
}

/** A driver's value to two decimals at most. */
function plain(value: number): string {
  const text = value.toFixed(2).replace(/\.?0+$/, "");
  return isDecimal(text) ? showDecimal(text) : text;
}

function SpreadHeads(): ReactNode {
  return ["P10", "P50", "P90", "Mean"].map((name) => (
    <th scope="col" key={name}>
      {name}
    </th>
  ));
}

function SpreadCells(props: {
  readonly spread: Spread;
  readonly money: (minor: number) => string;
}): ReactNode {
  const { spread, money } = props;
  return (["p10", "p50", "p90", "mean"] as const).map((part) => (
    <td className="num" key={part}>
      {money(spread[part])}
    </td>
  ));
}
