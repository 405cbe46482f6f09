import { directionWord } from '../../../../review/direction.ts';
import { roundedGap } from '../../../../stoplight/bands.ts';
import { judgeValue } from '../../../../stoplight/measure.ts';
import type { PartFacts } from '../../facts.ts';
import type { PartFinding, PartWords } from '../../part.ts';
import type { BlockRow } from '../../read-block.ts';
import { cellOfRow } from '../../rows-of.ts';
import { said } from '../../said.ts';
import { closedMonths, modeIn, monthsOnSheet, replanned, sumsToDate, yearRows, type StoodMonth } from './standing.ts';

function standing(facts: PartFacts, row: BlockRow, months: readonly StoodMonth[], words: PartWords): PartFinding[] {
  const sums = sumsToDate(months);
  if (sums === null) return [];
  const direction = directionWord(row.text('direction')) ?? 'higher';
  const rules = facts.context.rulesOfSheet(facts.made.get('milestones')?.sheet.name ?? words.name);
  const mode = modeIn(row);
  const after = direction === 'lower' ? null : replanned(months, mode);
  const isShort = after !== null && after.ok && after.shortfall > 0;
  return [
    {
      status: judgeValue(sums.actual, sums.plan, direction, rules).status,
      title: said(words, 'standing', { kpi: row.text('kpi'), ...sums }),
      detail: isShort
        ? said(words, 'short', { shortfall: after.shortfall, mode: words.choices[mode] ?? mode })
        : said(words, 'ahead'),
      at: cellOfRow(facts, 'milestones', 'years', 'status', row.row),
    },
  ];
}

/** A sum of months is compared where all of them are planned: a half-planned year has no sum yet. */
function sumOfMonths(facts: PartFacts, row: BlockRow, months: readonly StoodMonth[], words: PartWords): PartFinding[] {
  const total = row.value('total');
  if (typeof total !== 'number' || months.length === 0 || months.some(({ plan }) => plan === null)) return [];
  const sum = roundedGap(months.reduce((all, { plan }) => all + (plan ?? 0), 0));
  if (sum === roundedGap(total)) return [];
  const title = said(words, 'noSum', { kpi: row.text('kpi'), sum, total });
  const at = cellOfRow(facts, 'milestones', 'years', 'planned', row.row);
  return [{ status: 'Red', title, detail: said(words, 'noSumDetail'), at }];
}

function openMonths(facts: PartFacts, row: BlockRow, months: readonly StoodMonth[], words: PartWords): PartFinding[] {
  const open = closedMonths(months, facts.context.asOf).filter(({ actual }) => actual === null);
  const [first] = open;
  if (first === undefined) return [];
  const title = said(words, 'open', { kpi: row.text('kpi'), count: open.length });
  const at = cellOfRow(facts, 'milestones', 'months', 'actual', first.row);
  return [{ status: 'Grey', title, detail: said(words, 'openDetail'), at }];
}

const WORST_FIRST = ['Red', 'Yellow', 'Grey', 'Green'] as const;

/** What the milestones say: years that do not add up, how each KPI stands to date, and months nobody reported. */
export function milestoneFindings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const found = yearRows(facts).flatMap((row) => {
    const months = monthsOnSheet(facts, row.text('kpi'), Number(row.value('year')));
    return [
      ...sumOfMonths(facts, row, months, words),
      ...standing(facts, row, months, words),
      ...openMonths(facts, row, months, words),
    ];
  });
  return WORST_FIRST.flatMap((status) => found.filter((each) => each.status === status));
}
