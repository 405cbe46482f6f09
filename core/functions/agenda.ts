import { AGENDA_PARTS, agendaOrder, type AgendaItem, type AgendaPart } from '../execution/agenda-order.ts';
import { idText } from '../rollup/ids.ts';
import { bandOf, DEFAULT_BANDS, roundedGap, type Bands } from '../stoplight/bands.ts';
import type { Band, Status } from '../stoplight/status.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { readBands } from './bands-param.ts';
import { defineRangeFunction } from './define.ts';
import { numberIn, optionalRange, range } from './params.ts';
import { cellsBeside } from './rollup.ts';
import { statusIn } from './status-cell.ts';
import { isBlank, isFunctionError, type FunctionError, type Grid } from './values.ts';
import { mustBe } from './wrong.ts';

/** Each part as the result names it. */
const SHOWN: Readonly<Record<AgendaPart, string>> = {
  preRead: 'pre-read',
  red: 'red',
  caution: 'caution',
  near: 'near',
  green: 'green',
};

const BAND_WORDS: ReadonlyMap<string, Band> = new Map<string, Band>([
  ['on', 'on'],
  ['near', 'near'],
  ['caution', 'caution'],
  ['behind', 'behind'],
]);

/** The band of each item, or the bands that tell it from the gap. */
type Banding = { readonly each: readonly (Band | null)[] } | { readonly by: Bands };

function bandWord(cell: CellValue): Band | null | undefined {
  if (isBlank(cell)) return null;
  return typeof cell === 'string' ? BAND_WORDS.get(cell.trim().toLowerCase()) : undefined;
}

/** Bands beside the items, as STOPLIGHT gives them; anything else is which bands to use. */
function bandingIn(cells: Grid<CellValue> | null, count: number): Banding | FunctionError {
  if (cells === null) return { by: DEFAULT_BANDS };
  const words = cells.flat().map(bandWord);
  const each = words.filter((word) => word !== undefined);
  if (each.length === words.length && words.length === count) return { each };
  const own = readBands(cells);
  return isFunctionError(own) ? own : { by: own };
}

/** What is not known yet is Grey, as a child of ROLLUP; undefined where it is no status. */
function statusOf(cell: CellValue): Status | undefined {
  return isBlank(cell) || isCellError(cell) ? 'Grey' : (statusIn(cell) ?? undefined);
}

/** A number beside an item; an error cell says only that there is none. */
function amountIn(name: string, cell: CellValue): number | null | FunctionError {
  return isCellError(cell) ? null : numberIn(name, cell);
}

/** The cells beside the names, a column for each argument. */
type Columns = {
  readonly names: readonly CellValue[];
  readonly statuses: readonly CellValue[];
  readonly gaps: readonly CellValue[];
  readonly weights: readonly CellValue[];
  readonly streaks: readonly CellValue[];
};

function itemAt(columns: Columns, banding: Banding, row: number): AgendaItem | FunctionError {
  const cell = columns.statuses[row] ?? null;
  const status = statusOf(cell);
  if (status === undefined) return mustBe('statuses', 'Green, Yellow, Red or Grey', cell);
  const gap = amountIn('gaps', columns.gaps[row] ?? null);
  if (isFunctionError(gap)) return gap;
  const weight = amountIn('weights', columns.weights[row] ?? null);
  if (isFunctionError(weight)) return weight;
  const redStreak = amountIn('streaks', columns.streaks[row] ?? null);
  if (isFunctionError(redStreak)) return redStreak;
  const told = 'each' in banding ? (banding.each[row] ?? null) : null;
  const band = told ?? (gap === null ? null : bandOf(roundedGap(gap), 'by' in banding ? banding.by : DEFAULT_BANDS));
  return { name: idText(columns.names[row] ?? null), status, band, gap, weight, redStreak };
}

/** AGENDA: what the monthly meeting takes first (semantics 4). */
export const agendaFunction = defineRangeFunction({
  id: 'AGENDA',
  summary: 'The items of a monthly meeting in the order in which they are taken.',
  returns: 'Two columns: the name, and its part: pre-read, red, caution, near or green.',
  params: [
    range('names', 'What the meeting may talk about; rows without a name are left out.'),
    range('statuses', 'Green, Yellow, Red or Grey, beside the names; a blank is Grey.'),
    range('gaps', 'How far each is behind, as a share, as BEHIND gives it.'),
    optionalRange('weights', 'How much each counts; relative, all alike where blank.'),
    optionalRange('streaks', 'How many periods running each has been Red.'),
    optionalRange('bands', 'What tells near from caution: bands as in STOPLIGHT, or the band of each item.'),
  ],
  examples: [
    {
      args: [
        [['Win rate'], ['Leads'], ['Pipeline'], ['Churn'], ['NPS'], ['Hiring']],
        [['Green'], ['Red'], ['Red'], ['Yellow'], ['Yellow'], ['Grey']],
        [[-0.1], [0.5], [0.2], [0.12], [0.05], [null]],
        [[1], [1], [3], [1], [5], [1]],
      ],
      gives: [
        ['Hiring', 'pre-read'],
        ['Pipeline', 'red'],
        ['Leads', 'red'],
        ['Churn', 'caution'],
        ['NPS', 'near'],
        ['Win rate', 'green'],
      ],
      note: 'Pipeline: 3 × 0.2 is more than 1 × 0.5',
    },
    {
      args: [[['A'], ['B']], [['Red'], ['Red']], [[0.2], [0.2]], null, [[1], [3]]],
      gives: [
        ['B', 'red'],
        ['A', 'red'],
      ],
      note: 'then the longer red streak, then the name',
    },
  ],
  notes: ['A Red item without a gap is taken as wholly behind. Greens come with the furthest ahead first.'],
  run: (names, statuses, gaps, weights, streaks, bandCells) => {
    const first = { name: 'names', cells: names };
    const read = new Map<string, readonly CellValue[]>();
    for (const [name, cells] of Object.entries({ statuses, gaps, weights, streaks })) {
      const column = cellsBeside(first, name, cells);
      if (isFunctionError(column)) return column;
      read.set(name, column ?? []);
    }
    const column = (name: string): readonly CellValue[] => read.get(name) ?? [];
    const flat = names.flat();
    const banding = bandingIn(bandCells, flat.length);
    if (isFunctionError(banding)) return banding;
    const columns = {
      names: flat,
      statuses: column('statuses'),
      gaps: column('gaps'),
      weights: column('weights'),
      streaks: column('streaks'),
    };
    const items: AgendaItem[] = [];
    for (let row = 0; row < flat.length; row++) {
      if (isBlank(flat[row] ?? null)) continue;
      const item = itemAt(columns, banding, row);
      if (isFunctionError(item)) return item;
      items.push(item);
    }
    const order = agendaOrder(items);
    return AGENDA_PARTS.flatMap((part) => order[part].map(({ name }) => [name, SHOWN[part]]));
  },
});
