import { textLiteral, when, type Expression } from '../../../../native/expressions.ts';
import { DIAGNOSIS_LEVELS, type DiagnosisLevel } from '../../../diagnosis-questions.ts';
import { executionWordsOf } from '../../../execution-languages.ts';
import type { BlockShape, ColumnCells, PartWords, RowCell } from '../../part.ts';

function word(words: PartWords, choice: string): Expression {
  return textLiteral(words.choices[choice] ?? choice);
}

/** What is said of a level, by the name under which it stands in a cell; '' where none does. */
function byLevel(
  words: PartWords,
  isLevel: (name: Expression) => Expression,
  said: (level: DiagnosisLevel) => string,
): Expression {
  const { levels } = executionWordsOf(words.language);
  return DIAGNOSIS_LEVELS.reduceRight<Expression>(
    (rest, level) => when(isLevel(textLiteral(levels[level].name)), textLiteral(said(level)), rest),
    '""',
  );
}

/** How many answers to a problem speak against it before or after a row. */
function adverse(at: RowCell, words: PartWords, cells: ColumnCells, side: '<' | '>'): Expression {
  const others = `${cells('about')},"="&${at('about')},${cells('number')},"${side}"&${at('number')}`;
  const count = (choice: string): Expression => {
    const answer = word(words, choice);
    return `COUNTIFS(${others},${cells('answer')},${answer},${cells('adverse')},${answer})`;
  };
  return `${count('yes')}+${count('no')}`;
}

const PROBLEMS: BlockShape = {
  key: 'problems',
  identity: ['problem'],
  spareRows: 30,
  columns: [
    { key: 'problem', width: 36, filledBy: 'you' },
    { key: 'ask', width: 12, filledBy: 'you', takes: { kind: 'choice', of: ['yes', 'no'] } },
    {
      // The level of the row that says "Stop here".
      key: 'where',
      width: 20,
      filledBy: 'you',
      formula: (at, words, cells) => {
        const { levels } = executionWordsOf(words.language);
        const stops = `${cells('verdict', 'questions')},${word(words, 'stop')}`;
        const own = `${cells('about', 'questions')},"="&${at('problem')},${stops},${cells('level', 'questions')}`;
        const level = byLevel(
          words,
          (name) => `COUNTIFS(${own},${name})>0`,
          (each) => levels[each].name,
        );
        return `IF(${at('problem')}="","",${level})`;
      },
      paints: (at) => [{ status: 'Red', when: `${at('where')}<>""` }],
    },
    {
      key: 'todo',
      width: 46,
      filledBy: 'you',
      formula: (at, words) => {
        const { levels } = executionWordsOf(words.language);
        return byLevel(
          words,
          (name) => `${at('where')}=${name}`,
          (each) => levels[each].action,
        );
      },
    },
  ],
};

const QUESTIONS: BlockShape = {
  key: 'questions',
  identity: ['about', 'question'],
  spareRows: 0,
  room: 200,
  columns: [
    { key: 'about', width: 30, filledBy: 'you' },
    { key: 'number', width: 6, filledBy: 'us' },
    { key: 'level', width: 18, filledBy: 'you' },
    { key: 'question', width: 60, filledBy: 'you' },
    { key: 'answer', width: 10, filledBy: 'you', takes: { kind: 'choice', of: ['yes', 'no', 'unknown'] } },
    {
      key: 'verdict',
      width: 14,
      filledBy: 'you',
      formula: (at, words, cells) => {
        const [before, after] = [adverse(at, words, cells, '<'), adverse(at, words, cells, '>')];
        const isAdverse = `AND(${at('answer')}<>"",${at('answer')}=${at('adverse')})`;
        const isOpen = `OR(${at('answer')}="",${at('answer')}=${word(words, 'unknown')})`;
        const first = `IF(AND(${isOpen},${before}=0,${after}>0),${word(words, 'first')},"")`;
        return `IF(${at('about')}="","",IF(${isAdverse},IF(${before}=0,${word(words, 'stop')},""),${first}))`;
      },
      paints: (at, words) => [
        { status: 'Red', when: `${at('verdict')}=${word(words, 'stop')}` },
        { status: 'Yellow', when: `${at('verdict')}=${word(words, 'first')}` },
      ],
    },
    { key: 'adverse', width: 14, filledBy: 'us' },
  ],
};

/** The problems with where each breaks down, and beside them the questions of those that are looked into. */
export const DIAGNOSIS_BLOCKS: readonly BlockShape[] = [PROBLEMS, QUESTIONS];
