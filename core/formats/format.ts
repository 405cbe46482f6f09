import type { Look } from '../workbook/look.ts';
import type { Box } from '../workbook/cells.ts';

/** A limit of a colour scale, data bar or icon set. */
export type Limit = {
  readonly kind: 'num' | 'percent' | 'percentile' | 'formula' | 'min' | 'max';
  /** A number or formula as the file writes it. */
  readonly value: string;
  /** False where the value itself belongs to the icon before. */
  readonly isIncluded: boolean;
};

/** How a conditional format paints, beside whether it applies. */
export type Painting =
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'scale'; readonly limits: readonly Limit[]; readonly colours: readonly (string | null)[] }
  | {
      readonly kind: 'icons';
      readonly limits: readonly Limit[];
      /** One a limit, lowest first: set and place in it, or null for no icon. */
      readonly icons: readonly ({ readonly set: string; readonly icon: number } | null)[];
    }
  | { readonly kind: 'bar' };

/** One conditional format of a sheet, whoever made it. */
export type ConditionalFormat = {
  /** As files name it: 'cellIs', 'expression', 'containsText', 'colorScale', 'iconSet', 'duplicateValues' … */
  readonly type: string;
  readonly areas: readonly Box[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly operator: string | null;
  readonly text: string | null;
  readonly formulas: readonly string[];
  readonly painting: Painting;
};

/** What a workbook file says beside its cells that home-made stoplights are made of. */
export type WorkbookFormats = {
  /** By sheet id, first asked first. */
  readonly formats: ReadonlyMap<string, readonly ConditionalFormat[]>;
  /** Formulas behind defined names, by name in small letters. */
  readonly names: ReadonlyMap<string, string>;
  /** The colour of each cell style's fill as '#RRGGBB', theme colours worked out; null where there is none. */
  readonly fills: readonly (string | null)[];
};
