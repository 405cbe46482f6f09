import { readNumber } from '../reading/number.ts';
import type { Child } from '../rollup/child.ts';
import { rollUp } from '../rollup/rollup.ts';
import { DEFAULT_ROLLUP, ROLLUP_METHODS, type RollupMethod } from '../rollup/rules.ts';
import type { Counts } from '../rollup/summary.ts';
import type { Weight } from '../rollup/weights.ts';
import { bandOf, DEFAULT_BANDS, roundedGap } from '../stoplight/bands.ts';
import { STATUS_OF_BAND } from '../stoplight/status.ts';
import type { CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { choice, numbersIn, optionalRange, range } from './params.ts';
import { shownShape, type Shape } from './slots.ts';
import { statusIn } from './status-cell.ts';
import { isBlank, isFunctionError, type FunctionError, type Grid } from './values.ts';
import { invalid, mustBe, notAvailable } from './wrong.ts';
import { yesOrNoIn } from '../reading/yes-no.ts';

const CHILDREN = 'status_or_attainment';

/** All methods but 'value': that one adds up amounts, and neither a status nor an attainment holds any. */
const METHODS = ROLLUP_METHODS.filter((method): method is Exclude<RollupMethod, 'value'> => method !== 'value');

function sizeOf(cells: Grid<CellValue>): Shape {
  return { height: cells.length, width: cells[0]?.length ?? 0 };
}

/** The cells that stand beside the children, one for each; #VALUE! where the sizes differ. Null where none are given. */
export function cellsBeside(
  first: { readonly name: string; readonly cells: Grid<CellValue> },
  name: string,
  cells: Grid<CellValue> | null,
): readonly CellValue[] | null | FunctionError {
  if (cells === null) return null;
  const [ours, theirs] = [sizeOf(first.cells), sizeOf(cells)];
  if (ours.height === theirs.height && ours.width === theirs.width) return cells.flat();
  return invalid(`${first.name} is ${shownShape(ours)} and ${name} is ${shownShape(theirs)}: the sizes must be equal`);
}

/** Whether each child is a gate; a blank is none. */
export function gatesIn(cells: readonly CellValue[] | null): readonly boolean[] | FunctionError {
  const gates: boolean[] = [];
  for (const cell of cells ?? []) {
    const said = isBlank(cell) ? false : yesOrNoIn(cell);
    if (said === null) return mustBe('gates', 'yes or no', cell);
    gates.push(said);
  }
  return gates;
}

/** One child from its cell; null where it is neither status nor attainment. What is not known yet is Grey. */
function childIn(cell: CellValue): Pick<Child, 'status' | 'attainment'> | null {
  const status = statusIn(cell);
  if (status !== null) return { status };
  const read = readNumber(cell);
  if (read.ok) {
    const attainment = read.value.value;
    return { status: STATUS_OF_BAND[bandOf(roundedGap(1 - attainment), DEFAULT_BANDS)], attainment };
  }
  return read.problem.code === 'NO_DATA' || read.problem.code === 'ERROR' ? { status: 'Grey' } : null;
}

function childrenIn(
  cells: readonly CellValue[],
  weights: readonly Weight[],
  gates: readonly boolean[],
): readonly Child[] | FunctionError {
  const children: Child[] = [];
  for (const cell of cells) {
    const child = childIn(cell);
    if (child === null) return mustBe(CHILDREN, 'statuses or attainments', cell);
    const index = children.length;
    children.push({ ...child, weight: weights[index] ?? null, gate: gates[index] ?? false });
  }
  return children;
}

/** The children of a call: their cells with the weights and gates beside them. */
function childrenOf(
  cells: Grid<CellValue>,
  weightCells: Grid<CellValue> | null,
  gateCells: Grid<CellValue> | null,
): readonly Child[] | FunctionError {
  const first = { name: CHILDREN, cells };
  const besideWeights = cellsBeside(first, 'weights', weightCells);
  if (isFunctionError(besideWeights)) return besideWeights;
  // A weight that cannot be read is an error: there is no flag to see here.
  const weights = numbersIn('weights', besideWeights ?? []);
  if (isFunctionError(weights)) return weights;
  const besideGates = cellsBeside(first, 'gates', gateCells);
  if (isFunctionError(besideGates)) return besideGates;
  const gates = gatesIn(besideGates);
  return isFunctionError(gates) ? gates : childrenIn(cells.flat(), weights, gates);
}

/** '1R 2Y 4G 0N'; N has no verdict. */
function shownCounts({ R, Y, G, N }: Counts): string {
  return `${R}R ${Y}Y ${G}G ${N}N`;
}

/** ROLLUP: the colour of a parent from its children (semantics 2). */
export const rollupFunction = defineRangeFunction({
  id: 'ROLLUP',
  summary: 'The status of an objective from the statuses or attainments of what hangs on it.',
  returns: 'Green, Yellow, Red or Grey; or what output asks for.',
  params: [
    range(CHILDREN, 'The children: statuses, attainments (0.85 or 85%), or both; each cell is a child.'),
    optionalRange('weights', 'How much each child counts; relative, all alike where blank.'),
    choice('method', 'How they become one: gated, worst, weighted or points.', METHODS, 'gated'),
    optionalRange('gates', 'Which children are gates (yes or TRUE): a Red gate makes the parent Red.'),
    choice(
      'missing',
      'Children without a verdict: skip leaves them out, zero counts them as nothing reached.',
      ['skip', 'zero'],
      'skip',
    ),
    choice(
      'output',
      'What to return: status, score, coverage or counts.',
      ['status', 'score', 'coverage', 'counts'],
      'status',
    ),
  ],
  examples: [
    { args: [[['Green'], ['Green'], ['Yellow']]], gives: 'Yellow' },
    {
      args: [[[1.5], [1.3], [1.2], [0.7]]],
      gives: 'Yellow',
      note: 'what is over 1 does not make up for what is behind',
    },
    { args: [[[1.5], [1.3], [1.2], [0.7]], null, null, null, null, 'score'], gives: 0.925 },
    {
      args: [
        [['Green'], [0.95], ['Red']],
        [[5], [4], [1]],
      ],
      gives: 'Yellow',
      note: 'any Red child forbids Green',
    },
    { args: [[[1.1], [1.1], [0.84]], null, null, [[null], [null], ['yes']]], gives: 'Red', note: 'a Red gate' },
    { args: [[['Green'], ['Yellow'], ['Red'], [null]], null, null, null, null, 'counts'], gives: '1R 1Y 1G 1N' },
    { args: [[['Green'], [null], [null]]], gives: 'Grey', note: 'one of three is no status' },
    { args: [[['Green'], [null], [null]], null, null, null, null, 'coverage'], gives: 0.333333333 },
    { args: [[['Green'], ['Red']], null, 'worst'], gives: 'Red' },
    {
      args: [
        [['Green'], ['Red']],
        [[1], [2], [3]],
      ],
      gives: { error: 'VALUE', why: 'status_or_attainment is 2×1 and weights is 3×1: the sizes must be equal' },
    },
    {
      args: [[['Status'], ['Green']]],
      gives: { error: 'VALUE', why: 'status_or_attainment must be statuses or attainments, not "Status"' },
    },
    { args: [[[null], [null]]], gives: '' },
  ],
  notes: [
    'A blank cell, a mark like "TBD" and an error are children without a verdict: they lower the coverage, and less than 60 % known is Grey. Name the rows of the children only.',
    'The method "value" of the settings is not offered: it adds up amounts, which this function does not get.',
  ],
  errors: ['#N/A for output "score" where no child has a verdict.'],
  run: (cells, weightCells, method, gateCells, missing, output) => {
    const children = childrenOf(cells, weightCells, gateCells);
    if (isFunctionError(children)) return children;
    const { status, score, coverage, counts } = rollUp(children, { ...DEFAULT_ROLLUP, method, missing });
    switch (output) {
      case 'status':
        return status;
      case 'score':
        return score ?? notAvailable('no child has a verdict');
      case 'coverage':
        return coverage;
      case 'counts':
        return shownCounts(counts);
    }
  },
});
