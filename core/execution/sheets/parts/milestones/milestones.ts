import { REPLAN_MODES } from '../../../replan.ts';
import type { PartFacts } from '../../facts.ts';
import {
  paintedByStatus,
  type BlockShape,
  type LineCell,
  type Part,
  type PartLine,
  type PartWords,
} from '../../part.ts';
import { milestoneFindings } from './findings.ts';
import { flowsOf, type Flow, type FlowMonth } from './flows.ts';
import { ownFlows } from './own-flows.ts';
import { statusOfYear, statusToDate, sumOfYear, toDate, type MilestoneFormula } from './formulas.ts';
import {
  closedMonths,
  modeIn,
  monthSerial,
  monthsOnSheet,
  replanned,
  yearRow,
  yearRows,
  type StoodMonth,
} from './standing.ts';
import { MILESTONES_WORDS } from './words.ts';

function told(cells: readonly (readonly [string, LineCell | undefined])[]): PartLine {
  return new Map(cells.flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell] as const])));
}

/** What is known is told; what the plan does not say is left to people. */
function known(cell: LineCell): LineCell | undefined {
  return cell ?? undefined;
}

function yearLine(flow: Flow, words: PartWords): PartLine {
  return told([
    ['kpi', flow.name],
    ['year', flow.year],
    ['owner', known(flow.owner)],
    ['direction', words.choices[flow.direction]],
    ['total', known(flow.total)],
    ['mode', words.choices['hold']],
  ]);
}

/** What the months that are left go for by now; null for those that are behind, or where nothing changes. */
function goingFor(
  flow: Flow,
  stood: readonly (StoodMonth | undefined)[],
  facts: PartFacts,
): readonly (number | null)[] {
  if (flow.direction === 'lower') return flow.months.map(() => null);
  const months = flow.months.map((month, i) => ({
    plan: stood[i]?.plan ?? month.plan,
    actual: month.actual ?? stood[i]?.actual ?? null,
  }));
  const after = replanned(months, modeIn(yearRow(facts, flow.name, flow.year)));
  if (after === null || !after.ok || after.closed === 0) return flow.months.map(() => null);
  return flow.months.map((_, i) => (i < after.closed ? null : (after.rest[i - after.closed] ?? null)));
}

/** A year is divided where no month of it is planned yet; after that the months are theirs. */
function planOf(month: FlowMonth, isPlanned: boolean): LineCell | undefined {
  if (month.planLink !== null) return month.planLink;
  return isPlanned ? undefined : known(month.plan);
}

function monthLines(flow: Flow, facts: PartFacts): readonly PartLine[] {
  const onSheet = new Map(
    monthsOnSheet(facts, flow.name, flow.year).map((month) => [monthSerial(month.day, facts), month]),
  );
  const stood = flow.months.map(({ day }) => onSheet.get(monthSerial(day, facts)));
  const isPlanned = stood.some((month) => month !== undefined && month.plan !== null);
  const going = goingFor(flow, stood, facts);
  return flow.months.map((month, i) =>
    told([
      ['measure', flow.name],
      ['month', monthSerial(month.day, facts)],
      ['plan', planOf(month, isPlanned)],
      ['actual', known(month.actualLink)],
      ['goingFor', going[i] ?? null],
    ]),
  );
}

const MONTH_BLOCK: BlockShape = {
  key: 'months',
  identity: ['measure', 'month'],
  spareRows: 24,
  columns: [
    { key: 'measure', width: 28, filledBy: 'you' },
    { key: 'month', width: 10, filledBy: 'you', format: 'yyyy-mm', takes: { kind: 'date' } },
    { key: 'plan', width: 12, filledBy: 'us' },
    { key: 'actual', width: 12, filledBy: 'you' },
    { key: 'goingFor', width: 14, filledBy: 'us' },
    {
      key: 'planToDate',
      width: 12,
      filledBy: 'us',
      formula: (at, words, _, facts) => toDate('plan')(at, words, facts),
    },
    {
      key: 'actualToDate',
      width: 12,
      filledBy: 'us',
      formula: (at, words, _, facts) => toDate('actual')(at, words, facts),
    },
    {
      key: 'standing',
      width: 10,
      filledBy: 'us',
      formula: over(statusToDate),
      paints: paintedByStatus('standing'),
    },
  ],
};

/** The blocks of the sheet; the formulas of each look at the columns of the other. */
function blocksOf(): readonly BlockShape[] {
  return [YEAR_BLOCK, MONTH_BLOCK];
}

type Formula = NonNullable<BlockShape['columns'][number]['formula']>;

/** A formula over the blocks, which are there by the time it is asked for. */
function over(formula: (blocks: readonly BlockShape[]) => MilestoneFormula): Formula {
  return (at, words, _, facts) => formula(blocksOf())(at, words, facts);
}

const QUARTERS = ([1, 2, 3, 4] as const).map((quarter) => ({
  key: `quarter${quarter}`,
  width: 11,
  filledBy: 'us' as const,
  formula: over((blocks) => sumOfYear(blocks, 'plan', quarter)),
}));

const YEAR_BLOCK: BlockShape = {
  key: 'years',
  identity: ['kpi', 'year'],
  spareRows: 10,
  columns: [
    { key: 'kpi', width: 28, filledBy: 'you' },
    { key: 'year', width: 8, filledBy: 'you' },
    { key: 'owner', width: 18, filledBy: 'us' },
    { key: 'direction', width: 18, filledBy: 'us', takes: { kind: 'choice', of: ['higher', 'lower'] } },
    { key: 'total', width: 13, filledBy: 'us' },
    { key: 'mode', width: 22, filledBy: 'you', takes: { kind: 'choice', of: REPLAN_MODES } },
    {
      key: 'planned',
      width: 13,
      filledBy: 'us',
      formula: over((blocks) => sumOfYear(blocks, 'plan', null)),
      paints: (at) => {
        const isKnown = `AND(ISNUMBER(${at('total')}),ISNUMBER(${at('planned')}))`;
        return [
          { status: 'Green', when: `IF(${isKnown},ROUND(${at('planned')}-${at('total')},9)=0,FALSE)` },
          { status: 'Red', when: isKnown },
        ];
      },
    },
    ...QUARTERS,
    { key: 'reached', width: 13, filledBy: 'us', formula: over((blocks) => sumOfYear(blocks, 'actual', null)) },
    {
      key: 'status',
      width: 10,
      filledBy: 'us',
      formula: over(statusOfYear),
      paints: paintedByStatus('status'),
    },
  ],
};

/** Milestones: the year in quarters and months, what is reached to date, and the way on after a miss (semantics 4, systems 40). */
export const MILESTONES: Part = {
  id: 'milestones',
  blocks: blocksOf(),
  words: MILESTONES_WORDS,
  lines: (facts, words) => {
    const flows = flowsOf(facts);
    return new Map([
      ['years', flows.map((flow) => yearLine(flow, words))],
      ['months', [...flows, ...ownFlows(facts, flows)].flatMap((flow) => monthLines(flow, facts))],
    ]);
  },
  findings: milestoneFindings,
  progress: (facts) => {
    const closed = yearRows(facts).flatMap((row) =>
      closedMonths(monthsOnSheet(facts, row.text('kpi'), Number(row.value('year'))), facts.context.asOf),
    );
    const reported = closed.filter(({ actual }) => actual !== null).length;
    return closed.length === 0 ? 0 : reported / closed.length;
  },
};
