import { describe, expect, test } from 'vitest';
import type { NewCell } from '../../headless/xlsx/write/new-workbook.ts';
import { checkFile, checkRows, planFile, type Checked } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { fileIn, rowsXml, sheetXml, tempFolder, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();
const HEADER = ['Id', 'KPI', 'Parent', 'Actual', 'Target'];
type Row = readonly [id: NewCell, name: string, parent: NewCell, actual: number];

function tree(...rows: readonly Row[]): Checked {
  return checkRows(folder, [HEADER, ...rows.map((row) => [...row, 100])]);
}

const issues = ({ problems }: Checked): string[] => problems.map(({ code, why }) => `${code} ${why}`);
const statuses = ({ tables }: Checked): (string | undefined)[] => (tables[0]?.rows ?? []).map(({ status }) => status);

describe('headers', () => {
  test('B111 of two columns called alike one is taken, and the other is named with what to type for it', () => {
    const rows = [
      ['KPI', 'Actual ', 'ACTUAL\n(EUR)', 'Target'],
      ['A', 90, 50, 100],
      ['B', 80, 100, 100],
      ['C', 100, 60, 100],
    ];
    const found = checkRows(folder, rows);
    expect(found.tables[0]?.columns).toEqual({ name: 'A', actual: 'B', target: 'D' });
    expect(found.problems).toMatchObject([{ code: 'COLUMN_TWICE', at: 'Plan!C1' }]);
    const told = checkRows(folder, rows, ['--map', 'actual=C']);
    expect(told.tables[0]?.columns).toMatchObject({ actual: 'C' });
    expect(told.problems).toEqual([]);
  });

  test('B113 headers in shipped languages are understood, and a mapping is remembered', () => {
    const file = planFile(
      folder,
      [
        ['\u65e5\u672c', 'Objetivo', 'Ist'],
        ['A', 100, 90],
        ['B', 100, 80],
        ['C', 100, 120],
      ],
      {},
      'words.xlsx',
    );
    expect(checkFile(file).tables[0]?.columns).toEqual({ name: 'A', target: 'B', actual: 'C' });
    const settings = `${folder}/remembered.json`;
    checkFile(file, ['--map', 'Plan!target=C,actual=B', '--settings', settings, '--remember']);
    expect(checkFile(file, ['--settings', settings]).tables[0]?.columns).toMatchObject({ target: 'C', actual: 'B' });
  });
});

describe('what hangs together wrongly', () => {
  const OTHERS: readonly Row[] = [
    ['C', 'Gamma', 'D', 70],
    ['D', 'Delta', '', 90],
  ];

  test('B114 two rows under each other are told once, are Grey as objectives, and the other tree is rolled up', () => {
    const found = tree(['A', 'Alpha', 'B', 90], ['B', 'Beta', 'A', 80], ...OTHERS);
    expect(issues(found)).toEqual([expect.stringMatching(/^CYCLE A>B: /)]);
    expect(found.objectives).toMatchObject([
      { name: 'Alpha', status: 'Grey', flags: ['CYCLE:A>B'] },
      { name: 'Beta', status: 'Grey', flags: ['CYCLE:A>B'] },
      { name: 'Delta', status: 'Red' },
    ]);
    expect(statuses(found)).toEqual(['Yellow', 'Red', 'Red', 'Yellow']);
  });

  test('B115 a row under itself', () => {
    const found = tree(['A', 'Alpha', 'A', 90], ...OTHERS);
    expect(issues(found)).toEqual([expect.stringMatching(/^CYCLE A: /)]);
    expect(found.objectives).toMatchObject([
      { name: 'Alpha', status: 'Grey' },
      { name: 'Delta', status: 'Red' },
    ]);
  });

  test('B116 a loop of 10,000 rows is told by its ends', () => {
    const loop = Array.from({ length: 10_000 }, (_, i): Row => [`N${i}`, `Name ${i}`, `N${(i + 1) % 10_000}`, 90]);
    const found = tree(...loop);
    expect(found.problems).toMatchObject([{ code: 'CYCLE' }]);
    expect(found.problems[0]?.why.length).toBeLessThan(150);
    expect(found.problems[0]?.why).toContain('…');
    expect(new Set(found.objectives.map(({ status }) => status))).toEqual(new Set(['Grey']));
  });

  test('B118 of two rows with one id the first is the parent; both rows are named', () => {
    const found = tree(['A', 'Alpha', '', 90], ['A', 'Beta', '', 70], ['D', 'Delta', 'A', 100]);
    expect(issues(found)).toEqual([expect.stringMatching(/^DUPLICATE A \(rows 2, 3\): /)]);
    expect(found.objectives).toMatchObject([{ name: 'Alpha', children: [{ name: 'Delta' }] }]);
    expect(statuses(found)).toEqual(['Yellow', 'Red', 'Green']);
  });

  test.each([
    [
      'B119',
      'case and space',
      [
        ['A', 'Alpha', '', 90],
        ['a ', 'Beta', '', 70],
        ['D', 'Delta', 'A', 100],
      ],
      /^DUPLICATE_SUSPECT A, a \(rows 2, 3\)/,
    ],
    [
      'B122',
      'the form of their number',
      [
        ['001', 'Alpha', '', 90],
        [1, 'Beta', '', 70],
        ['1.0', 'Xi', '', 95],
        ['D', 'Delta', '1', 100],
      ],
      /^DUPLICATE_SUSPECT 001, 1, 1\.0 \(rows 2, 3, 4\)/,
    ],
  ] as const)('%s ids that differ only by %s stay two, and are told', (_, _what, rows, says) => {
    const found = tree(...rows);
    expect(issues(found)).toEqual([expect.stringMatching(says)]);
    expect(found.objectives).toHaveLength(1);
    expect(found.objectives[0]?.children).toMatchObject([{ name: 'Delta' }]);
  });

  test('B121 a row without an id is named by its row in the sheet, and judged', () => {
    const found = tree(['', 'Alpha', '', 90], ['B', 'Beta', '', 70], ['D', 'Delta', 'B', 100]);
    expect(issues(found)).toEqual([expect.stringMatching(/^NO_ID Row 2 has no id/)]);
    expect(statuses(found)).toEqual(['Yellow', 'Red', 'Green']);
  });
});

describe('nothing, and very much', () => {
  test.each([
    ['B123', [HEADER]],
    ['B123', []],
  ] as const)('%s a sheet without rows is no error: it says what to do', (_, rows) => {
    const file = planFile(folder, rows);
    expect(checkFile(file)).toMatchObject({ tables: [], objectives: [], problems: [{ code: 'NO_PLAN_FOUND' }] });
    expect(planlight(['check', file])).toMatchObject({ exit: 0, out: expect.stringMatching(/--map[\s\S]*examples\//) });
  });

  test('B124 a sheet that is dressed down to its last row is as large as what is in it', () => {
    const rows = rowsXml(['KPI', 'Actual', 'Target'], ['A', 90, 100], ['B', 80, 100], ['C', 100, 100]);
    const last = '<row r="1048576"><c r="A1048576"/></row>';
    const sheet = sheetXml(rows + last, { before: '<dimension ref="A1:XFD1048576"/>' });
    const found = checkFile(fileIn(folder, 'full.xlsx', xlsx({ 'xl/worksheets/sheet1.xml': sheet })));
    expect(statuses(found)).toEqual(['Yellow', 'Red', 'Green']);
  });

  test('B125 one objective of 20,000 rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i): NewCell[] => [`K${i}`, `Name ${i}`, 'Top', 90, 100]);
    const { objectives, tables } = checkRows(folder, [HEADER, ['Top', 'All of it', '', '', ''], ...rows]);
    expect(tables[0]?.rows).toHaveLength(20_001);
    expect(objectives).toMatchObject([{ name: 'All of it', score: 0.9, status: 'Yellow', coverage: 1 }]);
    expect(objectives[0]?.children).toHaveLength(20_000);
  });
});
