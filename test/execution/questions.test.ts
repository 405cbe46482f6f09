import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIAGNOSIS_LEVELS, DIAGNOSIS_QUESTIONS } from '../../core/execution/diagnosis-questions.ts';
import { driverOf } from '../../core/execution/driver-of.ts';
import { EXECUTION_LANGUAGES, executionWordsOf } from '../../core/execution/execution-languages.ts';
import { GROWTH_DRIVERS } from '../../core/execution/growth-drivers.ts';
import { readiness, type ReadinessAnswer } from '../../core/execution/readiness.ts';
import { adverseOf, questionsOf, READINESS_LISTS, SURVEY_QUESTIONS } from '../../core/execution/readiness-questions.ts';

const ALL = READINESS_LISTS.flatMap(questionsOf);

describe.each(EXECUTION_LANGUAGES)('the questions in $language', (words) => {
  test('are there for everything that is asked, and for nothing else', () => {
    expect(Object.keys(words.diagnosis)).toEqual(DIAGNOSIS_QUESTIONS.map(({ id }) => id));
    expect(Object.keys(words.readiness)).toEqual(ALL);
    expect(Object.keys(words.survey)).toEqual([...SURVEY_QUESTIONS]);
    expect(Object.keys(words.levels)).toEqual([...DIAGNOSIS_LEVELS]);
    expect(Object.keys(words.drivers)).toEqual([...GROWTH_DRIVERS]);
  });

  test('are questions, statements or names, each of its own', () => {
    const questions = [...Object.values(words.diagnosis), ...Object.values(words.readiness)];
    for (const question of questions) expect(question).toMatch(/\?$/);
    for (const statement of Object.values(words.survey)) expect(statement).toMatch(/\.$/);
    for (const { action } of Object.values(words.levels)) expect(action).toMatch(/\.$/);
    const all = [...questions, ...Object.values(words.survey), ...Object.values(words.lists)];
    expect(new Set(all).size).toBe(all.length);
  });

  test('name every growth driver so that it is recognised', () => {
    for (const driver of GROWTH_DRIVERS) {
      const { name, typed } = words.drivers[driver];
      for (const word of [driver, name, name.toUpperCase(), ` ${name} `, ...typed])
        expect(driverOf(word, EXECUTION_LANGUAGES), word).toBe(driver);
    }
  });
});

test('a word that no language knows is no growth driver', () => {
  for (const word of ['', 'luck', 'constructor']) expect(driverOf(word, EXECUTION_LANGUAGES)).toBeNull();
});

test.each([
  ['de-AT', 'de'],
  ['es', 'es'],
  ['fr', 'en'],
  ['', 'en'],
])('the questions for "%s" are in %s', (tag, language) => {
  expect(executionWordsOf(tag).language).toBe(language);
});

describe('readiness', () => {
  test('there are four questions of the plan, five of the quarter, seven of strategy and eight reasons for failing', () => {
    const counts = Object.fromEntries(READINESS_LISTS.map((list) => [list, questionsOf(list).length]));
    expect(counts).toEqual({ plan: 4, selfCheck: 5, strategyLink: 7, failure: 8, alignment: 4 });
  });

  test('a good answer counts, and is told apart from one that something shows; yes to a reason for failing is bad', () => {
    const [plan, , , failure] = readiness(
      new Map([
        ['plan.customer', { answer: 'yes', evidence: 'interviews of March' }],
        ['plan.values', { answer: 'yes', evidence: ' ' }],
        ['plan.mission', { answer: 'no', evidence: 'none found' }],
        ['failure.toldLate', { answer: 'yes', evidence: null }],
        ['failure.unwritten', { answer: 'no', evidence: null }],
      ]),
    );
    expect(plan).toMatchObject({ list: 'plan', score: 0.5, counts: { shown: 1, said: 1, adverse: 1, open: 1 } });
    expect(failure).toMatchObject({ counts: { shown: 0, said: 1, adverse: 1, open: 6 } });
  });

  const answer: fc.Arbitrary<ReadinessAnswer> = fc.record({
    answer: fc.constantFrom('yes', 'no', null),
    evidence: fc.option(fc.string()),
  });

  test('turning a bad answer into a good one never lowers a score, and every question is counted once', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ALL), answer),
        fc.constantFrom(...READINESS_LISTS),
        (given, list) => {
          const answers = new Map(Object.entries(given));
          const better = new Map(answers);
          const good = adverseOf(list) === 'yes' ? 'no' : 'yes';
          for (const id of questionsOf(list)) better.set(id, { answer: good, evidence: null });
          const before = readiness(answers);
          readiness(better).forEach(({ score }, index) =>
            expect(score).toBeGreaterThanOrEqual(before[index]?.score ?? 0),
          );
          for (const { questions, counts } of before)
            expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(questions.length);
        },
      ),
    );
  });
});
