import { finding } from '../finding.ts';
import type { Goal } from '../goal.ts';
import type { Sentence } from '../sentence.ts';
import type { SmartRule } from '../rule.ts';

const ARTICLES_OF_ONE =
  /^(?:a|an|the|another|one|our|ein|eine|einen|einem|der|die|das|den|un|une|le|la|l|el|una|um|uma|o|a)$/;

/** "Publish a report", "We have a runbook": one thing that is there or is not. It can be checked, but not by degrees. */
function isDeliverable({ clause, tokens, lexicon }: Sentence): boolean {
  if (clause === null || lexicon === null) return false;
  if (clause.kind !== 'finish') return false;
  if (clause.manner === 'state') return true;
  if (clause.manner !== 'verb') return false;
  const next = tokens[clause.verbEnd];
  if (next === undefined) return false;
  return (
    ARTICLES_OF_ONE.test(next.key) ||
    /^\p{Lu}/u.test(next.text) ||
    (lexicon.language === 'de' && tokens.some(({ key }, at) => at < (clause.verbAt ?? 0) && ARTICLES_OF_ONE.test(key)))
  );
}

function hasTargetNumber({ target }: Goal): boolean {
  return target !== null && target.kind !== 'date';
}

/**
 * Measurable: a number in the target column, or one in the sentence that counts something. Names that hold a number
 * (Office 365, phase 2, Q3) do not.
 */
export const measurable: SmartRule = {
  id: 'm-measurable',
  letter: 'M',
  marks: ['pass', 'weak', 'fail'],
  judge: (goal) => {
    const { amounts, multiples, wholes, names } = goal.sentence.measures;
    if (hasTargetNumber(goal)) return finding('M', 'pass', 'TARGET_COLUMN', [goal.metric, goal.targetText]);
    if (amounts.length > 0) return finding('M', 'pass', 'TEXT_MEASURE', amounts);
    if (multiples.length > 0 && goal.baseline !== null)
      return finding('M', 'pass', 'MULTIPLE_OF', [...multiples, String(goal.baseline)]);
    if (multiples.length > 0) return finding('M', 'weak', 'MULTIPLE', multiples);
    if (wholes.length > 0) return finding('M', isCounted(goal.sentence) ? 'pass' : 'weak', 'ALL_OF_THEM', wholes);
    if (names.length > 0) return finding('M', 'fail', 'NUMBER_IS_A_NAME', names);
    if (isDeliverable(goal.sentence)) return finding('M', 'weak', 'DELIVERABLE', [goal.sentence.text]);
    return finding('M', 'fail', 'NO_MEASURE', [goal.metric ?? goal.sentence.text]);
  },
};

/** All of them can be counted off where each is done or not; "delight all customers" cannot. */
function isCounted({ clause }: Sentence): boolean {
  return clause !== null && clause.kind !== 'soft' && clause.manner !== 'none';
}
