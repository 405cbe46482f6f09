import { contributionFormulas, type ContributionFormulas } from '../../../contribution-formulas.ts';
import { paintedByStatus, type BlockShape, type ColumnShape } from '../../part.ts';

const SHARE = '0.0%';
const POINTS = '+0.0%;-0.0%;0.0%';

const QUARTER: ColumnShape = { key: 'quarter', width: 10, filledBy: 'you' };

function count(key: string): ColumnShape {
  return { key, width: 8, filledBy: 'us' };
}

const COMPANY: BlockShape = {
  key: 'company',
  identity: ['quarter', 'objective'],
  spareRows: 3,
  room: 100,
  columns: [
    QUARTER,
    { key: 'objective', width: 36, filledBy: 'you' },
    { key: 'status', width: 9, filledBy: 'us', paints: paintedByStatus('status') },
    { key: 'score', width: 9, filledBy: 'us', format: '0%' },
    ...['green', 'yellow', 'red', 'grey'].map(count),
    { key: 'decision', width: 36, filledBy: 'you' },
  ],
};

/** One of the five figures of a contribution; blank beside a row that names no part. */
function figure(key: keyof ContributionFormulas, format: string): ColumnShape {
  return {
    key,
    width: 11,
    filledBy: 'you',
    format,
    formula: (at, _, cells) => {
      const formulas = contributionFormulas({
        planned: at('planned'),
        actual: at('actual'),
        done: at('yearDone'),
        allPlanned: cells('planned'),
        allActual: cells('actual'),
        together: `${cells('quarter')},"="&${at('quarter')}`,
      });
      return `IF(OR(${at('part')}="",${at('quarter')}=""),"",${formulas[key]})`;
    },
  };
}

const MIX: BlockShape = {
  key: 'mix',
  identity: ['quarter', 'part'],
  spareRows: 8,
  room: 100,
  columns: [
    QUARTER,
    { key: 'part', width: 26, filledBy: 'you' },
    { key: 'planned', width: 12, filledBy: 'you' },
    { key: 'actual', width: 12, filledBy: 'you' },
    {
      key: 'yearDone',
      width: 10,
      filledBy: 'you',
      format: '0%',
      takes: { kind: 'number', least: 0, most: 1 },
    },
    figure('plannedShare', SHARE),
    figure('actualShare', SHARE),
    figure('variance', POINTS),
    figure('relative', POINTS),
    figure('required', SHARE),
  ],
};

const PROJECTS: BlockShape = {
  key: 'projects',
  identity: ['quarter', 'project'],
  spareRows: 8,
  room: 100,
  columns: [
    QUARTER,
    { key: 'project', width: 36, filledBy: 'you' },
    { key: 'standing', width: 9, filledBy: 'us', paints: paintedByStatus('standing') },
    { key: 'course', width: 12, filledBy: 'you', takes: { kind: 'choice', of: ['stop', 'start', 'continue'] } },
    { key: 'reason', width: 36, filledBy: 'you' },
  ],
};

const SELF_CHECK: BlockShape = {
  key: 'selfCheck',
  identity: ['quarter', 'question'],
  spareRows: 0,
  room: 100,
  columns: [
    QUARTER,
    { key: 'question', width: 46, filledBy: 'you' },
    {
      key: 'answer',
      width: 10,
      filledBy: 'you',
      takes: { kind: 'choice', of: ['yes', 'no'] },
      paints: (at, words) => [
        { status: 'Red', when: `${at('answer')}="${words.choices['no'] ?? ''}"` },
        { status: 'Green', when: `${at('answer')}="${words.choices['yes'] ?? ''}"` },
      ],
    },
  ],
};

const PEOPLE: BlockShape = {
  key: 'people',
  identity: ['quarter', 'person'],
  spareRows: 5,
  room: 100,
  columns: [
    QUARTER,
    { key: 'person', width: 20, filledBy: 'you' },
    ...['green', 'yellow', 'red', 'grey', 'actionsDone', 'actionsDue'].map(count),
    { key: 'note', width: 40, filledBy: 'you' },
    { key: 'ownInitials', width: 10, filledBy: 'you' },
    { key: 'coachInitials', width: 10, filledBy: 'you' },
  ],
};

/** Company, improvement, people: the three sections of the review, side by side. */
export const QUARTERLY_BLOCKS: readonly BlockShape[] = [COMPANY, MIX, PROJECTS, SELF_CHECK, PEOPLE];
