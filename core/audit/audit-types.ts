import type { IsoDate } from '../calendar/day.ts';
import type { Note } from '../messages/problem.ts';
import type { Status } from '../stoplight/status.ts';
import type { CellValue } from '../workbook/cells.ts';
import type { LightKind } from './home-made.ts';

/** Why a home-made light is wrong; each is a message code with the prefix AUDIT_. */
export type Fault =
  | 'LOWER_IS_BETTER'
  | 'HIGHER_IS_BETTER'
  | 'ZERO_TARGET'
  | 'NEGATIVE_TARGET'
  | 'BLANK_PAINTED'
  | 'NO_DATA_PAINTED'
  | 'NO_TARGET_PAINTED'
  | 'TEXT_NUMBER'
  | 'TARGET_IS_TEXT'
  | 'NO_PACE'
  | 'NOT_STARTED'
  | 'HOLE'
  | 'HARD_CODED'
  | 'THRESHOLDS_DIFFER'
  | 'FLOATING'
  | 'RELATIVE'
  | 'STALE'
  | 'OTHER_BANDS'
  | 'DIFFERS';

/** The numbers a light is held against, as they stand in the cells. */
export type LightFacts =
  | {
      readonly kind: 'measure';
      readonly actual: CellValue;
      readonly target: CellValue;
      /** What was due by the as-of date; null where nothing is. */
      readonly expected: number | null;
      /** Share behind; negative when ahead; null where none can be told. */
      readonly gap: number | null;
      /** Where the actual stands. */
      readonly at: { readonly row: number; readonly column: number };
    }
  | { readonly kind: 'milestone'; readonly due: IsoDate; readonly asOf: IsoDate };

/** One row whose light is not what its numbers say. */
export type WrongRow = {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** The light it shows, or the text that stands there instead of one. */
  readonly shows: string;
  readonly should: Status;
  readonly fault: Fault;
  readonly facts: LightFacts;
  /** The same facts as an English sentence, with what else proves it. */
  readonly evidence: string;
};

/** Something wrong with a stoplight as such, whether or not a row shows it today. */
export type Flaw = { readonly fault: Fault; readonly note: Note; readonly evidence: string };

/** The bands that a home-made light uses, as attainments at which they begin. */
export type OwnBands = { readonly green: number; readonly yellow: number; readonly direction: 'higher' | 'lower' };

/** One home-made stoplight with what is wrong about it. */
export type Finding = {
  readonly sheet: string;
  readonly sheetName: string;
  readonly kind: LightKind;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** How many of its rows could be judged, and how many of those show what their numbers say. */
  readonly judged: number;
  readonly agreeing: number;
  readonly rows: readonly WrongRow[];
  readonly flaws: readonly Flaw[];
  readonly bands: OwnBands | null;
  readonly evidence: readonly string[];
  /** 0 to 1: how sure it is that this is a stoplight over these numbers. */
  readonly confidence: number;
};

/** Whether a row is an error; one that only follows other bands than ours is a choice. */
export function isError({ fault }: Pick<WrongRow, 'fault'>): boolean {
  return fault !== 'OTHER_BANDS';
}
