import { DEFAULT_BANDS, type Bands } from '../stoplight/bands.ts';
import type { Status } from '../stoplight/status.ts';

/** How the statuses of children become one (semantics 2). */
export type RollupMethod = 'gated' | 'worst' | 'weighted' | 'points' | 'value';

/** The methods, default first. */
export const ROLLUP_METHODS: readonly RollupMethod[] = ['gated', 'worst', 'weighted', 'points', 'value'];

/** What each colour is worth, as a share. */
export type StatusPoints = Readonly<Record<Exclude<Status, 'Grey'>, number>>;

/** How a parent is rolled up. */
export type RollupRules = {
  readonly method: RollupMethod;
  /** Children without a verdict are left out, or count as nothing reached. */
  readonly missing: 'skip' | 'zero';
  readonly bands: Bands;
  /** For 'points': what each colour is worth. */
  readonly points: StatusPoints;
  /** For 'points': the scores from which Green and Yellow begin; null takes the bands. */
  readonly pointBands: { readonly green: number; readonly yellow: number } | null;
};

/** What a child counts that has a status and no attainment (semantics 2). Yellow is the middle of 10 to 15 % behind. */
export const STATUS_POINTS: StatusPoints = { Green: 1, Yellow: 0.875, Red: 0 };

/** The rules of someone who set none. */
export const DEFAULT_ROLLUP: RollupRules = {
  method: 'gated',
  missing: 'skip',
  bands: DEFAULT_BANDS,
  points: STATUS_POINTS,
  pointBands: null,
};

/** Less of the weight known than this is no basis for a colour (semantics 2). */
export const LEAST_COVERAGE = 0.6;
