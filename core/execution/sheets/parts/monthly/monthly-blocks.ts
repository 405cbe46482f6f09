import { textLiteral } from '../../../../native/expressions.ts';
import { DAY_FORMAT, MONTH_FORMAT } from '../../cell-day.ts';
import { paintedByStatus, type BlockShape, type ColumnShape } from '../../part.ts';

/** What is to be typed beside a Red item: it is Red itself while it is missing (systems 30). */
function needed(key: string, width: number, more: Partial<ColumnShape> = {}): ColumnShape {
  return {
    key,
    width,
    filledBy: 'you',
    paints: (at) => [{ status: 'Red', when: `AND(${at('status')}="Red",${at(key)}="")` }],
    ...more,
  };
}

const AGENDA: BlockShape = {
  key: 'agenda',
  identity: ['month', 'item'],
  spareRows: 5,
  room: 500,
  columns: [
    { key: 'month', width: 10, filledBy: 'us', format: MONTH_FORMAT },
    { key: 'order', width: 6, filledBy: 'us' },
    { key: 'part', width: 20, filledBy: 'us' },
    { key: 'minutes', width: 9, filledBy: 'us', format: '0.0' },
    { key: 'item', width: 34, filledBy: 'us' },
    { key: 'owner', width: 18, filledBy: 'us' },
    { key: 'status', width: 9, filledBy: 'us', paints: paintedByStatus('status') },
    { key: 'gap', width: 9, filledBy: 'us', format: '0.0%' },
    { key: 'streak', width: 9, filledBy: 'us' },
    { key: 'say', width: 36, filledBy: 'us' },
    needed('cause', 30),
    needed('proposal', 34),
    needed('actionOwner', 18, {
      paints: (at) => [
        {
          status: 'Red',
          when: `AND(${at('status')}="Red",${at('actionOwner')}="",${at('owner')}="")`,
        },
      ],
    }),
    needed('actionDue', 12, { format: DAY_FORMAT, takes: { kind: 'date' } }),
  ],
};

const LOG: BlockShape = {
  key: 'log',
  identity: ['agreedIn', 'about'],
  // Each with the months it is carried over: a log of a year or two.
  spareRows: 200,
  room: 100,
  columns: [
    { key: 'agreedIn', width: 10, filledBy: 'you', format: MONTH_FORMAT, takes: { kind: 'date' } },
    { key: 'about', width: 28, filledBy: 'you' },
    { key: 'action', width: 36, filledBy: 'you' },
    { key: 'doer', width: 18, filledBy: 'you' },
    { key: 'until', width: 12, filledBy: 'you', format: DAY_FORMAT, takes: { kind: 'date' } },
    {
      key: 'done',
      width: 9,
      filledBy: 'you',
      takes: { kind: 'choice', of: ['yes', 'no'] },
      paints: (at, words) => [{ status: 'Green', when: `${at('done')}=${textLiteral(words.choices['yes'] ?? '')}` }],
    },
    {
      key: 'why',
      width: 30,
      filledBy: 'you',
      paints: (at) => [{ status: 'Yellow', when: `AND(N(${at('carried')})>0,${at('why')}="")` }],
    },
    {
      // Months from the meeting that agreed on it to the newest agenda, while it is open.
      key: 'carried',
      width: 12,
      filledBy: 'you',
      formula: (at, words, cells) => {
        const newest = `MAX(${cells('month', 'agenda')})`;
        const agreed = at('agreedIn');
        const isOver = `${at('done')}=${textLiteral(words.choices['yes'] ?? '')}`;
        const months = `(YEAR(${newest})-YEAR(${agreed}))*12+MONTH(${newest})-MONTH(${agreed})`;
        return `IF(OR(${at('action')}="",NOT(ISNUMBER(${agreed})),${isOver}),"",MAX(0,${months}))`;
      },
      paints: (at) => [{ status: 'Yellow', when: `N(${at('carried')})>0` }],
    },
  ],
};

/** The agendas of all months, the newest last, and the one log of actions that goes through all of them. */
export const MONTHLY_BLOCKS: readonly BlockShape[] = [AGENDA, LOG];
