import { problem, type Problem } from '../messages/problem.ts';
import { foldedText } from '../reading/text.ts';
import type { Direction } from '../reading/target.ts';
import { byKey } from './by-key.ts';

/** A cell of a column that there may not be: left out without the column, null or blank where nobody filled it in. */
type Cell = string | number | null;

/** A KPI as the lints look at it. */
export type LintedKpi = { readonly id: string; readonly objective?: Cell; readonly owner?: Cell };

/** A goal as the lints look at it. */
export type LintedGoal = { readonly id: string; readonly priority?: Cell; readonly driver?: Cell };

/** An activity somebody plans, and the KPI it is to support. */
export type LintedActivity = { readonly name: string; readonly kpi: Cell };

/** A metric of a unit, and which way is good there. */
export type LintedMetric = { readonly metric: string; readonly unit: string; readonly direction: Direction };

/** Whether a column is there and its cell is blank. */
function isLeftBlank(cell: Cell | undefined): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** KPIs that serve no objective, or that nobody owns (semantics 4, systems 48). */
export function kpiLints(kpis: readonly LintedKpi[]): readonly Problem[] {
  return kpis.flatMap(({ id, objective, owner }) => [
    ...(isLeftBlank(objective) ? [problem('KPI_NO_OBJECTIVE', { kpi: id })] : []),
    ...(isLeftBlank(owner) ? [problem('KPI_NO_OWNER', { kpi: id })] : []),
  ]);
}

/** Goals whose place for a priority or a growth driver is blank (semantics 4, systems 48 and 49). */
export function goalLints(goals: readonly LintedGoal[]): readonly Problem[] {
  return goals.flatMap(({ id, priority, driver }) => [
    ...(isLeftBlank(priority) ? [problem('GOAL_NO_PRIORITY', { goal: id })] : []),
    ...(isLeftBlank(driver) ? [problem('GOAL_NO_DRIVER', { goal: id })] : []),
  ]);
}

/** Whether an activity supports a KPI: it names one, and one of those there are where they are known. */
export function supportsKpi({ kpi }: LintedActivity, known: ReadonlySet<string> | null): boolean {
  return kpi !== null && !isLeftBlank(kpi) && (known === null || known.has(foldedText(String(kpi))));
}

/** Activities that support no KPI: "don't do them" (semantics 4, systems 26). Without `kpis` any named one will do. */
export function activityLints(
  activities: readonly LintedActivity[],
  kpis: readonly string[] | null = null,
): readonly Problem[] {
  const known = kpis === null ? null : new Set(kpis.map(foldedText));
  return activities.flatMap((activity) =>
    supportsKpi(activity, known) ? [] : [problem('ACTIVITY_NO_KPI', { activity: activity.name })],
  );
}

/** Units that pull one metric in opposite directions: they compete, or work at cross purposes (semantics 4, systems 46). */
export function metricLints(metrics: readonly LintedMetric[]): readonly Problem[] {
  return byKey(metrics, ({ metric }) => metric).flatMap(({ text, things }) => {
    const pulling = (way: Direction): readonly LintedMetric[] => things.filter(({ direction }) => direction === way);
    for (const up of pulling('higher')) {
      const down = pulling('lower').find(({ unit }) => foldedText(unit) !== foldedText(up.unit));
      if (down !== undefined) return [problem('METRIC_OPPOSED', { metric: text, higher: up.unit, lower: down.unit })];
    }
    return [];
  });
}
