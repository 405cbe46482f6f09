import { isCellError } from '../workbook/cells.ts';
import { anatomyOf, type Origin } from './anatomy.ts';
import { seen, type Overrides, type SheetSource } from './cell-source.ts';
import { evaluate } from './formula/evaluate.ts';
import { isUnknown, single } from './formula/value.ts';
import type { HomeMade, LightCell } from './home-made.ts';
import { lightOfOutcome, type Light } from './status-sign.ts';

/** Functions that choose: a formula without any of them is no stoplight. */
const CHOOSING = /\b(?:IF|IFS|CHOOSE|SWITCH|VLOOKUP|HLOOKUP|XLOOKUP|LOOKUP|INDEX|REPT)\s*\(/i;

function lightOf(source: SheetSource, { formula, row, column }: Origin, given: Overrides): Light | null {
  const result = evaluate(formula, source.scope({ row, column }, given));
  return isUnknown(result) ? null : lightOfOutcome(single(result));
}

function cellAt(source: SheetSource, row: number, column: number, formula: string): LightCell {
  const origin: Origin = { formula, row, column, down: 0, right: 0 };
  const value = source.value(row, column);
  const isUnderstood = !isUnknown(evaluate(formula, source.scope({ row, column })));
  return {
    row,
    column,
    shows: lightOfOutcome(value),
    seen: isCellError(value) ? value.error : seen(value),
    origins: [origin],
    probe: isUnderstood ? (given) => lightOf(source, origin, given) : null,
    isRelative: false,
  };
}

/** Two lights, one of them not Yellow: 'A' and 'Y' alone are letters. */
function isStoplight(lights: ReadonlySet<Light>): boolean {
  return lights.size >= 2;
}

/** Whether a formula of the column is one that gives lights, told by its own words and by what the cells show. */
function givesLights(source: SheetSource, cells: readonly LightCell[]): boolean {
  const shown = new Set(cells.flatMap(({ shows }) => shows ?? []));
  if (isStoplight(shown)) return true;
  return cells.slice(0, 3).some(({ origins }) => {
    const words = anatomyOf(source, origins).texts.flatMap((text) => lightOfOutcome(text) ?? []);
    return isStoplight(new Set([...words, ...shown]));
  });
}

/** The columns of a sheet whose formulas say Green, Yellow or Red in any of the ways people write them. */
export function fromFormulas(source: SheetSource): HomeMade[] {
  const { grid } = source;
  const columns = new Map<number, LightCell[]>();
  for (let row = grid.bounds.top; row <= grid.bounds.bottom; row++) {
    for (let column = grid.bounds.left; column <= grid.bounds.right; column++) {
      const formula = grid.formula(row, column);
      if (formula === null || formula === '' || !CHOOSING.test(formula)) continue;
      const stored = grid.value(row, column);
      if (typeof stored === 'number' || typeof stored === 'boolean') continue;
      const cells = columns.get(column) ?? [];
      if (cells.length === 0) columns.set(column, cells);
      cells.push(cellAt(source, row, column, formula));
    }
  }
  return [...columns].flatMap(([column, cells]): HomeMade[] => {
    const what = `=${cells[0]?.origins[0]?.formula ?? ''}`;
    return givesLights(source, cells) ? [{ kind: 'status-formula', source, column, cells, what }] : [];
  });
}
