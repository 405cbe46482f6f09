import type { FoundTable } from '../columns/found-table.ts';
import type { IsoDate } from '../calendar/day.ts';
import type { Note, Problem } from '../messages/problem.ts';
import type { Direction } from '../reading/target.ts';
import type { Band, Reason, Status } from '../stoplight/status.ts';
import type { MeasureKind } from '../stoplight/stoplight.ts';
import type { Trend } from '../stoplight/trend.ts';
import type { Smart } from '../smart/smart.ts';
import type { Box, SheetId } from '../workbook/cells.ts';

/** How a row is judged: as a measure against a target, or as a milestone against a date. */
export type RowSubject = 'measure' | 'milestone';

/** One judged row of a table. JSON-safe: dates are ISO texts, numbers are finite or null. */
export type RowReview = {
  /** Zero-based row; for a transposed table the zero-based sheet column. */
  readonly row: number;
  readonly subject: RowSubject;
  readonly name: string;
  readonly owner: string | null;
  readonly actual: number | null;
  /** A number, or the text of a range or of a target that could not be read. */
  readonly target: number | string | null;
  /** What was due by the as-of date, where that is not the target itself. */
  readonly expected: number | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly status: Status;
  /** What was computed, where an override hides it. */
  readonly computed: Status | null;
  readonly band: Band | null;
  readonly reason: Reason | null;
  readonly notes: readonly Note[];
  readonly direction: Direction | null;
  /** True where the direction was guessed from names. */
  readonly isDirectionGuessed: boolean;
  readonly kind: MeasureKind | null;
  readonly start: IsoDate | null;
  readonly due: IsoDate | null;
  readonly doneOn: IsoDate | null;
  readonly weight: number | string | null;
  readonly confidence: number | null;
  readonly unit: string | null;
  readonly isGate: boolean;
  /** Attainments by period, oldest first, where the sheet holds a history. */
  readonly history: readonly (number | null)[];
  readonly trend: Trend | null;
  /** Only where the row holds a goal as a sentence. */
  readonly smart?: Smart;
};

/** A table with its judged rows. */
export type TableReview = {
  readonly sheet: SheetId;
  readonly sheetName: string;
  readonly table: FoundTable;
  readonly subject: RowSubject;
  /** Texts above the table: what it is about. */
  readonly titles: readonly string[];
  /** The name of the bands used, shown beside the results. */
  readonly bands: string;
  readonly rows: readonly RowReview[];
};

/** A child of an objective, with what it contributes. */
export type ObjectiveChild = {
  readonly name: string;
  /** The row it is judged in, or null where it is an objective of its own without one. */
  readonly row: number | null;
  readonly status: Status;
  readonly weight: number;
  readonly contribution: number | null;
  /** The status of the objective if this child were not there. */
  readonly without: Status;
};

/** An objective rolled up from what hangs on it. */
export type ObjectiveReview = {
  readonly sheet: SheetId;
  readonly sheetName: string;
  /** The box of its table as the table has it: rows alone do not tell tables apart that stand side by side. */
  readonly box: Box;
  readonly name: string;
  /** The row it stands in, or null where only its children name it. */
  readonly row: number | null;
  /** 0 for a top objective. */
  readonly level: number;
  readonly parent: string | null;
  readonly status: Status;
  readonly score: number | null;
  readonly coverage: number;
  readonly counts: { readonly R: number; readonly Y: number; readonly G: number; readonly N: number };
  readonly flags: readonly Note[];
  readonly children: readonly ObjectiveChild[];
};

/** What a check of a workbook says. */
export type Review = {
  readonly asOf: IsoDate;
  readonly tables: readonly TableReview[];
  readonly objectives: readonly ObjectiveReview[];
  readonly problems: readonly Problem[];
};
