import type { Box } from '../../../core/workbook/cells.ts';
import type { Sheet } from '../../workbook/sheet.ts';
import { shownColour, storedColour } from '../colours.ts';
import { SHEETS_ENUMS, valueName } from '../enums.ts';
import type { Execution } from '../execution.ts';
import { shownFormula, stored } from '../locale.ts';
import { type Args, chained, defineType, local, type Method } from '../object.ts';
import { type BooleanPart, type GradientPart, NO_CONDITION, NO_RULE, type RuleDraft } from '../rules.ts';
import { refuse, ScriptError } from '../wrong.ts';
import { Range } from './range.ts';

const CRITERIA = new Map(Object.entries(SHEETS_ENUMS.BooleanCriteria));
const TYPES_OF_POINTS = new Map(Object.entries(SHEETS_ENUMS.InterpolationType));

/** What a script sees of the values of a condition: formulas as the spreadsheet's locale writes them. */
function shownValues({ criteria, values }: BooleanPart, { host }: Execution): readonly unknown[] {
  if (criteria === 'CUSTOM_FORMULA') return values.map((value) => shownFormula(String(value), host.separators));
  const relative = new Map(Object.entries(SHEETS_ENUMS.RelativeDate));
  if (criteria.endsWith('_RELATIVE')) return values.map((value) => relative.get(String(value)) ?? null);
  return criteria.startsWith('DATE') ? values.map((value) => new Date(String(value))) : values;
}

function colourOf(colour: string | null): string | null {
  return colour === null ? null : shownColour(colour, '');
}

const BooleanCondition = defineType<BooleanPart>({
  name: 'SpreadsheetApp.BooleanCondition',
  needs: 'sheets',
  methods: {
    getCriteriaType: local([''], ({ criteria }) => CRITERIA.get(criteria) ?? null),
    getCriteriaValues: local([''], (condition, _args, execution) => shownValues(condition, execution)),
    getBackground: local([''], ({ fill }) => colourOf(fill)),
    getFontColor: local([''], ({ font }) => colourOf(font)),
    getBold: local([''], ({ bold }) => bold),
    getItalic: local([''], ({ italic }) => italic),
    getUnderline: local([''], ({ underline }) => underline),
    getStrikethrough: local([''], ({ strikethrough }) => strikethrough),
  },
});

function pointMethods(name: 'Min' | 'Mid' | 'Max', key: 'min' | 'mid' | 'max'): Record<string, Method<GradientPart>> {
  return {
    [`get${name}Color`]: local([''], (gradient) => colourOf(gradient[key]?.color ?? null)),
    [`get${name}Type`]: local([''], (gradient) => TYPES_OF_POINTS.get(gradient[key]?.type ?? '') ?? null),
    [`get${name}Value`]: local([''], (gradient) => gradient[key]?.value ?? ''),
  };
}

const GradientCondition = defineType<GradientPart>({
  name: 'SpreadsheetApp.GradientCondition',
  needs: 'sheets',
  methods: { ...pointMethods('Min', 'min'), ...pointMethods('Mid', 'mid'), ...pointMethods('Max', 'max') },
});

/** What a rule and a builder of one can both be asked. */
function questions<At>(of: (at: At) => RuleDraft): Record<string, Method<At>> {
  return {
    getRanges: local([''], (at, _args, execution) => {
      const { sheet, areas } = of(at);
      return sheet === null ? [] : areas.map((box) => execution.give(Range, { sheet, box }));
    }),
    getBooleanCondition: local([''], (at, _args, execution) => {
      const { condition } = of(at);
      return condition === null ? null : execution.give(BooleanCondition, condition);
    }),
    getGradientCondition: local([''], (at, _args, execution) => {
      const { gradient } = of(at);
      return gradient === null ? null : execution.give(GradientCondition, gradient);
    }),
    copy: local([''], (at, _args, execution) => execution.give(ConditionalFormatRuleBuilder, { draft: of(at) })),
  };
}

/** A rule that was read or built: it never changes. */
export const ConditionalFormatRule = defineType<RuleDraft>({
  name: 'SpreadsheetApp.ConditionalFormatRule',
  needs: 'sheets',
  methods: questions((draft) => draft),
});

type Building = { draft: RuleDraft };

function when(
  criteria: string,
  signature: string,
  values: (args: Args, execution: Execution) => readonly unknown[],
): Method<Building> {
  return chained([signature], (at, args, execution) => {
    at.draft = conditioned(at.draft, { criteria, values: values(args, execution) });
  });
}

/** The draft with a part of its condition changed; a color scale is given up for it. */
function conditioned(draft: RuleDraft, change: Partial<BooleanPart>): RuleDraft {
  return { ...draft, kept: null, gradient: null, condition: { ...(draft.condition ?? NO_CONDITION), ...change } };
}

function toned(change: (args: Args) => Partial<BooleanPart>, signature: string): Method<Building> {
  return chained([signature], (at, args) => {
    at.draft = conditioned(at.draft, change(args));
  });
}

function flagOrNull(args: Args): boolean | null {
  return args.given[0] === null || args.given[0] === undefined ? null : args.flag(0);
}

function point(key: 'min' | 'mid' | 'max', signature: string, otherwise: string): Method<Building> {
  return chained([signature], (at, args) => {
    const none: GradientPart = { min: null, mid: null, max: null };
    const made = {
      color: storedColour(args.text(0)) ?? '',
      type: args.count === 1 ? otherwise : valueName(args.given[1]),
      value: args.count === 1 ? '' : args.text(2),
    };
    at.draft = { ...at.draft, kept: null, condition: null, gradient: { ...(at.draft.gradient ?? none), [key]: made } };
  });
}

