import { without } from '../core/repair/box-union.ts';
import type { Dress } from '../core/changes/sheet-draft.ts';
import { a1Box, type Box } from '../core/workbook/cells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/**
 * The boxes that get each value of one part of the dress: a later entry takes its cells from the earlier ones.
 *
 *   A1:C1 bold, then B1 not bold → true: A1, C1; false: B1
 */
export function boxesBy<T>(dress: readonly Dress[], part: (each: Dress) => T | null): ReadonlyMap<T, readonly Box[]> {
  const byValue = new Map<T, Box[]>();
  for (const each of dress) {
    const value = part(each);
    if (value === null) continue;
    for (const [other, boxes] of byValue) byValue.set(other, without(boxes, each.boxes));
    byValue.set(value, [...(byValue.get(value) ?? []), ...each.boxes]);
  }
  return byValue;
}

/** Dresses the cells of a sheet: one call for each colour, size, weight, way of wrapping and number format there is. */
export function putOn(sheet: Sheet, dress: readonly Dress[]): void {
  const each = <T>(part: (each: Dress) => T | null, change: (ranges: RangeList, value: T) => RangeList): void => {
    for (const [value, boxes] of boxesBy(dress, part))
      if (boxes.length > 0) change(sheet.getRangeList(boxes.map(a1Box)), value);
  };
  each(
    ({ fill }) => fill,
    (ranges, fill) => ranges.setBackground(fill),
  );
  each(
    ({ font }) => font,
    (ranges, font) => ranges.setFontColor(font),
  );
  each(
    // Only whole points are taken.
    ({ size }) => (size === null ? null : Math.round(size)),
    (ranges, size) => ranges.setFontSize(size),
  );
  each(
    ({ bold }) => bold,
    (ranges, bold) => ranges.setFontWeight(bold ? 'bold' : 'normal'),
  );
  each(
    ({ wrap }) => wrap,
    (ranges, wrap) => ranges.setWrap(wrap),
  );
  each(
    ({ format }) => format,
    (ranges, format) => ranges.setNumberFormat(format),
  );
}
