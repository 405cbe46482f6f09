import { diagnose, type YesNo } from '../execution/diagnose.ts';
import { DIAGNOSIS_QUESTIONS } from '../execution/diagnosis-questions.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { defineRangeFunction } from './define.ts';
import { rangeParam, type RangeParam } from './params.ts';
import { isBlank, isFunctionError, type FunctionError, type Grid } from './values.ts';
import { isMissing, mustBe, mustNotBe, passedOn } from './wrong.ts';
import { yesOrNoIn } from '../reading/yes-no.ts';

const NAME = 'answers';
const COUNT = DIAGNOSIS_QUESTIONS.length;
const WANTED = `two columns, question and answer, or ${COUNT} answers in the order of the questions`;
const IDS: ReadonlyMap<string, string> = new Map(DIAGNOSIS_QUESTIONS.map(({ id }) => [id.toLowerCase(), id]));

function answerIn(cell: CellValue): YesNo | null | FunctionError {
  if (isCellError(cell)) return passedOn(NAME, cell);
  if (isBlank(cell) || cell === '?') return null;
  const said = yesOrNoIn(cell);
  return said === null ? mustBe(NAME, 'yes, no, ? or blank', cell) : said ? 'yes' : 'no';
}

/** Each answer with the question it belongs to, as the cells have them. */
function asked(cells: Grid<CellValue>): Grid<CellValue> | FunctionError {
  if (cells[0]?.length === 2) return cells;
  const flat = cells.flat();
  const isList = flat.length === COUNT && (cells.length === 1 || cells.length === COUNT);
  return isList
    ? flat.map((cell, index) => [DIAGNOSIS_QUESTIONS[index]?.id ?? '', cell])
    : mustNotBe(NAME, WANTED, `${flat.length} cells`);
}

function readAnswers(cells: Grid<CellValue> | null): ReadonlyMap<string, YesNo> | FunctionError {
  if (cells === null) return isMissing(NAME);
  const rows = asked(cells);
  if (isFunctionError(rows)) return rows;
  const answers = new Map<string, YesNo>();
  for (const [question = null, answer = null] of rows) {
    if (isBlank(question)) continue;
    const id = typeof question === 'string' ? IDS.get(question.trim().toLowerCase()) : undefined;
    if (id === undefined) return mustBe(NAME, 'about questions like goals.realistic', question);
    const said = answerIn(answer);
    if (isFunctionError(said)) return said;
    if (said !== null) answers.set(id, said);
  }
  return answers;
}

function answersParam(): RangeParam<ReadonlyMap<string, YesNo>> {
  return rangeParam(NAME, `Yes, no, or "?": ${WANTED}.`, readAnswers);
}

/** DIAGNOSE: where performance breaks down (semantics 4). */
export const diagnoseFunction = defineRangeFunction({
  id: 'DIAGNOSE',
  summary: 'Where performance breaks down: goals, work products, processes, tasks or people.',
  returns: 'A row: the level, its first adverse question, and earlier questions without an answer.',
  params: [answersParam()],
  examples: [
    {
      args: [
        [
          ['goals.everHit', 'yes'],
          ['goals.realistic', '?'],
          ['goals.changed', 'no'],
          ['workProducts.required', 'yes'],
          ['workProducts.quality', 'no'],
        ],
      ],
      gives: [['workProducts', 'quality', 'goals.realistic']],
    },
    {
      args: [DIAGNOSIS_QUESTIONS.map(({ adverse, id }) => [id, adverse === 'no' ? 'yes' : 'no'])],
      gives: [['', '', '']],
      note: 'never having hit the goal decides nothing alone',
    },
  ],
  notes: [`The questions, in their order: ${DIAGNOSIS_QUESTIONS.map(({ id }) => id).join(', ')}.`],
  run: (answers) => {
    const { level, question, askFirst } = diagnose(answers);
    return [[level ?? '', question ?? '', askFirst.join('; ')]];
  },
});
