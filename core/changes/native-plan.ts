import { columnFor } from '../columns/found-table.ts';
import type { Role } from '../columns/role.ts';
import { and, fitsAFormula, or, rowCell, textLiteral, type Expression } from '../native/expressions.ts';
import { byGroup, statusCondition, statusFormula, type Branch, type StatusLogic } from '../native/status-logic.ts';
import { textOf, type TableCells } from '../review/table-cells.ts';
import type { Status } from '../stoplight/status.ts';
import { columnLetters } from '../workbook/cells.ts';
import { tagged } from './rule-tag.ts';

/** A row that no live rule can colour, and why. */
export type NotLive = { readonly row: number; readonly why: string };

/** A cell whose text was read as a number, target or date: what was read holds as long as the text stands there. */
export type ReadText = { readonly column: number; readonly text: string };

/** How one row is judged natively. Rows with one key share their arithmetic; it is given for any row of theirs. */
export type RowPlan = {
  readonly row: number;
  readonly key: string;
  /** Where the row's cells hold numbers. */
  readonly plainAt: (row: number) => StatusLogic;
  /** Where they hold the texts they hold now; null where none does. */
  readonly read: { readonly texts: readonly ReadText[]; readonly at: (row: number) => StatusLogic } | null;
};

/** The rows of a table that are live, under one logic for all of them; none where no row is. */
export type LiveRows = { readonly rows: readonly number[]; readonly logicAt: (row: number) => StatusLogic };

/** Rows judged alike: all that differ at most in the texts of their cells. */
type Group = { readonly key: string; readonly plans: RowPlan[] };

function groupsOf(plans: readonly RowPlan[]): Group[] {
  const groups = new Map<string, Group>();
  for (const plan of plans) {
    const known = groups.get(plan.key);
    if (known === undefined) groups.set(plan.key, { key: plan.key, plans: [plan] });
    else known.plans.push(plan);
  }
  return [...groups.values()].sort((a, b) => b.plans.length - a.plans.length);
}

/** The columns that may tell rows apart: what is typed there moves with its row when people sort. */
const TELLING: readonly (readonly Role[])[] = [
  ['direction'],
  ['name'],
  ['objective'],
  ['unit'],
  ['name', 'direction'],
  ['name', 'objective'],
  ['name', 'unit'],
  ['name', 'owner'],
  ['name', 'objective', 'owner'],
];

/** A cell's text as TRIM gives it. */
function trimmed(cells: TableCells, row: number, column: number): string {
  const value = cells.grid.value(row, column);
  return (typeof value === 'string' ? value : textOf(value)).replace(/ +/g, ' ').replace(/^ | $/g, '');
}

type Telling = { readonly columns: readonly number[]; readonly textsOf: (row: number) => readonly string[] };

/** What is compared, as = compares it: without regard to case. '' where a cell says nothing. */
function keyFor({ textsOf }: Telling, row: number): string {
  const texts = textsOf(row);
  return texts.includes('') ? '' : texts.join('\n').toLowerCase();
}

function tellings(cells: TableCells): Telling[] {
  return TELLING.flatMap((roles): Telling[] => {
    const columns = roles.map((role) => columnFor(cells.table, role)).filter((column) => column !== null);
    if (columns.length < roles.length) return [];
    return [{ columns, textsOf: (row) => columns.map((column) => trimmed(cells, row, column)) }];
  });
}

/** The plans of all groups but the first whose texts are those of no other group. */
function told(groups: readonly Group[], telling: Telling): Set<RowPlan> {
  const owners = new Map<string, Group | null>();
  for (const group of groups)
    for (const plan of group.plans) {
      const key = keyFor(telling, plan.row);
      const owner = owners.get(key);
      owners.set(key, owner === undefined || owner === group ? group : null);
    }
  const isOwn = (group: Group, plan: RowPlan): boolean => {
    const key = keyFor(telling, plan.row);
    return key !== '' && owners.get(key) === group;
  };
  return new Set(groups.slice(1).flatMap((group) => group.plans.filter((plan) => isOwn(group, plan))));
}

/** The columns that tell most rows apart, and which rows those are. */
function bestTelling(cells: TableCells, groups: readonly Group[]): { telling: Telling; plans: Set<RowPlan> } | null {
  let best: { telling: Telling; plans: Set<RowPlan> } | null = null;
  for (const telling of tellings(cells)) {
    const plans = told(groups, telling);
    if (best === null || plans.size > best.plans.size) best = { telling, plans };
  }
  return best;
}

/** A group made ready for any row: how it is told, its own texts, and each reading of cells once. */
type Ready = {
  readonly plain: RowPlan;
  readonly readings: readonly RowPlan[];
  readonly texts: readonly (readonly string[])[];
};

function readyGroup(plans: readonly RowPlan[], telling: Telling | null): Ready[] {
  const plain = plans[0];
  if (plain === undefined) return [];
  const readings = new Map<string, RowPlan>();
  const texts = new Map<string, readonly string[]>();
  for (const plan of plans) {
    if (plan.read !== null) readings.set(JSON.stringify(plan.read.texts), plan);
    if (telling !== null) texts.set(keyFor(telling, plan.row), telling.textsOf(plan.row));
  }
  return [{ plain, readings: [...readings.values()], texts: [...texts.values()] }];
}

