import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dress, View, ViewCell, Wanted } from '../book/view.ts';

/** One row's cells, in the order of the columns that were asked for. */
export type RowCells = { readonly cells: readonly (ViewCell | null)[]; readonly dresses: readonly Dress[] };

/** Rows of one sheet in one state, by their number. */
type Known = { readonly key: string; readonly rows: Map<number, RowCells> };

/** More rows than this are forgotten: a long scroll would keep them all. */
const MOST_ROWS = 2000;

type Asking = { isUnderWay: boolean; wanted: Wanted; key: string };

/** The state that cells are of: they are the same as long as sheet, columns and version are. */
function keyOf({ sheet, columns }: Wanted, version: number): string {
  return `${sheet} ${version} ${columns.join()}`;
}

/**
 * The rows to draw. Those that are known are not asked for again; until an answer is there, what was known before a
 * change is shown. One question is under way at a time, and after it the newest, so that scrolling never waits behind
 * what was scrolled past.
 */
export function useRows(
  ask: (wanted: Wanted) => Promise<View>,
  wanted: Wanted,
  version: number,
): ReadonlyMap<number, RowCells> {
  const known = useRef<Known>({ key: '', rows: new Map() });
  const asking = useRef<Asking>({ isUnderWay: false, wanted, key: '' });
  const [, setAnswers] = useState(0);
  const key = keyOf(wanted, version);
  useEffect(() => {
    asking.current = { ...asking.current, wanted, key };
    if (asking.current.isUnderWay) return;
    asking.current.isUnderWay = true;
    void answered(ask, asking, known, () => setAnswers((count) => count + 1));
  }, [wanted, version]);
  const isSameSheet = known.current.key.startsWith(`${wanted.sheet} `);
  const isSameColumns = known.current.key.endsWith(` ${wanted.columns.join()}`);
  return isSameSheet && isSameColumns ? known.current.rows : NOTHING;
}

const NOTHING: ReadonlyMap<number, RowCells> = new Map();

async function answered(
  ask: (wanted: Wanted) => Promise<View>,
  asking: { current: Asking },
  known: { current: Known },
  onAnswer: () => void,
): Promise<void> {
  for (;;) {
    const { wanted, key } = asking.current;
    const have = known.current.key === key ? known.current.rows : new Map<number, RowCells>();
    const rows = wanted.rows.filter((row) => !have.has(row));
    if (rows.length > 0) {
      const view = await ask({ ...wanted, rows });
      const next = new Map([...have].slice(-MOST_ROWS));
      view.rows.forEach((row, i) => next.set(row, { cells: view.cells[i] ?? [], dresses: view.dresses }));
      known.current = { key, rows: next };
      onAnswer();
    }
    if (asking.current.key === key && asking.current.wanted === wanted) break;
  }
  asking.current.isUnderWay = false;
}
