import { problem, type Note, type Problem } from '../messages/problem.ts';
import { readNumber, type NumberContext } from '../reading/number.ts';
import { readTarget, type Direction, type Target } from '../reading/target.ts';
import type { Aim, Rules } from './measure.ts';
import { stoplight, type Measure, type MeasureKind, type Timing } from './stoplight.ts';
import { grey, type Reason, type Verdict } from './status.ts';

/** The raw cells of one measure, as a host gives them. */
export type MeasureCells = { readonly actual: unknown; readonly target: unknown; readonly baseline?: unknown };

/** How the cells of a measure are to be judged. */
export type Judging = {
  readonly direction: Direction;
  readonly kind: MeasureKind;
  readonly timing: Timing | null;
  readonly rules: Rules;
  readonly context: NumberContext;
};

/** Problems that are one and the same reason to the reader of a status; the finer code goes into the notes. */
const SAME_REASON: ReadonlyMap<string, Reason> = new Map([['TWO_NUMBERS', 'TEXT']]);

/** No verdict because a cell could not be read. */
export function greyFor(problem: Problem, notes: readonly Note[] = []): Verdict {
  const reason = SAME_REASON.get(problem.code) ?? problem.code;
  const detail = problem.args['error'];
  const finer: Note[] = reason !== problem.code ? [problem.code] : detail !== undefined ? [`ERROR:${detail}`] : [];
  return grey(reason, [...notes, ...finer]);
}

/** What a target asks for, with the column's direction where its own operator gives none. */
export function aimOf(target: Target, direction: Direction): Aim | null {
  switch (target.kind) {
    case 'value':
      return { kind: 'value', target: target.target, direction: target.direction ?? direction, strict: target.strict };
    case 'range':
      return target;
    case 'date':
      return null;
  }
}

/** A measure read from its cells, or the verdict that says why it could not be. */
export type ReadMeasure =
  | {
      readonly ok: true;
      readonly measure: Measure;
      /** The unit the target was written in: '%' where it is a percentage in words. */
      readonly unit: string | null;
      readonly notes: readonly Note[];
    }
  | { readonly ok: false; readonly verdict: Verdict; readonly problem: Problem };

/** A measure that could not be read. */
export function unreadMeasure(problem: Problem, notes: readonly Note[] = []): ReadMeasure {
  return { ok: false, verdict: greyFor(problem, notes), problem };
}

/** Reads actual, target and baseline. The actual comes first: without one there is nothing to hold against a target. */
export function readMeasure(cells: MeasureCells, judging: Judging): ReadMeasure {
  const actual = readNumber(cells.actual, judging.context);
  if (!actual.ok) return unreadMeasure(actual.problem);
  const target = readTarget(cells.target, judging.context);
  if (!target.ok) return unreadMeasure(target.problem, actual.notes);
  const aim = aimOf(target.value, judging.direction);
  const notes = [...new Set([...actual.notes, ...target.notes])];
  if (aim === null) return unreadMeasure(problem('TARGET_IS_DATE'), notes);
  const baseline = readNumber(cells.baseline ?? null, judging.context);
  const { kind, timing, rules } = judging;
  const measure: Measure = {
    actual: actual.value.value,
    aim,
    kind,
    timing,
    rules,
    baseline: baseline.ok ? baseline.value.value : null,
  };
  return { ok: true, measure, unit: target.value.kind === 'date' ? null : target.value.unit, notes };
}

/** The verdict of one measure straight from its cells (semantics 1.1 to 1.5). */
export function judgeCells(cells: MeasureCells, judging: Judging): Verdict {
  const read = readMeasure(cells, judging);
  if (!read.ok) return read.verdict;
  const verdict = stoplight(read.measure);
  return read.notes.length === 0 ? verdict : { ...verdict, notes: [...read.notes, ...verdict.notes] };
}
