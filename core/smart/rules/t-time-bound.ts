import { isoOf } from '../../calendar/day.ts';
import type { Deadline } from '../deadline.ts';
import { finding, type Finding } from '../finding.ts';
import type { Goal } from '../goal.ts';
import { phraseOf } from '../phrase-lists.ts';
import type { SmartRule } from '../rule.ts';
import type { Token } from '../tokens.ts';
import { wordsOf } from '../words.ts';

/** The first phrase of a list in some tokens, as it is written. */
function saysOf(list: 'urgent' | 'endless' | 'someday', text: string, tokens: readonly Token[]): string | null {
  for (let at = 0; at < tokens.length; at++) {
    const length = phraseOf(list, tokens, at);
    if (length > 0) return text.slice(tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0);
  }
  return null;
}

/** What words say of time where no date is: as soon as possible, for ever, in the near term. */
function withoutDate(text: string, tokens: readonly Token[]): Finding | null {
  const someday = saysOf('someday', text, tokens);
  if (someday !== null) return finding('T', 'weak', 'SOMEDAY', [someday]);
  const urgent = saysOf('urgent', text, tokens);
  if (urgent !== null) return finding('T', 'fail', 'ASAP', [urgent]);
  const endless = saysOf('endless', text, tokens);
  return endless === null ? null : finding('T', 'fail', 'ONGOING', [endless]);
}

const AMBIGUOUS = new Set(['AMBIGUOUS_DATE', 'FISCAL_START_NEEDED']);

/** A text that should name a day and does not. */
function unresolved({ text, problem }: Deadline): Finding {
  if (problem === 'AS_OF_NEEDED') return finding('T', 'unknown', 'COUNTED_FROM', [text]);
  if (problem !== null && AMBIGUOUS.has(problem)) return finding('T', 'weak', 'DEADLINE_AMBIGUOUS', [text]);
  return withoutDate(text, wordsOf(text)) ?? finding('T', 'fail', 'DEADLINE_UNREAD', [text]);
}

function judged(goal: Goal): Finding {
  const { deadline } = goal;
  const { source, text, day, isAmbiguous, isYearAssumed } = deadline;
  if (day === null) {
    if (source !== 'none') return unresolved(deadline);
    const { sentence } = goal;
    return withoutDate(sentence.text, sentence.tokens) ?? finding('T', 'fail', 'NO_DATE');
  }
  const told = text === isoOf(day) ? [text] : [text, isoOf(day)];
  if (goal.dates.asOf !== null && day < goal.dates.asOf && !goal.isDone)
    return finding('T', 'fail', 'DEADLINE_PAST', told);
  if (isAmbiguous) return finding('T', 'weak', 'DEADLINE_AMBIGUOUS', told);
  if (source !== 'heading') return finding('T', 'pass', 'DEADLINE', told);
  return finding('T', isYearAssumed ? 'weak' : 'pass', 'DEADLINE_INHERITED', told);
}

/** Time-bound: a day that can be found in the calendar and is not past. */
export const timeBound: SmartRule = {
  id: 't-time-bound',
  letter: 'T',
  marks: ['pass', 'weak', 'fail', 'unknown'],
  judge: judged,
};
