import type { ReactNode } from "react";
import { type Choice, choices, type RegretTable } from "../../futures/regret.ts";
import { Card } from "../parts/Card.tsx";
import { shortMoney } from "./chart-scale.ts";
import { Figures } from "./Figures.tsx";

const choiceWords: Readonly<Record<Choice, string>> = {
  contract: "This contract",
  "fixed-price": "The same as a fixed price",
  nothing: "No contract",
};

/** What each choice gives in each scenario, and the one that is regretted least. */
export function RegretCard(props: {
  readonly table: RegretTable;
  readonly currency: string;
}): ReactNode {
  const { table, currency } = props;
  const money = (minor: number): string => shortMoney(minor, currency);
  const told = `${choiceWords[table.calmest]} has the least greatest regret over these scenarios: ${money(table.worst[table.calmest])}.`;
  return (
    <Card title="Scenarios and regret">
      <p className="told">{told}</p>
      <p className="hint">
        Regret is how much less a choice gives the buyer than the best choice in the same scenario.
        Reaching every target is taken to be worth {money(table.worthMinor)}. Scenarios have no
        chances.
      </p>
      <Figures label="Scenarios, and the regret of each choice" isOpen>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Way to target</th>
            <th scope="col">Buyer pays</th>
            <th scope="col">Supplier keeps</th>
            {choices.map((choice) => (
              <th scope="col" key={choice}>
                Regret: {choiceWords[choice].toLowerCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ id, name, achieved, buyerMinor, resultMinor, outlooks }) => (
            <tr key={id}>
              <th scope="row">{name || "Without a name"}</th>
              <td className="num">{Math.round(achieved * 100)}%</td>
              <td className="num">{money(buyerMinor)}</td>
              <td className="num">{money(resultMinor)}</td>
              {choices.map((choice) => (
                <td className="num" key={choice}>
                  {money(outlooks[choice].regretMinor)}
                </td>
              ))}
            </tr>
          ))}
          <tr className="all">
            <th scope="row" colSpan={4}>
              Greatest regret
            </th>
            {choices.map((choice) => (
              <td className="num" key={choice}>
                {money(table.worst[choice])}
              </td>
            ))}
          </tr>
        </tbody>
      </Figures>
    </Card>
  );
}
