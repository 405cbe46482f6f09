import { describeNote, type Texts } from '../../core/messages/describe.ts';
import { firstToMend, needsNewWords } from '../../core/smart/mending.ts';
import type { Smart } from '../../core/smart/smart.ts';
import type { GoalAnswer, LettersLine, RowLine } from './answers.ts';

/** The letters of a goal as a list shows them. */
export function lettersLine({ findings, score }: Smart, texts: Texts): LettersLine {
  const first = firstToMend(findings);
  return {
    marks: findings.map(({ mark }) => mark),
    score,
    toMend: first === null ? null : { letter: first.letter, title: describeNote(first.code, texts).title },
  };
}

/** What decided each letter of a row's goal, and how the goal could read. */
export function goalAnswer(row: RowLine, sheetName: string, { findings, rewrite }: Smart, texts: Texts): GoalAnswer {
  const first = firstToMend(findings);
  return {
    row,
    sheetName,
    letters: findings.map((finding) => ({
      letter: finding.letter,
      mark: finding.mark,
      told: describeNote(finding.code, texts),
      evidence: finding.evidence,
      isFirst: finding === first,
    })),
    rewrite: needsNewWords(findings) ? rewrite : null,
  };
}
