import { describe, expect, test } from 'vitest';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { MULTI_YEAR } from '../../../core/execution/sheets/parts/multi-year/multi-year.ts';
import { rowsOf } from '../../../core/execution/sheets/rows-of.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { calculated } from '../../support/calculated.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { withChange } from '../../support/with-change.ts';

const MADE = created(exampleBook(), 'multiYear');
const yearsIn = (book: WorkbookSnapshot) => rowsOf(factsOf(book), 'multiYear', 'years', 'year');
const options = (...rows: Parameters<typeof typed>[3]) => {
  const whole = typed(
    MADE,
    'multiYear',
    'years',
    [0, 1, 2].map((over) => ({ over, aim: 'There' })),
  );
  return typed(whole, 'multiYear', 'options', rows);
};
const need = { capability: 'Service in Asia' };

describe('the rolling strategy', () => {
  test('looks three fiscal years ahead', () => {
    expect(yearsIn(MADE).map((row) => row.value('year'))).toEqual([2026, 2027, 2028]);
    const july = MULTI_YEAR.lines(factsOf(exampleBook(), { fiscalStart: 7 }, '2026-07-01'), MULTI_YEAR.words.en);
    expect(july.get('years')?.map((line) => line.get('year'))).toEqual([2027, 2028, 2029]);
  });

  test('rolls on when the year is over: one year more, and nothing written is lost', () => {
    const book = typed(MADE, 'multiYear', 'years', [
      { over: 0, aim: 'Home market' },
      { over: 1, aim: 'Asia', growth: 0.2 },
    ]);
    const next = calculated(
      withChange(book, createPart(MULTI_YEAR, factsOf(book, {}, '2027-01-01'), 'en')),
      '2027-01-01',
    );
    expect(yearsIn(next).map((row) => [row.value('year'), row.text('aim'), row.text('age')])).toEqual([
      [2026, 'Home market', 'Past'],
      [2027, 'Asia', 'This year'],
      [2028, '', 'Ahead'],
      [2029, '', 'Ahead'],
    ]);
    const said = MULTI_YEAR.findings(factsOf(next, {}, '2027-01-01'), MULTI_YEAR.words.en);
    expect(said.map(({ title }) => title)).toEqual(['2028 has no strategy yet', '2029 has no strategy yet']);
    expect(createPart(MULTI_YEAR, factsOf(next, {}, '2027-06-01'), 'en').edits).toEqual([]);
  });

  test('knows the fiscal year natively, to the day', () => {
    const facts = factsOf(exampleBook(), { fiscalStart: 7 });
    const july = withChange(exampleBook(), createPart(MULTI_YEAR, facts, 'en'));
    const ages = (today: string) => yearsIn(calculated(july, today)).map((row) => row.text('age'));
    expect(ages('2026-06-30')).toEqual(['This year', 'Ahead', 'Ahead']);
    expect(ages('2026-07-01')).toEqual(['Past', 'This year', 'Ahead']);
  });

  test('asks of each way what it would mean', () => {
    const book = calculated(options({ ...need, option: 'Build' }, { ...need, option: 'Partner' }));
    const asked = rowsOf(factsOf(book), 'multiYear', 'options', 'capability').map((row) => row.text('asked'));
    expect(asked).toEqual([MULTI_YEAR.words.en.says['askBuild'], MULTI_YEAR.words.en.says['askPartner']]);
  });

  test.each([
    ['only one way was weighed', [{ ...need, option: 'Buy', chosen: 'Yes', consequences: 'Costs more' }]],
    [
      'no way is chosen',
      [
        { ...need, option: 'Buy' },
        { ...need, option: 'Build' },
      ],
    ],
    [
      'what follows is not said',
      [
        { ...need, option: 'Buy', chosen: 'Yes' },
        { ...need, option: 'Build' },
      ],
    ],
    [
      'more than one way is chosen',
      [
        { ...need, option: 'Buy', chosen: 'Yes' },
        { ...need, option: 'Build', chosen: 'Yes' },
      ],
    ],
  ])('says that %s', (what, rows) => {
    expect(findingsIn(options(...rows), 'multiYear').map(({ title }) => title)).toEqual([`Service in Asia: ${what}`]);
  });

  test('has nothing to say where two ways were weighed and one is chosen with what follows', () => {
    const rows = [
      { ...need, option: 'Buy', chosen: 'Yes', consequences: 'Its people stay two years' },
      { ...need, option: 'Build' },
    ];
    expect(findingsIn(options(...rows), 'multiYear')).toEqual([]);
    expect(MULTI_YEAR.progress(factsOf(options(...rows)))).toBe(1);
  });
});
