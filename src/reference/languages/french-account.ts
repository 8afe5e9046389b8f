import type { AccountWords } from "../account-words.ts";

/** What is said of results, ledger and account, in French. */
export const frenchAccountWords: AccountWords = {
  "evidence-missing": ["il n’y a pas de preuve.", "Nommez-la ; rien n’est payé sans elle."],
  "verifier-missing": [
    "personne ne l’a vérifié.",
    "Nommez qui l’a fait ; rien n’est payé sans cela.",
  ],
  "metric-unknown": [
    "le projet n’a pas d’indicateur « {of} ».",
    "Mettez l’identifiant d’un indicateur.",
  ],
  "condition-unknown": ["le projet n’a pas de condition « {of} ».", "Mettez son identifiant."],
  "of-the-whole": ["« {kind} » porte sur tout le contrat.", "Laissez ce champ vide."],
  "line-unknown": ["le projet n’a pas de ligne de paiement « {of} ».", "Mettez son identifiant."],
  "line-unfit": [
    "« {kind} » ne convient pas à une ligne du modèle {model}.",
    "Nommez une autre ligne, ou un autre genre.",
  ],
  "item-unknown": [
    "la ligne n’a pas d’article « {item} ».",
    "Mettez l’identifiant d’un article du barème.",
  ],
  "people-undivided": [
    "« {item} » ne distingue aucun groupe de personnes.",
    "Laissez ce champ vide.",
  ],
  "milestone-unknown": ["la ligne n’a pas de jalon « {item} ».", "Mettez l’identifiant du jalon."],
  "cost-unknown": [
    "« {item} » n’est pas un genre de coût.",
    "Écrivez interim pour une estimation, ou rien.",
  ],
  "event-unknown": [
    "« {item} » n’est pas un genre d’événement.",
    "Écrivez stop là où les paiements cessent, ou rien.",
  ],
  "clause-missing": [
    "aucune clause n’est nommée.",
    "Nommez la clause qui charge quelqu’un de fixer la somme.",
  ],
  "year-unknown": [
    "« {item} » n’est pas une année contractuelle.",
    "Écrivez base, ou une année contractuelle à partir de 2.",
  ],
  "price-unknown": ["« {item} » n’est ni round ni exit.", "Dites de quel prix il s’agit."],
  "look-unknown": ["« {item} » n’est pas un constat.", "Écrivez 1 ou 2, ou rien pour le premier."],
  "nobody-placed": ["personne n’est nommé.", "Nommez le candidat."],
  "day-unknown": [
    "« {day} » n’est pas un jour du calendrier.",
    "Écrivez-le sous la forme AAAA-MM-JJ.",
  ],
  "day-late": [
    "le {day} est postérieur au {asOf}, jusqu’où va le compte.",
    "Corrigez le jour, ou arrêtez le compte plus tard.",
  ],
  "day-early": ["le {day} est antérieur au début du contrat.", "Corrigez le jour."],
  "value-unknown": ["« {value} » n’est pas l’un de {words}.", "Écrivez l’un d’eux."],
  "part-unknown": [
    "le jalon n’a pas de partie « {part} ».",
    "Nommez ses parties, ou laissez ce champ vide.",
  ],
  "no-number": [
    "« {value} » n’est pas un nombre décimal simple.",
    "Écrivez-le comme 57.5, avec un point et sans unité.",
  ],
  "below-zero": ["{value} est inférieur à zéro.", "Écrivez ce qui a été compté."],
  "no-whole-number": ["{value} n’est pas un nombre entier.", "Comptez des unités entières."],
  "too-many": ["{value} dépasse ce qui peut être compté.", "Corrigez le nombre."],
  "above-whole": ["{value} dépasse 100 %.", "Écrivez une part en pour cent."],
  "index-zero": ["un indice ne peut pas être 0.", "Écrivez la valeur publiée."],
  "too-fine": ["{value} a plus de décimales que la monnaie.", "Écrivez une somme d’argent."],
  repeated: ["la ligne {before} donne déjà le même {kind}.", "Gardez l’une des deux lignes."],
  "column-missing": ["cette colonne manque.", ""],
  "column-odd": ["cette colonne est inconnue ou figure deux fois.", ""],
  "column-unnamed": ["(sans nom)", ""],
  "cells-uneven": ["elle a {found} cellules là où l’en-tête en a {expected}.", ""],
  "stray-quote": ["un guillemet se trouve dans une cellule sans guillemets.", ""],
  "open-quote": ["une cellule entre guillemets ne se termine pas.", ""],
  "text-after-quote": ["du texte suit le guillemet qui termine une cellule.", ""],
  "json-broken": ["ce n’est pas du JSON valide ({report}).", ""],
  "format-missing": ['le fichier ne dit pas "format": "{format}".', ""],
  "results-missing": ["il n’a pas de liste de résultats.", ""],
  "field-unknown": ["ce champ est inconnu.", ""],
  "field-missing": ["il manque.", ""],
  "digits-lost": ["ce nombre a pu perdre des chiffres ; écrivez-le entre guillemets.", ""],
  "no-text": ["ce n’est pas du texte.", ""],
  "kind-unknown": ["« {kind} » n’est aucun de {kinds}.", ""],
  "no-results": ["il n’y a pas de résultats.", ""],
  file: [
    "{file}, {field} : {message}",
    "Corrigez le fichier ; ses colonnes et ses genres sont indiqués par pactwright pay --help.",
  ],
  row: ["{file}, ligne {row}, {field} : {message}", ""],
  entry: ["Registre, ligne {row} : {message}", "Corrigez la dernière entrée sur ce point."],
  "id-taken": ["son identifiant « {id} » est déjà pris.", ""],
  "corrects-nothing": ["elle corrige « {id} », qui n’est pas une entrée antérieure.", ""],
  "corrected-already": ["« {id} » est déjà corrigée.", ""],
  "takes-back-nothing": ["elle ne retire rien.", ""],
  "term-unknown": [
    "Le contrat n’a pas de premier et de dernier jour, dans cet ordre.",
    "Donnez les deux dates.",
  ],
  "line-unfinished": [
    "La ligne de paiement « {line} » ne peut pas encore être calculée.",
    "Complétez ses montants, ses mesures et ses dates.",
  ],
  "demand-unknown": [
    "La demande de l’année contractuelle {year} n’est pas parmi les résultats ; son insuffisance n’est donc pas payée.",
    "Ajoutez une ligne du genre volume pour cette année.",
  ],
  "people-unknown": [
    "La limite par personne n’est pas appliquée, car le nombre de personnes n’est pas parmi les résultats.",
    "Ajoutez une ligne du genre people.",
  ],
  "effort-unproved": [
    "La limite inférieure de l’année n’est pas appliquée, car rien ne montre que ce qui protège le Titulaire était vrai.",
    "Ajoutez une ligne du genre effort pour chaque année contractuelle.",
  ],
  "sum-of-own-words": [
    "La clause « {clause} » est rédigée dans vos propres mots ; sa somme est calculée comme le dit la position de la bibliothèque.",
    "Vérifiez la somme d’après vos mots.",
  ],
};
