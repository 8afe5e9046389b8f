import { type ReactNode, useMemo } from "react";
import { type Carried, carriedOf, type Source } from "../../../payment/carried.ts";
import type { PaymentSummary } from "../../../payment/summary.ts";
import type { Terms } from "../../../payment/terms.ts";
import { english, writeMoney } from "../../../reference/language.ts";
import { focusField, openClause } from "../../actions.ts";
import { useSideNames } from "../../side-names.ts";
import { useDesign } from "../../store.ts";
import { type CarriedWords, carriedWords } from "./carried-words.ts";

/** What each side carries of each risk, as bars from the middle and in words, with its sources. */
export function CarriedView(props: {
  readonly sums: PaymentSummary;
  readonly terms: Terms;
}): ReactNode {
  const { sums, terms } = props;
  const design = useDesign((whole) => whole);
  const names = useSideNames();
  const all = useMemo(() => carriedOf(design, sums, terms), [design, sums, terms]);
  if (all.length === 0) return null;
  const { currency } = design.contract;
  const money = (minor: bigint): string => writeMoney(minor, currency, english);
  const most = all
    .flatMap(({ authorityMinor, supplierMinor }) => [authorityMinor ?? 0n, supplierMinor ?? 0n])
    .reduce((a, b) => (a > b ? a : b), 1n);
  return (
    <section className="carried" aria-label="What each party carries">
      <h2>What each party carries</h2>
      <p className="hint">
        How the payment lines and money clauses divide each risk, at its most over the term. The
        bars are money; the words say the rule.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">If …</th>
            <th scope="col">The {names.authority.toLowerCase()}</th>
            <th scope="col">The {names.supplier.toLowerCase()}</th>
          </tr>
        </thead>
        {all.map((carried, i) => (
          <CarriedRow
            // Risks keep their order.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${carried.risk} ${i}`}
            carried={carried}
            words={carriedWords(carried, names, money)}
            most={most}
            money={money}
            places={terms.places}
          />
        ))}
      </table>
    </section>
  );
}

function CarriedRow(props: {
  readonly carried: Carried;
  readonly words: CarriedWords;
  readonly most: bigint;
  readonly money: (minor: bigint) => string;
  readonly places: Terms["places"];
}): ReactNode {
  const { carried, words, most, money, places } = props;
  const side = (minor: bigint | null, text: string, name: "authority" | "supplier"): ReactNode => (
    <td className={name}>
      <span className="carriedbar" aria-hidden>
        {minor !== null && minor > 0n && (
          <i style={{ inlineSize: `${Math.max(1, (Number(minor) / Number(most)) * 100)}%` }} />
        )}
      </span>
      <b className="num">{minor === null ? "–" : money(minor)}</b>
      <span>{text}</span>
    </td>
  );
  return (
    <tbody>
      <tr>
        <th scope="row">
          {words.title}
          <small>
            {carried.sources.map((source) => (
              <SourceLink key={keyOf(source)} source={source} places={places} />
            ))}
          </small>
        </th>
        {side(carried.authorityMinor, words.authority, "authority")}
        {side(carried.supplierMinor, words.supplier, "supplier")}
      </tr>
    </tbody>
  );
}

function keyOf(source: Source): string {
  return source.kind === "line" ? source.path : source.id;
}

/** Leads to the line or the clause that a figure comes from. */
function SourceLink(props: {
  readonly source: Source;
  readonly places: Terms["places"];
}): ReactNode {
  const { source, places } = props;
  if (source.kind === "line") {
    const number = Number(source.path.split(".")[1]) + 1;
    return (
      <button type="button" className="link" onClick={() => focusField(source.path)}>
        line {number}
      </button>
    );
  }
  const place = places[source.id];
  if (place === undefined) return null;
  return (
    <button type="button" className="link" onClick={() => openClause(source.id)}>
      {place}
    </button>
  );
}
