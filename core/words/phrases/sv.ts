import type { Phrases } from '../phrases.ts';

/** Swedish. */
// prettier-ignore
export const sv: Phrases = {
  language: 'sv',
  months: [
    ['januari', 'jan'],
    ['februari', 'feb', 'febr'],
    ['mars', 'mar'],
    ['april', 'apr'],
    ['maj'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augusti', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  dates: {
    endOf: ['slutet av', 'slutet på', 'i slutet av', 'i slutet på', 'slut', 'utgången av', 'vid utgången av', 'ultimo'],
    by: [
      'senast', 'senast den', 'före', 'innan', 'till', 'till och med', 't.o.m.', 'tom', 'inför', 'i', 'på', 'den',
      'vid', 'deadline', 'klart', 'klart senast', 'klar senast', 'under',
    ],
    within: ['inom', 'inom de närmaste', 'om', 'på'],
    days: ['dagar', 'dag', 'arbetsdagar', 'kalenderdagar', 'dgr'],
    weeks: ['veckor', 'vecka', 'v'],
    months: ['månader', 'månad', 'mån'],
    current: [
      'denna', 'detta', 'den här', 'det här', 'innevarande', 'nuvarande', 'aktuell', 'aktuellt', 'pågående', 'i',
    ],
    next: ['nästa', 'nästkommande', 'kommande'],
    quarter: ['kvartal', 'kvartalet', 'kv', 'kvart'],
    month: ['månad', 'månaden'],
    year: ['år', 'året', 'budgetår', 'verksamhetsår', 'räkenskapsår', 'kalenderår'],
    yearEnd: ['slutet av året', 'årets slut', 'slutet på året', 'årsskiftet', 'utgången av året', 'årsslut'],
    monthEnd: ['slutet av månaden', 'månadens slut', 'slutet på månaden', 'månadsskiftet', 'månadsslut'],
    quarterEnd: ['slutet av kvartalet', 'kvartalets slut', 'slutet på kvartalet', 'kvartalsskiftet', 'kvartalsslut'],
  },
  targets: {
    atLeast: [
      'minst', 'åtminstone', 'min', 'min.', 'minimum', 'lägst', 'inte mindre än', 'ej mindre än', 'ej under',
      'inte under', 'från', 'eller mer', 'och mer', 'eller fler', 'eller högre', 'och uppåt',
      'större än eller lika med', 'lika med eller större än',
    ],
    moreThan: ['mer än', 'mera än', 'fler än', 'större än', 'högre än', 'över', 'överstiger', 'längre än'],
    atMost: [
      'högst', 'max', 'max.', 'maximalt', 'maximum', 'som mest', 'inte mer än', 'ej mer än', 'ej över', 'inte över',
      'upp till', 'eller mindre', 'eller färre', 'eller lägre', 'och nedåt', 'mindre än eller lika med',
      'får ej överstiga', 'får inte överstiga', 'inom',
    ],
    lessThan: ['mindre än', 'färre än', 'lägre än', 'under', 'understiger', 'kortare än'],
    between: ['mellan', 'från'],
    and: ['och'],
    to: ['till'],
    within: ['inom'],
    of: ['av', 'utav', 'per'],
  },
};
