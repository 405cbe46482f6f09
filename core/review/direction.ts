import { directionSign, speaksOfBoth } from '../columns/measure-words.ts';
import { foldedText, withoutAccents } from '../reading/text.ts';
import type { Direction } from '../reading/target.ts';
import { once } from '../workbook/once.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';
import type { ReviewContext } from './context.ts';
import type { TableCells } from './table-cells.ts';

/** A direction and whether it was guessed from words. */
export type RowDirection = { readonly direction: Direction; readonly isGuessed: boolean };

const words = once(
  () =>
    new Map(
      SHEET_LANGUAGES.flatMap((language) => [
        ...language.higher.map((word): [string, Direction] => [withoutAccents(word), 'higher']),
        ...language.lower.map((word): [string, Direction] => [withoutAccents(word), 'lower']),
      ]),
    ),
);

/** What a direction column says: 'Lower is better', '↓', 'niedriger'. Null when it says nothing we know. */
export function directionWord(text: string): Direction | null {
  return words().get(withoutAccents(foldedText(text))) ?? null;
}

/** The direction that a table's headers and titles suggest for all its rows: a list of expenses wants less of each. */
function tableSign(cells: TableCells, title: readonly string[]): Direction | null {
  const headers = ['target', 'actual', 'name'].map(
    (role) => cells.table.columns.find((each) => each.role === role)?.header ?? '',
  );
  for (const text of [...headers, ...title, cells.grid.sheet.name]) {
    const sign = speaksOfBoth(text) ? null : directionSign(text);
    if (sign !== null) return sign;
  }
  return null;
}

/** What the heading above a row suggests: below 'Costs' less is better, below 'Revenue' more. */
function sectionSign(cells: TableCells): (row: number) => Direction | null {
  const signs = cells.table.sectionRows.map((row) => ({ row, sign: directionSign(cells.text(row, 'name')) }));
  if (signs.length === 0) return () => null;
  return (row) => {
    for (let i = signs.length - 1; i >= 0; i--) {
      const section = signs[i];
      if (section !== undefined && section.row < row) return section.sign;
    }
    return null;
  };
}

const DIGITS = /\d+/g;

/**
 * The direction of each row of a table: what the user set, what a direction column says, what the row's own name
 * suggests, what the heading above it or the table's headers suggest; higher where nothing speaks. All but the first two are guesses.
 */
export function directionOf(
  cells: TableCells,
  context: ReviewContext,
  title: readonly string[],
): (row: number, name: string) => RowDirection {
  const ofTable = tableSign(cells, title);
  const ofSection = sectionSign(cells);
  const known = new Map<string, RowDirection>();
  return (row, name) => {
    const set = context.measureSettings(cells.grid.sheet.name, name)?.direction;
    if (set !== undefined) return { direction: set, isGuessed: false };
    const said = cells.has('direction') ? directionWord(cells.text(row, 'direction')) : null;
    if (said !== null) return { direction: said, isGuessed: false };
    const section = ofSection(row);
    // 'Region 1' and 'Region 2' speak of the same thing: numbers tell nothing of a direction.
    const key = `${section ?? ''}|${name.replace(DIGITS, '#')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const direction = directionSign(name) ?? section ?? ofTable ?? 'higher';
    const guess: RowDirection = { direction, isGuessed: true };
    known.set(key, guess);
    return guess;
  };
}
