import type { Note } from '../messages/problem.ts';
import type { LocaleFacts } from './locale.ts';

/** Digits with their separators understood: '1.250,50' → '1250.50'. */
export type Separated = { readonly decimal: string; readonly notes: readonly Note[] };

const WESTERN_GROUPS = /^\d{1,3}(?:[.,' ’]\d{3})+$/;
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2})*,\d{3}$/;
const ONE_GROUP = /^[1-9]\d{0,2}[.,]\d{3}$/;

function hasGroups(digits: string, facts: LocaleFacts): boolean {
  return WESTERN_GROUPS.test(digits) || (facts.isIndian && INDIAN_GROUPS.test(digits));
}

function withoutSeparators(digits: string): string {
  return digits.replace(/[.,' ’]/g, '');
}

/**
 * Tells group separators from the decimal mark. Null when the text is no number in any locale.
 *
 * Where both marks occur, the last is the decimal in every locale. One mark before three digits is ambiguous: it
 * follows the locale and is noted AMBIGUOUS_NUMBER (semantics 1.1).
 */
export function separated(digits: string, facts: LocaleFacts): Separated | null {
  const marks = digits.replace(/[\d]/g, '');
  const points = marks.split('.').length - 1;
  const commas = marks.split(',').length - 1;
  if (points > 0 && commas > 0) return withBoth(digits, facts);
  if (points + commas === 0) return marks === '' ? { decimal: digits, notes: [] } : grouped(digits, '', facts);
  const mark = points > 0 ? '.' : ',';
  if (points + commas > 1) return grouped(digits, mark, facts);
  return withOne(digits, mark, facts);
}

function withBoth(digits: string, facts: LocaleFacts): Separated | null {
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimalMark = digits.charAt(at);
  const whole = digits.slice(0, at);
  const fraction = digits.slice(at + 1);
  if (whole.includes(decimalMark) || !hasGroups(whole, facts) || !/^\d*$/.test(fraction)) return null;
  return {
    decimal: `${withoutSeparators(whole)}.${fraction}`,
    notes: decimalMark === facts.decimal ? [] : ['OTHER_LOCALE'],
  };
}

/** Several marks of one kind, or spaces or apostrophes only: they can only be groups. */
function grouped(digits: string, mark: string, facts: LocaleFacts): Separated | null {
  if (!hasGroups(digits, facts)) return null;
  return { decimal: withoutSeparators(digits), notes: mark === facts.decimal ? ['OTHER_LOCALE'] : [] };
}

function withOne(digits: string, mark: string, facts: LocaleFacts): Separated | null {
  const isLocal = mark === facts.decimal;
  if (ONE_GROUP.test(digits)) {
    const decimal = isLocal ? digits.replace(mark, '.') : digits.replace(mark, '');
    return { decimal, notes: ['AMBIGUOUS_NUMBER'] };
  }
  const [whole = '', fraction = ''] = digits.split(mark);
  const plainWhole = /^\d*$/.test(whole) ? whole : hasGroups(whole, facts) ? withoutSeparators(whole) : null;
  if (plainWhole === null || !/^\d*$/.test(fraction)) return null;
  return { decimal: `${plainWhole === '' ? '0' : plainWhole}.${fraction}`, notes: isLocal ? [] : ['OTHER_LOCALE'] };
}
