import { once } from '../workbook/once.ts';
import { foldedText } from './text.ts';

/** What people type where there is no value yet. Settings may replace the list. */
export const NO_DATA_MARKS: readonly string[] = [
  'n/a',
  'na',
  'n.a.',
  'n/d',
  'n.d.',
  'nd',
  's/d',
  's.d.',
  'k.a.',
  'k. a.',
  'n.v.',
  'entf.',
  'entfällt',
  'offen',
  '-',
  '--',
  '---',
  '–',
  '—',
  '−',
  '.',
  '..',
  '...',
  '…',
  '?',
  '??',
  '???',
  'x.x',
  'xx',
  '_',
  '/',
  'tbd',
  'tbc',
  't.b.d.',
  't.b.c.',
  'tba',
  'none',
  'null',
  'nil',
  'pending',
  'unknown',
  'no data',
  'not available',
  'not applicable',
  'à définir',
  'a definir',
  'por definir',
  'sin datos',
  'sem dados',
  'pas de données',
  'keine daten',
  'noch offen',
  '未定',
  '未入力',
  'なし',
  '待定',
  '無',
  '无',
];

/** The marks as a set for look-ups of folded texts. */
export function noDataSet(marks: readonly string[]): ReadonlySet<string> {
  return new Set(marks.map(foldedText));
}

/** The default marks as a set. */
export const defaultNoData = once(() => noDataSet(NO_DATA_MARKS));
