import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose, type YesNo } from '../../../core/execution/diagnose.ts';
import { DIAGNOSIS_QUESTIONS } from '../../../core/execution/diagnosis-questions.ts';
import { executionWordsOf } from '../../../core/execution/execution-languages.ts';
import { createPart } from '../../../core/execution/sheets/create-part.ts';
import { partOf } from '../../../core/execution/sheets/parts.ts';
import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { created, exampleBook, factsOf, findingsIn, typed } from '../../support/parts.ts';
import { workedOut } from '../../support/sheet-engine.ts';
import { withChange } from '../../support/with-change.ts';

const PLAN = exampleBook();
const SHEET = created(PLAN, 'diagnosis');
const ids = DIAGNOSIS_QUESTIONS.map(({ id }) => id);

function rowsOf(book: WorkbookSnapshot, block: string) {
  return factsOf(book).made.get('diagnosis')?.blocks.get(block)?.rows ?? [];
}

/** The sheet with some questions of the first problem answered, by their ids. */
function answered(book: WorkbookSnapshot, answers: Readonly<Record<string, string>>): WorkbookSnapshot {
  const rows = Object.entries(answers).map(([id, answer]) => ({ over: ids.indexOf(id), answer }));
  return typed(book, 'diagnosis', 'questions', rows);
}

const well = (...levels: readonly string[]) =>
  Object.fromEntries(
    DIAGNOSIS_QUESTIONS.filter(({ level }) => levels.includes(level)).map(({ id, adverse }) => [
      id,
      adverse === 'yes' ? 'No' : 'Yes',
    ]),
  );

describe('the diagnosis', () => {
  test('begins with the Reds of the plan, the most urgent one asked at once, and the problems every team knows', () => {
    const problems = rowsOf(SHEET, 'problems').map((row) => `${row.text('problem')} ${row.text('ask')}`.trim());
    expect(problems).toEqual([
      'Hire two account executives Yes',
      'Move renewals to the new contract',
      'Launch the partner portal',
      'Churn rate',
      'Qualified leads',
      'The team is off target',
      'The team does not go for the new customers',
      'Forecasts do not hold',
    ]);
    const questions = rowsOf(SHEET, 'questions');
    expect(questions).toHaveLength(DIAGNOSIS_QUESTIONS.length);
    expect(new Set(questions.map((row) => row.text('about')))).toEqual(new Set(['Hire two account executives']));
    expect(questions[2]?.text('adverse')).toBe('Yes');
  });

  test('asks about another problem when somebody says so, and keeps the answers there are', () => {
    const more = typed(answered(SHEET, { 'goals.realistic': 'Yes' }), 'diagnosis', 'problems', [
      { over: 1, ask: 'Yes' },
      { problem: 'Our own', ask: 'Yes' },
    ]);
    const next = withChange(more, createPart(partOf('diagnosis'), factsOf(more), 'en'));
    const questions = rowsOf(next, 'questions');
    expect([...new Set(questions.map((row) => row.text('about')))]).toEqual([
      'Hire two account executives',
      'Move renewals to the new contract',
      'Our own',
    ]);
    expect(questions[1]?.text('answer')).toBe('Yes');
    expect(createPart(partOf('diagnosis'), factsOf(next), 'en').edits).toEqual([]);
  });

  test('stops at the first level that an answer speaks against, with what to do there', () => {
    const stopped = answered(SHEET, { ...well('goals'), 'workProducts.required': 'Yes', 'workProducts.quality': 'No' });
    expect(findingsIn(stopped, 'diagnosis')).toMatchObject([
      {
        status: 'Red',
        title: 'Hire two account executives',
        detail:
          'Breaks down at Work products: Are they as good as they have to be? ' +
          'Say which work products are needed, and what a good one looks like.',
        at: { row: 5 + ids.indexOf('workProducts.quality') },
      },
    ]);
    expect(partOf('diagnosis').progress(factsOf(stopped))).toBe(1);
    expect(partOf('diagnosis').progress(factsOf(PLAN))).toBe(0);
  });

  test('lists earlier questions that were skipped, and says when capability is in question', () => {
    const skipped = answered(SHEET, { 'goals.everHit': 'No', 'goals.realistic': '?', 'workProducts.required': 'No' });
    const [found] = findingsIn(skipped, 'diagnosis');
    expect(found?.detail).toContain('First ask: Can the goal be reached with the people, money and time there are?');
    expect(found?.detail).toContain('It was never reached before');
  });

  test('without an adverse answer it says what is open, and when all is answered that all is sound', () => {
    expect(findingsIn(SHEET, 'diagnosis')[0]).toMatchObject({ status: 'Grey', detail: '19 questions are still open.' });
    const all = answered(SHEET, well('goals', 'workProducts', 'processes', 'tasks', 'people'));
    expect(findingsIn(all, 'diagnosis')[0]).toMatchObject({ status: 'Green' });
  });

  test('a sheet made in German is read in English', () => {
    const german = answered(created(PLAN, 'diagnosis', 'de'), { 'goals.realistic': 'Nein' });
    expect(findingsIn(german, 'diagnosis', 'en')[0]?.detail).toContain('Breaks down at Goals');
  });

  const given = fc.array(fc.constantFrom<YesNo | undefined>('yes', 'no', undefined), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  const anyAnswers = [
    ...fc.sample(given, { numRuns: 4, seed: 3 }),
    ids.map(() => 'no' as const),
    ids.map(() => undefined),
  ];

  test('the sheet itself stops where the core does, for any answers to any number of problems', async () => {
    const names = anyAnswers.map((_, index) => `Problem ${index}`);
    const asked = typed(
      SHEET,
      'diagnosis',
      'problems',
      names.map((problem) => ({ problem, ask: 'Yes' })),
    );
    const whole = withChange(asked, createPart(partOf('diagnosis'), factsOf(asked), 'en'));
    const typedAs = (answer: YesNo | undefined) => (answer === undefined ? '?' : answer === 'yes' ? 'Yes' : 'No');
    const rowOf = (problem: number, question: number): number => (problem + 1) * ids.length + question;
    const rows = anyAnswers.flatMap((answers, problem) =>
      answers.map((answer, question) => ({ over: rowOf(problem, question), answer: typedAs(answer) })),
    );
    const sheet = await workedOut(typed(whole, 'diagnosis', 'questions', rows), 'diagnosis');
    const { levels } = executionWordsOf('en');
    const first = rowsOf(whole, 'problems').findIndex((row) => row.text('problem') === names[0]);
    anyAnswers.forEach((answers, problem) => {
      const given = ids.flatMap((id, i) => {
        const answer = answers[i];
        return answer === undefined ? [] : [[id, answer] as const];
      });
      const core = diagnose(new Map(given));
      const says = ids.map((_id, question) => sheet.shows('questions', rowOf(problem, question), 'verdict'));
      const stop = core.level === null ? -1 : ids.indexOf(`${core.level}.${core.question ?? ''}`);
      expect(says.indexOf('Stop here')).toBe(stop);
      expect(says.filter((each) => each === 'Stop here')).toHaveLength(core.level === null ? 0 : 1);
      const askFirst = ids.filter((_id, question) => says[question] === 'Ask this first');
      expect(askFirst).toEqual(core.level === null ? [] : core.askFirst);
      const level = core.level === null ? null : levels[core.level];
      expect(sheet.shows('problems', first + problem, 'where')).toBe(level?.name ?? '');
      expect(sheet.shows('problems', first + problem, 'todo')).toBe(level?.action ?? '');
    });
    expect(sheet.shows('problems', 0, 'where')).toBe('');
  });
});
