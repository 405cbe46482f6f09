import { dateOf, dayOf, dayOfIso, monthIndex, type Day } from '../../../../calendar/day.ts';
import { isLevelName } from '../../../../columns/measure-words.ts';
import { fiscalYearOf } from '../../../../reading/date-phrase.ts';
import type { Direction } from '../../../../reading/target.ts';
import { readNumber } from '../../../../reading/number.ts';
import { foldedText } from '../../../../reading/text.ts';
import { slotsOf } from '../../../../review/wide-rows.ts';
import { apportion } from '../../../apportion.ts';
import { chunk, MONTHS } from '../../../chunk.ts';
import { fiscalCalendar } from '../../../fiscal-calendar.ts';
import { decimalsOf, fromSteps, inSteps } from '../../../steps.ts';
import type { PartFacts } from '../../facts.ts';
import { linkAt, roleLink } from '../../kpi-links.ts';
import type { LineCell } from '../../part.ts';
import { listedKpis, planKpis, planMeasures, type PlanKpi } from '../../plan-kpis.ts';

/** A month of a KPI that adds up: its first day, and what the plan that is there says of it. */
export type FlowMonth = {
  readonly day: Day;
  readonly plan: number | null;
  readonly actual: number | null;
  /** Links to the cells of the plan, where it has columns of months. */
  readonly planLink: LineCell;
  readonly actualLink: LineCell;
};

/** A KPI that adds up over the year, in months. */
export type Flow = {
  readonly name: string;
  readonly year: number;
  readonly owner: string | null;
  readonly direction: Direction;
  readonly source: string;
  readonly total: LineCell;
  readonly months: readonly FlowMonth[];
};

/** The first month of the fiscal year. */
export function fiscalStartOf({ context }: PartFacts): number {
  return context.settings.fiscalStart ?? 1;
}

/** The first days of the months from one day to another. */
export function firstDays(start: Day, end: Day): Day[] {
  const first = monthIndex(dateOf(start));
  const count = monthIndex(dateOf(end)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const month = first + i;
    return dayOf({ year: Math.floor(month / MONTHS), month: (month % MONTHS) + 1, day: 1 });
  });
}

/** A fiscal year in quarters and months; a shorter or longer time in its months alone (semantics 4: sums exact). */
export function divided(total: number, days: readonly Day[], facts: PartFacts): readonly (number | null)[] {
  const isYear = days.length === MONTHS && dateOf(days[0] ?? 0).month === fiscalStartOf(facts);
  const { pace } = facts.context.settings;
  if (isYear) {
    const parts = chunk(total, Array.isArray(pace) ? { profile: pace } : {});
    return parts.ok ? parts.chunks.months : days.map(() => null);
  }
  const decimals = decimalsOf(total);
  const steps = inSteps(total, decimals);
  if (steps === null) return days.map(() => null);
  const weights = days.map(() => 1);
  return apportion(steps, weights).map((part) => fromSteps(part, decimals));
}

/**
 * Whether a measure adds up. What is judged by the elapsed time does; without a time, what is counted upwards and is no
 * level by its name, since only that can be divided into months.
 */
function addsUp({ cells, row, table }: PlanKpi, { context }: PartFacts): boolean {
  if (typeof row.target !== 'number') return false;
  const set = context.measureSettings(table.sheetName, row.name)?.kind;
  const kind = set ?? (context.settings.kind === 'auto' ? null : context.settings.kind);
  if (kind !== null) return kind === 'flow';
  if (row.start !== null) return row.kind === 'flow';
  return row.direction !== 'lower' && !isLevelName(row.name) && !cells.isPercent(row.row, 'target');
}

function whose({ row, source }: PlanKpi): Pick<Flow, 'owner' | 'direction' | 'source'> {
  return { owner: row.owner, direction: row.direction ?? 'higher', source };
}

function plainFlow(kpi: PlanKpi, facts: PartFacts): Flow | null {
  const { row } = kpi;
  const { start: from, end: until } = fiscalCalendar(
    fiscalYearOf(facts.context.asOf, fiscalStartOf(facts)),
    fiscalStartOf(facts),
  );
  const start = (row.start === null ? null : dayOfIso(row.start)) ?? from;
  const end = (row.start === null || row.due === null ? null : dayOfIso(row.due)) ?? until;
  const days = firstDays(start, end);
  if (typeof row.target !== 'number' || days.length === 0) return null;
  const parts = divided(row.target, days, facts);
  return {
    name: kpi.name,
    year: fiscalYearOf(start, fiscalStartOf(facts)),
    ...whose(kpi),
    total: roleLink(kpi, 'target'),
    months: days.map((day, i) => ({ day, plan: parts[i] ?? null, actual: null, planLink: null, actualLink: null })),
  };
}

/** Months side by side are linked month by month. */
function wideFlow(kpi: PlanKpi, facts: PartFacts): Flow | null {
  const { table, cells, row } = kpi;
  const isMonthly = table.table.periods.every(({ period }) => period.grain === 'month');
  if (!isMonthly || row.kind !== 'flow') return null;
  const number = (column: number | null): number | null => {
    const read = column === null ? null : readNumber(cells.at(row.row, column), facts.context.numbers);
    return read?.ok === true ? read.value.value : null;
  };
  const link = (column: number | null): LineCell => (column === null ? null : linkAt(kpi, column));
  const months = slotsOf(table.table.periods, facts.context).map(({ start, target, actual }): FlowMonth => ({
    day: start,
    plan: number(target),
    actual: number(actual),
    planLink: link(target),
    actualLink: link(actual),
  }));
  const [first] = months;
  if (first === undefined) return null;
  const year = fiscalYearOf(first.day, fiscalStartOf(facts));
  return { name: kpi.name, year, ...whose(kpi), total: roleLink(kpi, 'target'), months };
}

/** The KPIs of the plan that add up, in months; of two with one name the later says where it is from. */
export function flowsOf(facts: PartFacts): readonly Flow[] {
  const wide = planMeasures(facts).filter(({ table }) => table.table.periods.length > 0);
  const plain = [...planKpis(facts), ...listedKpis(facts)].filter(
    (kpi) => kpi.table.table.periods.length === 0 && addsUp(kpi, facts),
  );
  const flows = [...plain.map((kpi) => plainFlow(kpi, facts)), ...wide.map((kpi) => wideFlow(kpi, facts))].filter(
    (flow) => flow !== null,
  );
  const names = new Set<string>();
  return flows.map((flow) => {
    const isTaken = names.has(foldedText(flow.name));
    names.add(foldedText(flow.name));
    return isTaken ? { ...flow, name: flow.source } : flow;
  });
}
