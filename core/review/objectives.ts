import { problem, type Problem } from '../messages/problem.ts';
import type { Child } from '../rollup/child.ts';
import { explainRow } from '../rollup/explain.ts';
import { shownList, type TreeIssue } from '../rollup/issue.ts';
import { rolledNode, rollUpForest, STATUS_OF_CODE, type RolledForest, type RulesOfRow } from '../rollup/rollup-tree.ts';
import { DEFAULT_ROLLUP, type RollupRules } from '../rollup/rules.ts';
import { readWeight, usableWeight } from '../rollup/weights.ts';
import type { Bands } from '../stoplight/bands.ts';
import type { ReviewContext } from './context.ts';
import type { Located } from './find-on-sheet.ts';
import { hierarchyOf, type Group, type Hierarchy } from './hierarchy-of.ts';
import type { ObjectiveReview, RowReview, TableReview } from './review-types.ts';
import { tableCells } from './table-cells.ts';

/** The roll-ups of a table, and what was odd about how it hangs together. */
export type Objectives = { readonly objectives: readonly ObjectiveReview[]; readonly problems: readonly Problem[] };

const NONE: Objectives = { objectives: [], problems: [] };

function childOf(row: RowReview): Child {
  return {
    status: row.status,
    attainment: row.attainment,
    weight: readWeight(row.weight),
    gate: row.isGate,
    actual: row.actual,
    target: row.expected ?? (typeof row.target === 'number' ? row.target : null),
    direction: row.direction ?? 'higher',
    unit: row.unit,
  };
}

/**
 * A group has no row to hold a weight. Where the rows in it have some, it weighs what they weigh together, so that a KPI
 * counts the same for the objective however its rows are grouped; without weights all groups are equal.
 */
function groupChild(rows: readonly RowReview[]): Child {
  const weights = rows.map((row) => readWeight(row.weight)).filter((weight) => weight !== null);
  const weight = weights.length === 0 ? null : weights.map(usableWeight).reduce((sum, each) => sum + each, 0);
  return { status: 'Grey', attainment: null, weight };
}

/** The rows below each group, however deep. */
function rowsBelow({ forest, groups }: Hierarchy, rows: readonly RowReview[]): RowReview[][] {
  const below: RowReview[][] = Array.from({ length: forest.size }, () => []);
  for (const node of forest.order) {
    if (node < rows.length) continue;
    for (let place = forest.childStart[node] ?? 0; place < (forest.childStart[node + 1] ?? 0); place++) {
      const child = forest.childIndex[place] ?? 0;
      const row = rows[child];
      for (const each of row === undefined ? (below[child] ?? []) : [row]) below[node]?.push(each);
    }
  }
  return below.slice(rows.length, rows.length + groups.length);
}

/** An objective is a row like any other: its own bands come before those of its sheet. */
function rulesOf({ sheetName, rows }: TableReview, context: ReviewContext, groups: readonly Group[]): RulesOfRow {
  const { rollup: method, missing } = context.settings;
  const known = new Map<Bands, RollupRules>();
  return (node) => {
    const name = node < rows.length ? rows[node]?.name : groups[node - rows.length]?.name;
    const { bands } = context.rulesOf(sheetName, name ?? '');
    const rules = known.get(bands) ?? { ...DEFAULT_ROLLUP, method, missing, bands };
    known.set(bands, rules);
    return rules;
  };
}

/** The first parent of each node and its depth below the top. */
function levelsOf({ forest }: Hierarchy): { parent: Int32Array; level: Int32Array } {
  const parent = new Int32Array(forest.size).fill(-1);
  for (let node = 0; node < forest.size; node++) {
    for (let place = forest.childStart[node] ?? 0; place < (forest.childStart[node + 1] ?? 0); place++) {
      const child = forest.childIndex[place] ?? 0;
      if ((parent[child] ?? -1) < 0) parent[child] = node;
    }
  }
  const level = new Int32Array(forest.size);
  for (let i = forest.size - 1; i >= 0; i--) {
    const node = forest.order[i] ?? 0;
    const above = parent[node] ?? -1;
    level[node] = above < 0 ? 0 : (level[above] ?? 0) + 1;
  }
  return { parent, level };
}

