import type { Overrides, SheetSource } from './cell-source.ts';
import type { Origin } from './anatomy.ts';
import type { Light } from './status-sign.ts';

/** What a home-made light is made of. */
export type LightKind =
  'status-formula' | 'conditional-format' | 'icon-set' | 'colour-scale' | 'typed-status' | 'typed-colour';

/** One cell of a home-made stoplight. */
export type LightCell = {
  readonly row: number;
  readonly column: number;
  readonly shows: Light | null;
  /** What people see there: 'Green', '🔴', 'red fill', '#DIV/0!'. */
  readonly seen: string;
  /** The formulas it comes from; none where somebody typed or painted it. */
  readonly origins: readonly Origin[];
  /** What it would show if cells held something else; null where nothing computes it. */
  readonly probe: ((given: Overrides) => Light | null) | null;
  /** True where it compares rows with each other. */
  readonly isRelative: boolean;
};

/** A home-made stoplight: cells of one column that show lights in one way. */
export type HomeMade = {
  readonly kind: LightKind;
  readonly source: SheetSource;
  readonly column: number;
  readonly cells: readonly LightCell[];
  /** What it is, in its own words: a formula, a kind of format, the words typed. */
  readonly what: string;
};
