import type { Rule } from '../core/changes/edits.ts';
import type { Box } from '../core/workbook/cells.ts';
import { addressOf } from './batches.ts';
import { formatsOf, type OwnFormat } from './rules.ts';
import { BYTES, type Step, type Writer } from './steps.ts';

function dress(format: Excel.ConditionalFormat, { formula, look }: Rule): void {
  format.custom.format.fill.color = look.fill;
  if (look.font === null) format.custom.format.font.clear();
  else format.custom.format.font.color = look.font;
  // Last: a batch that fails before has made a format without a formula, which is known for what it is.
  format.custom.rule.formula = `=${formula}`;
}

/** A new one comes first, and would win over other people's: it is put behind them, the last of ours in front. */
export function addRule(sheet: Excel.Worksheet, rule: Rule, foreign: number): void {
  const areas = sheet.getRanges(addressOf(rule.areas));
  areas.untrack();
  const format = areas.conditionalFormats.add('Custom');
  if (foreign > 0) format.priority = foreign;
  dress(format, rule);
}

function isSamePlace(a: readonly Box[], b: readonly Box[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A rule is changed where it stands, and otherwise made anew. Ours are found by the ids they were read with, never by
 * their place in the list.
 */
export const writeRule: Writer<'rule'> = ({ sheet: id, key, after }, place) => {
  const present = place.formats(id, key);
  const wanted = after === null ? [] : formatsOf(after);
  const sheet = place.worksheets.getItem(id);
  const byId = (format: OwnFormat): Excel.ConditionalFormat => {
    const range = sheet.getRange();
    range.untrack();
    return range.conditionalFormats.getItem(format.id);
  };
  const isInPlace =
    present.length === wanted.length && present.every((format, i) => isSamePlace(format.areas, wanted[i]?.areas ?? []));
  if (isInPlace)
    return present.flatMap((format, i): Step[] => {
      const rule = wanted[i];
      return rule === undefined ? [] : [{ bytes: BYTES.rule, run: () => dress(byId(format), rule) }];
    });
  return [
    ...present.map((format): Step => ({ bytes: BYTES.rule, run: () => byId(format).delete() })),
    ...wanted.map((rule): Step => ({
      bytes: BYTES.rule + addressOf(rule.areas).length,
      run: () => addRule(sheet, rule, place.foreign(id)),
    })),
  ];
};
