import type { SheetSnapshot } from '../workbook/snapshot.ts';
import type { Content, Contents } from './edits.ts';

const BLANK: Content = { value: null, formula: null };

/** What a sheet holds, row by row from A1 on; trailing blanks are left out. A sheet without cells holds no rows. */
export function contentsOf({ top, left, values, formulas }: SheetSnapshot): Contents {
  const above: Contents = Array.from({ length: values.length === 0 ? 0 : top }, () => []);
  const rows = values.map((cells, r) => {
    const own = formulas[r] ?? [];
    const width = Math.max(cells.length, own.length);
    const before = Array.from({ length: width === 0 ? 0 : left }, () => BLANK);
    const found = Array.from({ length: width }, (_, c): Content => {
      const [value, formula] = [cells[c] ?? null, own[c] ?? null];
      return value === null && formula === null ? BLANK : { value, formula };
    });
    return [...before, ...found];
  });
  return [...above, ...rows];
}
