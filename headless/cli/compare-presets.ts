import { colourChanges, type ColourChange } from '../../core/review/compare-bands.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { isPreset, PRESET_NAMES } from '../../core/stoplight/bands.ts';
import { columnLetters, quotedSheet } from '../../core/workbook/cells.ts';
import { Refusal } from '../errors.ts';
import type { ReviewedFile } from '../review-file.ts';
import { safe, type Output } from './terminal.ts';

/** The rows of a workbook that another preset would colour otherwise. */
export type Comparison = { readonly preset: string; readonly changes: readonly ColourChange[] };

/** Judges a workbook again under the preset of --compare; null where none is asked for. */
export function comparisonOf(preset: string | null, { file, settings, result }: ReviewedFile): Comparison | null {
  if (preset === null) return null;
  if (!isPreset(preset)) throw new Refusal('USAGE', { message: `--compare takes one of ${PRESET_NAMES.join(', ')}` });
  const other = reviewWorkbook(file.snapshot, { ...settings, bands: preset }, result.review.asOf, {
    objectives: false,
  });
  return { preset, changes: colourChanges(result.review, other.review) };
}

function placeOf({ sheetName, row, isTransposed }: ColourChange): string {
  return `${quotedSheet(sheetName)}!${isTransposed ? columnLetters(row) : row + 1}`;
}

/** The comparison as --json has it. */
export function comparisonJson({ preset, changes }: Comparison): Record<string, unknown> {
  return {
    preset,
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

/** So many rows are named; the JSON has all of them. */
const NAMED = 20;

/** 'Under clearpoint 14 rows change colour:' and which. */
export function showComparison({ preset, changes }: Comparison, output: Output): void {
  const count = changes.length;
  output.out(
    count === 0
      ? `Under ${preset} no row changes colour.`
      : `Under ${preset} ${count} ${count === 1 ? 'row changes' : 'rows change'} colour:`,
  );
  for (const change of changes.slice(0, NAMED))
    output.out(`  ${safe(placeOf(change))}  ${safe(change.name)}: ${change.from} → ${change.to}`);
  if (count > NAMED) output.out(`  … and ${count - NAMED} more (--json lists all)`);
}
