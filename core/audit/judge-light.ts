import type { Direction } from '../reading/target.ts';
import { shown } from '../stoplight/shown.ts';
import { roundedGap, type Bands } from '../stoplight/bands.ts';
import type { Verdict } from '../stoplight/status.ts';
import type { Fault, LightFacts, WrongRow } from './audit-types.ts';
import { AS_IS, isBlankCell, keyOfCell, seen, type SheetSource } from './cell-source.ts';
import type { LightCell } from './home-made.ts';
import { behaviourOf, type Behaviour, type Probe } from './probe.ts';
import { ownVerdict, verdictOf, type Subject } from './subject.ts';

/** One light held against its numbers. */
export type JudgedLight = {
  readonly cell: LightCell;
  readonly subject: Subject;
  readonly behaviour: Behaviour | null;
  readonly verdict: Verdict;
  readonly direction: Direction;
  /** Null where the light is right, or shows none and none was due. */
  readonly wrong: WrongRow | null;
};

/** The light as a function of its actual and target, the rest of the row as it is. */
function probeOf(cell: LightCell, { actual, target }: Subject): Probe | null {
  const { probe } = cell;
  if (probe === null) return null;
  const [actualKey, targetKey] = [keyOfCell(actual), keyOfCell(target)];
  return (a, t) =>
    probe(
      new Map([
        [actualKey, a],
        [targetKey, t],
      ]),
    );
}

/** What lights do, remembered by all that it depends on: the rows of a column mostly do the same. */
export type Behaviours = Map<string, Behaviour | null>;

/** What a light does with any numbers, where it computes anything and does not weigh rows against each other. */
export function behaviourIn(
  source: SheetSource,
  cell: LightCell,
  subject: Subject,
  remembered: Behaviours,
): Behaviour | null {
  const { anatomy, actual, target, targetValue, looksAtTarget } = subject;
  const probe = cell.isRelative ? null : probeOf(cell, subject);
  if (probe === null) return null;
  const others = anatomy.inputs
    .filter((input) => ![actual, target].some((each) => each.row === input.row && each.column === input.column))
    .map((input) => seen(source.value(input.row, input.column)));
  // A light that looks at the target has bands that hold for any; one that does not is tried at this one.
  const at = looksAtTarget || typeof targetValue !== 'number' ? 100 : targetValue;
  const columns = [cell.column, actual.column, target.column];
  const key = JSON.stringify([anatomy.forms, anatomy.limits, others, at, columns]);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const found = behaviourOf(probe, anatomy.limits, at);
  remembered.set(key, found);
  return found;
}

function factsOf({ actual, actualValue, targetValue }: Subject, { expected, gap }: Verdict): LightFacts {
  const at = { row: actual.row, column: actual.column };
  return { kind: 'measure', actual: actualValue, target: targetValue, expected, gap, at };
}

/** The numbers of a row, as people read them. */
function evidenceOf(subject: Subject, verdict: Verdict): string {
  const numbers = `actual ${seen(subject.actualValue)}, target ${seen(subject.targetValue)}`;
  const due =
    verdict.expected !== null && verdict.expected !== subject.targetValue
      ? `, due by now ${shown(verdict.expected)}`
      : '';
  if (verdict.gap === null) return `${numbers}${due}`;
  const share = `${shown(Math.round(Math.abs(verdict.gap) * 1e6) / 1e4)}%`;
  return `${numbers}${due}: ${verdict.gap === 0 ? 'exactly there' : `${share} ${verdict.gap > 0 ? 'behind' : 'ahead'}`}`;
}

function attainmentOf({ actualValue, targetValue }: Subject): number | null {
  return typeof actualValue === 'number' && typeof targetValue === 'number' && targetValue !== 0
    ? actualValue / targetValue
    : null;
}

function isInHole(behaviour: Behaviour | null, subject: Subject): boolean {
  const at = attainmentOf(subject);
  // Bands that are no shares of the target have their holes elsewhere for every row.
  const isKnown = behaviour !== null && (behaviour.bands !== null || !subject.looksAtTarget);
  return at !== null && isKnown && behaviour.holes.some(({ from, to }) => from - 1e-9 <= at && at <= to + 1e-9);
}

/** Nearer to a limit than this a difference is one of floating numbers, not of performance. */
const TIE = 1e-9;

function isTie(gap: number | null, bands: Bands): boolean {
  return gap !== null && [bands.green, bands.yellow].some((limit) => Math.abs(roundedGap(gap - limit)) <= TIE);
}

