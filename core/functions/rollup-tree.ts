import type { Direction } from '../reading/target.ts';
import type { Child } from '../rollup/child.ts';
import { idText } from '../rollup/ids.ts';
import { rollUpForest, STATUS_OF_CODE, type RolledForest } from '../rollup/rollup-tree.ts';
import { buildForest } from '../rollup/tree.ts';
import { sharesIn } from '../rollup/parents.ts';
import { readWeight } from '../rollup/weights.ts';
import { judgeCells } from '../stoplight/cells.ts';
import { DEFAULT_RULES } from '../stoplight/measure.ts';
import type { Reason } from '../stoplight/status.ts';
import type { CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { optionalRange, range, rangeParam } from './params.ts';
import { cellsBeside, gatesIn } from './rollup.ts';
import { judgingWith } from './stoplight.ts';
import { isBlank, isFunctionError, type FunctionError, type Grid, type Scalar } from './values.ts';
import { invalid, isMissing, mustBe } from './wrong.ts';

function ids(): ReturnType<typeof range> {
  return rangeParam('ids', 'The id of each row: one column.', (cells) => {
    if (cells === null) return isMissing('ids');
    return cells[0]?.length === 1 ? cells : invalid('ids must be one column');
  });
}

/** The directions of the rows, one for all or one each. */
function directionsIn(cells: Grid<CellValue> | null, count: number): readonly Direction[] | FunctionError {
  const flat = cells === null ? [] : cells.flat();
  if (flat.length > 1 && (flat.length !== count || cells?.length !== count)) {
    return invalid(`directions must be one cell or ${count}×1, as ids is`);
  }
  const found: Direction[] = [];
  for (let row = 0; row < count; row++) {
    const cell = (flat.length > 1 ? flat[row] : flat[0]) ?? null;
    const text = typeof cell === 'string' ? cell.trim().toLowerCase() : cell;
    if (text !== 'lower' && text !== 'higher' && !isBlank(cell)) {
      return mustBe('directions', 'higher or lower', cell);
    }
    found.push(text === 'lower' ? 'lower' : 'higher');
  }
  return found;
}

/** The columns of the table, one cell a row. */
type Columns = {
  readonly ids: readonly CellValue[];
  readonly parents: readonly CellValue[];
  readonly actuals: readonly CellValue[];
  readonly targets: readonly CellValue[];
  readonly weights: readonly CellValue[] | null;
  readonly directions: readonly Direction[];
  readonly gates: readonly boolean[];
};

/** A row before it is rolled up, and why it has no colour of its own. */
type Leaf = Child & { readonly reason: Reason | null };

function leafAt(columns: Columns, row: number): Leaf {
  const { actuals, targets, weights, directions, gates } = columns;
  const cells = { actual: actuals[row] ?? null, target: targets[row] ?? null };
  const { status, attainment, reason } = judgeCells(cells, judgingWith(directions[row] ?? 'higher', DEFAULT_RULES));
  const weight = weights === null ? null : readWeight(weights[row] ?? null);
  return { status, attainment, weight, gate: gates[row] ?? false, reason };
}

/** What a row shows: its status, and its flags in one text. A row without anything in it stays blank. */
function shownRow(rolled: RolledForest, leaves: readonly Leaf[], row: number): readonly Scalar[] {
  const { forest, flags } = rolled;
  const isLeaf = forest.childStart[row] === forest.childStart[row + 1] && forest.isInLoop[row] !== 1;
  const reason = isLeaf ? (leaves[row]?.reason ?? null) : null;
  const all = [...(reason === null ? [] : [reason]), ...(flags.get(row) ?? [])];
  return [STATUS_OF_CODE[rolled.status[row] ?? 0] ?? 'Grey', all.join('; ')];
}

function rolledRows(columns: Columns): Grid<Scalar> {
  const rows = columns.ids.map((_, row) => row);
  const leaves = rows.map((row) => leafAt(columns, row));
  const nodes = rows.map((row) => ({
    id: idText(columns.ids[row] ?? null),
    parents: idText(columns.parents[row] ?? null),
    shares: sharesIn(idText(columns.weights?.[row] ?? null)),
  }));
  const rolled = rollUpForest(buildForest(nodes), leaves);
  return rows.map((row) => (isRowBlank(columns, row) ? ['', ''] : shownRow(rolled, leaves, row)));
}

function isRowBlank({ ids, parents, actuals, targets }: Columns, row: number): boolean {
  return [ids, parents, actuals, targets].every((column) => isBlank(column[row] ?? null));
}

/** ROLLUPTREE: the colours of a whole hierarchy (semantics 2). */
export const rollupTreeFunction = defineRangeFunction({
  id: 'ROLLUPTREE',
  summary: 'The status of every row of a hierarchy, with what is worth knowing about it.',
  returns: 'Two columns: the status of each row, and its flags.',
  params: [
    ids(),
    range('parents', 'The id of the row each one hangs on; blank at the top. Several as "P1; P2".'),
    range('actuals', 'What was reached; blank for rows that have children.'),
    range('targets', 'What was planned; numbers or text like ">95%".'),
    optionalRange('directions', 'Which way is good: higher or lower, one for all or one for each row.'),
    optionalRange(
      'weights',
      'How much each row counts for its parent; relative, all alike where blank. "75; 25" beside two parents: 75 for the first.',
    ),
    optionalRange('gates', 'Which rows are gates (yes or TRUE): a Red gate makes its parent Red.'),
  ],
  examples: [
    {
      args: [
        [['CO'], ['SALES'], ['MKT'], ['K1'], ['K2'], ['K3'], ['K4']],
        [[null], ['CO'], ['CO'], ['SALES'], ['SALES'], ['MKT'], ['MKT']],
        [[null], [null], [null], [110], [100], [50], [60]],
        [[null], [null], [null], [100], [100], [100], [100]],
      ],
      gives: [
        ['Red', ''],
        ['Green', ''],
        ['Red', ''],
        ['Green', ''],
        ['Green', ''],
        ['Red', ''],
        ['Red', ''],
      ],
      note: 'marketing is at 55 %, the company at 77.5 %',
    },
    {
      args: [
        [['A'], ['B'], ['K']],
        [['B'], ['A'], ['Z']],
        [[null], [null], [1]],
        [[null], [null], [1]],
      ],
      gives: [
        ['Grey', 'CYCLE:A>B'],
        ['Grey', 'CYCLE:A>B'],
        ['Green', 'ORPHAN:K->Z'],
      ],
      note: 'a loop and a parent that is not there are named, and the rest goes on',
    },
    {
      args: [
        [['P1'], ['P2'], ['K1'], ['K2'], ['K3']],
        [[null], [null], ['P1; P2'], ['P1'], ['P2']],
        [[null], [null], [40], [100], [100]],
        [[null], [null], [100], [100], [100]],
        null,
        [[null], [null], ['75; 25'], [100], [100]],
      ],
      gives: [
        ['Red', ''],
        ['Yellow', ''],
        ['Red', ''],
        ['Green', ''],
        ['Green', ''],
      ],
      note: 'three quarters of K1 count for P1, a quarter for P2',
    },
  ],
  notes: [
    'A row that others hang on gets its status from them; its own actual and target are not looked at.',
    'Rows without an id, parent, actual and target stay blank.',
  ],
  run: (...args) => {
    const [idCells, parents, actuals, targets, directionCells, weightCells, gateCells] = args;
    const first = { name: 'ids', cells: idCells };
    const beside = { parents, actuals, targets, weights: weightCells, gates: gateCells };
    const directions = directionsIn(directionCells, idCells.length);
    if (isFunctionError(directions)) return directions;
    const read = new Map<string, readonly CellValue[] | null>();
    for (const [name, cells] of Object.entries(beside)) {
      const column = cellsBeside(first, name, cells);
      if (isFunctionError(column)) return column;
      read.set(name, column);
    }
    const gates = gatesIn(read.get('gates') ?? null);
    if (isFunctionError(gates)) return gates;
    return rolledRows({
      ids: idCells.flat(),
      parents: read.get('parents') ?? [],
      actuals: read.get('actuals') ?? [],
      targets: read.get('targets') ?? [],
      weights: read.get('weights') ?? null,
      directions,
      gates,
    });
  },
});
