import type { DateSystem } from '../calendar/serial.ts';
import type { Grid } from '../workbook/snapshot.ts';
import { conceptReader, languageTrust, type ConceptScores } from './concepts.ts';
import type { FoundTable } from './found-table.ts';
import { headerText, mergeFinder } from './header-rows.ts';
import { headerCandidates, type HeaderCandidate } from './header-candidates.ts';
import { PLAN_POINTS } from './planning.ts';
import { tableFrom, type TableContext } from './table-from.ts';
import { withoutOverlaps } from './without-overlaps.ts';

/** What finding tables depends on beside the sheet itself. */
export type FindOptions = { readonly dates: DateSystem };

const HEADER_SAMPLE_ROWS = 80;

/** Short texts of the top of the sheet and of its table objects: what its language is told by. */
function headerLikeTexts(grid: Grid): string[] {
  const texts: string[] = [];
  const { top, left, bottom, right } = grid.bounds;
  const rows = [...Array(Math.min(HEADER_SAMPLE_ROWS, Math.max(0, bottom - top + 1))).keys()].map((i) => top + i);
  for (const row of rows) {
    for (let column = left; column <= Math.min(right, left + 60); column++) {
      const text = headerText(grid.value(row, column));
      if (text !== '' && text.length <= 40) texts.push(text);
    }
  }
  return texts;
}

/** Table objects are taken at their word before rows that merely look like headers; better evidence before worse. */
function byWorth(a: FoundTable & { points: number }, b: FoundTable & { points: number }): number {
  return b.points - a.points || a.firstRow - b.firstRow;
}

/** Candidates with the last row each may reach: those that cover the same columns end where the next one begins. */
function limits(candidates: readonly HeaderCandidate[], bottom: number): [HeaderCandidate, number][] {
  const ordered = [...candidates].sort((a, b) => a.row - b.row);
  return ordered.map((candidate, i): [HeaderCandidate, number] => {
    if (candidate.lastRow !== null) return [candidate, candidate.lastRow];
    for (let at = i + 1; at < ordered.length; at++) {
      const other = ordered[at];
      if (other !== undefined && isNext(candidate, other)) return [candidate, other.row - 1];
    }
    return [candidate, bottom];
  });
}

function isNext(candidate: HeaderCandidate, other: HeaderCandidate): boolean {
  return (
    other.row > candidate.row &&
    other.left <= candidate.right &&
    candidate.left <= other.right &&
    other.score >= candidate.score * 0.6
  );
}

/**
 * Finds the planning tables of a sheet: headers from their words in any shipped language and from the cells below,
 * each with what spoke for it. Sheets that are no plans give none.
 */
export function findTables(grid: Grid, options: FindOptions): FoundTable[] {
  if (grid.bounds.bottom < grid.bounds.top) return [];
  const trust = languageTrust(headerLikeTexts(grid));
  const concepts: (header: string) => ConceptScores = conceptReader(trust);
  const merges = mergeFinder(grid.sheet.merged);
  const context: TableContext = { grid, merges, concepts, dates: options.dates };
  const tables = limits(headerCandidates(context), grid.bounds.bottom)
    .map(([candidate, limit]) => tableFrom(context, candidate, limit))
    .filter((table) => table !== null)
    .filter((table) => table.points >= PLAN_POINTS);
  return withoutOverlaps([...tables].sort(byWorth)).sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}
