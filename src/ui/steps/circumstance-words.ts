import { type Circumstances, type Question } from "../../domain/circumstances.ts";
import type { Option } from "../parts/ChoiceField.tsx";

type Answer<Q extends Question> = NonNullable<Circumstances[Q]>;

interface QuestionWords<Q extends Question> {
  readonly asks: string;
  readonly answers: readonly Option<Answer<Q>>[];
}

/** The five questions that tell contract types apart, as they are asked. */
export const questionWords: { readonly [Q in Question]: QuestionWords<Q> } = {
  market: {
    asks: "Is an adequate solution on the market?",
    answers: [
      { value: "none", words: "No, nothing does it yet" },
      { value: "nearly", words: "Nearly: proven, but not yet sold widely" },
      { value: "yes", words: "Yes" },
    ],
  },
  user: {
    asks: "Who is to own or use the result?",
    answers: [
      { value: "buyer", words: "We, the buyer" },
      { value: "buyer-and-others", words: "We and many others" },
      { value: "nobody-yet", words: "Nobody in particular yet" },
    ],
  },
  test: {
    asks: "Can the result be tested cheaply at the end?",
    answers: [
      { value: "yes-unknown-solvers", words: "Yes, and solvers may come from anywhere" },
      { value: "yes-known-suppliers", words: "Yes, and we know who could do it" },
      { value: "no", words: "No" },
    ],
  },
  barrier: {
    asks: "What holds private money back?",
    answers: [
      { value: "nothing", words: "Nothing in particular" },
      { value: "research-risk", words: "The research may fail" },
      { value: "demand-risk", words: "Nobody may buy it" },
      { value: "price-risk", words: "A price, such as that of carbon, may fall" },
      { value: "liquidity", words: "Money is short or comes too late" },
      { value: "upside", words: "Gains are large but far away" },
    ],
  },
  cohort: {
    asks: "Is the change for a defined group of people?",
    answers: [
      { value: "yes", words: "Yes, people who can be named or referred" },
      { value: "no", words: "No, for places, systems or everybody" },
    ],
  },
};
