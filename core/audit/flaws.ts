import { a1 } from '../workbook/cells.ts';
import { shown } from '../stoplight/shown.ts';
import { isUnknown, single } from './formula/value.ts';
import { evaluate } from './formula/evaluate.ts';
import type { Flaw } from './audit-types.ts';
import type { SheetSource } from './cell-source.ts';
import type { JudgedLight } from './judge-light.ts';
import { lightOfOutcome } from './status-sign.ts';

function percent(share: number): string {
  return `${shown(Math.round(share * 1e8) / 1e6)}%`;
}

/** The limits of a light as people say them: '90%/75%'. */
function limitsText({ behaviour }: JudgedLight): string | null {
  if (behaviour === null || behaviour.bands === null || behaviour.green === null || behaviour.yellow === null)
    return null;
  return `${percent(behaviour.green)}/${percent(behaviour.yellow)}`;
}

/** The limits that most rows have, where there are any others. */
function usualLimits(lights: readonly JudgedLight[]): string | null {
  const counted = new Map<string, number>();
  for (const light of lights) {
    const text = limitsText(light);
    if (text !== null) counted.set(text, (counted.get(text) ?? 0) + 1);
  }
  const [first, second] = [...counted].sort((a, b) => b[1] - a[1]);
  return first !== undefined && second !== undefined && first[1] > 1 && first[1] > second[1] ? first[0] : null;
}

/** Rows whose own limits differ from those of most: that they differ is why they are wrong. */
export function withDifferingThresholds(lights: readonly JudgedLight[]): JudgedLight[] {
  const usual = usualLimits(lights);
  if (usual === null) return [...lights];
  return lights.map((light) => {
    const own = limitsText(light);
    const isOdd = own !== null && own !== usual && light.behaviour?.direction === light.direction;
    if (!isOdd || light.wrong?.fault !== 'OTHER_BANDS') return light;
    const evidence = `${light.wrong.evidence}; this row's limits are ${own}, those of most rows ${usual}`;
    return { ...light, wrong: { ...light.wrong, fault: 'THRESHOLDS_DIFFER', evidence } };
  });
}

function place({ cell }: JudgedLight): string {
  return a1(cell.row, cell.column);
}

function listed(lights: readonly JudgedLight[]): string {
  const places = lights.slice(0, 5).map(place).join(', ');
  return lights.length > 5 ? `${places} and ${lights.length - 5} more` : places;
}

function holeFlaws(lights: readonly JudgedLight[]): Flaw[] {
  const byHole = new Map<string, JudgedLight[]>();
  for (const light of lights) {
    const { behaviour, subject } = light;
    if (behaviour === null || (behaviour.bands === null && subject.looksAtTarget)) continue;
    // A light that looks at the actual alone has its limits in amounts.
    const scale = subject.looksAtTarget || typeof subject.targetValue !== 'number' ? null : subject.targetValue;
    const say = (at: number): string => (scale === null ? percent(at) : shown(at * scale));
    for (const { from, to, shows } of behaviour.holes) {
      const where = from === to ? `exactly ${say(from)}` : `${say(from)} to ${say(to)}`;
      const text = `${where} shows ${shows ?? 'nothing'}`;
      byHole.set(text, [...(byHole.get(text) ?? []), light]);
    }
  }
  return [...byHole].map(([text, holders]) => ({
    fault: 'HOLE',
    note: `AUDIT_HOLE:${text}`,
    evidence: `${text} (${listed(holders)})`,
  }));
}

/** Rows where comparing all digits gives another light than Excel's fifteen. */
function floatingFlaws(source: SheetSource, lights: readonly JudgedLight[]): Flaw[] {
  const torn = lights.filter(({ cell }) => {
    const [origin] = cell.origins;
    if (origin === undefined || cell.probe === null || cell.origins.length !== 1) return false;
    if (source.grid.formula(cell.row, cell.column) !== origin.formula) return false;
    const scope = source.scope({ row: cell.row, column: cell.column });
    const [exact, usual] = [source.exactly(scope), scope].map((each) => evaluate(origin.formula, each));
    if (exact === undefined || usual === undefined || isUnknown(exact) || isUnknown(usual)) return false;
    return lightOfOutcome(single(exact)) !== lightOfOutcome(single(usual));
  });
  return torn.length === 0
    ? []
    : [{ fault: 'FLOATING', note: 'AUDIT_FLOATING', evidence: `on the very limit: ${listed(torn)}` }];
}

function thresholdFlaws(lights: readonly JudgedLight[]): Flaw[] {
  const usual = usualLimits(lights);
  const odd = usual === null ? [] : lights.filter((light) => ![usual, null].includes(limitsText(light)));
  const [first] = odd;
  if (usual === null || first === undefined) return [];
  const evidence = `${listed(odd)}: ${limitsText(first) ?? ''}, most rows ${usual}`;
  return [{ fault: 'THRESHOLDS_DIFFER', note: 'AUDIT_THRESHOLDS_DIFFER', evidence }];
}

/** What is wrong with a stoplight as such: holes between its bands, limits that differ, digits that decide. */
export function flawsOf(source: SheetSource, lights: readonly JudgedLight[]): Flaw[] {
  return [...holeFlaws(lights), ...thresholdFlaws(lights), ...floatingFlaws(source, lights)];
}
