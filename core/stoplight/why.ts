import type { Bands } from './bands.ts';
import { flips, type Flip } from './flips.ts';
import { DEFAULT_RULES, type Rules } from './measure.ts';
import { stoplight, type Measure } from './stoplight.ts';
import type { Status, Verdict } from './status.ts';

/**
 * A number as a sentence shows it: as many digits as tell it apart, at most six decimals, no locale.
 *
 *   85 → '85'    666.6666666667 → '666.666667'    0.0001 → '0.0001'
 */
export function shown(value: number): string {
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-6)) return String(value);
  return String(Math.round(value * 1e6) / 1e6 + 0);
}

/** A share in percent with one decimal: 0.15 → '15.0%'. A share that would show as zero says so. */
function percent(share: number): string {
  const text = (Math.abs(share) * 100).toFixed(1);
  return text === '0.0' && share !== 0 ? 'under 0.1%' : `${text}%`;
}

/** A limit in percent without needless decimals: 0.15 → '15'. */
function limit(gap: number): string {
  return shown(Math.round(gap * 1e6) / 1e4);
}

/** What the status covers, in percent behind. */
function coverage(verdict: Verdict, rules: Rules, isRange: boolean): string {
  const { bands } = rules;
  if (verdict.reason === 'STRICT_EQUAL') return 'Yellow is exactly at it.';
  const green = isRange ? 'Green is inside the range.' : 'Green is at the target or better.';
  if (rules.absYellow !== null) {
    const tolerance = shown(rules.absYellow);
    if (verdict.status === 'Green') return green;
    return verdict.status === 'Yellow'
      ? `Yellow is short by at most ${tolerance}.`
      : `Red is short by more than ${tolerance}.`;
  }
  if (verdict.gap === null) return verdict.status === 'Green' ? green : 'Red is anything short of it.';
  switch (verdict.band) {
    case 'on':
      return bands.green === 0 ? green : greenCoverage(bands);
    case 'near':
      return `Yellow covers under ${limit(bands.near ?? bands.yellow)}% behind.`;
    case 'caution':
      return `Yellow covers ${limit(bands.near ?? bands.green)}-${limit(bands.yellow)}%.`;
    default:
      return `Red is more than ${limit(bands.yellow)}% behind.`;
  }
}

function greenCoverage(bands: Bands): string {
  return bands.includesGreen
    ? `Green is up to ${limit(bands.green)}% behind.`
    : `Green is less than ${limit(bands.green)}% behind.`;
}

function arithmetic(measure: Measure, verdict: Verdict): string {
  const { actual, aim } = measure;
  if (aim.kind === 'range') {
    const place = verdict.gap === 0 ? 'inside' : `${percent(verdict.gap ?? 0)} outside of`;
    return `${shown(actual)} is ${place} ${shown(aim.lo)} to ${shown(aim.hi)}`;
  }
  const expected = verdict.expected ?? aim.target;
  const due = expected === aim.target ? shown(expected) : `the ${shown(expected)} due by now (of ${shown(aim.target)})`;
  const of = `${shown(actual)} of ${due}`;
  if (verdict.reason === 'STRICT_EQUAL') return `${of} is exactly at a target that must be passed`;
  if (verdict.gap === null) return `${of}: no share of nothing, so only the side counts`;
  if (verdict.gap === 0) return `${of} is exactly at the target`;
  return `${of} is ${percent(verdict.gap)} ${verdict.gap > 0 ? 'behind' : 'ahead'}`;
}

function turn(flip: Flip): string {
  if (flip.side !== 'at') return `${flip.to} ${flip.side} ${shown(flip.at)}`;
  return `${flip.to} needs ${shown(Math.abs(flip.by))} ${flip.by >= 0 ? 'more' : 'less'}`;
}

const ORDER: readonly Status[] = ['Green', 'Yellow', 'Red'];

/**
 * A verdict in a sentence of its own numbers: the arithmetic, the rule used, and what turns the colour.
 *
 *   85 of 100 → '85 of 100 is 15.0% behind; Yellow covers 10-15%. Green needs 15 more; Red below 85.'
 */
export function whyMeasure(measure: Measure): string {
  const verdict = stoplight(measure);
  if (verdict.status === 'Grey') return `No verdict: ${verdict.reason ?? 'NO_DATA'}.`;
  const rules = measure.rules ?? DEFAULT_RULES;
  const turns = flips(measure)
    .filter((flip) => flip.of === 'actual')
    .sort((a, b) => ORDER.indexOf(a.to) - ORDER.indexOf(b.to))
    .map(turn);
  const tail = turns.length === 0 ? '' : ` ${turns.join('; ')}.`;
  return `${arithmetic(measure, verdict)}; ${coverage(verdict, rules, measure.aim.kind === 'range')}${tail}`;
}
