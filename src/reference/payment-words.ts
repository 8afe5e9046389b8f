import type { Language } from "./language.ts";

/** Words in the tables and examples of payments; `{a}` and `{b}` stand for what they are said of. */
export interface PaymentWords {
  /** A rate for each unit inside a range. */
  readonly forEachUnit: string;
  readonly atMost: string;
  /** An outcome, and the need band or cohort that its price is for. */
  readonly forBand: string;
  /** A metric and its weight. */
  readonly weighted: string;
  readonly score: string;
  readonly actualCost: string;
  readonly referencePrice: string;
  /** A quantity `b` at a reference price `a`. */
  readonly atReferencePrice: string;
  readonly topUp: string;
  readonly tailPrice: string;
  readonly fundPart: string;
  readonly principal: string;
  readonly afterGrace: string;
  readonly instalments: string;
  readonly instalment: string;
  readonly yearly: string;
  readonly award: string;
  readonly sharePrice: string;
  readonly priceAtMost: string;
  readonly atExit: string;
  readonly roundedDown: string;
  /** A metric whose value stands in the place of a reading that stayed away. */
  readonly inPlace: string;
  /** A contract year that is paid at the last known index. */
  readonly lastIndex: string;
  readonly allPrizes: string;
  readonly firstPrizeOnly: string;
  readonly tieForFirst: string;
}

const english: PaymentWords = {
  forEachUnit: "for each unit, {a}",
  atMost: "{a}, at most {b}",
  forBand: "{a}, {b}",
  weighted: "{a}, weight {b}",
  score: "score {a}",
  actualCost: "actual cost",
  referencePrice: "reference price",
  atReferencePrice: "reference price {a}, {b}",
  topUp: "top-up for each unit",
  tailPrice: "price of a unit, at most",
  fundPart: "Supplier’s part of the fund",
  principal: "principal",
  afterGrace: "principal with the interest of the grace period",
  instalments: "instalments {a} to {b}, each",
  instalment: "instalment {a}",
  yearly: "{a} a year",
  award: "sum that the rights cover",
  sharePrice: "price of a share",
  priceAtMost: "price of a share at conversion, at most",
  atExit: "{a} a share at exit",
  roundedDown: "{a}, rounded down",
  inPlace: "{a}, in place of a missing reading",
  lastIndex: "last known factor, the index of contract year {a} not being known yet",
  allPrizes: "every prize awarded",
  firstPrizeOnly: "the first prize alone awarded",
  tieForFirst: "two of equal merit come first",
};

const french: PaymentWords = {
  forEachUnit: "par unité, {a}",
  atMost: "{a}, au plus {b}",
  forBand: "{a}, {b}",
  weighted: "{a}, pondération {b}",
  score: "note {a}",
  actualCost: "coût réel",
  referencePrice: "prix de référence",
  atReferencePrice: "prix de référence {a}, {b}",
  topUp: "complément par unité",
  tailPrice: "prix d’une unité, au plus",
  fundPart: "part du Titulaire dans le fonds",
  principal: "principal",
  afterGrace: "principal et intérêts du différé",
  instalments: "échéances {a} à {b}, chacune",
  instalment: "échéance {a}",
  yearly: "{a} par an",
  award: "somme que couvrent les droits",
  sharePrice: "prix d’une action",
  priceAtMost: "prix d’une action à la conversion, au plus",
  atExit: "{a} l’action à la sortie",
  roundedDown: "{a}, arrondi à l’unité inférieure",
  inPlace: "{a}, à la place d’un relevé manquant",
  lastIndex:
    "dernier coefficient connu, l’indice de l’année contractuelle {a} n’étant pas encore connu",
  allPrizes: "tous les prix décernés",
  firstPrizeOnly: "le premier prix seul décerné",
  tieForFirst: "deux premiers ex æquo",
};

const byTag: Readonly<Record<string, PaymentWords>> = { en: english, fr: french };

/** The words of a contract language; English where they are not yet told. */
export function paymentWordsOf({ tag }: Language): PaymentWords {
  return byTag[tag] ?? english;
}
