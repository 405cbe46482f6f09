import { foldedText } from '../reading/text.ts';
import { roundedGap } from '../stoplight/bands.ts';

/** An objective and a function of the company: one cell of the matrix. */
export type Pair = { readonly objective: string; readonly function: string };

/** What a cell of the matrix says: some KPI connects the two, none does though one should, or none need. */
export type CellState = 'covered' | 'gap' | 'notNeeded';

/** A cell of the matrix. */
export type AlignmentCell = Pair & { readonly kpis: number; readonly state: CellState };

/** Which functions have KPIs for which objectives. */
export type Alignment = {
  /** A row for each objective, a cell for each function. */
  readonly cells: readonly (readonly AlignmentCell[])[];
  readonly covered: number;
  readonly needed: number;
  /** Covered cells as a share of the needed ones; null where none is needed. */
  readonly coverage: number | null;
  readonly gaps: readonly Pair[];
  /** KPIs whose objective or function is none of those listed. */
  readonly strays: readonly Pair[];
};

/** A key for a pair of texts as people compare them. The separator is none that a folded text can hold. */
function keyOf(pair: Pair): string {
  return `${foldedText(pair.objective)}\n${foldedText(pair.function)}`;
}

/**
 * The matrix of objectives × functions (semantics 4, systems 21): each function needs a KPI for each objective, unless
 * somebody says that it is not needed there.
 *
 *   Launch X × Product, Legal; a KPI for Product; Legal not needed → coverage 1, no gaps
 *
 * Names meet by what is read, not by case or white space.
 */
export function alignment(given: {
  readonly objectives: readonly string[];
  readonly functions: readonly string[];
  readonly kpis: readonly Pair[];
  readonly notNeeded?: readonly Pair[];
}): Alignment {
  const { objectives, functions, kpis, notNeeded = [] } = given;
  const counts = new Map<string, number>();
  for (const kpi of kpis) counts.set(keyOf(kpi), (counts.get(keyOf(kpi)) ?? 0) + 1);
  const excused = new Set(notNeeded.map(keyOf));
  const cellOf = (pair: Pair): AlignmentCell => {
    const count = counts.get(keyOf(pair)) ?? 0;
    const state = excused.has(keyOf(pair)) ? 'notNeeded' : count > 0 ? 'covered' : 'gap';
    return { ...pair, kpis: count, state };
  };
  const cells = objectives.map((objective) => functions.map((each) => cellOf({ objective, function: each })));
  const all = cells.flat();
  const covered = all.filter(({ state }) => state === 'covered').length;
  const gaps = all
    .filter(({ state }) => state === 'gap')
    .map(({ objective, function: of }) => ({ objective, function: of }));
  const known = new Set(all.map(keyOf));
  const needed = covered + gaps.length;
  return {
    cells,
    covered,
    needed,
    coverage: needed === 0 ? null : roundedGap(covered / needed),
    gaps,
    strays: kpis.filter((kpi) => !known.has(keyOf(kpi))),
  };
}
