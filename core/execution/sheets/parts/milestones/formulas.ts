import { numberLiteral, textLiteral, type Expression } from '../../../../native/expressions.ts';
import { measureLogic } from '../../../../native/measure-logic.ts';
import { choose, statusFormula, type StatusLogic } from '../../../../native/status-logic.ts';
import type { Direction } from '../../../../reading/target.ts';
import type { PartFacts } from '../../facts.ts';
import { columnsOfBlock } from '../../other-block.ts';
import { columnOfCell, type BlockShape, type PartWords, type RowCell } from '../../part.ts';
import { fiscalStartOf } from './flows.ts';

/** Any number at all: what is blank or a text is not added up with. */
const ANY_NUMBER = '">-1E+300"';

/** Columns of the months, wherever they are. */
type MonthColumns = { readonly [K in 'measure' | 'month' | 'plan' | 'actual']: Expression };

function monthColumns(facts: PartFacts, blocks: readonly BlockShape[]): MonthColumns | null {
  const column = columnsOfBlock(facts, 'milestones', blocks, 'months');
  const [measure, month, plan, actual] = [column('measure'), column('month'), column('plan'), column('actual')];
  if (measure === null || month === null || plan === null || actual === null) return null;
  return { measure, month, plan, actual };
}

/** The sum of a column over the months of a KPI, from a day on and before another. */
function sumOf(
  what: Expression,
  kpi: Expression,
  from: Expression,
  before: Expression,
  columns: MonthColumns,
): Expression {
  const { measure, month } = columns;
  return `SUMIFS(${what},${measure},"="&${kpi},${month},">="&${from},${month},"<"&${before})`;
}

/** What of it has an actual beside it: like is held against like. */
function knownSum(
  what: Expression,
  kpi: Expression,
  from: Expression,
  before: Expression,
  columns: MonthColumns,
): Expression {
  const sum = sumOf(what, kpi, from, before, columns);
  return `${sum.slice(0, -1)},${columns.actual},${ANY_NUMBER})`;
}

/** The first day of the fiscal year in a cell. */
function yearStart(year: Expression, start: number): Expression {
  return `DATE(${year}${start > 1 ? '-1' : ''},${start},1)`;
}

/** A formula of the milestones' sheet, from the cells of its row. */
export type MilestoneFormula = (at: RowCell, words: PartWords, facts: PartFacts) => Expression;

function perYear(
  blocks: readonly BlockShape[],
  formula: (at: RowCell, columns: MonthColumns, facts: PartFacts, words: PartWords) => Expression,
): MilestoneFormula {
  return (at, words, facts) => {
    const columns = monthColumns(facts, blocks);
    if (columns === null) return '""';
    return `IF(OR(${at('kpi')}="",NOT(ISNUMBER(${at('year')}))),"",${formula(at, columns, facts, words)})`;
  };
}

/** What a year, or a quarter of it, comes to in a column of the months; without a quarter the whole year. */
export function sumOfYear(
  blocks: readonly BlockShape[],
  what: 'plan' | 'actual',
  quarter: 1 | 2 | 3 | 4 | null,
): MilestoneFormula {
  return perYear(blocks, (at, columns, facts) => {
    const first = yearStart(at('year'), fiscalStartOf(facts));
    const [from, to] = quarter === null ? [0, 12] : [quarter * 3 - 3, quarter * 3];
    return sumOf(columns[what], at('kpi'), `EDATE(${first},${from})`, `EDATE(${first},${to})`, columns);
  });
}

function rulesFor({ context, made }: PartFacts, words: PartWords): ReturnType<typeof context.rulesOfSheet> {
  return context.rulesOfSheet(made.get('milestones')?.sheet.name ?? words.name);
}

/** A status by the direction that a cell says; higher unless it says lower. */
function byDirection(cell: Expression, words: PartWords, judged: (direction: Direction) => StatusLogic): StatusLogic {
  return choose(`TRIM(${cell})=${textLiteral(words.choices['lower'] ?? '')}`, judged('lower'), judged('higher'));
}

/** How a year stands: its closed months, actual against plan. */
export function statusOfYear(blocks: readonly BlockShape[]): MilestoneFormula {
  return perYear(blocks, (at, columns, facts, words) => {
    const first = yearStart(at('year'), fiscalStartOf(facts));
    const span = [at('kpi'), first, `EDATE(${first},12)`, columns] as const;
    const [plan, actual] = [knownSum(columns.plan, ...span), knownSum(columns.actual, ...span)];
    const count = `COUNTIFS(${columns.measure},"="&${at('kpi')},${columns.month},">="&${first},${columns.month},"<"&EDATE(${first},12),${columns.actual},${ANY_NUMBER})`;
    const rules = rulesFor(facts, words);
    const logic = byDirection(at('direction'), words, (direction) =>
      measureLogic(actual, { kind: 'value', target: plan, direction, strict: false }, { kind: 'level' }, rules),
    );
    return `IF(${count}=0,"",${statusFormula(logic)})`;
  });
}

/** The sum of a column of the months up to a row's month, from the start of its fiscal year; '' without an actual. */
export function toDate(what: 'plan' | 'actual'): MilestoneFormula {
  return (at, _, facts) => {
    const columns: MonthColumns = {
      measure: columnOfCell(at('measure')),
      month: columnOfCell(at('month')),
      plan: columnOfCell(at('plan')),
      actual: columnOfCell(at('actual')),
    };
    const month = at('month');
    const first = `EDATE(${month},-MOD(MONTH(${month})-${numberLiteral(fiscalStartOf(facts))},12))`;
    const sum = knownSum(columns[what], at('measure'), first, `EDATE(${month},1)`, columns);
    return `IF(OR(${at('measure')}="",NOT(ISNUMBER(${month})),NOT(ISNUMBER(${at('actual')}))),"",${sum})`;
  };
}

/** How a KPI stands at the end of a month: what it reached to date against what was planned to date. */
export function statusToDate(blocks: readonly BlockShape[]): MilestoneFormula {
  return (at, words, facts) => {
    const column = columnsOfBlock(facts, 'milestones', blocks, 'years');
    const [kpi, direction] = [column('kpi'), column('direction')];
    const said =
      kpi === null || direction === null ? '""' : `IFERROR(INDEX(${direction},MATCH(${at('measure')},${kpi},0)),"")`;
    const rules = rulesFor(facts, words);
    const logic = byDirection(said, words, (way) =>
      measureLogic(
        at('actualToDate'),
        { kind: 'value', target: at('planToDate'), direction: way, strict: false },
        { kind: 'level' },
        rules,
      ),
    );
    return `IF(OR(${at('measure')}="",NOT(ISNUMBER(${at('actual')}))),"",${statusFormula(logic)})`;
  };
}