/** What an issue is about, with its rows as people count them where the words alone do not tell which. */
function issueDetail({ code, detail, rows }: TreeIssue, table: TableReview): string {
  const counted = rows.flatMap((each) => (table.rows[each] === undefined ? [] : [String(table.rows[each].row + 1)]));
  if (code === 'NO_ID') return shownList(counted, ', ');
  if (code !== 'DUPLICATE' && code !== 'DUPLICATE_SUSPECT') return detail;
  return `${detail.replace(/\|/g, ', ')} (rows ${shownList(counted, ', ')})`;
}

/** Rolls up a table. Empty for a flat list. */
export function objectivesOf(located: Located, table: TableReview, context: ReviewContext): Objectives {
  const cells = tableCells(located.grid, located.table, context.settings.fillMerged);
  const hierarchy = hierarchyOf(cells, table.rows);
  if (hierarchy === null) return NONE;
  const children = [...table.rows.map(childOf), ...rowsBelow(hierarchy, table.rows).map(groupChild)];
  const rolled = rollUpForest(hierarchy.forest, children, rulesOf(table, context, hierarchy.groups));
  const problems = hierarchy.forest.issues.map((issue) => {
    const row = table.rows[issue.rows[0] ?? 0]?.row ?? 0;
    return problem(
      issue.code,
      { detail: issueDetail(issue, table), sheet: table.sheetName },
      { sheet: table.sheet, row, column: located.table.box.left },
    );
  });
  return { objectives: reviews(table, hierarchy, rolled), problems };
}

function reviews(table: TableReview, hierarchy: Hierarchy, rolled: RolledForest): ObjectiveReview[] {
  const { forest, groups } = hierarchy;
  const { parent, level } = levelsOf(hierarchy);
  const count = table.rows.length;
  const nameOf = (node: number): string =>
    node < count ? (table.rows[node]?.name ?? '') : (groups[node - count]?.name ?? '');
  const rowOf = (node: number): number | null => (node < count ? (table.rows[node]?.row ?? null) : null);
  const found: ObjectiveReview[] = [];
  for (let node = 0; node < forest.size; node++) {
    const hasChildren = (forest.childStart[node + 1] ?? 0) > (forest.childStart[node] ?? 0);
    const isInLoop = forest.isInLoop[node] === 1;
    if (!hasChildren && !isInLoop) continue;
    const { status, score, flags, rollup } = rolledNode(rolled, node);
    const above = parent[node] ?? -1;
    found.push({
      sheet: table.sheet,
      sheetName: table.sheetName,
      box: table.table.box,
      name: nameOf(node),
      row: rowOf(node),
      level: level[node] ?? 0,
      parent: above < 0 ? null : nameOf(above),
      status,
      score,
      coverage: rollup?.coverage ?? 0,
      counts: rollup?.counts ?? { R: 0, Y: 0, G: 0, N: 0 },
      flags: rollup?.flags ?? flags,
      children: explainRow(rolled, node).children.map((part) => ({
        name: nameOf(part.row),
        row: rowOf(part.row),
        status: STATUS_OF_CODE[rolled.status[part.row] ?? 0] ?? 'Grey',
        weight: part.weight,
        contribution: part.contribution,
        without: part.without,
      })),
    });
  }
  return inTreeOrder(found);
}

/** Top objectives first, each followed by those below it; within a level as the sheet has them. */
function inTreeOrder(found: readonly ObjectiveReview[]): ObjectiveReview[] {
  const below = new Map<string | null, ObjectiveReview[]>();
  for (const objective of found) {
    const key = objective.level === 0 ? null : objective.parent;
    const known = below.get(key);
    if (known === undefined) below.set(key, [objective]);
    else known.push(objective);
  }
  const ordered: ObjectiveReview[] = [];
  const open = [...(below.get(null) ?? [])].reverse();
  const seen = new Set<ObjectiveReview>();
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined || seen.has(next)) continue;
    seen.add(next);
    ordered.push(next);
    open.push(...[...(below.get(next.name) ?? [])].filter((each) => each.level === next.level + 1).reverse());
  }
  return [...ordered, ...found.filter((each) => !seen.has(each))];
}
