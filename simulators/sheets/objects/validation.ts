import { without } from '../../../core/repair/box-union.ts';
import { contains, type Box } from '../../../core/workbook/cells.ts';
import type { Sheet, StoredValidation } from '../../workbook/sheet.ts';
import type { StoredRuleOfValidation } from '../cells.ts';
import { SHEETS_ENUMS } from '../enums.ts';
import type { Execution } from '../execution.ts';
import { type Args, chained, defineType, local, type Method } from '../object.ts';
import { mayWrite, type RangeAt } from '../place.ts';
import { refuse } from '../wrong.ts';

type Building = { rule: StoredRuleOfValidation };

const NOTHING: StoredRuleOfValidation = { criteria: '', values: [], allowInvalid: true, helpText: null };
const CRITERIA = new Map(Object.entries(SHEETS_ENUMS.DataValidationCriteria));

function questions<At>(of: (at: At) => StoredRuleOfValidation): Record<string, Method<At>> {
  return {
    getCriteriaType: local([''], (at) => CRITERIA.get(of(at).criteria) ?? null),
    getCriteriaValues: local([''], (at) => of(at).values),
    getAllowInvalid: local([''], (at) => of(at).allowInvalid),
    getHelpText: local([''], (at) => of(at).helpText),
    copy: local([''], (at, _args, execution) => execution.give(DataValidationBuilder, { rule: of(at) })),
  };
}

/** What a cell accepts. */
export const DataValidation = defineType<StoredRuleOfValidation>({
  name: 'SpreadsheetApp.DataValidation',
  needs: 'sheets',
  methods: questions((rule) => rule),
});

function require(
  criteria: string,
  signatures: readonly string[],
  values: (args: Args) => readonly unknown[],
): Method<Building> {
  return chained(signatures, (at, args) => {
    at.rule = { ...at.rule, criteria, values: values(args) };
  });
}

/** A validation that is being put together. */
export const DataValidationBuilder = defineType<Building>({
  name: 'SpreadsheetApp.DataValidationBuilder',
  needs: 'sheets',
  methods: {
    ...questions<Building>(({ rule }) => rule),
    requireValueInList: require('VALUE_IN_LIST', ['String[]', 'String[],Boolean'], (args) => [
      [...args.list(0)],
      args.count < 2 || args.flag(1),
    ]),
    requireDate: require('DATE_IS_VALID_DATE', [''], () => []),
    requireNumberBetween: require('NUMBER_BETWEEN', ['Number,Number'], (args) => [args.number(0), args.number(1)]),
    requireCheckbox: require('CHECKBOX', [''], () => []),
    requireFormulaSatisfied: require('CUSTOM_FORMULA', ['String'], (args) => [args.text(0)]),
    setAllowInvalid: chained(['Boolean'], (at, args) => {
      at.rule = { ...at.rule, allowInvalid: args.flag(0) };
    }),
    setHelpText: chained(['String'], (at, args) => {
      at.rule = { ...at.rule, helpText: args.text(0) };
    }),
    build: local([''], ({ rule }, _args, execution) =>
      rule.criteria === ''
        ? refuse('Data validation rule must have a criteria.')
        : execution.give(DataValidation, rule),
    ),
  },
});

/** A builder with nothing decided. */
export function newValidation(execution: Execution): object {
  return execution.give(DataValidationBuilder, { rule: NOTHING });
}

/** What a cell accepts, or null. Of validations from elsewhere is only known that there is one. */
export function validationAt(sheet: Sheet, row: number, column: number): StoredRuleOfValidation | null {
  const found = sheet.validations.find(({ areas }) => areas.some((box) => contains(box, row, column)));
  if (found === undefined) return null;
  const rule = found.rule as Partial<StoredRuleOfValidation> | null;
  return { ...NOTHING, criteria: 'CUSTOM_FORMULA', ...rule };
}

function ruleOf(given: unknown): StoredRuleOfValidation | null {
  return given === null || given === undefined ? null : DataValidation.at(given);
}

/** A sheet's validations after cells got another, or none. */
function next(present: readonly StoredValidation[], box: Box, rule: StoredRuleOfValidation | null): StoredValidation[] {
  const others = present
    .map((each) => ({ ...each, areas: without(each.areas, [box]) }))
    .filter(({ areas }) => areas.length > 0);
  return rule === null ? others : [...others, { areas: [box], rule }];
}

/** Queues one validation for all cells; null takes theirs away. */
export function setValidation(at: RangeAt, given: unknown, execution: Execution): void {
  const rule = ruleOf(given);
  const { host } = execution;
  const { sheet, box } = at;
  execution.later({
    check: () => mayWrite(at, host),
    steps: [() => host.book.dress(sheet, 'validations', next(sheet.validations, box, rule))],
  });
}

/** Queues validations for each cell; null takes them away. */
export function setValidations(at: RangeAt, data: readonly (readonly unknown[])[], execution: Execution): void {
  const rules = data.map((row) => row.map(ruleOf));
  const { host } = execution;
  const { sheet, box } = at;
  execution.later({
    check: () => mayWrite(at, host),
    steps: rules.map((row, r) => () => {
      const validations = row.reduce<readonly StoredValidation[]>((present, rule, c) => {
        const [line, column] = [box.top + r, box.left + c];
        return next(present, { top: line, left: column, bottom: line, right: column }, rule);
      }, sheet.validations);
      host.book.dress(sheet, 'validations', validations);
    }),
  });
}
