import type { NumberContext } from '../reading/number.ts';
import { foldedText } from '../reading/text.ts';
import type { IdIndex } from './ids.ts';
import { rowLabel, type TreeIssue } from './issue.ts';
import { isOneParent, parentTexts, readShares } from './parents.ts';

/** One row of a table as its hierarchy cells give it; all are shown texts. */
export type TreeNode = {
  readonly id: string;
  /** The parents' ids or names: 'P1; P2'. */
  readonly parents: string;
  /** How the row is divided among them: '75; 25'. */
  readonly shares: string;
  /** What else a parent cell may call this row. An id always wins over a name. */
  readonly name?: string;
};

/** Which rows each row hangs on: those of row r are `parent[start[r]]` up to before `start[r + 1]`. */
export type Links = {
  readonly size: number;
  readonly start: Int32Array;
  readonly parent: Int32Array;
  /** Beside `parent`; null where each row has one parent, which gets all of it. */
  readonly share: Float64Array | null;
};

/** A row found by its name; `row` is -1 where there is none. */
type Named = { readonly row: number; readonly isAmbiguous: boolean };

/** Finds the row a parent text means: by id, else by name (case and inner space folded). */
export type ParentFinder = {
  readonly byId: (text: string) => number;
  /** The first row of that name but `self`: a KPI "Sales" in a group "Sales" is not its own parent. */
  readonly byName: (text: string, self: number) => Named;
};

/** Of each name the first rows: enough to tell whether two are left without the one that asks. */
const ROWS_PER_NAME = 3;

/** The finder for the rows of a table. The names are indexed on first need. */
export function parentFinder(nodes: readonly { readonly name?: string }[], ids: IdIndex): ParentFinder {
  let names: ReadonlyMap<string, readonly number[]> | null = null;
  const byName = (text: string, self: number): Named => {
    names ??= indexNames(nodes, ids.isRepeated);
    const rows = (names.get(foldedText(text)) ?? []).filter((row) => row !== self);
    return { row: rows[0] ?? -1, isAmbiguous: rows.length > 1 };
  };
  return { byId: ids.find, byName };
}

function indexNames(nodes: readonly { readonly name?: string }[], isRepeated: Uint8Array): Map<string, number[]> {
  const names = new Map<string, number[]>();
  nodes.forEach(({ name = '' }, row) => {
    const key = foldedText(name);
    if (key === '' || isRepeated[row] === 1) return;
    const rows = names.get(key);
    if (rows === undefined) names.set(key, [row]);
    else if (rows.length < ROWS_PER_NAME) rows.push(row);
  });
  return names;
}

/** What linking rows needs, and where the links go: arrays with room for one parent a row, which grow for more. */
type Linking = {
  readonly nodes: readonly TreeNode[];
  readonly finder: ParentFinder;
  readonly context: NumberContext;
  readonly issues: TreeIssue[];
  parent: Int32Array;
  share: Float64Array | null;
  count: number;
};

/**
 * The links of all rows. Later rows of a repeated id hang on nothing. A parent that is not there is an ORPHAN issue;
 * what the row gives to its other parents stays as it was. The same parent named twice gets both shares.
 */
export function linkRows(
  nodes: readonly TreeNode[],
  ids: IdIndex,
  context: NumberContext,
): { readonly links: Links; readonly issues: readonly TreeIssue[] } {
  const size = nodes.length;
  const parent = new Int32Array(size);
  const linking: Linking = {
    nodes,
    finder: parentFinder(nodes, ids),
    context,
    issues: [],
    parent,
    share: null,
    count: 0,
  };
  const start = new Int32Array(size + 1);
  nodes.forEach((node, row) => {
    if (node.parents !== '' && ids.isRepeated[row] !== 1) {
      if (node.shares === '' && isOneParent(node.parents)) linkToOne(row, linking);
      else linkToAll(row, linking);
    }
    start[row + 1] = linking.count;
  });
  return { links: { size, start, parent: linking.parent, share: linking.share }, issues: linking.issues };
}

/** The row with one parent and no shares, as nearly all are. */
function linkToOne(row: number, linking: Linking): void {
  const text = linking.nodes[row]?.parents ?? '';
  if (text.trim() === '') return;
  const on = parentRow(text, row, linking);
  if (on >= 0) addLink(linking, on, 1);
}

function linkToAll(row: number, linking: Linking): void {
  const { nodes, context, issues } = linking;
  const node = nodes[row];
  const texts = parentTexts(node?.parents ?? '');
  const shares = readShares(node?.shares ?? '', texts.length, context);
  if (shares === null) issues.push({ code: 'BAD_SHARES', rows: [row], detail: labelOf(row, nodes) });
  const shareOn = new Map<number, number>();
  texts.forEach((text, index) => {
    const on = parentRow(text, row, linking);
    const part = shares?.[index] ?? 1 / texts.length;
    if (on >= 0) shareOn.set(on, (shareOn.get(on) ?? 0) + part);
  });
  shareOn.forEach((part, on) => addLink(linking, on, part));
}

/** The row a parent text means, or -1 with an issue. */
function parentRow(text: string, row: number, linking: Linking): number {
  const byId = linking.finder.byId(text);
  if (byId >= 0) return byId;
  const found = linking.finder.byName(text, row);
  if (found.row < 0 || found.isAmbiguous) {
    const detail = `${labelOf(row, linking.nodes)}->${text.trim()}`;
    linking.issues.push({ code: found.row < 0 ? 'ORPHAN' : 'AMBIGUOUS_PARENT', rows: [row], detail });
  }
  return found.row;
}

function labelOf(row: number, nodes: readonly TreeNode[]): string {
  return rowLabel(nodes[row]?.id ?? '', row);
}

function addLink(linking: Linking, on: number, part: number): void {
  const { parent, count } = linking;
  if (count === parent.length) {
    linking.parent = new Int32Array(count * 2 + 1);
    linking.parent.set(parent);
  }
  linking.parent[count] = on;
  if (part !== 1 || linking.share !== null) sharesFor(linking)[count] = part;
  linking.count = count + 1;
}

/** The shares with room for all links, 1 where nothing else was said. */
function sharesFor(linking: Linking): Float64Array {
  const { share, parent } = linking;
  if (share !== null && share.length === parent.length) return share;
  const grown = new Float64Array(parent.length).fill(1);
  if (share !== null) grown.set(share);
  linking.share = grown;
  return grown;
}

/** The links of rows whose single parent is known by its index; -1, or anything that is no row's index, is none. */
export function linksOfParents(parents: ArrayLike<number>): Links {
  const size = parents.length;
  const start = new Int32Array(size + 1);
  const parent: number[] = [];
  for (let row = 0; row < size; row++) {
    const on = parents[row] ?? -1;
    if (Number.isInteger(on) && on >= 0 && on < size) parent.push(on);
    start[row + 1] = parent.length;
  }
  return { size, start, parent: Int32Array.from(parent), share: null };
}
