import type { DraftingRule } from "./rule.ts";
import { andOr } from "./rules/and-or.ts";
import { archaicWords } from "./rules/archaic-words.ts";
import { countFromEvent } from "./rules/count-from-event.ts";
import { definedForOneUse } from "./rules/defined-for-one-use.ts";
import { definedTwice } from "./rules/defined-twice.ts";
import { dutyWithoutActor } from "./rules/duty-without-actor.ts";
import { emptyCount } from "./rules/empty-count.ts";
import { figureNotTheAnswer } from "./rules/figure-not-the-answer.ts";
import { genderedWords } from "./rules/gendered-words.ts";
import { longSentence } from "./rules/long-sentence.ts";
import { mixedTimeUnits } from "./rules/mixed-time-units.ts";
import { numberSaidTwice } from "./rules/number-said-twice.ts";
import { numbersDisagree } from "./rules/numbers-disagree.ts";
import { pointerByHand } from "./rules/pointer-by-hand.ts";
import { pointerToNothing } from "./rules/pointer-to-nothing.ts";
import { shallWithoutDuty } from "./rules/shall-without-duty.ts";
import { sideOfAnotherType } from "./rules/side-of-another-type.ts";
import { smallBeginning } from "./rules/small-beginning.ts";
import { termCapitals } from "./rules/term-capitals.ts";
import { termValueDiffers } from "./rules/term-value-differs.ts";
import { undefinedDays } from "./rules/undefined-days.ts";
import { vaguePointer } from "./rules/vague-pointer.ts";
import { vagueTime } from "./rules/vague-time.ts";
import { wordsTwice } from "./rules/words-twice.ts";
import { wordyPhrases } from "./rules/wordy-phrases.ts";

/**
 * Every rule of the drafting review. Undefined and unused terms, references and clauses that are
 * missing, and open points are found by the assembly, which knows of them first.
 */
export const draftingRules: readonly DraftingRule[] = [
  definedTwice,
  definedForOneUse,
  termCapitals,
  termValueDiffers,
  sideOfAnotherType,
  figureNotTheAnswer,
  pointerToNothing,
  pointerByHand,
  vaguePointer,
  numbersDisagree,
  numberSaidTwice,
  emptyCount,
  dutyWithoutActor,
  shallWithoutDuty,
  andOr,
  vagueTime,
  undefinedDays,
  countFromEvent,
  mixedTimeUnits,
  genderedWords,
  archaicWords,
  wordyPhrases,
  wordsTwice,
  smallBeginning,
  longSentence,
];
