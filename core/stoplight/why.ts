import { coverage } from './coverage.ts';
import { flips, type Flip } from './flips.ts';
import { DEFAULT_RULES, judgedGap, type Rules } from './measure.ts';
import { amountsShown, gapShown, shown, type Amounts } from './shown.ts';
import { rampBaseline, shareDue, stoplight, type Measure } from './stoplight.ts';
import type { Status, Verdict } from './status.ts';

/** The value that was judged against: '100', 'the 50 due by now (of 100)', 'the 35 due by now (from 30 to 40)'. */
function due(measure: Measure, verdict: Verdict, { amount }: Amounts): string {
  const { aim } = measure;
  if (aim.kind === 'range') {
    const f = shareDue(measure);
    const whole = `${amount(aim.lo)} to ${amount(aim.hi)}`;
    return f === 1 ? whole : `the ${amount(aim.lo * f)} to ${amount(aim.hi * f)} due by now (of ${whole})`;
  }
  const expected = verdict.expected ?? aim.target;
  const baseline = rampBaseline(measure);
  const way = baseline === null ? `of ${amount(aim.target)}` : `from ${amount(baseline)} to ${amount(aim.target)}`;
  if (expected !== aim.target) return `the ${amount(expected)} due by now (${way})`;
  return baseline === null ? amount(expected) : `${amount(expected)} (${way})`;
}

/** Beyond ±300 % a share says little, so the amount stands beside it (semantics 1.4). */
function besides(measure: Measure, verdict: Verdict, { difference }: Amounts): string {
  if (!verdict.notes.includes('NOT_MEANINGFUL') || verdict.expected === null) return '';
  return `, by ${difference(measure.actual - verdict.expected)}`;
}

/** What is read where rounding decides: ', read as 100% of it'. */
function asRead(gap: number, rules: Rules): string {
  if (rules.displayPrecision === null || rules.absYellow !== null) return '';
  return `, read as ${shown((1 - judgedGap(gap, rules)) * 100)}% of it`;
}

function arithmetic(measure: Measure, verdict: Verdict, rules: Rules, amounts: Amounts): string {
  const actual = amounts.amount(measure.actual);
  const goal = due(measure, verdict, amounts);
  const { gap, reason } = verdict;
  const tail = gap === null ? '' : asRead(gap, rules) + besides(measure, verdict, amounts);
  if (measure.aim.kind === 'range') {
    if (gap === null) return `${actual} is ${verdict.status === 'Green' ? 'inside' : 'outside of'} ${goal}`;
    return `${actual} is ${gap === 0 ? 'inside' : `${gapShown(gap, rules.bands)} outside of`} ${goal}${tail}`;
  }
  const of = `${actual} of ${goal}`;
  if (reason === 'STRICT_EQUAL') return `${of} is exactly at a target that must be passed`;
  if (gap === null) return `${of}: no share of nothing, so only the side counts`;
  if (gap === 0) return `${of} is exactly ${verdict.expected === measure.aim.target ? 'at the target' : 'what is due'}`;
  return `${of} is ${gapShown(gap, rules.bands)} ${gap > 0 ? 'behind' : 'ahead'}${tail}`;
}

function turn(flip: Flip, { amount, difference }: Amounts): string {
  if (flip.side !== 'at') return `${flip.to} ${flip.side} ${amount(flip.at)}`;
  return `${flip.to} needs ${difference(flip.by)} ${flip.by >= 0 ? 'more' : 'less'}`;
}

const ORDER: readonly Status[] = ['Green', 'Yellow', 'Red'];

/**
 * A verdict in a sentence of its own numbers: the arithmetic, the rule used, and what turns the colour. With
 * `isPercent` the amounts are shown in percent, as cells dressed as percentages show them.
 *
 *   85 of 100 → '85 of 100 is 15.0% behind; Yellow covers 10-15%. Green needs 15 more; Red below 85.'
 */
export function whyMeasure(measure: Measure, isPercent = false): string {
  const verdict = stoplight(measure);
  if (verdict.status === 'Grey') return `No verdict: ${verdict.reason ?? 'NO_DATA'}.`;
  const rules = measure.rules ?? DEFAULT_RULES;
  const amounts = amountsShown(isPercent);
  const turns = flips(measure)
    .filter((flip) => flip.of === 'actual')
    .sort((a, b) => ORDER.indexOf(a.to) - ORDER.indexOf(b.to))
    .map((flip) => turn(flip, amounts));
  const tail = turns.length === 0 ? '' : ` ${turns.join('; ')}.`;
  return `${arithmetic(measure, verdict, rules, amounts)}; ${coverage(measure, verdict, amounts)}${tail}`;
}
