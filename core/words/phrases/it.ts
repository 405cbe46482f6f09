import type { Phrases } from '../phrases.ts';

/** Italian. */
// prettier-ignore
export const it: Phrases = {
  language: 'it',
  months: [
    ['gennaio', 'gen', 'genn'],
    ['febbraio', 'feb', 'febb'],
    ['marzo', 'mar'],
    ['aprile', 'apr'],
    ['maggio', 'mag', 'magg'],
    ['giugno', 'giu'],
    ['luglio', 'lug'],
    ['agosto', 'ago'],
    ['settembre', 'sett', 'set'],
    ['ottobre', 'ott'],
    ['novembre', 'nov'],
    ['dicembre', 'dic'],
  ],
  dates: {
    endOf: [
      'fine', 'fine di', 'la fine di', 'fine del', 'la fine del', 'alla fine di', 'alla fine del', 'entro fine',
      'chiusura',
    ],
    by: [
      'entro', 'entro il', 'entro la', 'entro e non oltre', 'entro e non oltre il', 'prima di', 'prima del', 'fino a',
      'fino al', 'per', 'per il', 'il', 'al', 'a', 'in', 'nel', 'scadenza', 'scade il', 'termine', 'non oltre il',
      'dal',
    ],
    within: ['entro', 'in', 'nei prossimi', 'nelle prossime', 'nel giro di'],
    days: ['giorni', 'giorno', 'gg', 'giorni lavorativi'],
    weeks: ['settimane', 'settimana', 'sett'],
    months: ['mesi', 'mese'],
    current: ['questo', 'questa', 'corrente', 'in corso', 'attuale', 'il presente'],
    next: ['prossimo', 'prossima', 'il prossimo', 'la prossima', 'successivo', 'entrante'],
    quarter: ['trimestre', 'trim', 't'],
    month: ['mese'],
    year: ['anno', 'esercizio', 'anno fiscale', 'anno solare'],
    yearEnd: [
      'fine anno', "fine dell'anno", 'fine dell’anno', 'fine esercizio', 'chiusura anno', 'anno in corso',
      'anno corrente',
    ],
    monthEnd: ['fine mese', 'fine del mese', 'chiusura mese', 'mese in corso', 'mese corrente'],
    quarterEnd: [
      'fine trimestre', 'fine del trimestre', 'chiusura trimestre', 'trimestre in corso', 'trimestre corrente',
    ],
  },
  targets: {
    atLeast: [
      'almeno', 'minimo', 'min', 'min.', 'come minimo', 'non meno di', 'non inferiore a', 'a partire da', 'o più',
      'e oltre', 'o superiore', 'maggiore o uguale', 'maggiore o uguale a', 'uguale o superiore a',
    ],
    moreThan: [
      'più di', 'maggiore di', 'superiore a', 'oltre', 'oltre il', 'sopra', 'sopra il', 'al di sopra di', 'supera',
    ],
    atMost: [
      'al massimo', 'massimo', 'max', 'max.', 'non più di', 'non superiore a', 'non oltre', 'fino a', 'fino al',
      'o meno', 'e meno', 'o inferiore', 'minore o uguale', 'minore o uguale a', 'uguale o inferiore a', 'entro',
      'in meno di',
    ],
    lessThan: ['meno di', 'minore di', 'inferiore a', 'sotto', 'sotto il', 'al di sotto di'],
    between: ['tra', 'fra', 'da', 'compreso tra'],
    and: ['e', 'ed'],
    to: ['a', 'al', 'fino a'],
    within: ['entro'],
    of: ['di', 'del', 'della', 'dei', 'delle', 'su'],
  },
};
