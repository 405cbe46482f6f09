import type { ConditionalFormat, Limit, Painting } from '../core/formats/format.ts';
import type { FormatsSnapshot } from '../core/formats/formats-snapshot.ts';
import { keyOf } from '../core/changes/rule-tag.ts';
import type { RequestOf } from './messages/messages.ts';
import { asked } from './errors.ts';
import { areasOf, formulaOfRule } from './rules.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

type SheetsRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Gradient = GoogleAppsScript.Spreadsheet.GradientCondition;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;

/** Conditions of Sheets by the names that files have for them. */
const KINDS: ReadonlyMap<string, readonly [type: string, operator: string | null]> = new Map([
  ['CELL_EMPTY', ['containsBlanks', null]],
  ['CELL_NOT_EMPTY', ['notContainsBlanks', null]],
  ['NUMBER_BETWEEN', ['cellIs', 'between']],
  ['NUMBER_NOT_BETWEEN', ['cellIs', 'notBetween']],
  ['NUMBER_EQUAL_TO', ['cellIs', 'equal']],
  ['NUMBER_NOT_EQUAL_TO', ['cellIs', 'notEqual']],
  ['NUMBER_GREATER_THAN', ['cellIs', 'greaterThan']],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', ['cellIs', 'greaterThanOrEqual']],
  ['NUMBER_LESS_THAN', ['cellIs', 'lessThan']],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', ['cellIs', 'lessThanOrEqual']],
  ['TEXT_EQUAL_TO', ['cellIs', 'equal']],
  ['TEXT_CONTAINS', ['containsText', 'containsText']],
  ['TEXT_DOES_NOT_CONTAIN', ['notContainsText', 'notContains']],
  ['TEXT_STARTS_WITH', ['beginsWith', 'beginsWith']],
  ['TEXT_ENDS_WITH', ['endsWith', 'endsWith']],
  ['CUSTOM_FORMULA', ['expression', null]],
]);

const LIMITS: ReadonlyMap<string, Limit['kind']> = new Map([
  ['NUMBER', 'num'],
  ['PERCENT', 'percent'],
  ['PERCENTILE', 'percentile'],
]);

function colour(text: string | null | undefined): string | null {
  return text === null || text === undefined || text === '' ? null : text.toUpperCase();
}

/** A literal as a formula holds it. */
function literal(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase();
  const text = String(value);
  return text.startsWith('=') ? text.slice(1) : `"${text.replace(/"/g, '""')}"`;
}

function limitOf(type: Interpolation | null, value: string, end: 'min' | 'max'): Limit {
  return { kind: LIMITS.get(String(type)) ?? end, value, isIncluded: true };
}

function scaleOf(gradient: Gradient): Painting {
  const middle = gradient.getMidType();
  const ends = [
    limitOf(gradient.getMinType(), gradient.getMinValue(), 'min'),
    limitOf(gradient.getMaxType(), gradient.getMaxValue(), 'max'),
  ] as const;
  const [least, most] = [colour(gradient.getMinColor()), colour(gradient.getMaxColor())];
  return middle === null
    ? { kind: 'scale', limits: ends, colours: [least, most] }
    : {
        kind: 'scale',
        limits: [ends[0], limitOf(middle, gradient.getMidValue(), 'max'), ends[1]],
        colours: [least, colour(gradient.getMidColor()), most],
      };
}

type Said = Pick<ConditionalFormat, 'type' | 'operator' | 'text' | 'formulas'>;

function saidBy(rule: SheetsRule, condition: Condition, workbook: Workbook): Said {
  const [type, operator] = KINDS.get(String(condition.getCriteriaType())) ?? ['timePeriod', null];
  const values: readonly unknown[] = condition.getCriteriaValues();
  if (type === 'expression')
    return { type, operator, text: null, formulas: [formulaOfRule(rule, workbook.tongue) ?? ''] };
  // How far a date lies from today is no formula, and nothing that an audit of one day could ask.
  if (type === 'timePeriod') return { type, operator, text: null, formulas: [] };
  const isText = operator !== null && type !== 'cellIs';
  return {
    type,
    operator,
    text: isText && typeof values[0] === 'string' ? values[0] : null,
    formulas: isText ? [] : values.map(literal),
  };
}

function formatOf(rule: SheetsRule, priority: number, workbook: Workbook): ConditionalFormat | null {
  const common = { areas: areasOf(rule), priority, stopIfTrue: false };
  const gradient = rule.getGradientCondition();
  if (gradient !== null)
    return { ...common, type: 'colorScale', operator: null, text: null, formulas: [], painting: scaleOf(gradient) };
  const condition = rule.getBooleanCondition();
  if (condition === null) return null;
  const said = saidBy(rule, condition, workbook);
  if (said.formulas.some((formula) => keyOf(formula) !== null)) return null;
  const look = { fill: colour(condition.getBackground()) ?? '', font: colour(condition.getFontColor()) };
  return { ...common, ...said, painting: { kind: 'look', look } };
}

/** What other people's conditional formats say: one call a sheet. Sheets can be asked for all of them at any time. */
export function formats({ locale }: RequestOf<'formats'>): FormatsSnapshot {
  const workbook = openWorkbook(locale);
  return asked('HOST_NO_ANSWER', () => ({
    sheets: workbook.file
      .getSheets()
      .filter((sheet) => sheet.getType() === SpreadsheetApp.SheetType.GRID)
      .map((sheet) => ({
        sheet: String(sheet.getSheetId()),
        formats: sheet.getConditionalFormatRules().flatMap((rule, i) => formatOf(rule, i + 1, workbook) ?? []),
      })),
    // A name stands for a range in Sheets, and never for a formula of its own.
    names: [],
    fills: [],
  }));
}
