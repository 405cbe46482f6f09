import type { Links } from './links.ts';

/** The loops among some rows. */
export type Loops = {
  /** 0 for rows in no loop; else the number of the loop, from 1. */
  readonly loopOf: Int32Array;
  /** The rows of each loop, first row to last. */
  readonly members: readonly (readonly number[])[];
};

/**
 * Finds the loops: rows that are, over some way, parents of themselves. Loops that touch are one.
 *
 * Tarjan's strong components, kept on arrays instead of the call stack: a chain of 100,000 rows must not overflow it.
 * `rows` are the suspects, and must hold all parents of their own.
 */
export function findLoops(links: Links, rows: readonly number[]): Loops {
  const walk = newWalk(links);
  for (const row of rows) {
    if (walk.reached[row] === 0) walkFrom(row, walk);
  }
  const members = walk.loops.map((loop) => loop.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  const loopOf = new Int32Array(links.size);
  members.forEach((loop, index) => loop.forEach((row) => (loopOf[row] = index + 1)));
  return { loopOf, members };
}

type Walk = {
  readonly links: Links;
  /** When a row was reached, from 1; 0 is not yet. */
  readonly reached: Int32Array;
  /** The earliest row still open that can be reached from a row. */
  readonly earliest: Int32Array;
  readonly nextLink: Int32Array;
  readonly isOpen: Uint8Array;
  readonly open: number[];
  readonly path: number[];
  readonly loops: number[][];
  clock: number;
};

function newWalk(links: Links): Walk {
  const { size } = links;
  return {
    links,
    reached: new Int32Array(size),
    earliest: new Int32Array(size),
    nextLink: links.start.slice(0, size),
    isOpen: new Uint8Array(size),
    open: [],
    path: [],
    loops: [],
    clock: 0,
  };
}

function walkFrom(root: number, walk: Walk): void {
  const { links, reached, earliest, nextLink, isOpen, path } = walk;
  enter(root, walk);
  for (let row = root; path.length > 0; row = path[path.length - 1] ?? root) {
    const link = nextLink[row] ?? 0;
    if (link >= (links.start[row + 1] ?? 0)) {
      leave(row, walk);
      continue;
    }
    nextLink[row] = link + 1;
    const parent = links.parent[link] ?? 0;
    if (reached[parent] === 0) enter(parent, walk);
    else if (isOpen[parent] === 1) earliest[row] = Math.min(earliest[row] ?? 0, reached[parent] ?? 0);
  }
}

function enter(row: number, walk: Walk): void {
  walk.clock += 1;
  walk.reached[row] = walk.clock;
  walk.earliest[row] = walk.clock;
  walk.isOpen[row] = 1;
  walk.open.push(row);
  walk.path.push(row);
}

/** Ends a row; when it is the earliest of its component, the component is complete. */
function leave(row: number, walk: Walk): void {
  const { earliest, reached, isOpen, open, path } = walk;
  path.pop();
  const below = path[path.length - 1];
  if (below !== undefined) earliest[below] = Math.min(earliest[below] ?? 0, earliest[row] ?? 0);
  if (earliest[row] !== reached[row]) return;
  const component = open.splice(open.lastIndexOf(row));
  for (const member of component) isOpen[member] = 0;
  if (component.length > 1 || hangsOn(row, row, walk.links)) walk.loops.push(component);
}

function hangsOn(row: number, parent: number, links: Links): boolean {
  return links.parent.subarray(links.start[row] ?? 0, links.start[row + 1] ?? 0).includes(parent);
}

/**
 * One way round a loop along parent > child, from its first row; the shortest where loops touch.
 *
 *   A hangs on C, B on A, C on B → A, B, C
 */
export function wayRound(links: Links, loop: readonly number[]): number[] {
  const first = loop[0] ?? 0;
  const members = new Set(loop);
  const childBefore = new Map<number, number>();
  const queue = [first];
  for (let head = 0; head < queue.length; head++) {
    const row = queue[head] ?? first;
    for (let link = links.start[row] ?? 0; link < (links.start[row + 1] ?? 0); link++) {
      const parent = links.parent[link] ?? 0;
      if (parent === first) return [first, ...backTo(first, row, childBefore)];
      if (!members.has(parent) || childBefore.has(parent)) continue;
      childBefore.set(parent, row);
      queue.push(parent);
    }
  }
  return [...loop];
}

function backTo(first: number, from: number, childBefore: ReadonlyMap<number, number>): number[] {
  const way: number[] = [];
  for (let row = from; row !== first; row = childBefore.get(row) ?? first) way.push(row);
  return way;
}
