import { directionSign } from '../columns/measure-words.ts';
import { foldedText, withoutAccents } from '../reading/text.ts';
import type { Direction } from '../reading/target.ts';
import { SHEET_LANGUAGES } from '../words/sheet-languages.ts';
import type { ReviewContext } from './context.ts';
import type { TableCells } from './table-cells.ts';

/** A direction and whether it was guessed from words. */
export type RowDirection = { readonly direction: Direction; readonly isGuessed: boolean };

let words: ReadonlyMap<string, Direction> | null = null;

/** What a direction column says: 'Lower is better', '↓', 'niedriger'. Null when it says nothing we know. */
export function directionWord(text: string): Direction | null {
  words ??= new Map(
    SHEET_LANGUAGES.flatMap((language) => [
      ...language.higher.map((word): [string, Direction] => [withoutAccents(word), 'higher']),
      ...language.lower.map((word): [string, Direction] => [withoutAccents(word), 'lower']),
    ]),
  );
  return words.get(withoutAccents(foldedText(text))) ?? null;
}

/** The direction that a table's headers and titles suggest for all its rows: a list of expenses wants less of each. */
function tableSign(cells: TableCells, title: readonly string[]): Direction | null {
  const headers = ['target', 'actual', 'name'].map(
    (role) => cells.table.columns.find((each) => each.role === role)?.header ?? '',
  );
  for (const text of [...headers, ...title, cells.grid.sheet.name]) {
    const sign = directionSign(text);
    if (sign !== null) return sign;
  }
  return null;
}

/**
 * The direction of each row of a table: what the user set, what a direction column says, what the row's own name
 * suggests, what the table's headers suggest; higher where nothing speaks. All but the first two are guesses.
 */
export function directionOf(
  cells: TableCells,
  context: ReviewContext,
  title: readonly string[],
): (row: number, name: string) => RowDirection {
  const ofTable = tableSign(cells, title);
  const known = new Map<string, RowDirection>();
  return (row, name) => {
    const set = context.measureSettings(cells.grid.sheet.name, name)?.direction;
    if (set !== undefined) return { direction: set, isGuessed: false };
    const said = cells.has('direction') ? directionWord(cells.text(row, 'direction')) : null;
    if (said !== null) return { direction: said, isGuessed: false };
    const before = known.get(name);
    if (before !== undefined) return before;
    const guess: RowDirection = { direction: directionSign(name) ?? ofTable ?? 'higher', isGuessed: true };
    known.set(name, guess);
    return guess;
  };
}
