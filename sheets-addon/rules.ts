import type { Rule } from '../core/changes/edits.ts';
import { keyOf } from '../core/changes/rule-tag.ts';
import { boxesOf } from '../core/workbook/addresses.ts';
import { a1Box, type Box } from '../core/workbook/cells.ts';
import type { OwnRule } from '../core/workbook/snapshot.ts';
import type { FormulaTongue } from './tongue.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type SheetsRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** The conditional formats of a sheet as one call gave them: ours by their keys, all of them in their order. */
export type Listed = {
  readonly all: readonly SheetsRule[];
  readonly own: readonly OwnRule[];
  readonly foreign: number;
};

function byPlace(a: Box, b: Box): number {
  return a.left - b.left || a.top - b.top;
}

/** The boxes of a rule, first ones first: the formula counts from the first. */
export function areasOf(rule: SheetsRule): Box[] {
  return rule
    .getRanges()
    .flatMap((range) => boxesOf(range.getA1Notation()) ?? [])
    .sort(byPlace);
}

/** The formula of a rule without its '=', as everybody writes it; null for a rule without one. */
export function formulaOfRule(rule: SheetsRule, tongue: FormulaTongue): string | null {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return null;
  const [formula]: unknown[] = condition.getCriteriaValues();
  return typeof formula === 'string' ? tongue.understood(formula.replace(/^=/, '')) : null;
}

/** The key of a rule of ours; null for other people's. */
function ownKey(rule: SheetsRule, tongue: FormulaTongue): string | null {
  const formula = formulaOfRule(rule, tongue);
  return formula === null ? null : keyOf(formula);
}

function colour(text: string | null | undefined): string | null {
  return text === null || text === undefined || text === '' ? null : text.toUpperCase();
}

function ownRule(rule: SheetsRule, key: string, tongue: FormulaTongue): OwnRule {
  const condition = rule.getBooleanCondition();
  const look = { fill: colour(condition?.getBackground()) ?? '', font: colour(condition?.getFontColor()) };
  return { key, areas: areasOf(rule), formula: formulaOfRule(rule, tongue) ?? '', look };
}

/**
 * Looks through the conditional formats of a sheet. Where one key is found twice, as after copying cells, the formula of
 * the second is kept beside, so that the rule is seen to differ from what was written.
 */
export function listed(all: readonly SheetsRule[], tongue: FormulaTongue): Listed {
  const own = new Map<string, OwnRule>();
  let foreign = 0;
  for (const rule of all) {
    const key = ownKey(rule, tongue);
    if (key === null) {
      foreign++;
      continue;
    }
    const found = ownRule(rule, key, tongue);
    const known = own.get(key);
    own.set(key, known === undefined ? found : { ...known, formula: `${known.formula} <> ${found.formula}` });
  }
  return { all, own: [...own.values()], foreign };
}

/** A rule of ours as Sheets takes it. */
function made(sheet: Sheet, { areas, formula, look }: Rule, tongue: FormulaTongue): SheetsRule {
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=${tongue.spoken(formula)}`)
    .setBackground(look.fill)
    .setRanges(sheet.getRangeList(areas.map(a1Box)).getRanges());
  return (look.font === null ? builder : builder.setFontColor(look.font)).build();
}

/** What some of our rules are to become, by key; null is none. */
export type WantedRules = ReadonlyMap<string, Rule | null>;

/**
 * The list to set: other people's rules as they were handed over, in their order; ours changed where they stand, new
 * ones behind all others, so that theirs win.
 */
export function nextList(
  sheet: Sheet,
  present: readonly SheetsRule[],
  wanted: WantedRules,
  tongue: FormulaTongue,
): SheetsRule[] {
  const open = new Map(wanted);
  const kept = present.flatMap((rule): SheetsRule[] => {
    const key = ownKey(rule, tongue);
    if (key === null || !wanted.has(key)) return [rule];
    const next = open.get(key) ?? null;
    // The second one of a key goes, whatever becomes of the first.
    open.set(key, null);
    return next === null ? [] : [made(sheet, next, tongue)];
  });
  const added = [...open.values()].flatMap((rule) => (rule === null ? [] : [made(sheet, rule, tongue)]));
  return [...kept, ...added];
}
