import { describe, expect, test } from 'vitest';
import type { NewCell } from '../../headless/xlsx/write/new-workbook.ts';
import { checkFile, checkRows, dated, planFile, type CheckedRow } from '../support/door.ts';
import { cell, fileIn, MAIN, rowsXml, sheetXml, tempFolder, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();
const settings = (text: string): string[] => ['--settings', fileIn(folder, 'settings.json', Buffer.from(text))];

describe('targets', () => {
  test('B050 a negative target is judged by its own formula: half the loss is better, twice the loss is worse', () => {
    const { tables } = checkRows(folder, [
      ['KPI', 'Actual', 'Target'],
      ['Half', -50, -100],
      ['Twice', -200, -100],
      ['Met', -100, -100],
    ]);
    expect(tables[0]?.rows).toMatchObject([
      { attainment: 1.5, status: 'Green' },
      { attainment: 0, status: 'Red' },
      { attainment: 1, status: 'Green' },
    ]);
  });

  test.each([
    ['B051', ''],
    ['B051', null],
    ['B051', 'TBD'],
  ] as const)('%s no target (%j) is Grey, not Red', (_, target) => {
    const { tables } = checkRows(folder, [
      ['KPI', 'Actual', 'Target'],
      ['Odd', 5, target],
      ['A', 90, 100],
      ['B', 100, 100],
    ]);
    expect(tables[0]?.rows.map(({ status, reason }) => [status, reason])).toEqual([
      ['Grey', 'NO_TARGET'],
      ['Yellow', null],
      ['Green', null],
    ]);
  });

  test('B052 a merged target counts for its first row, for all of them only when the settings say so', () => {
    const rows = [
      ['KPI', 'Actual', 'Target'],
      ['A', 85, 100],
      ['B', 90, null],
      ['C', 50, 60],
    ];
    const rowsWith = (options: readonly string[]): readonly CheckedRow[] =>
      checkRows(folder, rows, options, { merges: ['C2:C3'] }).tables[0]?.rows ?? [];
    expect(rowsWith([])[1]).toMatchObject({ status: 'Grey', reason: 'NO_TARGET', notes: ['MERGED'] });
    expect(rowsWith([]).map(({ status }) => status)).toEqual(['Yellow', 'Grey', 'Red']);
    expect(rowsWith(settings('{"fillMerged":true}'))[1]).toMatchObject({ target: 100, status: 'Yellow', notes: [] });
  });
});

describe('thresholds', () => {
  const rows = [
    ['KPI', 'Actual', 'Target'],
    ['A', 90, 100],
    ['B', 89, 100],
    ['C', 95, 100],
  ];

  test('B054 equal thresholds are allowed: no row is Yellow, and that is said', () => {
    const { tables, problems } = checkRows(folder, rows, settings('{"bands":{"green":0.9,"yellow":0.9}}'));
    expect(tables[0]?.rows.map(({ status }) => status)).toEqual(['Green', 'Red', 'Green']);
    expect(problems).toMatchObject([{ code: 'THRESHOLD_EQUAL' }]);
    expect(checkRows(folder, rows, ['--bands', '90/90']).problems).toMatchObject([{ code: 'THRESHOLD_EQUAL' }]);
  });
});

describe('weights', () => {
  const rows = (weight: NewCell): NewCell[][] => [
    ['KPI', 'Parent', 'Weight', 'Actual', 'Target'],
    ['Top', '', '', '', ''],
    ['A', 'Top', weight, 100, 100],
    ['B', 'Top', 2, 70, 100],
  ];

  test.each([
    ['B056', 'a negative weight', -1, 'NEGATIVE_WEIGHT'],
    ['B059', 'a weight that is no number', 'abc', 'WEIGHT_INVALID'],
  ])('%s %s counts nothing and is flagged; it is never taken for 1', (_, _what, weight, flag) => {
    const { objectives } = checkRows(folder, rows(weight));
    expect(objectives).toMatchObject([
      {
        name: 'Top',
        score: 0.7,
        flags: [flag],
        children: [
          { name: 'A', weight: 0 },
          { name: 'B', weight: 1 },
        ],
      },
    ]);
  });
});

describe('due dates', () => {
  function due(value: NewCell, options: readonly string[] = [], start: NewCell = null): CheckedRow {
    const { tables } = checkRows(
      folder,
      [
        ['Task', 'Owner', 'Start', 'Due', 'Status'],
        ['Odd', 'Ann', start, value, 'In progress'],
        ['Two', 'Bo', dated(45_992), dated(46_112), 'In progress'],
        ['Three', 'Cy', dated(45_992), dated(46_064), 'Not started'],
      ],
      options,
    );
    const [odd, ...rest] = tables[0]?.rows ?? [];
    expect(rest.map(({ status }) => status)).toEqual(['Grey', 'Yellow']);
    if (odd === undefined) throw new Error('the row with the odd date is lost');
    return odd;
  }

  test.each([
    ['B065', 'a serial past the last day', 2_958_466, 'INVALID_DATE'],
    ['B065', 'a date cell past the last day', dated(2_958_466), 'INVALID_DATE'],
    ['B066', 'a huge serial', 1e15, 'INVALID_DATE'],
    ['B067', '31 February', '31/02/2026', 'INVALID_DATE'],
    ['B068', 'day or month first, nobody said', '03/04/2026', 'AMBIGUOUS_DATE'],
    ['B069', 'a 13th month', '2026-13-01', 'INVALID_DATE'],
    ['B070', 'an ISO week', '2026-W05', 'UNSUPPORTED_DATE'],
    ['B071', 'a fiscal quarter without the fiscal start', 'Q3 FY26', 'FISCAL_START_NEEDED'],
    ['B072', 'a fifth quarter', 'Q5 2026', 'INVALID_PERIOD'],
    ['B073', 'a weekday', 'next Friday', 'NOT_A_DATE'],
  ] as const)('%s %s is Grey %j', (_, _what, value, reason) => {
    expect(due(value)).toMatchObject({ status: 'Grey', reason, due: null });
  });

  test.each([
    ['B060', 'a serial without a date format', 46_112, [], '2026-03-31'],
    ['B068', 'day first as said', '03/04/2026', ['--date-order', 'dmy'], '2026-04-03'],
    ['B068', 'month first by the locale', '03/04/2026', ['--locale', 'en-US'], '2026-03-04'],
    ['B071', 'a fiscal quarter with the fiscal start', 'Q3 FY26', ['--fiscal-start', '7'], '2026-03-31'],
  ] as const)('%s %s is read', (_, _what, value, options, iso) => {
    expect(due(value, options)).toMatchObject({ due: iso });
  });

  test('B074 due before it starts is Grey, and says so', () => {
    expect(due(dated(46_143), [], dated(46_174))).toMatchObject({ status: 'Grey', reason: 'DATE_ORDER' });
  });

  test.each([
    ['B060', '', '2026-03-31'],
    ['B061', '<workbookPr date1904="1"/>', '2030-04-01'],
  ])('%s the date system of the workbook counts (%s)', (_, properties, iso) => {
    const rows = rowsXml(
      ['Task', 'Owner', 'Due', 'Status'],
      ['Two', 'Bo', null, 'In progress'],
      ['One', 'Ann', null, 'In progress'],
    )
      .replace(cell('D2', 'In progress'), `<c r="C2" s="1"><v>46112</v></c>${cell('D2', 'In progress')}`)
      .replace(cell('D3', 'In progress'), `<c r="C3" s="1"><v>46112</v></c>${cell('D3', 'In progress')}`);
    const file = fileIn(
      folder,
      'dates.xlsx',
      xlsx({
        'xl/worksheets/sheet1.xml': sheetXml(rows),
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${properties}<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      }),
    );
    expect(checkFile(file).tables[0]?.rows).toMatchObject([{ due: iso }, { due: iso }]);
  });

  test('B076 days have no time zone: the same verdict wherever the two machines stand', () => {
    const file = planFile(folder, [
      ['Task', 'Owner', 'Due', 'Status'],
      ['One', 'Ann', dated(46_063), 'In progress'],
      ['Two', 'Bo', dated(46_062), 'In progress'],
    ]);
    const zone = process.env['TZ'];
    const seen = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return checkFile(file);
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]?.tables[0]?.rows).toMatchObject([
      { due: '2026-02-10', reason: 'DUE_SOON' },
      { due: '2026-02-09', reason: 'OVERDUE' },
    ]);
  });
});
