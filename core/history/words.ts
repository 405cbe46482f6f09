import type { PartLanguage } from '../execution/sheets/part.ts';
import type { Status } from '../stoplight/status.ts';
import type { RECORD_COLUMNS } from './record.ts';
import type { Difference } from './watermelon.ts';

/** The record and what it says, in words. */
export type HistoryWords = {
  /** The name of its hidden sheet. */
  readonly name: string;
  readonly headings: Readonly<Record<(typeof RECORD_COLUMNS)[number], string>>;
  readonly says: Readonly<
    Record<Difference | 'movedEasier' | 'movedHarder' | 'streak' | 'above' | 'below' | 'shift' | Status, string>
  >;
};

/** By language. */
export const HISTORY_WORDS: Readonly<Record<PartLanguage, HistoryWords>> = {
  en: {
    name: 'Planlight history',
    headings: {
      period: 'Period',
      day: 'As of',
      sheet: 'Sheet',
      measure: 'Measure',
      status: 'Status',
      claimed: 'Claimed',
      confidence: 'Confidence',
      actual: 'Actual',
      target: 'Target',
      expected: 'Due by then',
      attainment: 'Reached',
    },
    says: {
      greener: 'Claimed better than its numbers say: green outside, red inside.',
      redder: 'Claimed worse than its numbers say: its owner knows more, or is careful.',
      unproven: 'Claimed, and there are no numbers to show it.',
      doubted: 'Green by its numbers, and its owner does not believe in it.',
      hoped: 'Red by its numbers, and its owner is sure of it: ask for the evidence.',
      movedEasier: 'The target was {from} and is {to} since {since}. Against the first one it would be {status}.',
      movedHarder: 'The target was raised from {from} to {to} in {since}. Against the first one it would be {status}.',
      streak: 'Off track {count} periods running: look at people, money and time again.',
      above: 'Above what it does by itself: something changed, for the better. Find out what.',
      below: 'Below what it does by itself: something changed. Find out what.',
      shift: 'Eight periods running on one side of its mean: it has moved for good.',
      Green: 'on track',
      Yellow: 'at risk',
      Red: 'off track',
      Grey: 'without a verdict',
    },
  },
  de: {
    name: 'Planlight-Verlauf',
    headings: {
      period: 'Zeitraum',
      day: 'Stand',
      sheet: 'Blatt',
      measure: 'Kennzahl',
      status: 'Status',
      claimed: 'Gemeldet',
      confidence: 'Zuversicht',
      actual: 'Ist',
      target: 'Ziel',
      expected: 'Bis dahin fällig',
      attainment: 'Erreicht',
    },
    says: {
      greener: 'Besser gemeldet, als die Zahlen sagen: außen grün, innen rot.',
      redder: 'Schlechter gemeldet, als die Zahlen sagen: Da weiß jemand mehr oder ist vorsichtig.',
      unproven: 'Gemeldet, und keine Zahlen belegen es.',
      doubted: 'Nach den Zahlen grün, und wer dafür einsteht, glaubt nicht daran.',
      hoped: 'Nach den Zahlen rot, und wer dafür einsteht, ist sich sicher: Fragen Sie nach dem Beleg.',
      movedEasier: 'Das Ziel war {from} und ist seit {since} {to}. Am ersten gemessen wäre es {status}.',
      movedHarder: 'Das Ziel wurde in {since} von {from} auf {to} angehoben. Am ersten gemessen wäre es {status}.',
      streak: 'Seit {count} Zeiträumen hinter Plan: Menschen, Geld und Zeit neu ansehen.',
      above: 'Über dem, was es von selbst tut: Etwas hat sich zum Guten verändert. Finden Sie heraus, was.',
      below: 'Unter dem, was es von selbst tut: Etwas hat sich verändert. Finden Sie heraus, was.',
      shift: 'Acht Zeiträume auf einer Seite des Mittels: Es hat sich dauerhaft verschoben.',
      Green: 'im Plan',
      Yellow: 'gefährdet',
      Red: 'hinter Plan',
      Grey: 'ohne Urteil',
    },
  },
  es: {
    name: 'Historial de Planlight',
    headings: {
      period: 'Periodo',
      day: 'Fecha',
      sheet: 'Hoja',
      measure: 'Medida',
      status: 'Estado',
      claimed: 'Declarado',
      confidence: 'Confianza',
      actual: 'Real',
      target: 'Objetivo',
      expected: 'Previsto a esa fecha',
      attainment: 'Logrado',
    },
    says: {
      greener: 'Declarado mejor de lo que dicen sus números: verde por fuera, rojo por dentro.',
      redder: 'Declarado peor de lo que dicen sus números: su responsable sabe más o es prudente.',
      unproven: 'Declarado, y no hay números que lo muestren.',
      doubted: 'Verde por sus números, y su responsable no cree en ello.',
      hoped: 'Rojo por sus números, y su responsable está seguro: pida la prueba.',
      movedEasier: 'El objetivo era {from} y es {to} desde {since}. Frente al primero estaría {status}.',
      movedHarder: 'El objetivo subió de {from} a {to} en {since}. Frente al primero estaría {status}.',
      streak: 'Fuera de plan {count} periodos seguidos: revise personas, dinero y tiempo.',
      above: 'Por encima de lo que hace por sí solo: algo cambió para bien. Averigüe qué.',
      below: 'Por debajo de lo que hace por sí solo: algo cambió. Averigüe qué.',
      shift: 'Ocho periodos seguidos a un lado de su media: se ha movido para quedarse.',
      Green: 'en plan',
      Yellow: 'en riesgo',
      Red: 'fuera de plan',
      Grey: 'sin veredicto',
    },
  },
};