function formulaOf(text: string, { host }: Execution): string {
  return stored(text.startsWith('=') ? text : `=${text}`, host.separators);
}

function one(args: Args): readonly unknown[] {
  return [args.given[0]];
}

/** A date is kept as text, so that the workbook's state stays plain data. */
function day(args: Args): readonly unknown[] {
  const date = args.given[0];
  return [new Date(Number(date)).toISOString()];
}

function relative(args: Args): readonly unknown[] {
  return [valueName(args.given[0])];
}

function two(args: Args): readonly unknown[] {
  return [args.given[0], args.given[1]];
}

function dated(name: string): Method<Building> {
  return chained(['Date', 'RelativeDate'], (at, args) => {
    const isRelative = args.isOf(0, 'RelativeDate');
    const criteria = isRelative ? `${name}_RELATIVE` : name;
    at.draft = conditioned(at.draft, { criteria, values: isRelative ? relative(args) : day(args) });
  });
}

/** The ranges of a rule, which are all on one sheet. */
function rangesOf(args: Args): { readonly sheet: Sheet; readonly areas: readonly Box[] } {
  const ranges = args.list(0).map((range) => Range.at(range));
  const [first] = ranges;
  if (first === undefined) return refuse('Conditional format rule must have at least one range.');
  if (ranges.some(({ sheet }) => sheet !== first.sheet))
    refuse('Conditional format rule cannot have ranges of different sheets.');
  return { sheet: first.sheet, areas: ranges.map(({ box }) => box) };
}

function build({ draft }: Building): RuleDraft {
  if (draft.sheet === null || draft.areas.length === 0)
    throw new ScriptError('Conditional format rule must have at least one range.');
  const { condition, gradient } = draft;
  const isNothing = condition === null ? gradient?.min == null || gradient.max === null : condition.criteria === '';
  if (isNothing) throw new ScriptError('Conditional format rule must have a condition.');
  return draft;
}

const NUMBERS = [
  ['whenNumberEqualTo', 'NUMBER_EQUAL_TO'],
  ['whenNumberGreaterThan', 'NUMBER_GREATER_THAN'],
  ['whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ['whenNumberLessThan', 'NUMBER_LESS_THAN'],
  ['whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  ['whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO'],
] as const;

const WORDS = [
  ['whenTextContains', 'TEXT_CONTAINS'],
  ['whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN'],
  ['whenTextEndsWith', 'TEXT_ENDS_WITH'],
  ['whenTextEqualTo', 'TEXT_EQUAL_TO'],
  ['whenTextStartsWith', 'TEXT_STARTS_WITH'],
] as const;

/** A rule that is being put together. Nothing of it goes to the server. */
export const ConditionalFormatRuleBuilder = defineType<Building>({
  name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  needs: 'sheets',
  methods: {
    ...questions<Building>(({ draft }) => draft),
    ...Object.fromEntries(NUMBERS.map(([name, criteria]) => [name, when(criteria, 'Number', one)])),
    ...Object.fromEntries(WORDS.map(([name, criteria]) => [name, when(criteria, 'String', one)])),
    whenNumberBetween: when('NUMBER_BETWEEN', 'Number,Number', two),
    whenNumberNotBetween: when('NUMBER_NOT_BETWEEN', 'Number,Number', two),
    whenCellEmpty: when('CELL_EMPTY', '', () => []),
    whenCellNotEmpty: when('CELL_NOT_EMPTY', '', () => []),
    whenDateAfter: dated('DATE_AFTER'),
    whenDateBefore: dated('DATE_BEFORE'),
    whenDateEqualTo: dated('DATE_EQUAL_TO'),
    whenFormulaSatisfied: when('CUSTOM_FORMULA', 'String', (args, execution) => [formulaOf(args.text(0), execution)]),
    withCriteria: chained(['BooleanCriteria,Object[]'], (at, args, execution) => {
      const criteria = valueName(args.given[0]);
      const values = criteria === 'CUSTOM_FORMULA' ? [formulaOf(String(args.list(1)[0]), execution)] : args.list(1);
      at.draft = conditioned(at.draft, { criteria, values });
    }),
    setBackground: toned((args) => ({ fill: storedColour(args.textOrNull(0)) }), 'String?'),
    setFontColor: toned((args) => ({ font: storedColour(args.textOrNull(0)) }), 'String?'),
    setBold: toned((args) => ({ bold: flagOrNull(args) }), 'Boolean?'),
    setItalic: toned((args) => ({ italic: flagOrNull(args) }), 'Boolean?'),
    setUnderline: toned((args) => ({ underline: flagOrNull(args) }), 'Boolean?'),
    setStrikethrough: toned((args) => ({ strikethrough: flagOrNull(args) }), 'Boolean?'),
    setGradientMinpoint: point('min', 'String', 'MIN'),
    setGradientMaxpoint: point('max', 'String', 'MAX'),
    setGradientMinpointWithValue: point('min', 'String,InterpolationType,String', ''),
    setGradientMidpointWithValue: point('mid', 'String,InterpolationType,String', ''),
    setGradientMaxpointWithValue: point('max', 'String,InterpolationType,String', ''),
    setRanges: chained(['Range[]'], (at, args) => {
      at.draft = { ...at.draft, kept: null, ...rangesOf(args) };
    }),
    build: local([''], (at, _args, execution) => execution.give(ConditionalFormatRule, build(at))),
  },
});

/** A builder with nothing decided. */
export function newRule(execution: Execution): object {
  return execution.give(ConditionalFormatRuleBuilder, { draft: NO_RULE });
}
