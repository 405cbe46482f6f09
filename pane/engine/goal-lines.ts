import { describeNote, type Texts } from '../../core/messages/describe.ts';
import { evidenceIn } from '../../core/smart/finding.ts';
import { firstToMend, needsNewWords } from '../../core/smart/mending.ts';
import type { Smart } from '../../core/smart/smart.ts';
import { a1, type Cell } from '../../core/workbook/cells.ts';
import type { Speech } from '../../report/speech.ts';
import type { GoalAnswer, LettersLine, RowLine } from './answers.ts';

/** The letters of a goal as a list shows them. */
export function lettersLine({ findings, score }: Smart, at: Cell, texts: Texts): LettersLine {
  const first = firstToMend(findings);
  return {
    marks: findings.map(({ mark }) => mark),
    score,
    toMend: first === null ? null : { letter: first.letter, title: describeNote(first.code, texts).title },
    at,
    a1: a1(at.row, at.column),
  };
}

/** What decided each letter of a row's goal, and how the goal could read. */
export function goalAnswer(
  row: RowLine,
  sheetName: string,
  judged: Smart,
  { texts, language }: Speech,
): GoalAnswer | null {
  const { findings, rewrite } = judged;
  if (row.smart === null) return null;
  const first = firstToMend(findings);
  return {
    row,
    smart: row.smart,
    sheetName,
    letters: findings.map((finding) => ({
      letter: finding.letter,
      mark: finding.mark,
      told: describeNote(finding.code, texts),
      evidence: evidenceIn(finding, language),
      isFirst: finding === first,
    })),
    rewrite: needsNewWords(findings) ? rewrite : null,
  };
}
