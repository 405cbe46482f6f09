import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose, type YesNo } from '../../core/execution/diagnose.ts';
import { DIAGNOSIS_LEVELS, DIAGNOSIS_QUESTIONS, EVER_HIT } from '../../core/execution/diagnosis-questions.ts';
import { callFunction } from '../../core/functions/call.ts';
import { vectors } from '../support/vectors.ts';

type Given = { answers: Record<string, string> };
type Expected = { level: string; question: string; askFirst: string[] };

const CASES = vectors<Given, Expected>('diagnosis');
const IDS = DIAGNOSIS_QUESTIONS.map(({ id }) => id);

function answersOf({ answers }: Given): Map<string, YesNo> {
  return new Map(
    Object.entries(answers).filter((each): each is [string, YesNo] => each[1] === 'yes' || each[1] === 'no'),
  );
}

/** Every question answered so that nothing speaks against anything. */
function allWell(): Map<string, YesNo> {
  return new Map(DIAGNOSIS_QUESTIONS.map(({ id, adverse }) => [id, adverse === 'yes' ? 'no' : 'yes']));
}

describe('where performance breaks down', () => {
  test.each(CASES)('$id $why', ({ given, expected }) => {
    expect(diagnose(answersOf(given))).toMatchObject(expected);
  });

  test.each(CASES)('DIAGNOSE $id $why', ({ given, expected }) => {
    expect(callFunction('DIAGNOSE', [Object.entries(given.answers)])).toEqual([
      [expected.level, expected.question, expected.askFirst.join('; ')],
    ]);
  });

  test('where all is well nothing is the matter, and nothing is left to ask', () => {
    expect(diagnose(allWell())).toEqual({ level: null, question: null, askFirst: [], capability: 'assumed' });
  });

  test('without answers every question is to be asked, in its order', () => {
    expect(diagnose(new Map())).toEqual({ level: null, question: null, askFirst: IDS, capability: 'unknown' });
  });

  test('whether the goal was ever hit speaks of capability, and decides nothing alone', () => {
    const never = allWell().set(EVER_HIT, 'no');
    expect(diagnose(never)).toMatchObject({ level: null, capability: 'inQuestion' });
    expect(diagnose(never.set('people.background', 'no'))).toMatchObject({
      level: 'people',
      question: 'background',
      capability: 'inQuestion',
    });
  });

  test('a situation that has changed is adverse by its yes', () => {
    expect(diagnose(allWell().set('goals.changed', 'yes'))).toMatchObject({ level: 'goals', question: 'changed' });
  });

  const answers = fc
    .array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom<YesNo>('yes', 'no')))
    .map((pairs) => new Map(pairs));

  test('what comes after the first adverse answer changes nothing', () => {
    fc.assert(
      fc.property(answers, answers, (given, later) => {
        const found = diagnose(given);
        fc.pre(found.level !== null);
        const at = IDS.indexOf(`${found.level ?? ''}.${found.question ?? ''}`);
        const more = new Map(given);
        for (const [id, answer] of later) if (IDS.indexOf(id) > at) more.set(id, answer);
        expect(diagnose(more)).toEqual(found);
      }),
    );
  });

  test('everything before it is either answered well or listed', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { level, question, askFirst } = diagnose(given);
        const at = level === null ? IDS.length : IDS.indexOf(`${level}.${question ?? ''}`);
        for (const { id, adverse } of DIAGNOSIS_QUESTIONS.slice(0, at)) {
          expect(askFirst.includes(id)).toBe(!given.has(id));
          if (adverse !== null) expect(given.get(id)).not.toBe(adverse);
        }
      }),
    );
  });

  test('the levels come in their order, each with its questions together', () => {
    expect([...new Set(DIAGNOSIS_QUESTIONS.map(({ level }) => level))]).toEqual([...DIAGNOSIS_LEVELS]);
    const places = DIAGNOSIS_QUESTIONS.map(({ level }) => DIAGNOSIS_LEVELS.indexOf(level));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(IDS).size).toBe(IDS.length);
  });
});

describe('DIAGNOSE over a column of answers', () => {
  test('the answers may stand alone, in the order of the questions, as people type them', () => {
    const column = [...allWell().values()].map((answer) => [answer === 'yes' ? 'Ja' : false]);
    expect(callFunction('DIAGNOSE', [column])).toEqual([['', '', '']]);
    expect(callFunction('DIAGNOSE', [column.map(([each], row) => [row === 4 ? 'nein' : each])])).toEqual([
      ['workProducts', 'quality', ''],
    ]);
  });

  test('what is no answer, no question or not the whole list is told', () => {
    expect(callFunction('DIAGNOSE', [[['goals.realistic', 'perhaps']]])).toEqual({
      error: 'VALUE',
      why: 'answers must be yes, no, ? or blank, not "perhaps"',
    });
    expect(callFunction('DIAGNOSE', [[['constructor', 'yes']]])).toMatchObject({
      error: 'VALUE',
      why: 'answers must be about questions like goals.realistic, not "constructor"',
    });
    expect(callFunction('DIAGNOSE', [[['yes'], ['no']]])).toMatchObject({ error: 'VALUE' });
    expect(callFunction('DIAGNOSE', [[['goals.realistic', '#N/A']]])).toEqual({ error: 'N/A', why: 'answers is #N/A' });
  });
});
