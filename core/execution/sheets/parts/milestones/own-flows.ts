import { foldedText } from '../../../../reading/text.ts';
import { directionWord } from '../../../../review/direction.ts';
import { fiscalCalendar } from '../../../fiscal-calendar.ts';
import type { PartFacts } from '../../facts.ts';
import { divided, firstDays, fiscalStartOf, type Flow } from './flows.ts';
import { yearRows } from './standing.ts';

/** The years that people typed themselves, with a target: divided like those of the plan when the sheet is made again. */
export function ownFlows(facts: PartFacts, ofPlan: readonly Flow[]): readonly Flow[] {
  const isOfPlan = (name: string, year: number): boolean =>
    ofPlan.some((flow) => foldedText(flow.name) === foldedText(name) && flow.year === year);
  return yearRows(facts).flatMap((row): Flow[] => {
    const [name, year, total] = [row.text('kpi'), Number(row.value('year')), row.value('total')];
    if (typeof total !== 'number' || !Number.isInteger(year) || isOfPlan(name, year)) return [];
    const { start, end } = fiscalCalendar(year, fiscalStartOf(facts));
    const days = firstDays(start, end);
    const parts = divided(total, days, facts);
    return [
      {
        name,
        year,
        owner: null,
        direction: directionWord(row.text('direction')) ?? 'higher',
        source: name,
        total,
        months: days.map((day, i) => ({ day, plan: parts[i] ?? null, actual: null, planLink: null, actualLink: null })),
      },
    ];
  });
}