/** Where a row has the texts of one of a group's rows. */
function whereTold({ columns }: Telling, { texts }: Ready, row: number): Expression {
  const letters = columns.map(columnLetters);
  return or(
    ...texts.map((own) => and(...own.map((text, i) => `TRIM(${rowCell(letters[i] ?? '', row)})=${textLiteral(text)}`))),
  );
}

/** A group's logic: by the texts that its rows hold now, else by their numbers. */
function logicOf({ plain, readings }: Ready, row: number): StatusLogic {
  const branches = readings.flatMap(({ read }): Branch[] => {
    if (read === null) return [];
    const same = read.texts.map(
      ({ column, text }) => `EXACT(${rowCell(columnLetters(column), row)},${textLiteral(text)})`,
    );
    return [{ where: and(...same), logic: read.at(row) }];
  });
  return byGroup(branches, plain.plainAt(row));
}

/** The logic of one row alone: by the texts that its cells hold now, else by their numbers. */
export function ownLogic(plan: RowPlan): StatusLogic {
  return logicOf({ plain: plan, readings: [plan], texts: [] }, plan.row);
}

const STATUSES: readonly Status[] = ['Green', 'Yellow', 'Red', 'Grey'];
const LONGEST_KEY = 'x'.repeat(24);

/** Whether a logic fits a formula, and a rule for each status. Rows of more digits make longer formulas. */
function fits(logic: StatusLogic): boolean {
  return (
    fitsAFormula(statusFormula(logic)) &&
    STATUSES.every((status) => fitsAFormula(tagged(statusCondition(logic, status), LONGEST_KEY)))
  );
}

/** The most of some things, taken from the first on, for which a condition holds. */
function mostThat(count: number, holds: (count: number) => boolean): number {
  if (holds(count)) return count;
  let [fit, unfit] = [0, count];
  while (unfit - fit > 1) {
    const middle = (fit + unfit) >> 1;
    if (holds(middle)) fit = middle;
    else unfit = middle;
  }
  return fit;
}

/** Plans whose cells hold the same texts together, the commonest first: they share what the formula must spell out. */
function bySame(plans: readonly RowPlan[]): RowPlan[] {
  const alike = new Map<string, RowPlan[]>();
  for (const plan of plans) {
    const key = plan.read === null ? '' : JSON.stringify(plan.read.texts);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [plan]);
    else known.push(plan);
  }
  return [...alike.values()].sort((a, b) => b.length - a.length).flat();
}

/**
 * One logic for all rows of a table, so that four rules colour it: rows that are judged in their own way are told by
 * what is typed in them. What cannot be told, or does not fit a formula, is listed.
 */
export function liveRows(
  cells: TableCells,
  plans: readonly RowPlan[],
): { readonly live: LiveRows; readonly notLive: readonly NotLive[] } {
  const groups = groupsOf(plans);
  const main = groups[0];
  if (main === undefined) return { live: { rows: [], logicAt: () => 'Grey' }, notLive: [] };
  const best = groups.length < 2 ? null : bestTelling(cells, groups);
  const others = groups.slice(1).map(({ plans: own }) => own.filter((plan) => best?.plans.has(plan) === true));
  // The largest group's plain rows first, then what costs least a row.
  const ordered = [...bySame(main.plans), ...others.flatMap(bySame)];
  const logicOfFirst = (count: number): ((row: number) => StatusLogic) => {
    const dropped = new Set(ordered.slice(count));
    const keptOf = (own: readonly RowPlan[]): readonly RowPlan[] =>
      dropped.size === 0 ? own : own.filter((plan) => !dropped.has(plan));
    const telling = best?.telling ?? null;
    const first = readyGroup(keptOf(main.plans), null);
    const rest = others.flatMap((own) => readyGroup(keptOf(own), telling));
    return (row) => {
      const branches = rest.flatMap((group): Branch[] =>
        telling === null ? [] : [{ where: whereTold(telling, group, row), logic: logicOf(group, row) }],
      );
      return byGroup(branches, first[0] === undefined ? 'Grey' : logicOf(first[0], row));
    };
  };
  const lowest = plans.reduce((last, { row }) => Math.max(last, row), 0);
  const count = mostThat(ordered.length, (most) => fits(logicOfFirst(most)(lowest)));
  const kept = ordered.slice(0, count).map(({ row }) => row);
  return {
    live: { rows: kept.sort((a, b) => a - b), logicAt: logicOfFirst(count) },
    notLive: kept.length === plans.length ? [] : leftOut(plans, ordered, new Set(kept)),
  };
}

/** The rows that stay without a live rule: those that nothing tells apart, and those that no formula had room for. */
function leftOut(
  plans: readonly RowPlan[],
  ordered: readonly RowPlan[],
  kept: ReadonlySet<number>,
): readonly NotLive[] {
  const isOrdered = new Set(ordered);
  return plans
    .filter(({ row }) => !kept.has(row))
    .map((plan) => ({ row: plan.row, why: isOrdered.has(plan) ? 'RULE_TOO_LONG' : 'NOT_TOLD_APART' }));
}
