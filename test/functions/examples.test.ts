import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { formulaOf } from '../../core/functions/emit-reference.ts';

const EXAMPLES = CATALOGUE.flatMap((definition) =>
  definition.examples.map((example) => ({ ...example, id: definition.id, formula: formulaOf(definition.id, example) })),
);

describe('the examples on the reference page', () => {
  test.each(EXAMPLES)('$formula gives what the page says', ({ id, args, gives }) => {
    expect(callFunction(id, args)).toEqual(gives);
  });

  test('every function shows at least two', () => {
    for (const { id, examples } of CATALOGUE) expect(examples.length, id).toBeGreaterThanOrEqual(2);
  });

  test('a formula is written as one would type it', () => {
    const args = [
      'say "hi"',
      null,
      true,
      [
        [1, null],
        ['x', { error: '#N/A' }],
      ],
      { error: '#REF!' },
    ];
    expect(formulaOf('WHY', { args, gives: '' })).toBe('=WHY("say ""hi""", , TRUE, {1,""; "x",#N/A}, #REF!)');
  });
});
