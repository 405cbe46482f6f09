import type { Phrases } from '../phrases.ts';

/** French, with Swiss, Belgian and Canadian wordings. */
// prettier-ignore
export const fr: Phrases = {
  language: 'fr',
  months: [
    ['janvier', 'janv', 'jan'],
    ['février', 'fév', 'févr'],
    ['mars', 'mar'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre', 'sept', 'sep'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  dates: {
    endOf: [
      'fin', 'fin de', 'fin du', 'la fin de', 'la fin du', 'à la fin de', 'à la fin du', 'courant fin', 'pour fin',
      "d'ici fin", 'd’ici fin', 'avant fin',
    ],
    by: [
      'avant', 'avant le', 'avant la', "d'ici", 'd’ici', "d'ici le", 'd’ici le', "d'ici à", 'd’ici à', "d'ici au",
      'd’ici au', "jusqu'à", 'jusqu’à', "jusqu'au", 'jusqu’au', "jusqu'en", 'jusqu’en', 'au plus tard',
      'au plus tard le', 'pour', 'pour le', 'le', 'la', 'au', 'en', 'à', 'échéance', 'échéance le', 'courant', 'dû',
      'dû le', 'limite', 'date limite', 'deadline', 'début',
    ],
    within: [
      'dans', 'dans les', 'sous', 'dans un délai de', "d'ici", 'd’ici', 'en', 'dans les prochains',
      'dans les prochaines', 'sous un délai de',
    ],
    days: ['jours', 'jour', 'j', 'jours ouvrés', 'jours ouvrables', 'jours calendaires'],
    weeks: ['semaines', 'semaine', 'sem'],
    months: ['mois'],
    current: ['ce', 'cet', 'cette', 'courant', 'courante', 'en cours', 'actuel', 'actuelle', 'du présent'],
    next: ['prochain', 'prochaine', 'le prochain', 'la prochaine', 'suivant', 'suivante'],
    quarter: ['trimestre', 'trim', 'tri', 't'],
    month: ['mois'],
    year: ['année', 'an', 'exercice', 'année fiscale', 'année civile', 'exercice fiscal'],
    yearEnd: [
      "fin d'année", 'fin d’année', "fin de l'année", 'fin de l’année', 'fin année', "fin d'exercice",
      'fin d’exercice', "fin de l'exercice", 'fin de l’exercice', 'fin an', 'année en cours', 'exercice en cours',
      'cette année',
    ],
    monthEnd: ['fin de mois', 'fin du mois', 'fin mois', 'mois en cours', 'mois courant'],
    quarterEnd: ['fin de trimestre', 'fin du trimestre', 'fin trimestre', 'trimestre en cours'],
  },
  targets: {
    atLeast: [
      'au moins', 'au minimum', 'min', 'min.', 'mini', 'minimum', 'pas moins de', 'à partir de', 'ou plus', 'et plus',
      'ou supérieur', 'non inférieur à', 'supérieur ou égal', 'supérieur ou égal à', 'supérieure ou égale à',
      'au delà ou égal', 'minimal',
    ],
    moreThan: [
      'plus de', 'plus que', 'supérieur à', 'supérieure à', 'supérieurs à', 'au-dessus de', 'au dessus de',
      'au-delà de', 'dépasse', 'dépasser', 'plus grand que', 'supérieur',
    ],
    atMost: [
      'au plus', 'au maximum', 'max', 'max.', 'maxi', 'maximum', 'pas plus de', "jusqu'à", 'jusqu’à', 'ou moins',
      'et moins', 'ou inférieur', 'inférieur ou égal', 'inférieur ou égal à', 'inférieure ou égale à',
      'ne pas dépasser', 'ne dépassant pas', 'non supérieur à', 'maximal', 'en moins de', 'dans un délai de',
    ],
    lessThan: [
      'moins de', 'moins que', 'inférieur à', 'inférieure à', 'inférieurs à', 'en dessous de', 'au-dessous de', 'sous',
      'en deçà de', 'plus petit que', 'inférieur',
    ],
    between: ['entre', 'de'],
    and: ['et'],
    to: ['à', 'au', "jusqu'à", 'jusqu’à'],
    within: ['dans', 'dans un délai de'],
    of: ['de', 'du', 'des', "d'", 'd’', 'de la'],
  },
};
