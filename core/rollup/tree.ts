import { defaultNumberContext, type NumberContext } from '../reading/number.ts';
import { findLoops, wayRound } from './cycles.ts';
import { indexIds } from './ids.ts';
import { inRowOrder, rowLabel, shownList, type TreeIssue } from './issue.ts';
import { linkRows, linksOfParents, type Links, type TreeNode } from './links.ts';

/**
 * A table as a forest, in row numbers. The children of row r stand in `childIndex` from `childStart[r]` up to before
 * `childStart[r + 1]`.
 */
export type Forest = {
  readonly size: number;
  readonly childStart: Int32Array;
  readonly childIndex: Int32Array;
  /** How much of the child counts for this parent, beside `childIndex`; 1 where it has no other parent. */
  readonly share: Float64Array;
  /** Every row once, children before their parents. */
  readonly order: Int32Array;
  /** 1 for the rows of a loop; their links with each other are cut. */
  readonly isInLoop: Uint8Array;
  /** What was odd, by first row. */
  readonly issues: readonly TreeIssue[];
};

/**
 * The forest of a table that names its parents (semantics 2).
 *
 *   A hangs on C, B on A, C on B      → all three in a loop, CYCLE:A>B>C
 *   K1 hangs on O9, which is not there → K1 is a root, ORPHAN:K1->O9
 *   two rows K1                        → the first is in the tree, DUPLICATE:K1
 *
 * Never recursive: linear in rows and links, whatever their depth.
 */
export function buildForest(nodes: readonly TreeNode[], context: NumberContext = defaultNumberContext()): Forest {
  const ids = indexIds(nodes);
  const { links, issues } = linkRows(nodes, ids, context);
  return forestOf(links, [...ids.issues, ...issues], (row) => rowLabel(nodes[row]?.id ?? '', row));
}

/** The forest of rows whose parents are known by index, as numbering, indentation and outline give them; -1 is none. */
export function forestOfParents(
  parents: ArrayLike<number>,
  label: (row: number) => string = (row) => rowLabel('', row),
  issues: readonly TreeIssue[] = [],
): Forest {
  return forestOf(linksOfParents(parents), issues, label);
}

const NO_LOOPS = { loopOf: null, members: [] };

function forestOf(links: Links, issues: readonly TreeIssue[], label: (row: number) => string): Forest {
  const first = childrenFirst(links, null);
  const loops = first.open.length === 0 ? NO_LOOPS : findLoops(links, first.open);
  const order = loops.members.length === 0 ? first.order : childrenFirst(links, loops.loopOf).order;
  const found = loops.members.map((loop) => loopIssue(loop, wayRound(links, loop), label));
  const isInLoop = new Uint8Array(links.size);
  for (const loop of loops.members) for (const row of loop) isInLoop[row] = 1;
  return {
    size: links.size,
    ...childrenOf(links, loops.loopOf),
    order,
    isInLoop,
    issues: inRowOrder(issues.concat(found)),
  };
}

/** The number of each row's loop, 0 for none; null where there are no loops. */
type LoopOf = Int32Array | null;

/** 'CYCLE:A>B>C'; rows that are caught in the loop beside that way round follow behind bars: 'CYCLE:A>B|D'. */
function loopIssue(loop: readonly number[], way: readonly number[], label: (row: number) => string): TreeIssue {
  const onWay = new Set(way);
  const beside = loop.filter((row) => !onWay.has(row));
  const shown = [shownList(way.map(label), '>')];
  if (beside.length > 0) shown.push(shownList(beside.map(label), '|'));
  return { code: 'CYCLE', rows: loop, detail: shown.join('|') };
}

function isCut(row: number, parent: number, loopOf: LoopOf): boolean {
  return loopOf !== null && loopOf[row] !== 0 && loopOf[row] === loopOf[parent];
}

/** The rows, each after all of its children; `open` are those in loops or above one. */
function childrenFirst(links: Links, loopOf: LoopOf): { readonly order: Int32Array; readonly open: readonly number[] } {
  const { size, start, parent } = links;
  const waiting = new Int32Array(size);
  eachLink(links, loopOf, (_, on) => (waiting[on] = (waiting[on] ?? 0) + 1));
  const order = new Int32Array(size);
  let end = 0;
  for (let row = 0; row < size; row++) if (waiting[row] === 0) order[end++] = row;
  for (let head = 0; head < end; head++) {
    const row = order[head] ?? 0;
    for (let link = start[row] ?? 0; link < (start[row + 1] ?? 0); link++) {
      const on = parent[link] ?? 0;
      if (isCut(row, on, loopOf)) continue;
      const left = (waiting[on] ?? 0) - 1;
      waiting[on] = left;
      if (left === 0) order[end++] = on;
    }
  }
  const open: number[] = [];
  for (let row = 0; end < size && row < size; row++) if ((waiting[row] ?? 0) > 0) open.push(row);
  return { order, open };
}

/** The links that are not cut, last row first. */
function eachLink(links: Links, loopOf: LoopOf, visit: (row: number, parent: number, link: number) => void): void {
  for (let row = links.size - 1; row >= 0; row--) {
    const start = links.start[row] ?? 0;
    for (let link = (links.start[row + 1] ?? 0) - 1; link >= start; link--) {
      const parent = links.parent[link] ?? 0;
      if (!isCut(row, parent, loopOf)) visit(row, parent, link);
    }
  }
}

/** The links turned round: the children of each row, in row order. Places are given out from the end of each row's own. */
function childrenOf(links: Links, loopOf: LoopOf): Pick<Forest, 'childStart' | 'childIndex' | 'share'> {
  const childStart = new Int32Array(links.size + 1);
  eachLink(links, loopOf, (_, parent) => (childStart[parent] = (childStart[parent] ?? 0) + 1));
  for (let row = 1; row <= links.size; row++) childStart[row] = (childStart[row] ?? 0) + (childStart[row - 1] ?? 0);
  const childIndex = new Int32Array(childStart[links.size] ?? 0);
  const share = new Float64Array(childIndex.length);
  eachLink(links, loopOf, (row, parent, link) => {
    const place = (childStart[parent] ?? 0) - 1;
    childStart[parent] = place;
    childIndex[place] = row;
    share[place] = links.share?.[link] ?? 1;
  });
  return { childStart, childIndex, share };
}
