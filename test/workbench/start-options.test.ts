import { describe, expect, test } from 'vitest';
import { startOptions } from '../../tools/workbench/start-options.ts';
import { USUAL_PORT } from '../../tools/workbench/server.ts';

describe('what is typed behind npm start', () => {
  test.each([
    ['nothing: the usual port', [], USUAL_PORT, false],
    ['a port', ['--port', '5000'], 5_000, false],
    ['any free port', ['--port=0'], 0, false],
    ['only to check it', ['--once'], USUAL_PORT, true],
  ])('%s', (_, words, port, isOnce) => {
    expect(startOptions(words)).toEqual({ is: 'start', port, isOnce });
  });

  test.each([
    ['a slip of the finger', ['--prot', '1'], /^Unknown option '--prot' \(did you mean --port\?\)\. /],
    ['an option of no program', ['--xyzzy'], /^Unknown option '--xyzzy'\. /],
    ['a port without its number', ['--port'], /^--port needs a value\. /],
    ['a port that is none', ['--port', 'abc'], /^--port must be a whole number from 0 to 65535, not "abc"\. /],
    ['an empty port', ['--port='], /^--port must be a whole number from 0 to 65535, not ""\. /],
    ['a port beyond the last', ['--port', '65536'], /not "65536"\. /],
    ['a port without its option', ['4811'], /^Unexpected argument '4811'\. /],
  ])('%s is told in a sentence, with what to type', (_, words, why) => {
    const given = startOptions(words);
    const told = given.is === 'wrong' ? given.why : given.is;
    expect(told).toMatch(why);
    expect(told).toMatch(/Type npm start -- \[--port NUMBER\] \[--once\]$/);
  });

  test('--help shows how it is started', () => {
    expect(startOptions(['--help'])).toEqual({ is: 'help' });
  });
});
