import type { Box } from '../../../core/workbook/cells.ts';
import { asFields, asFlag, asOneOf, asText } from '../arguments.ts';
import { type Areas, intersection } from '../areas.ts';
import { mayChange } from '../cells.ts';
import { WRONG } from '../envelope.ts';
import { defineType, method, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';
import { without } from './rule-areas.ts';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
/** Excel's limit for a list that is written out. */
const LONGEST_LIST = 255;

function checkList(fields: ReadonlyMap<string, unknown>): void {
  const source = asText(fields.get('source'));
  if (!source.startsWith('=') && source.length > LONGEST_LIST)
    throw WRONG.argument('a list of more than 255 characters');
  if (source === '') throw WRONG.argument('an empty list');
  if (fields.has('inCellDropDown')) asFlag(fields.get('inCellDropDown'));
}

/** Bounds of dates are texts: an ISO date or a formula, never a number. */
function checkBounds(fields: ReadonlyMap<string, unknown>, areDates: boolean): void {
  const operator = asOneOf(OPERATORS)(fields.get('operator'));
  const isBound = (value: unknown): boolean => {
    if (typeof value === 'number') return !areDates;
    if (typeof value !== 'string') return false;
    return value.startsWith('=') || (areDates ? /^\d{4}-\d\d-\d\d/.test(value) : Number.isFinite(Number(value)));
  };
  if (!isBound(fields.get('formula1'))) throw WRONG.argument('formula1');
  const isTernary = operator === 'Between' || operator === 'NotBetween';
  if (isTernary && !isBound(fields.get('formula2'))) throw WRONG.argument('formula2');
}

const CHECKS: ReadonlyMap<string, (fields: ReadonlyMap<string, unknown>) => void> = new Map([
  ['custom', (fields) => void asText(fields.get('formula'))],
  ['date', (fields) => checkBounds(fields, true)],
  ['decimal', (fields) => checkBounds(fields, false)],
  ['list', checkList],
  ['textLength', (fields) => checkBounds(fields, false)],
  ['time', (fields) => checkBounds(fields, true)],
  ['wholeNumber', (fields) => checkBounds(fields, false)],
]);

/** A rule is one of seven kinds, and whole. */
function checkRule(rule: unknown): void {
  const [first, ...rest] = asFields(rule);
  const check = first === undefined ? undefined : CHECKS.get(first[0]);
  if (first === undefined || check === undefined || rest.length > 0)
    throw WRONG.argument(`exactly one of ${[...CHECKS.keys()].join(', ')} is expected`);
  check(asFields(first[1]));
}

function ruleAt(at: Areas): unknown {
  const found = at.sheet.validations.find(({ areas }) =>
    areas.some((area) => at.boxes.some((box) => intersection(area, box) !== null)),
  );
  return found?.rule ?? null;
}

function kindOf(rule: unknown): string {
  const [kind] = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function set(at: Areas, rule: unknown, { book }: Session): void {
  mayChange(at, 'format');
  if (rule !== null) checkRule(rule);
  const left = at.sheet.validations
    .map((each) => ({
      ...each,
      areas: at.boxes.reduce<readonly Box[]>((areas, hole) => areas.flatMap((area) => without(area, hole)), each.areas),
    }))
    .filter(({ areas }) => areas.length > 0);
  book.dress(at.sheet, 'validations', rule === null ? left : [...left, { areas: at.boxes, rule }]);
}

/** What cells accept. Excel does not hold code to it, and neither does the stand-in. */
export const dataValidation = defineType<Areas>({
  name: 'DataValidation',
  since: 8,
  properties: {
    ignoreBlanks: rw(
      8,
      () => true,
      asFlag,
      () => undefined,
    ),
    rule: { since: 8, get: (at) => ruleAt(at) ?? {}, set },
    type: ro(8, (at) => kindOf(ruleAt(at))),
    valid: ro(8, () => true),
  },
  methods: { clear: method(8, 0, (at, _, session) => set(at, null, session)) },
});