/** Why a cell without data is painted, or null where that is no fault. */
function faultOfGrey(source: SheetSource, subject: Subject, verdict: Verdict): Fault | null {
  const { actual, target } = subject;
  switch (verdict.reason) {
    case 'NO_DATA':
      // A formula whose value is not stored is not blank.
      if (source.grid.formula(actual.row, actual.column) !== null) return null;
      return isBlankCell(source, actual.row, actual.column) ? 'BLANK_PAINTED' : 'NO_DATA_PAINTED';
    case 'TEXT':
      return 'NO_DATA_PAINTED';
    case 'NO_TARGET':
      return isBlankCell(source, target.row, target.column) ? 'NO_TARGET_PAINTED' : null;
    case 'NOT_STARTED':
      return 'NOT_STARTED';
    default:
      return null;
  }
}

type Judging = {
  readonly source: SheetSource;
  readonly cell: LightCell;
  readonly subject: Subject;
  readonly behaviour: Behaviour | null;
  readonly verdict: Verdict;
  readonly direction: Direction;
};

/** What is special about a row's numbers, where that alone explains a wrong light. */
function faultOfNumbers({ subject, verdict }: Judging): Fault | null {
  if (typeof subject.targetValue === 'string') return 'TARGET_IS_TEXT';
  if (typeof subject.actualValue === 'string') return 'TEXT_NUMBER';
  if (verdict.reason === 'ZERO_TARGET') return 'ZERO_TARGET';
  return typeof subject.targetValue === 'number' && subject.targetValue < 0 ? 'NEGATIVE_TARGET' : null;
}

/** Why a light is not the one its numbers say, by trying one explanation after the other. */
function faultOf(judging: Judging): Fault {
  const { cell, subject, behaviour, verdict, direction } = judging;
  if (cell.origins.length === 0) return 'STALE';
  if (cell.isRelative) return 'RELATIVE';
  const own = behaviour?.direction ?? null;
  const isTurned = own !== null && own !== direction;
  const bands = behaviour?.bands ?? null;
  // A tolerance in amounts is a choice as well, where the light does what it says.
  const isInAmounts = own !== null && bands === null && subject.looksAtTarget && !isTurned;
  const isText = typeof subject.actualValue === 'string' || typeof subject.targetValue === 'string';
  if (isInAmounts && !isText && cell.probe?.(AS_IS) === cell.shows) return 'OTHER_BANDS';
  const special = faultOfNumbers(judging);
  if (special !== null) return special;
  if (isTurned) return direction === 'lower' ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER';
  if (isInHole(behaviour, subject)) return 'HOLE';
  if (!subject.looksAtTarget) return 'HARD_CODED';
  if (bands === null) return 'DIFFERS';
  const byOwn = ownVerdict(subject, direction, bands);
  if (byOwn.status !== cell.shows) return isTie(byOwn.gap, bands) ? 'FLOATING' : 'DIFFERS';
  return verdict.expected !== null && verdict.expected !== subject.targetValue ? 'NO_PACE' : 'OTHER_BANDS';
}

/** Why nothing is shown where a colour is due; null where that is no fault. */
function faultOfNothing(judging: Judging): Fault | null {
  const { cell, subject, behaviour } = judging;
  if (cell.probe === null || cell.isRelative) return null;
  if (isInHole(behaviour, subject)) return 'HOLE';
  const isError = /^#(?:DIV\/0!|VALUE!|N\/A|NUM!)$/.test(cell.seen);
  return isError ? faultOfNumbers(judging) : null;
}

function wrongRow(judging: Judging): WrongRow | null {
  const { source, cell, subject, verdict } = judging;
  const { shows } = cell;
  if (shows === verdict.status) return null;
  const fault =
    shows === null
      ? verdict.status === 'Grey'
        ? null
        : faultOfNothing(judging)
      : verdict.status === 'Grey'
        ? faultOfGrey(source, subject, verdict)
        : faultOf(judging);
  if (fault === null) return null;
  return {
    row: cell.row,
    column: cell.column,
    name: subject.name,
    shows: shows ?? cell.seen,
    should: verdict.status,
    fault,
    facts: factsOf(subject, verdict),
    evidence: evidenceOf(subject, verdict),
  };
}

/**
 * Holds one light against its numbers. The direction is the one that the user set or words tell; where nothing speaks,
 * the light's own counts: whoever wrote it knew.
 */
export function judgedLight(
  source: SheetSource,
  cell: LightCell,
  subject: Subject,
  behaviour: Behaviour | null,
): JudgedLight {
  const direction = subject.spoken ?? behaviour?.direction ?? subject.judging.direction;
  const verdict = verdictOf(subject, direction);
  const wrong = wrongRow({ source, cell, subject, behaviour, verdict, direction });
  return { cell, subject, behaviour, verdict, direction, wrong };
}
