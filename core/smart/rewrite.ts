import { dateOf, type Day } from '../calendar/day.ts';
import type { Target } from '../reading/target.ts';
import { shown } from '../stoplight/shown.ts';
import { PHRASE_LANGUAGES } from '../words/phrase-languages.ts';
import { SMART_LANGUAGES } from '../words/smart-languages.ts';
import type { SmartWords } from '../words/smart-words.ts';
import { directionOfGoal, type Goal } from './goal.ts';

/** How a date is written in a language: '30 Sep 2026', '30. September 2026'. */
function dateText(day: Day, words: SmartWords): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const { date, monthLetters, isMonthCapital } = words.rewrite;
  const full = PHRASE_LANGUAGES.find(({ language }) => language === words.language)?.months[month - 1]?.[0] ?? '';
  const cut = monthLetters === null ? full : full.slice(0, monthLetters);
  const name = isMonthCapital ? cut.charAt(0).toUpperCase() + cut.slice(1) : cut;
  return date.replace('{d}', String(dayOfMonth)).replace('{m}', name).replace('{y}', String(year));
}

function amount(value: number, isShare: boolean): string {
  return isShare ? `${shown(Math.round(value * 1e6) / 1e4)} %` : shown(value);
}

function targetText(target: Target | null, written: string | null, isShare: boolean): string | null {
  if (target?.kind === 'value') return amount(target.target, isShare);
  if (target?.kind === 'range') return `${amount(target.lo, isShare)}–${amount(target.hi, isShare)}`;
  return target === null ? written : null;
}

/** Where the goal starts from: the baseline, else the last value reached. */
function startOf({ baseline, history }: Goal): number | null {
  return baseline ?? history[history.length - 1] ?? null;
}

/** Whether the measure is a share: its target says so, or it is written with a percent sign. */
function isShareOf({ target, targetText: written }: Goal): boolean {
  return (target !== null && target.kind !== 'date' && target.unit === '%') || /%\s*$/.test(written ?? '');
}

/** A name inside of a sentence: 'Win rate' → 'win rate', but 'NPS' and 'ARR growth' stay. */
function inside(name: string, words: SmartWords): string {
  return words.language !== 'de' && /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const FACTS = ['metric', 'from', 'to', 'due', 'owner'] as const;

/** A piece of a pattern: words, or the fact that stands in its place. */
type Part = { readonly text: string; readonly fact: (typeof FACTS)[number] | null };

const partsOfPatterns = new Map<string, readonly Part[]>();

/** The pieces of a pattern; there are two patterns a language, each is taken apart once. */
function partsOf(pattern: string): readonly Part[] {
  const known = partsOfPatterns.get(pattern);
  if (known !== undefined) return known;
  const parts = pattern
    .split(/(\{\w+\})/)
    .map((text) => ({ text, fact: FACTS.find((name) => text === `{${name}}`) ?? null }));
  partsOfPatterns.set(pattern, parts);
  return parts;
}

/**
 * The goal as a sentence to fill in, from what the row knows; what nobody gave stays a blank with its own name.
 *
 *   'Increase <win rate> from <25 %> to <30 %> by <30 Sep 2026>, owner <Ann>'
 */
export function rewriteOf(goal: Goal): string {
  const words = goal.sentence.lexicon?.words ?? SMART_LANGUAGES[0];
  if (words === undefined) throw new Error('there is at least one language');
  const { rise, fall, blanks } = words.rewrite;
  const isShare = isShareOf(goal);
  const from = startOf(goal);
  const { day } = goal.deadline;
  const facts: Readonly<Record<keyof typeof blanks, string | null>> = {
    metric: goal.metric === null || goal.metric === '' ? null : inside(goal.metric, words),
    from: from === null ? null : amount(from, isShare),
    to: targetText(goal.target, goal.targetText, isShare),
    due: day === null ? null : dateText(day, words),
    owner: goal.owner === '' ? null : goal.owner,
  };
  const pattern = directionOfGoal(goal) === 'lower' ? fall : rise;
  let text = '';
  for (const part of partsOf(pattern))
    text += part.fact === null ? part.text : `<${facts[part.fact] ?? blanks[part.fact]}>`;
  return text;
}
