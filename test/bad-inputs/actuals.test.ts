import { describe, expect, test } from 'vitest';
import type { NewCell } from '../../headless/xlsx/write/new-workbook.ts';
import { checkFile, checkRows, dated, planFile, type CheckedRow } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { cell, fileIn, rowsXml, sheetXml, tempFolder, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();
const OTHERS: readonly (readonly NewCell[])[] = [
  ['Bookings', 95, 100, 'Ben'],
  ['Leads', 80, 100, 'Cy'],
  ['Visits', 110, 100, 'Dee'],
];

/** The row of a measure with this actual against 100; the rows beside it must be judged as ever. */
function judged(actual: NewCell, options: readonly string[] = []): CheckedRow {
  const { tables } = checkRows(
    folder,
    [['KPI', 'Actual', 'Target', 'Owner'], ['Odd', actual, 100, 'Ann'], ...OTHERS],
    options,
  );
  const [odd, ...rest] = tables[0]?.rows ?? [];
  expect(rest.map(({ status }) => status)).toEqual(['Yellow', 'Red', 'Green']);
  if (odd === undefined) throw new Error('the row with the odd actual is lost');
  return odd;
}

describe('an actual that is no number is Grey with its reason', () => {
  const CASES: readonly (readonly [id: string, what: string, actual: NewCell, reason: string])[] = [
    ['B001', 'an empty text', '', 'NO_DATA'],
    ['B002', 'a blank cell', null, 'NO_DATA'],
    ['B003', 'spaces, also such that do not break', '   \u00a0 ', 'NO_DATA'],
    ['B011', 'a text too large to count with', '1e999', 'NOT_FINITE'],
    ['B020', 'Indian groups where nobody said so', '12,34,567.89', 'TEXT'],
    ...['n/a', '-', 'TBD', 'tbc', '?'].map((mark) => ['B038', `the mark ${mark}`, mark, 'NO_DATA'] as const),
    ['B040', '#N/A', { error: '#N/A' }, 'ERROR'],
    ['B041', '#REF!', { error: '#REF!' }, 'ERROR'],
    ['B042', '#SPILL!', { error: '#SPILL!' }, 'ERROR'],
    ['B043', '#BUSY!', { error: '#BUSY!' }, 'ERROR'],
    ['B044', '#NAME?', { error: '#NAME?' }, 'ERROR'],
    ['B045', 'a cell that is TRUE', true, 'BOOLEAN'],
    ['B046', 'the text TRUE', 'TRUE', 'TEXT'],
    ['B046', 'the text WAHR', 'WAHR', 'TEXT'],
    ['B048', 'a date', dated(46_112), 'DATE_IN_NUMBER'],
  ];

  test.each(CASES)('%s %s', (_, _what, actual, reason) => {
    expect(judged(actual)).toMatchObject({
      status: 'Grey',
      reason,
      actual: null,
      attainment: null,
      gap: null,
      band: null,
    });
  });

  test.each([
    ['B041', '#REF!', /#REF! has lost its source/],
    ['B043', '#BUSY!', /#BUSY! was not calculated yet/],
    ['B044', '#NAME?', /#NAME\? may need an add-in/],
  ] as const)('%s explain says what %s means', (_, error, says) => {
    const file = planFile(folder, [['KPI', 'Actual', 'Target', 'Owner'], ['Odd', { error }, 100, 'Ann'], ...OTHERS]);
    const said = planlight(['explain', file, 'Plan!B2'], { width: 300 });
    expect(said.out).toMatch(says);
    expect(said.out).toContain(`"${error}"`);
  });

  test('B038 the marks are a list of the settings', () => {
    const settings = fileIn(folder, 'marks.json', Buffer.from('{"noData":["still counting"]}'));
    expect(judged('still counting', ['--settings', settings])).toMatchObject({ status: 'Grey', reason: 'NO_DATA' });
    expect(judged('TBD', ['--settings', settings])).toMatchObject({ status: 'Grey', reason: 'TEXT' });
  });

  test.each([
    ['B006', 'NaN'],
    ['B007', 'Infinity'],
    ['B008', '-Infinity'],
    ['B007', '1E999'],
  ])('%s a stored value of %s is Grey, and no output holds it', (_, stored) => {
    const rows =
      rowsXml(['KPI', 'Actual', 'Target'], ['Bookings', 95, 100], ['Visits', 110, 100]) +
      `<row r="4">${cell('A4', 'Odd')}<c r="B4"><v>${stored}</v></c>${cell('C4', 100)}</row>`;
    const file = fileIn(folder, 'stored.xlsx', xlsx({ 'xl/worksheets/sheet1.xml': sheetXml(rows) }));
    const row = checkFile(file).tables[0]?.rows.find(({ name }) => name === 'Odd');
    expect(row).toMatchObject({ status: 'Grey', actual: null, attainment: null });
    expect(row?.reason).not.toBeNull();
    expect(planlight(['check', file]).out).not.toMatch(/NaN|Infinity/);
    // The text is quoted, and nothing is worked out with it.
    expect(planlight(['explain', file, 'Plan!B4']).out).not.toMatch(/(?:NaN|Infinity)(?!")/);
  });
});

describe('an actual that is odd and a number all the same', () => {
  const CASES: readonly (readonly [string, string, NewCell, number, readonly string[], readonly string[]])[] = [
    ['B004', 'zero is a value', 0, 0, [], []],
    ['B005', 'minus zero is zero', -0, 0, [], []],
    ['B005', 'minus zero as text is zero', '-0', 0, ['TEXT_NUMBER'], []],
    ['B009', 'an enormous number is valid', 1e308, 1e308, ['NOT_MEANINGFUL'], []],
    ['B014', 'a number stored as text', '12', 12, ['TEXT_NUMBER'], []],
    [
      'B020',
      'Indian groups in India',
      '12,34,567.89',
      1_234_567.89,
      ['TEXT_NUMBER', 'NOT_MEANINGFUL'],
      ['--locale', 'en-IN'],
    ],
    ['B022', 'Swiss groups', "1'234.5", 1234.5, ['TEXT_NUMBER', 'NOT_MEANINGFUL'], ['--locale', 'de-CH']],
    ['B026', 'a percentage as text', '85%', 0.85, ['TEXT_NUMBER'], []],
    ['B029', 'millions of dollars', '$1.2M', 1_200_000, ['TEXT_NUMBER', 'NOT_MEANINGFUL'], []],
    [
      'B030',
      'euros, the group by the locale',
      '€ 1.000',
      1000,
      ['AMBIGUOUS_NUMBER', 'TEXT_NUMBER', 'NOT_MEANINGFUL'],
      ['--locale', 'de'],
    ],
    ['B030', 'euros, the decimals by the locale', '€ 1.000', 1, ['AMBIGUOUS_NUMBER', 'TEXT_NUMBER'], []],
    ['B033', 'a zero-width space behind it', '12\u200b', 12, ['TEXT_NUMBER', 'HIDDEN_CHAR:U+200B'], []],
    ['B034', 'a byte order mark before it', '\ufeff12', 12, ['TEXT_NUMBER', 'HIDDEN_CHAR:U+FEFF'], []],
    ['B036', 'an exponent', '1e3', 1000, ['TEXT_NUMBER', 'NOT_MEANINGFUL'], []],
  ];

  test.each(CASES)('%s %s', (_, _what, actual, value, notes, options) => {
    const row = judged(actual, options);
    expect(row).toMatchObject({ actual: value, notes, reason: null });
    expect(Object.is(row.actual, -0)).toBe(false);
    expect(row.attainment).toBeCloseTo(value / 100, 9);
  });

  test('B005 minus zero is never printed', () => {
    const file = planFile(folder, [['KPI', 'Actual', 'Target', 'Owner'], ['Odd', '-0', 100, 'Ann'], ...OTHERS]);
    expect(planlight(['check', file]).out).not.toMatch(/-0\b/);
    expect(planlight(['explain', file, 'B2']).out).toMatch(/^ {2}0 of 100 is 100\.0% behind/m);
  });

  test('B009 amounts too large to add give the objective no colour, and no infinity is shown', () => {
    const settings = fileIn(folder, 'value.json', Buffer.from('{"rollup":"value"}'));
    const rows = [
      ['KPI', 'Parent', 'Weight', 'Actual', 'Target'],
      ['Top', '', '', '', ''],
      ['A', 'Top', 10, 1e308, 100],
      ['B', 'Top', 2, 1e308, 100],
    ];
    const { objectives } = checkRows(folder, rows, ['--settings', settings]);
    expect(objectives).toMatchObject([{ name: 'Top', status: 'Grey', score: null, flags: ['OVERFLOW'] }]);
  });

  test('B009 its share counts as all of it and no more', () => {
    const rows = [
      ['KPI', 'Parent', 'Weight', 'Actual', 'Target'],
      ['Top', '', '', '', ''],
      ['A', 'Top', 10, 1e308, 100],
      ['B', 'Top', 10, 70, 100],
    ];
    expect(checkRows(folder, rows).objectives).toMatchObject([{ name: 'Top', score: 0.85 }]);
  });

  test('B028 85 against 90 % is judged as it stands, and the mixed scale is noted', () => {
    const share: NewCell = { value: 0.9, style: { format: '0%' } };
    const { tables } = checkRows(folder, [
      ['KPI', 'Actual %', 'Target %'],
      ['Odd', 85, share],
      ['Win rate', { value: 0.8, style: { format: '0%' } }, share],
    ]);
    expect(tables[0]?.rows).toMatchObject([
      { actual: 85, target: 0.9, notes: ['NOT_MEANINGFUL', 'SCALE_SUSPECT'] },
      { actual: 0.8, target: 0.9, notes: [] },
    ]);
  });

  test('B036 a column of exponents is no column of ids', () => {
    const { tables } = checkRows(folder, [
      ['KPI', 'Actual', 'Target'],
      ['A', '1e3', 1000],
      ['B', '2e3', 1000],
      ['C', '5e2', 1000],
    ]);
    expect(tables[0]?.columns).toEqual({ name: 'A', actual: 'B', target: 'C' });
    expect(tables[0]?.rows.map(({ status }) => status)).toEqual(['Green', 'Green', 'Red']);
  });

  test('B001 B002 what is blank lowers the coverage of its objective and counts for nothing', () => {
    const rows = [
      ['KPI', 'Parent', 'Actual', 'Target'],
      ['Top', '', '', ''],
      ['A', 'Top', '', 100],
      ['B', 'Top', null, 100],
      ['C', 'Top', 100, 100],
      ['D', 'Top', 100, 100],
      ['E', 'Top', 100, 100],
    ];
    expect(checkRows(folder, rows).objectives).toMatchObject([
      { name: 'Top', score: 1, coverage: 0.6, status: 'Green' },
    ]);
  });
});
