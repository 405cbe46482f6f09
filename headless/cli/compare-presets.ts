import { colourChanges, type ColourChange } from '../../core/review/compare-bands.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { isPreset, PRESET_NAMES } from '../../core/stoplight/bands.ts';
import { columnLetters, quotedSheet } from '../../core/workbook/cells.ts';
import { Refusal } from '../errors.ts';
import type { ReviewedFile } from '../review-file.ts';
import { safe, type Output } from './terminal.ts';

/** The rows of a workbook that two ways to cut bands colour differently. */
export type Comparison = {
  /** The preset whose colours are in `to`. */
  readonly preset: string;
  /** What gives the colours in `from`, where it is not the bands in force: a preset, or "95/85". */
  readonly against: string | null;
  readonly changes: readonly ColourChange[];
};

/** Judges a workbook again under the preset of --compare; null where none is asked for. */
export function comparisonOf(preset: string | null, { file, settings, result }: ReviewedFile): Comparison | null {
  if (preset === null) return null;
  if (!isPreset(preset)) throw new Refusal('USAGE', { message: `--compare takes one of ${PRESET_NAMES.join(', ')}` });
  const other = reviewWorkbook(file.snapshot, { ...settings, bands: preset }, result.review.asOf, {
    objectives: false,
  });
  return { preset, against: null, changes: colourChanges(result.review, other.review) };
}

function bandsText(bands: Settings['bands']): string {
  return typeof bands === 'string' ? bands : `${percent(bands.green)}/${percent(bands.yellow)}`;
}

function percent(share: number): number {
  return Math.round(share * 1e4) / 100;
}

/**
 * What --preset changes: a workbook judged again under the bands that would count without it, its settings' or the
 * default. Null where no preset is given.
 */
export function presetChangesOf(preset: string | null, reviewed: ReviewedFile): Comparison | null {
  if (preset === null) return null;
  const { file, settings, bandsOtherwise, result } = reviewed;
  const against = bandsText(bandsOtherwise);
  if (against === preset) return { preset, against, changes: [] };
  const before = reviewWorkbook(file.snapshot, { ...settings, bands: bandsOtherwise }, result.review.asOf, {
    objectives: false,
  });
  return { preset, against, changes: colourChanges(before.review, result.review) };
}

function placeOf({ sheetName, row, isTransposed }: ColourChange): string {
  return `${quotedSheet(sheetName)}!${isTransposed ? columnLetters(row) : row + 1}`;
}

/** The comparison as --json has it. */
export function comparisonJson({ preset, against, changes }: Comparison): Record<string, unknown> {
  return {
    preset,
    ...(against === null ? {} : { against }),
    changed: changes.length,
    rows: changes.map((change) => ({
      sheet: change.sheetName,
      [change.isTransposed ? 'column' : 'row']: change.isTransposed ? columnLetters(change.row) : change.row + 1,
      name: change.name,
      from: change.from,
      to: change.to,
    })),
  };
}

/** So many rows are named where the list was asked for, and so many where it stands beside a review. */
const NAMED = { asked: 20, beside: 5 } as const;

/** 'Under clearpoint 14 rows change colour:' and which; the JSON has all of them. */
export function showComparison({ preset, against, changes }: Comparison, output: Output): void {
  const count = changes.length;
  const named = against === null ? NAMED.asked : NAMED.beside;
  const from = against === null ? '' : `, against ${against}`;
  output.out(
    count === 0
      ? `Under ${preset} no row changes colour${from}.`
      : `Under ${preset} ${count} ${count === 1 ? 'row changes' : 'rows change'} colour${from}:`,
  );
  for (const change of changes.slice(0, named))
    output.out(`  ${safe(placeOf(change))}  ${safe(change.name)}: ${change.from} → ${change.to}`);
  if (count > named) output.out(`  … and ${count - named} more (--json lists all)`);
}
