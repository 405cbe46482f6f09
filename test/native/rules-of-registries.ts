import { PRESET_NAMES, PRESETS, customBands, DEFAULT_BANDS } from '../../core/stoplight/bands.ts';
import type { Aim, Rules } from '../../core/stoplight/measure.ts';
import type { Direction } from '../../core/reading/target.ts';
import type { PaceBasis } from '../../core/stoplight/pace.ts';
import type { MeasureKind } from '../../core/stoplight/stoplight.ts';

/** Everything there is of each, so that a new one is tested without a new test. */
export const DIRECTIONS = Object.keys({ higher: 0, lower: 0 } satisfies Record<Direction, 0>) as Direction[];
export const KINDS = Object.keys({ level: 0, flow: 0, ramp: 0 } satisfies Record<MeasureKind, 0>) as MeasureKind[];

const bases: { readonly [K in PaceBasis['kind']]: readonly Extract<PaceBasis, { kind: K }>[] } = {
  days: [{ kind: 'days' }],
  // 2026-01-01, a Saturday, and three days of May.
  workdays: [
    { kind: 'workdays', holidays: [] },
    { kind: 'workdays', holidays: [20_454, 20_463, 20_577, 20_586, 20_577] },
  ],
  months: [{ kind: 'months' }],
  profile: [
    { kind: 'profile', weights: [5, 5, 7, 7, 8, 8, 7, 7, 8, 8, 12, 18] },
    { kind: 'profile', weights: [0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0] },
  ],
};
export const BASES: readonly PaceBasis[] = Object.values(bases).flat();

/** Every preset and one of somebody's own, by shares, as displayed and by amounts. */
export const RULES: readonly Rules[] = [
  ...PRESET_NAMES.map((name) => PRESETS[name]),
  customBands(1.05, 0.5) ?? DEFAULT_BANDS,
].flatMap((bands): Rules[] => [
  ...[null, 0, 1, 6].map((displayPrecision) => ({ bands, absYellow: null, displayPrecision })),
  ...[0, 5].map((absYellow) => ({ bands, absYellow, displayPrecision: null })),
]);

/** Every way of combining some lists. */
export function combined<A, B, C>(a: readonly A[], b: readonly B[], c: readonly C[]): [A, B, C][] {
  return a.flatMap((x) => b.flatMap((y) => c.map((z): [A, B, C] => [x, y, z])));
}

/** Targets as texts give them: strict values and ranges. */
export const READ_AIMS: readonly Aim[] = [
  ...DIRECTIONS.flatMap((direction): Aim[] =>
    [true, false].map((strict) => ({ kind: 'value', target: 0.95, direction, strict })),
  ),
  { kind: 'value', target: 0, direction: 'lower', strict: true },
  { kind: 'range', lo: 40, hi: 50 },
  { kind: 'range', lo: 0, hi: 5 },
  { kind: 'range', lo: -5, hi: 0 },
  { kind: 'range', lo: 0, hi: 0 },
  { kind: 'range', lo: 50, hi: 40 },
];
