import { bandOf, roundedGap, type Bands } from '../stoplight/bands.ts';
import { judgeCells, type Judging, type MeasureCells } from '../stoplight/cells.ts';
import { signOf } from '../stoplight/measure.ts';
import { STATUS_OF_BAND, type Band, type Verdict } from '../stoplight/status.ts';

/** Many measures at once, by row number: no object is made for a row that is judged from two plain numbers. */
export type MeasureRows = {
  readonly count: number;
  readonly actual: (row: number) => unknown;
  readonly target: (row: number) => unknown;
  readonly baseline?: (row: number) => unknown;
};

/** Verdicts of many rows. Ask `at(row)` for one, or read the columns. */
export type Judged = {
  /** Index into `BAND_CODES`; rows that needed a closer look are in `special`. */
  readonly bands: Uint8Array;
  readonly gaps: Float64Array;
  readonly special: ReadonlyMap<number, Verdict>;
  at(row: number): Verdict;
};

/** What the codes of `Judged.bands` stand for; 0 is "see special". */
export const BAND_CODES = [null, 'on', 'near', 'caution', 'behind'] as const;

const CODE_OF: Readonly<Record<Band, number>> = { on: 1, near: 2, caution: 3, behind: 4 };

/** Beyond this a gap is worth a note, so the row takes the long way. */
const PLAIN_GAP = 3;

type PlainJudging = { readonly sign: 1 | -1; readonly bands: Bands };

/** What two plain numbers are judged by, or null where more than their gap counts under these rules. */
function plainOf({ kind, timing, rules, direction }: Judging): PlainJudging | null {
  const isGapOnly =
    (kind === 'level' || timing === null) && rules.absYellow === null && rules.displayPrecision === null;
  return isGapOnly ? { sign: signOf(direction), bands: rules.bands } : null;
}

function cellsOf(rows: MeasureRows, row: number): MeasureCells {
  return { actual: rows.actual(row), target: rows.target(row), baseline: rows.baseline?.(row) };
}

/**
 * Judges many rows with the full meaning of `judgeCells`. Two plain numbers of a level take a short way that computes
 * the same gap and band; everything else (texts, blanks, zero targets, pace, far-out gaps) is judged by `judgeCells`.
 *
 * @param judgings one way of judging for all rows, or one a row
 */
export function judgeRows(rows: MeasureRows, judgings: Judging | ((row: number) => Judging)): Judged {
  const bands = new Uint8Array(rows.count);
  const gaps = new Float64Array(rows.count);
  const special = new Map<number, Verdict>();
  const judgingOf = typeof judgings === 'function' ? judgings : () => judgings;
  let judging: Judging | null = null;
  let plain: PlainJudging | null = null;
  for (let row = 0; row < rows.count; row++) {
    const rowJudging = judgingOf(row);
    if (rowJudging !== judging) {
      judging = rowJudging;
      plain = plainOf(judging);
    }
    const actual = rows.actual(row);
    const target = rows.target(row);
    if (plain !== null && typeof actual === 'number' && typeof target === 'number' && target !== 0) {
      const gap = roundedGap((plain.sign * (target - actual)) / Math.abs(target));
      if (gap <= PLAIN_GAP && gap >= -PLAIN_GAP) {
        bands[row] = CODE_OF[bandOf(gap, plain.bands)];
        gaps[row] = gap;
        continue;
      }
    }
    special.set(row, judgeCells(cellsOf(rows, row), judging));
  }
  return { bands, gaps, special, at: (row) => special.get(row) ?? plainVerdict(rows, row, bands, gaps) };
}

const NO_NOTES: Verdict['notes'] = [];

function plainVerdict(rows: MeasureRows, row: number, bands: Uint8Array, gaps: Float64Array): Verdict {
  const band = BAND_CODES[bands[row] ?? 0] ?? 'behind';
  const gap = gaps[row] ?? 0;
  const target = rows.target(row);
  return {
    status: STATUS_OF_BAND[band],
    band,
    attainment: roundedGap(1 - gap),
    gap,
    expected: typeof target === 'number' ? target : null,
    reason: null,
    notes: NO_NOTES,
  };
}
