import { textLiteral } from '../../../../native/expressions.ts';
import { GROUPS, type Group } from '../../../clarity-survey.ts';
import { SYSTEMS } from '../../../level-systems.ts';
import type { BlockShape, ColumnShape } from '../../part.ts';

/** Points between two groups: below zero where those below believe more. */
const POINTS = '+0%;-0%;0%';

function typedCount(key: string): ColumnShape {
  return { key, width: 9, filledBy: 'you', takes: { kind: 'number', least: 0, most: 1_000_000 } };
}

/** The columns of a group: how many said yes, and how many answered. */
export const COUNTS: Readonly<Record<Group, { readonly yes: string; readonly all: string; readonly share: string }>> = {
  executives: { yes: 'executivesYes', all: 'executivesAll', share: 'executivesShare' },
  managers: { yes: 'managersYes', all: 'managersAll', share: 'managersShare' },
  salespeople: { yes: 'salespeopleYes', all: 'salespeopleAll', share: 'salespeopleShare' },
};

function share(group: Group): ColumnShape {
  const { yes, all, share: key } = COUNTS[group];
  return {
    key,
    width: 9,
    filledBy: 'you',
    format: '0%',
    formula: (at) => {
      const isOdd = `N(${at(all)})<=0,N(${at(yes)})<0,N(${at(yes)})>N(${at(all)})`;
      return `IF(OR(${isOdd}),"",N(${at(yes)})/${at(all)})`;
    },
  };
}

function between(key: string, above: Group, below: Group): ColumnShape {
  const [top, bottom] = [COUNTS[above].share, COUNTS[below].share];
  return {
    key,
    width: 12,
    filledBy: 'you',
    format: POINTS,
    formula: (at) => `IF(OR(${at(top)}="",${at(bottom)}=""),"",ROUND(${at(top)}-${at(bottom)},9))`,
  };
}

const SURVEY: BlockShape = {
  key: 'survey',
  identity: ['question'],
  spareRows: 8,
  room: 30,
  columns: [
    { key: 'question', width: 52, filledBy: 'you' },
    ...GROUPS.flatMap((group) => [typedCount(COUNTS[group].yes), typedCount(COUNTS[group].all)]),
    ...GROUPS.map(share),
    between('executivesToManagers', 'executives', 'managers'),
    between('managersToSalespeople', 'managers', 'salespeople'),
    {
      key: 'widest',
      width: 12,
      filledBy: 'you',
      format: '0%',
      formula: (at) => {
        const shares = GROUPS.map((group) => at(COUNTS[group].share)).join(',');
        return `IF(COUNT(${shares})<2,"",ROUND(MAX(${shares})-MIN(${shares}),9))`;
      },
      paints: (at, _, cells) => [
        { status: 'Yellow', when: `AND(N(${at('widest')})>0,N(${at('widest')})=MAX(${cells('widest')}))` },
      ],
    },
  ],
};

const LEVELS: BlockShape = {
  key: 'levels',
  identity: ['level'],
  spareRows: 4,
  columns: [
    { key: 'level', width: 24, filledBy: 'you' },
    ...SYSTEMS.map((system): ColumnShape => ({
      key: system,
      width: 14,
      filledBy: 'you',
      takes: { kind: 'choice', of: ['yes', 'no', 'unknown'] },
      paints: (at, words) => [
        { status: 'Red', when: `${at(system)}=${textLiteral(words.choices['no'] ?? '')}` },
        { status: 'Green', when: `${at(system)}=${textLiteral(words.choices['yes'] ?? '')}` },
      ],
    })),
    { key: 'evidence', width: 40, filledBy: 'you' },
  ],
};

/** What the three groups say, and what there is at each level. */
export const CLARITY_BLOCKS: readonly BlockShape[] = [SURVEY, LEVELS];
