import { executionWordsOf } from '../../../execution-languages.ts';
import type { YesNo } from '../../../diagnose.ts';
import { readiness, type ReadinessAnswer, type ReadinessResult } from '../../../readiness.ts';
import { adverseOf, questionsOf, READINESS_LISTS } from '../../../readiness-questions.ts';
import { foldedText } from '../../../../reading/text.ts';
import { yesOrNoIn } from '../../../../reading/yes-no.ts';
import type { Status } from '../../../../stoplight/status.ts';
import type { PartFacts } from '../../facts.ts';
import { PART_LANGUAGES, type Part, type PartFinding, type PartLine, type PartWords } from '../../part.ts';
import { said } from '../../said.ts';
import { READINESS_WORDS } from './words.ts';

/** The lists of readiness, question by question, in the order in which they are shown. */
const QUESTIONS = READINESS_LISTS.flatMap((list) => questionsOf(list).map((id) => ({ list, id })));

/** The id of a question by its wording in any language; a question that somebody worded anew is theirs. */
function idsByText(): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const language of PART_LANGUAGES) {
    for (const [id, question] of Object.entries(executionWordsOf(language).readiness))
      ids.set(foldedText(question), id);
  }
  return ids;
}

/** What was answered, by the ids of the questions. */
function answersIn(facts: PartFacts): ReadonlyMap<string, ReadinessAnswer> {
  const ids = idsByText();
  const rows = facts.made.get('readiness')?.blocks.get('questions')?.rows ?? [];
  const answers = new Map<string, ReadinessAnswer>();
  for (const row of rows) {
    const id = ids.get(foldedText(row.text('question')));
    if (id === undefined) continue;
    const isYes = yesOrNoIn(row.value('answer'));
    const answer: YesNo | null = isYes === null ? null : isYes ? 'yes' : 'no';
    answers.set(id, { answer, evidence: row.text('evidence') || null });
  }
  return answers;
}

function statusOf({ counts }: ReadinessResult): Status {
  if (counts.adverse > 0) return 'Red';
  if (counts.open > 0) return 'Grey';
  return counts.said > 0 ? 'Yellow' : 'Green';
}

function lines(_: PartFacts, words: PartWords): ReadonlyMap<string, readonly PartLine[]> {
  const worded = executionWordsOf(words.language);
  const texts = new Map(Object.entries(worded.readiness));
  const questions = QUESTIONS.map(
    ({ list, id }): PartLine =>
      new Map([
        ['list', worded.lists[list]],
        ['question', texts.get(id) ?? id],
        ['adverse', words.choices[adverseOf(list)] ?? ''],
      ]),
  );
  return new Map([['questions', questions]]);
}

function findings(facts: PartFacts, words: PartWords): readonly PartFinding[] {
  const worded = executionWordsOf(words.language);
  const made = facts.made.get('readiness');
  if (made === undefined) return [];
  return readiness(answersIn(facts)).map((result) => ({
    status: statusOf(result),
    title: said(words, 'list', { list: worded.lists[result.list], share: Math.round(result.score * 100) }),
    detail: said(words, 'counts', result.counts),
    at: { sheet: made.sheet.id, row: made.blocks.get('questions')?.headerRow ?? 0, column: 0 },
  }));
}

/** Readiness: the lists by which a team looks at itself, yes, no and evidence, side by side (semantics 4). */
export const READINESS: Part = {
  id: 'readiness',
  blocks: [
    {
      key: 'questions',
      identity: ['question'],
      spareRows: 10,
      columns: [
        { key: 'list', width: 26, filledBy: 'you' },
        { key: 'question', width: 62, filledBy: 'you' },
        {
          key: 'answer',
          width: 12,
          filledBy: 'you',
          takes: { kind: 'choice', of: ['yes', 'no'] },
          paints: (at) => [
            { status: 'Red', when: `AND(${at('answer')}<>"",${at('answer')}=${at('adverse')})` },
            { status: 'Yellow', when: `AND(${at('answer')}<>"",${at('evidence')}="")` },
            { status: 'Green', when: `${at('answer')}<>""` },
          ],
        },
        { key: 'evidence', width: 44, filledBy: 'you' },
        { key: 'adverse', width: 14, filledBy: 'us' },
      ],
    },
  ],
  words: READINESS_WORDS,
  lines,
  findings,
  progress: (facts) => {
    const answered = [...answersIn(facts).values()].filter(({ answer }) => answer !== null).length;
    return answered / QUESTIONS.length;
  },
};
