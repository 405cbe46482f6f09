import { isCellError, type CellValue } from '../workbook/cells.ts';
import { shownList, type TreeIssue } from './issue.ts';
import { isBlankId, LOOK_ALIKES } from './loose-id.ts';
import { newTextIndex } from './text-index.ts';

/** The ids of a table, for finding the row a parent cell means. */
export type IdIndex = {
  /** The row with this id, or -1. An exact match wins; else outer space is forgiven, case never. */
  readonly find: (text: string) => number;
  /** 1 for the later rows of an id that occurs twice. */
  readonly isRepeated: Uint8Array;
  readonly issues: readonly TreeIssue[];
};

/**
 * An id cell as the text it shows: ids are compared as shown, so the number 1 and the text '1' are one id.
 *
 *   1 → '1'   'K1' → 'K1'   null → ''   an error cell → '' (no id)
 */
export function idText(value: CellValue): string {
  if (value === null || isCellError(value)) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/**
 * Indexes the ids of a table. Issues: NO_ID (a blank id), DUPLICATE (the first row wins, semantics 2) and
 * DUPLICATE_SUSPECT (ids that differ by case, outer space or number form; they stay two).
 */
export function indexIds(nodes: readonly WithId[]): IdIndex {
  const index = newTextIndex(nodes.length, (row) => nodes[row]?.id ?? '', LOOK_ALIKES);
  const groups = new Map<number, Alike>();
  const isRepeated = new Uint8Array(nodes.length);
  const issues: TreeIssue[] = [];
  nodes.forEach(({ id }, row) => {
    if (isBlankId(id)) {
      issues.push({ code: 'NO_ID', rows: [row], detail: String(row + 1) });
      return;
    }
    const first = index.enter(row);
    if (first === row) return;
    const group = groups.get(first) ?? newGroup(first, nodes[first]?.id ?? '');
    groups.set(first, group);
    if (!note(group, id, row)) isRepeated[row] = 1;
  });
  for (const group of groups.values()) for (const issue of groupIssues(group)) issues.push(issue);
  const find = (text: string): number => {
    const first = index.find(text);
    if (first < 0) return -1;
    const group = groups.get(first);
    if (group !== undefined) return rowIn(group, text);
    const id = nodes[first]?.id ?? '';
    return id === text || id.trim() === text.trim() ? first : -1;
  };
  return { find, isRepeated, issues };
}

type WithId = { readonly id: string };

/** The rows of each id among ids that a person may have meant to be one. */
type Alike = Map<string, number[]>;

function newGroup(row: number, id: string): Alike {
  return new Map([[id, [row]]]);
}

/** Adds a row; whether it is the first of its id. */
function note(group: Alike, id: string, row: number): boolean {
  const rows = group.get(id);
  if (rows === undefined) group.set(id, [row]);
  else rows.push(row);
  return rows === undefined;
}

function groupIssues(group: Alike): TreeIssue[] {
  const issues: TreeIssue[] = [];
  for (const [id, rows] of group) if (rows.length > 1) issues.push({ code: 'DUPLICATE', rows, detail: id.trim() });
  if (group.size < 2) return issues;
  const rows = [...group.values()].map(([first = 0]) => first);
  const names = [...group.keys()].map((id) => id.trim());
  return [...issues, { code: 'DUPLICATE_SUSPECT', rows, detail: shownList(names, '|') }];
}

function rowIn(group: Alike, text: string): number {
  const trimmed = text.trim();
  const exact = group.get(text) ?? group.get(trimmed);
  if (exact !== undefined) return exact[0] ?? -1;
  for (const [id, rows] of group) if (id.trim() === trimmed) return rows[0] ?? -1;
  return -1;
}
