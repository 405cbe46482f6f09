import type { Phrases } from '../phrases.ts';

/** German, with Austrian and Swiss wordings. */
// prettier-ignore
export const de: Phrases = {
  language: 'de',
  months: [
    ['januar', 'jän', 'jänner', 'jaenner'],
    ['februar', 'feb', 'feber'],
    ['märz', 'maerz', 'mrz', 'mär'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['dezember', 'dez'],
  ],
  dates: {
    endOf: ['ende', 'ende des', 'ende der', 'bis ende', 'zum ende', 'mit ende'],
    by: [
      'bis', 'bis zum', 'bis zur', 'bis spätestens', 'spätestens', 'spätestens bis', 'spätestens am', 'vor', 'am',
      'im', 'in', 'zum', 'zur', 'für', 'fällig', 'fällig am', 'fällig bis', 'frist', 'deadline', 'termin', 'der',
      'den', 'dem', 'des',
    ],
    within: [
      'innerhalb', 'innerhalb von', 'innerhalb der nächsten', 'binnen', 'innert', 'in', 'in den nächsten',
      'in den kommenden',
    ],
    days: ['tage', 'tag', 'tagen', 'werktage', 'werktagen', 'arbeitstage', 'arbeitstagen', 'kalendertage'],
    weeks: ['wochen', 'woche'],
    months: ['monate', 'monat', 'monaten'],
    current: [
      'dieser', 'diese', 'dieses', 'diesen', 'diesem', 'aktueller', 'aktuelle', 'aktuelles', 'aktuellen', 'laufender',
      'laufende', 'laufendes', 'laufenden',
    ],
    next: [
      'nächster', 'nächste', 'nächstes', 'nächsten', 'nächstem', 'naechster', 'naechste', 'naechstes', 'naechsten',
      'kommender', 'kommende', 'kommendes', 'kommenden',
    ],
    quarter: ['quartal', 'quartals', 'quart', 'vierteljahr'],
    month: ['monat', 'monats'],
    year: [
      'jahr', 'jahres', 'geschäftsjahr', 'geschäftsjahres', 'kalenderjahr', 'kalenderjahres', 'haushaltsjahr',
      'wirtschaftsjahr',
    ],
    yearEnd: [
      'jahresende', 'ende des jahres', 'ende jahr', 'ende dieses jahres', 'geschäftsjahresende',
      'ende des geschäftsjahres', 'ende geschäftsjahr',
    ],
    monthEnd: ['monatsende', 'ende des monats', 'ende monat', 'ende dieses monats', 'ultimo'],
    quarterEnd: ['quartalsende', 'ende des quartals', 'ende quartal', 'ende dieses quartals'],
  },
  targets: {
    atLeast: [
      'mindestens', 'mind', 'mind.', 'min', 'min.', 'minimum', 'minimal', 'wenigstens', 'nicht weniger als',
      'nicht unter', 'nicht niedriger als', 'nicht kleiner als', 'ab', 'oder mehr', 'und mehr', 'oder höher',
      'und höher', 'oder besser', 'größer gleich', 'größer oder gleich', 'größer/gleich',
    ],
    moreThan: [
      'mehr als', 'größer als', 'groesser als', 'über', 'ueber', 'höher als', 'hoeher als', 'oberhalb', 'oberhalb von',
      'größer',
    ],
    atMost: [
      'höchstens', 'hoechstens', 'maximal', 'max', 'max.', 'maximum', 'nicht mehr als', 'nicht über',
      'nicht höher als', 'nicht größer als', 'bis', 'bis zu', 'oder weniger', 'und weniger', 'oder niedriger',
      'kleiner gleich', 'kleiner oder gleich', 'kleiner/gleich', 'längstens', 'innerhalb von', 'innerhalb',
      'in höchstens',
    ],
    lessThan: [
      'weniger als', 'kleiner als', 'unter', 'niedriger als', 'geringer als', 'unterhalb', 'unterhalb von',
      'kürzer als', 'kleiner',
    ],
    between: ['zwischen', 'von'],
    and: ['und'],
    to: ['bis', 'bis zu'],
    within: ['innerhalb', 'innerhalb von', 'binnen', 'innert'],
    of: ['von', 'vom', 'der', 'des', 'aller'],
  },
};
