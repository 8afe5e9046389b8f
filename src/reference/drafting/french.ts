import type { DraftingWords, Phrase } from "./words.ts";

const pairs = (words: Readonly<Record<string, string | null>>): readonly Phrase[] =>
  Object.entries(words).map(([phrase, instead]) => ({ words: phrase, instead }));

const participle = "(?!vrai|ouvert|proportionn)\\p{L}+(?:é|i|is|it|u|rt)e?s?";

const ones =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const tens =
  "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");

/** As it is counted in France: soixante-dix, quatre-vingt-dix. */
function spell(number: number): string {
  if (number >= 100) {
    const [hundreds, rest] = [Math.floor(number / 100), number % 100];
    const head = hundreds === 1 ? "cent" : `${ones[hundreds]} cent`;
    return rest === 0 ? head : `${head} ${spell(rest)}`;
  }
  if (number < 20) return ones[number] ?? "";
  const ten = Math.floor(number / 10);
  const rest = ten === 7 || ten === 9 ? (number % 10) + 10 : number % 10;
  return rest === 0 ? (tens[ten] ?? "") : `${tens[ten]} ${ones[rest]}`;
}

/** French as a contract should not use it. */
export const french: DraftingWords = {
  tag: "fr",
  archaic: pairs({
    "aux présentes": "au Contrat",
    "ci-après désigné": null,
    "ci-après dénommé": null,
    "des présentes": "du Contrat",
    "en bon père de famille": "raisonnablement",
    "en foi de quoi": "",
    "ès qualités": null,
    icelui: "celui-ci",
    icelle: "celle-ci",
    ladite: "la",
    ledit: "le",
    lesdites: "les",
    lesdits: "les",
    dudit: "du",
    desdits: "des",
    desdites: "des",
    "mutatis mutandis": "avec les adaptations nécessaires",
    nonobstant: "malgré",
    "par les présentes": "par le Contrat",
    susdit: null,
    susmentionné: null,
    susmentionnée: null,
    susvisé: null,
    susvisée: null,
  }),
  wordy: pairs({
    "à l’effet de": "pour",
    "à l’exception de": "sauf",
    "afin de": "pour",
    "au cas où": "si",
    "conformément aux dispositions de": "selon",
    "d’un commun accord entre elles": "d’un commun accord",
    "dans la mesure du possible": null,
    "dans l’éventualité où": "si",
    "dans l’hypothèse où": "si",
    "dans le cadre de": "pour",
    "dans le cas où": "si",
    "dans le but de": "pour",
    "en application des dispositions de": "selon",
    "nul et non avenu": "nul",
    "nulle et non avenue": "nulle",
    "préalablement à": "avant",
    "postérieurement à": "après",
    "sous réserve des dispositions de": "sous réserve de",
    "y compris mais sans s’y limiter": "y compris",
    "y compris, sans s’y limiter,": "y compris",
    "afin d’éviter toute ambiguïté": "",
    "pour éviter toute ambiguïté": "",
    "il est expressément convenu que": "",
    "il est convenu que": "",
  }),
  gendered: pairs({
    "homme de l’art": "personne de l’art",
    "hommes de l’art": "personnes de l’art",
    "hommes-jours": "jours de travail",
    "hommes-mois": "mois de travail",
    "heures-hommes": "heures de travail",
    "jours-hommes": "jours de travail",
    mademoiselle: "madame",
  }),
  vagueTimes: pairs({
    "aussitôt que possible": null,
    "dans les meilleurs délais": null,
    "dans les plus brefs délais": null,
    "dans un délai raisonnable": null,
    "dès que possible": null,
    "en temps utile": null,
    "en temps voulu": null,
    immédiatement: null,
    mensuellement: null,
    périodiquement: null,
    régulièrement: null,
    "sans délai": null,
    "sans retard": null,
    "de temps à autre": null,
    bimensuel: null,
    bimestriel: null,
  }),
  limit: /^,? (?:et|mais) (?:au plus tard|en tout cas|dans tous les cas)(?!\p{L})/u,
  otherDays: pairs({
    "jour calendaire": "jour",
    "jours calendaires": "jours",
    "jour franc": "jour",
    "jours francs": "jours",
    "jour ouvrable": "Jour Ouvré",
    "jours ouvrables": "Jours Ouvrés",
  }),
  nonDuties: pairs({
    "devra être réputé": "est réputé",
    "devra signifier": "signifie",
    "doit être interprété": "s’interprète",
    "aura le droit de": "peut",
    "auront le droit de": "peuvent",
    "sera en droit de": "peut",
    "seront en droit de": "peuvent",
    "sera réputé": "est réputé",
    "sera réputée": "est réputée",
    "seront réputés": "sont réputés",
    "sera considéré comme": "est",
    "sera considérée comme": "est",
    "devra prévaloir": "prévaut",
    "devront prévaloir": "prévalent",
    "sera nul": "est nul",
    "sera nulle": "est nulle",
  }),
  vaguePointers: pairs({
    "à l’article précédent": null,
    "à la clause précédente": null,
    "au paragraphe précédent": null,
    "à la clause suivante": null,
    "ci-avant": null,
    "mentionné ci-dessous": null,
    "mentionnée ci-dessous": null,
    "ci-dessus": null,
    "ce qui précède": null,
    "mentionné plus haut": null,
    "mentionnée plus haut": null,
    "voir plus haut": null,
    "voir plus bas": null,
  }),
  andOr: { pattern: /(?<![\p{L}/])et ?\/ ?ou(?![\p{L}/])/giu, instead: "ou" },
  passiveDuty: new RegExp(
    `(?<!\\p{L})(?<!(?:qui|que) )(?:ne )?(?:doit|doivent|devra|devront)(?: pas| également| aussi| toujours)? être (?:\\p{L}+ment )?${participle}(?!\\p{L})`,
    "giu",
  ),
  actor:
    /(?<!\p{L})par (?:le|la|les|l’|un|une|chaque|chacun|tout|toute|son|sa|ses|leur|leurs|\p{Lu})/u,
  passive: new RegExp(
    `(?<!\\p{L})(?:est|sont|était|étaient|sera|seront|être|été) (?:\\p{L}+ment )?${participle} par(?!\\p{L})`,
    "giu",
  ),
  openCount: {
    pattern:
      /(?<!\p{L})dans (?:les|un délai de) (?:\d+|\p{L}+) (?:jours?|Jours? Ouvrés?|semaines?|mois|ans?) (de|à partir de)(?!\p{L})/giu,
    instead: "après",
  },
  emptyCount:
    /(?<!\p{L})(?:au moins|au plus|d’au plus|dans les|dans un délai de|jusqu’à|pendant) 0 ?(?:%|(?:points?|jours?|Jours? Ouvrés?|semaines?|mois|ans?|heures?)(?!\p{L}))/giu,
  counted: {
    days: /(?<!\p{L})\d+ jours?(?! Ouvr)(?!\p{L})/gu,
    workingDays: /(?<!\p{L})\d+ Jours? Ouvrés?(?!\p{L})/gu,
    months: /(?<!\p{L})\d+ mois(?!\p{L})/gu,
  },
  pointer:
    /(?<![\p{L}-])(?<noun>clauses?|articles?|annexes?|appendices?) (?<number>\d+(?:\.\d+)*(?:\([a-z]+\))*|[A-Z](?![\p{L}\d’']|\.\s?\d))/giu,
  elsewhere:
    /^(?:\([a-z\d]+\)|,? (?:et|ou) \d+)* (?:du|de la|de l’|des|de) ?(?!(?:Contrat|présent)\b)(?:règlement|directive|loi|code|traité|\p{Lu})/u,
  nouns: { clause: /^(?:clauses?|articles?)$/i, schedule: /^annexes?$/i },
  articles: "le|la|les|du|des|au|aux",
  byName: "comme une?",
  definitions: [
    /«[ ]?([^»]{2,60}?)[ ]?» (?:désigne|désignent|signifie|s’entend)(?!\p{L})/gu,
    /\((?:ci-après )?(?:le |la |les |l’)?«[ ]?([^»]{2,60}?)[ ]?»\)/gu,
  ],
  copula: /^[ ]?(?:\(|,|:|est|de|du|sera)[ ]?(?:fixé[e]? )?(?:le |la |au |à )?$/u,
  spell,
  unlink: (words) =>
    words
      .toLowerCase()
      .replace(/-/g, " ")
      .replace(/(?<!\p{L})et(?!\p{L})/gu, " ")
      .replace(/\b(cent|vingt)s\b/g, "$1")
      .replace(/ {2,}/g, " ")
      .trim(),
  ease: {
    base: 207,
    perWord: 1.015,
    perSyllable: 73.6,
    syllables: /[aeiouyàâäéèêëîïôöùûüœæ]+/giu,
    silent: /(?:[^aeiouyàâéèêîïôùû])(?:e|es|ent)$/iu,
    source: "Kandel and Moles, Flesch’s measure for French, 1958 (recalled)",
  },
};
