import type { Note } from '../messages/problem.ts';
import { RANK, type Reason, type Status } from '../stoplight/status.ts';
import type { Amount } from './amounts.ts';
import type { Child } from './child.ts';
import { issueNote } from './issue.ts';
import { conclude, rollUp, type Rollup } from './rollup.ts';
import { DEFAULT_ROLLUP, type RollupRules } from './rules.ts';
import { addChild, newSummary } from './summary.ts';
import type { Forest } from './tree.ts';

/** The statuses by their codes, 0 to 3, as the columns hold them (`RANK`). */
export const STATUS_OF_CODE: readonly Status[] = ['Grey', 'Red', 'Yellow', 'Green'];

/** The rules of one parent, by row: a row's own bands go before the sheet's (semantics 1.5). */
export type RulesOfRow = (row: number) => RollupRules;

/** Verdicts of all rows of a forest, in columns. */
export type RolledForest = {
  readonly forest: Forest;
  readonly rows: readonly Child[];
  readonly rulesOf: RulesOfRow;
  /** See `STATUS_OF_CODE`. */
  readonly status: Uint8Array;
  /** A leaf's own attainment, a parent's score; NaN where there is none. */
  readonly score: Float64Array;
  /** What is worth knowing about a row; most rows have nothing and are not in it. */
  readonly flags: ReadonlyMap<number, readonly Note[]>;
  /** For 'value': what the parents add up to. */
  readonly totals: ReadonlyMap<number, Amount>;
};

/** One row with its verdict. `rollup` is null for leaves, which keep their own, and for rows in a loop. */
export type RolledNode = {
  readonly status: Status;
  readonly score: number | null;
  readonly reason: Reason | null;
  readonly flags: readonly Note[];
  readonly rollup: Rollup | null;
};

/**
 * Rolls up a forest, children before parents, in one pass. `rows` are the rows' own verdicts with their weights and
 * gates; a parent's own verdict is replaced by the one its children give.
 *
 *   a KPI of 50 and one of 60 in a hundred → their objective is Red at 0.55, and so is the company above it in its turn
 *   rows in a loop                         → Grey, with the loop among their flags; the rest goes on (semantics 2)
 */
export function rollUpForest(
  forest: Forest,
  rows: readonly Child[],
  rules: RollupRules | RulesOfRow = DEFAULT_ROLLUP,
): RolledForest {
  const rolled: Rolling = {
    forest,
    rows,
    rulesOf: typeof rules === 'function' ? rules : () => rules,
    status: new Uint8Array(forest.size),
    score: new Float64Array(forest.size).fill(NaN),
    flags: issueFlags(forest),
    totals: new Map<number, Amount>(),
  };
  for (const row of forest.order) {
    if (forest.isInLoop[row] === 1) continue;
    if (isLeaf(forest, row)) keepOwn(rolled, row);
    else keepRollup(rolled, row);
  }
  return rolled;
}

/** A forest while it is rolled up. */
type Rolling = RolledForest & { readonly flags: Map<number, readonly Note[]>; readonly totals: Map<number, Amount> };

function isLeaf(forest: Forest, row: number): boolean {
  return forest.childStart[row] === forest.childStart[row + 1];
}

function issueFlags(forest: Forest): Map<number, Note[]> {
  const flags = new Map<number, Note[]>();
  for (const issue of forest.issues) {
    const note = issueNote(issue);
    for (const row of issue.rows) {
      const known = flags.get(row);
      if (known === undefined) flags.set(row, [note]);
      else known.push(note);
    }
  }
  return flags;
}

function keepOwn(rolled: RolledForest, row: number): void {
  const own = rolled.rows[row];
  if (own === undefined) return;
  const { status, attainment = null } = own;
  rolled.status[row] = RANK[status];
  rolled.score[row] = attainment !== null && Number.isFinite(attainment) ? attainment : NaN;
}

function keepRollup(rolled: Rolling, row: number): void {
  const { flags, totals } = rolled;
  const { childStart } = rolled.forest;
  const rules = rolled.rulesOf(row);
  const summary = newSummary();
  const end = childStart[row + 1] ?? 0;
  for (let place = childStart[row] ?? 0; place < end; place++) addChild(summary, childAt(rolled, place), rules);
  const rollup = conclude(summary, rules);
  rolled.status[row] = RANK[rollup.status];
  rolled.score[row] = rollup.score ?? NaN;
  if (rollup.total !== null) totals.set(row, rollup.total);
  if (rollup.flags.length > 0) flags.set(row, [...(flags.get(row) ?? []), ...rollup.flags]);
}

/** The child at a place of `childIndex`, with the verdict it has by now. */
function childAt(rolled: RolledForest, place: number): Child {
  const { forest, rows, totals } = rolled;
  const row = forest.childIndex[place] ?? 0;
  const own = rows[row];
  const score = rolled.score[row] ?? NaN;
  const total = isLeaf(forest, row) && forest.isInLoop[row] !== 1 ? own : totals.get(row);
  return {
    status: STATUS_OF_CODE[rolled.status[row] ?? 0] ?? 'Grey',
    attainment: Number.isNaN(score) ? null : score,
    weight: own?.weight ?? null,
    share: forest.share[place] ?? 1,
    gate: own?.gate ?? false,
    actual: total?.actual ?? null,
    target: total?.target ?? null,
    direction: total?.direction ?? own?.direction ?? 'higher',
    unit: total?.unit ?? null,
  };
}

/** The children of a row as its roll-up saw them, with their rows. */
export function childrenOf(
  rolled: RolledForest,
  row: number,
): readonly { readonly row: number; readonly child: Child }[] {
  const { childStart, childIndex } = rolled.forest;
  const found: { readonly row: number; readonly child: Child }[] = [];
  const end = childStart[row + 1] ?? 0;
  for (let place = childStart[row] ?? 0; place < end; place++) {
    found.push({ row: childIndex[place] ?? 0, child: childAt(rolled, place) });
  }
  return found;
}

/** One row of a rolled-up forest. A parent's details are rolled up again from its children, with the same outcome. */
export function rolledNode(rolled: RolledForest, row: number): RolledNode {
  const status = STATUS_OF_CODE[rolled.status[row] ?? 0] ?? 'Grey';
  const score = rolled.score[row] ?? NaN;
  const isInLoop = rolled.forest.isInLoop[row] === 1;
  const children = isInLoop ? [] : childrenOf(rolled, row).map(({ child }) => child);
  const rollup = children.length === 0 ? null : rollUp(children, rolled.rulesOf(row));
  return {
    status,
    score: Number.isNaN(score) ? null : score,
    reason: isInLoop ? 'CYCLE' : (rollup?.reason ?? null),
    flags: rolled.flags.get(row) ?? [],
    rollup,
  };
}
