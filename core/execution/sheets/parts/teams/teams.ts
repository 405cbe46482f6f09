import { dayOfIso, isoOf } from '../../../../calendar/day.ts';
import { dayOfSerial, serialOfDay } from '../../../../calendar/serial.ts';
import type { Status } from '../../../../stoplight/status.ts';
import { rolledTeams, type TeamItem } from '../../../packets/rolled-teams.ts';
import type { PartFacts } from '../../facts.ts';
import {
  paintedByStatus,
  type LineCell,
  type Part,
  type PartFinding,
  type PartLine,
  type PartWords,
} from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { said } from '../../said.ts';
import { TEAMS_WORDS } from './words.ts';

const STATUSES: readonly Status[] = ['Green', 'Yellow', 'Red', 'Grey'];

function blockOf(facts: PartFacts) {
  return facts.made.get('teams')?.blocks.get('teams') ?? null;
}

function numberIn(row: BlockRow, column: string): number | null {
  const value = row.value(column);
  return typeof value === 'number' ? value : null;
}

/** The line in a row; one whose day nobody can read is as old as can be. */
function itemIn(row: BlockRow, facts: PartFacts): TeamItem {
  const serial = numberIn(row, 'asOf');
  const day = serial === null ? null : dayOfSerial(serial, facts.book.dates);
  return {
    team: row.text('team'),
    name: row.text('item'),
    status: STATUSES.find((status) => status === row.value('status')) ?? 'Grey',
    score: numberIn(row, 'score'),
    weight: numberIn(row, 'weight') ?? 0,
    owner: row.text('owner') || null,
    asOf: day === null ? '' : isoOf(day),
  };
}

function lines({ packets, book }: PartFacts): ReadonlyMap<string, readonly PartLine[]> {
  const rows = packets.flatMap(({ team, asOf, items }) =>
    items.map(({ name, status, score, weight, owner }): PartLine => {
      const day = dayOfIso(asOf);
      const date = day === null ? null : serialOfDay(day, book.dates);
      return new Map<string, LineCell>([
        ['team', team],
        ['item', name],
        ['status', status],
        ['score', score],
        ['weight', weight],
        ['owner', owner],
        ['asOf', date],
      ]);
    }),
  );
  return new Map([['teams', rows]]);
}

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const made = facts.made.get('teams');
  const items = (blockOf(facts)?.rows ?? []).map((row) => itemIn(row, facts));
  if (made === undefined || items.length === 0) return [];
  const { teams, whole } = rolledTeams(items, facts.context.asOf);
  const rowOf = (team: string): number => blockOf(facts)?.rows.find((row) => row.text('team') === team)?.row ?? 0;
  return [
    {
      status: whole.status,
      title: said(words, 'whole', { teams: teams.length, score: percent(whole.score) }),
      detail: '',
      at: { sheet: made.sheet.id, row: blockOf(facts)?.headerRow ?? 0, column: 0 },
    },
    ...teams.map(({ team, asOf, isStale, rollup }): PartFinding => ({
      status: isStale ? 'Grey' : rollup.status,
      title: said(words, 'team', { team, score: percent(rollup.score) }),
      detail: said(words, isStale ? 'stale' : 'counts', { ...rollup.counts, asOf }),
      at: { sheet: made.sheet.id, row: rowOf(team), column: 0 },
    })),
  ];
}

/** How other teams stand, from the status packets they send: rolled up without links or permissions. */
export const TEAMS: Part = {
  id: 'teams',
  blocks: [
    {
      key: 'teams',
      identity: ['team', 'item'],
      spareRows: 1,
      columns: [
        { key: 'team', width: 20, filledBy: 'you' },
        { key: 'item', width: 40, filledBy: 'you' },
        { key: 'status', width: 12, filledBy: 'us', paints: paintedByStatus('status') },
        { key: 'score', width: 10, filledBy: 'us', format: '0%' },
        { key: 'weight', width: 10, filledBy: 'us' },
        { key: 'owner', width: 20, filledBy: 'us' },
        { key: 'asOf', width: 12, filledBy: 'us', format: 'yyyy-mm-dd' },
      ],
    },
  ],
  words: TEAMS_WORDS,
  lines,
  findings,
  progress: (facts) => ((blockOf(facts)?.rows.length ?? 0) > 0 ? 1 : 0),
};
