import { weeklyVerdictFormula } from '../../../weekly-verdict-formula.ts';
import { DAY_FORMAT } from '../../cell-day.ts';
import { paintedByStatus, type BlockShape, type ColumnCells, type PartWords, type RowCell } from '../../part.ts';

/** A cell as what is counted: texts are compared whole and without regard to case. */
function same(cell: string): string {
  return `"="&${cell}`;
}

/** The actions of a row's person that were due in its week. */
function actionsDue(at: RowCell, cells: ColumnCells): string {
  const due = cells('due', 'actions');
  const isOwn = `${cells('owner', 'actions')},${same(at('person'))}`;
  return `${isOwn},${due},">="&${at('week')},${due},"<"&${at('week')}+7`;
}

const OBSTACLES: BlockShape = {
  key: 'obstacles',
  identity: ['obstacle', 'day'],
  // Each with its counts: a log of a year.
  spareRows: 200,
  room: 100,
  columns: [
    { key: 'day', width: 12, filledBy: 'you', format: DAY_FORMAT, takes: { kind: 'date' } },
    {
      key: 'obstacle',
      width: 36,
      filledBy: 'you',
      paints: (at) => [
        { status: 'Red', when: `AND(N(${at('times')})>1,${at('decision')}="")` },
        { status: 'Yellow', when: `AND(${at('obstacle')}<>"",OR(N(${at('times')})>1,${at('decision')}=""))` },
      ],
    },
    { key: 'decision', width: 36, filledBy: 'you' },
    { key: 'solver', width: 18, filledBy: 'you' },
    { key: 'until', width: 12, filledBy: 'you', format: DAY_FORMAT, takes: { kind: 'date' } },
    {
      // Twice on one day is one meeting: each counts half.
      key: 'countsAs',
      width: 9,
      filledBy: 'you',
      format: '0.0',
      formula: (at, _, cells) => {
        const alike = `${cells('obstacle')},${same(at('obstacle'))},${cells('day')},${same(at('day'))}`;
        return `IF(OR(${at('obstacle')}="",NOT(ISNUMBER(${at('day')}))),"",IFERROR(1/COUNTIFS(${alike}),""))`;
      },
    },
    {
      key: 'times',
      width: 10,
      filledBy: 'you',
      formula: (at, _, cells) => {
        const sum = `SUMIFS(${cells('countsAs')},${cells('obstacle')},${same(at('obstacle'))})`;
        return `IF(${at('countsAs')}="","",ROUND(${sum},0))`;
      },
    },
  ],
};

const ACTIONS: BlockShape = {
  key: 'actions',
  identity: ['agreed', 'about'],
  spareRows: 20,
  room: 300,
  columns: [
    { key: 'agreed', width: 12, filledBy: 'you', format: DAY_FORMAT, takes: { kind: 'date' } },
    { key: 'about', width: 28, filledBy: 'you' },
    { key: 'action', width: 36, filledBy: 'you' },
    { key: 'owner', width: 18, filledBy: 'you' },
    { key: 'due', width: 12, filledBy: 'you', format: DAY_FORMAT, takes: { kind: 'date' } },
    {
      key: 'done',
      width: 9,
      filledBy: 'you',
      takes: { kind: 'choice', of: ['yes', 'no'] },
      paints: (at, words) => [{ status: 'Green', when: `${at('done')}=${yes(words)}` }],
    },
    {
      key: 'why',
      width: 30,
      filledBy: 'you',
      paints: (at, words) => [{ status: 'Yellow', when: `AND(${at('done')}=${no(words)},${at('why')}="")` }],
    },
  ],
};

function yes(words: PartWords): string {
  return `"${words.choices['yes'] ?? ''}"`;
}

function no(words: PartWords): string {
  return `"${words.choices['no'] ?? ''}"`;
}

const PEOPLE: BlockShape = {
  key: 'people',
  identity: ['week', 'person'],
  spareRows: 5,
  room: 300,
  columns: [
    { key: 'week', width: 12, filledBy: 'us', format: DAY_FORMAT },
    { key: 'person', width: 18, filledBy: 'us' },
    { key: 'green', width: 8, filledBy: 'us' },
    { key: 'yellow', width: 8, filledBy: 'us' },
    { key: 'red', width: 8, filledBy: 'us' },
    { key: 'recovering', width: 10, filledBy: 'us' },
    {
      key: 'dueCount',
      width: 8,
      filledBy: 'you',
      formula: (at, _, cells) => `IF(${at('person')}="","",COUNTIFS(${actionsDue(at, cells)}))`,
    },
    {
      key: 'openCount',
      width: 8,
      filledBy: 'you',
      formula: (at, words, cells) => {
        const done = `COUNTIFS(${actionsDue(at, cells)},${cells('done', 'actions')},${yes(words)})`;
        return `IF(${at('person')}="","",${at('dueCount')}-${done})`;
      },
    },
    {
      key: 'verdict',
      width: 12,
      filledBy: 'you',
      formula: (at) => {
        const counts = { green: at('green'), yellow: at('yellow'), red: at('red'), recovering: at('recovering') };
        const verdict = weeklyVerdictFormula({ due: at('dueCount'), open: at('openCount'), ...counts });
        return `IF(${at('person')}="","",${verdict})`;
      },
      paints: paintedByStatus('verdict'),
    },
    { key: 'note', width: 34, filledBy: 'you' },
  ],
};

/** What is in the way, what is done about it, and everybody's week: side by side, each growing downward. */
export const WEEKLY_BLOCKS: readonly BlockShape[] = [OBSTACLES, ACTIONS, PEOPLE];
