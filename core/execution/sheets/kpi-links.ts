import { columnFor, isTurned } from '../../columns/found-table.ts';
import type { Role } from '../../columns/role.ts';
import { measurePlans } from '../../changes/native-measures.ts';
import { ownLogic } from '../../changes/native-plan.ts';
import { widePlans } from '../../changes/native-wide.ts';
import { fitsAFormula, type Expression } from '../../native/expressions.ts';
import { statusFormula } from '../../native/status-logic.ts';
import { wideOf } from '../../review/wide-rows.ts';
import { fixedCell, fromOtherSheet, linkTo } from '../../workbook/links.ts';
import type { PartFacts } from './facts.ts';
import type { LineCell } from './part.ts';
import type { PlanKpi } from './plan-kpis.ts';

/** The cell of a KPI in some column, as a link with its number format. */
export function linkAt({ cells, table, row }: PlanKpi, column: number): LineCell {
  const [sheetRow, sheetColumn] = isTurned(table.table) ? [column, row.row] : [row.row, column];
  const { format } = cells.grid.style(row.row, column);
  const formula = linkTo(table.sheetName, sheetRow, sheetColumn);
  return format === 'General' ? { formula } : { formula, format };
}

/** The link of a KPI's role; null where its table has no such column. */
export function roleLink(kpi: PlanKpi, role: Role): LineCell {
  const column = columnFor(kpi.table.table, role);
  return column === null ? null : linkAt(kpi, column);
}

type Sides = { readonly target: LineCell; readonly actual: LineCell };

/** Like with like: the sums of the periods that have an actual, or of a level the last of them. */
function sidesOverPeriods(kpi: PlanKpi, facts: PartFacts): Sides {
  const { cells, table, row } = kpi;
  const { slots } = wideOf(cells, facts.context);
  const at = (column: number): Expression => fixedCell(table.sheetName, row.row, column);
  const pairs = slots.flatMap(({ actual, target }) => (actual === null ? [] : [{ actual: at(actual), target }]));
  const shown = (of: (pair: (typeof pairs)[number]) => Expression | null): LineCell => {
    const given = pairs.flatMap((pair) => {
      const cell = of(pair);
      return cell === null ? [] : [{ where: `ISNUMBER(${pair.actual})`, cell }];
    });
    if (given.length === 0) return null;
    if (row.kind === 'level')
      return { formula: given.reduce((rest, { where, cell }) => `IF(${where},${cell},${rest})`, '""') };
    const sum = given.map(({ where, cell }) => `IF(${where},N(${cell}),0)`).join('+');
    return { formula: `IF(OR(${given.map(({ where }) => where).join(',')}),${sum},"")` };
  };
  const target = shown((pair) => (pair.target === null ? null : at(pair.target)));
  return { target: target ?? roleLink(kpi, 'target'), actual: shown((pair) => pair.actual) };
}

/** Target and actual of a KPI as links to the cells they stand in; of months side by side, their sums to date. */
export function linkedSides(kpi: PlanKpi, facts: PartFacts): Sides {
  if (kpi.table.table.periods.length > 0) return sidesOverPeriods(kpi, facts);
  return { target: roleLink(kpi, 'target'), actual: roleLink(kpi, 'actual') };
}

/**
 * The status of each KPI as a native formula over the cells of its own sheet: the very logic that colours it there.
 * A KPI that no native formula can judge is left out.
 */
export function linkedStatuses(kpis: readonly PlanKpi[], facts: PartFacts): ReadonlyMap<PlanKpi, Expression> {
  const found = new Map<PlanKpi, Expression>();
  for (const table of new Set(kpis.map((kpi) => kpi.table))) {
    const own = kpis.filter((kpi) => kpi.table === table);
    const [first] = own;
    if (first === undefined || isTurned(table.table)) continue;
    const isWide = table.table.periods.length > 0;
    const plans = (isWide ? widePlans : measurePlans)(first.cells, facts.context, table);
    const byRow = new Map(plans.map((plan) => [plan.row, plan]));
    for (const kpi of own) {
      const plan = byRow.get(kpi.row.row);
      if (plan === undefined || 'why' in plan) continue;
      const formula = fromOtherSheet(statusFormula(ownLogic(plan)), table.sheetName);
      if (fitsAFormula(formula)) found.set(kpi, formula);
    }
  }
  return found;
}
