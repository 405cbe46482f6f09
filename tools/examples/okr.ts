import type { NewCell, NewSheet } from '../../headless/xlsx/write/new-workbook.ts';
import { amount, date, FORMATS, headers, note, title } from './cells.ts';

const { number, percent } = FORMATS;

type KeyResult = readonly [
  id: string,
  text: string,
  owner: string,
  start: number | null,
  target: number | null,
  current: number | null,
  format: string,
  confidence: number | null,
  parent: string,
];

const ROWS: readonly KeyResult[] = [
  ['O1', 'Customers love the first week', '', null, null, null, number, null, ''],
  ['O1.1', 'Raise activation within 7 days from 42% to 60%', 'Ines', 0.42, 0.6, 0.55, percent, 7, 'O1'],
  ['O1.2', 'Cut time to first report from 9 to 4 minutes', 'Jo', 9, 4, 5.5, FORMATS.decimal, 4, 'O1'],
  ['O1.3', 'Answer 95% of first-week tickets within 2 hours', 'Kim', 0.81, 0.95, 0.96, percent, 3, 'O1'],
  ['O2', 'Become the obvious choice for mid-size teams', '', null, null, null, number, null, ''],
  ['O2.1', 'Sign 30 new teams of 50 to 200 people by 30 September 2026', 'Lena', 0, 30, 11, number, 5, 'O2'],
  ['O2.2', 'Publish 6 customer stories', 'Marc', 0, 6, 5, number, 9, 'O2'],
  ['O2.3', 'Sell more!', '', null, null, null, number, null, 'O2'],
];

function okrs(): NewSheet {
  const rows: NewCell[][] = [
    [title('OKRs, third quarter 2026')],
    [note('Confidence is the owner’s, from 0 to 10.')],
    [],
    headers('ID', 'Key result', 'Owner', 'Parent', 'Start value', 'Target', 'Current', 'Confidence', 'Start', 'Due'),
    ...ROWS.map(([id, text, owner, start, target, current, format, confidence, parent]): NewCell[] => [
      id,
      text,
      owner,
      parent,
      amount(start, format),
      amount(target, format),
      amount(current, format),
      confidence,
      target === null ? null : date('2026-07-01'),
      target === null ? null : date('2026-09-30'),
    ]),
  ];
  return { name: 'OKRs', rows, widths: [7, 56, 10, 9, 11, 10, 10, 12, 12, 12], frozenRows: 4 };
}

/** An OKR list with parents by id, confidence, and one goal that is no goal. */
export const okr: readonly NewSheet[] = [okrs()];
