import type { Phrases } from '../phrases.ts';

/** Dutch, with Flemish wordings. */
// prettier-ignore
export const nl: Phrases = {
  language: 'nl',
  months: [
    ['januari', 'jan'],
    ['februari', 'feb', 'febr'],
    ['maart', 'mrt', 'mar'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augustus', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  dates: {
    endOf: ['eind', 'einde', 'einde van', 'einde van de', 'eind van', 'eind van de', 'ultimo', 'het einde van'],
    by: [
      'vóór', 'voor eind', 'uiterlijk', 'uiterlijk op', 'tot', 'tot en met', 't/m', 'per', 'op', 'in', 'voor het',
      'deadline', 'gereed op', 'gereed', 'de', 'het', 'van',
    ],
    within: ['binnen', 'binnen de komende', 'in', 'in de komende', 'over'],
    days: ['dagen', 'dag', 'werkdagen', 'kalenderdagen'],
    weeks: ['weken', 'week', 'wk'],
    months: ['maanden', 'maand'],
    current: ['deze', 'dit', 'huidige', 'lopende', 'lopend'],
    next: ['volgende', 'volgend', 'komende', 'komend', 'aanstaande', 'eerstvolgende'],
    quarter: ['kwartaal', 'kwart'],
    month: ['maand'],
    year: ['jaar', 'boekjaar', 'kalenderjaar'],
    yearEnd: [
      'eind van het jaar', 'einde van het jaar', 'einde jaar', 'eind jaar', 'jaareinde', 'eind dit jaar',
      'ultimo jaar',
    ],
    monthEnd: ['eind van de maand', 'einde van de maand', 'einde maand', 'eind maand', 'maandeinde', 'ultimo maand'],
    quarterEnd: ['eind van het kwartaal', 'einde van het kwartaal', 'einde kwartaal', 'eind kwartaal', 'kwartaaleinde'],
  },
  targets: {
    atLeast: [
      'minimaal', 'minstens', 'ten minste', 'tenminste', 'op zijn minst', 'min', 'min.', 'minimum', 'niet minder dan',
      'niet lager dan', 'vanaf', 'of meer', 'en meer', 'en hoger', 'of hoger', 'groter dan of gelijk aan',
      'groter of gelijk aan',
    ],
    moreThan: ['meer dan', 'groter dan', 'hoger dan', 'boven', 'boven de', 'langer dan'],
    atMost: [
      'maximaal', 'hoogstens', 'ten hoogste', 'max', 'max.', 'maximum', 'niet meer dan', 'niet hoger dan', 'tot',
      'of minder', 'en minder', 'of lager', 'en lager', 'kleiner dan of gelijk aan', 'kleiner of gelijk aan', 'binnen',
    ],
    lessThan: ['minder dan', 'kleiner dan', 'lager dan', 'onder', 'onder de', 'beneden', 'korter dan'],
    between: ['tussen', 'van'],
    and: ['en'],
    to: ['tot', 't/m', 'tot en met'],
    within: ['binnen'],
    of: ['van', 'van de', 'van het', 'per'],
  },
};
