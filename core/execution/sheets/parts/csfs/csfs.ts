import { csfCap } from '../../../caps.ts';
import { describe } from '../../../../messages/describe.ts';
import { textsOf } from '../../../../messages/languages.ts';
import type { Cell } from '../../../../workbook/cells.ts';
import type { PartFacts } from '../../facts.ts';
import type { Part, PartFinding, PartWords } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { said } from '../../said.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import { CSFS_WORDS } from './words.ts';

/** What a critical success factor needs beside its name (systems 3 and 5). */
const NEEDS = ['metric', 'plan', 'owner'] as const;

function rowsIn(facts: PartFacts): readonly BlockRow[] {
  return (facts.made.get('csfs')?.blocks.get('csfs')?.rows ?? []).filter((row) => row.text('csf') !== '');
}

function placeOf(facts: PartFacts, row: number): Cell | null {
  const made = facts.made.get('csfs');
  return made === undefined
    ? null
    : { sheet: made.sheet.id, row, column: made.blocks.get('csfs')?.columns.get('csf') ?? 0 };
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const rows = rowsIn(facts);
  const caps = csfCap(rows.map((row) => ({ team: row.text('team') })));
  const texts = textsOf(words.language);
  return [
    ...caps.map((each): PartFinding => {
      const { title, why, next } = describe(each, texts);
      return { status: 'Red', title, detail: `${why} ${next}`, at: placeOf(facts, rows[0]?.row ?? 0) };
    }),
    ...rows.flatMap((row): PartFinding[] => {
      const lacks = NEEDS.filter((need) => row.text(need) === '').map((need) => words.headings[need] ?? need);
      const isAgreed = yesOrNoIn(row.value('agreedSales')) === true && yesOrNoIn(row.value('agreedMarketing')) === true;
      const at = placeOf(facts, row.row);
      const title = row.text('csf');
      if (lacks.length > 0)
        return [{ status: 'Yellow', title, detail: said(words, 'lacks', { lacks: lacks.join(', ') }), at }];
      return isAgreed ? [] : [{ status: 'Yellow', title, detail: said(words, 'notAgreed'), at }];
    }),
  ];
}

/** Critical success factors: three a team at most, each with a measure, a plan and somebody who answers (systems 2 to 6). */
export const CSFS: Part = {
  id: 'csfs',
  blocks: [
    {
      key: 'csfs',
      identity: ['team', 'csf'],
      spareRows: 12,
      columns: [
        { key: 'team', width: 18, filledBy: 'you' },
        {
          key: 'csf',
          width: 40,
          filledBy: 'you',
          paints: (at) => [
            {
              status: 'Yellow',
              when: `AND(${at('csf')}<>"",OR(${NEEDS.map((need) => `${at(need)}=""`).join(',')}))`,
            },
            { status: 'Green', when: `${at('csf')}<>""` },
          ],
        },
        { key: 'metric', width: 28, filledBy: 'you' },
        { key: 'plan', width: 36, filledBy: 'you' },
        { key: 'owner', width: 20, filledBy: 'you' },
        { key: 'agreedSales', width: 12, filledBy: 'you', takes: { kind: 'choice', of: ['yes', 'no'] } },
        { key: 'agreedMarketing', width: 12, filledBy: 'you', takes: { kind: 'choice', of: ['yes', 'no'] } },
      ],
    },
  ],
  words: CSFS_WORDS,
  lines: () => new Map(),
  findings,
  progress: (facts) => {
    const rows = rowsIn(facts);
    const whole = rows.filter((row) => NEEDS.every((need) => row.text(need) !== '')).length;
    return rows.length === 0 ? 0 : whole / rows.length;
  },
};
