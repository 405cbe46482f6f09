import { runInNewContext, runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';

/** About a third of it is the words by which goals are read in five languages. */
const MOST_BYTES = 100_000;

const ENTRY = `export { callFunction as call, findFunction } from './core/functions/call.ts';
export { CATALOGUE } from './core/functions/catalogue.ts';`;

let code = '';
let files: readonly string[] = [];

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    target: 'es2019',
    format: 'iife',
    globalName: 'Planlight',
    write: false,
    metafile: true,
  });
  code = outputFiles[0]?.text ?? '';
  files = Object.keys(metafile.inputs);
});

describe('the functions as they are shipped', () => {
  test('are small: Apps Script loads all of them for every call', () => {
    const size = gzipSync(code, { level: 9 }).length;
    console.info(`functions: ${code.length} bytes minified, ${size} bytes gzip (at most ${MOST_BYTES})`);
    expect(size).toBeLessThan(MOST_BYTES);
  });

  test('bring no schema library, no column finder and no word lists of sheets', () => {
    expect(files.filter((file) => /zod|core\/columns|core\/words\/sheet|core\/review/.test(file))).toEqual([]);
  });

  test('need nothing of the machine: they run where there is nothing but the language', () => {
    const call = (formula: string): unknown =>
      JSON.parse(String(runInNewContext(`${code}\nJSON.stringify(${formula})`, {})));
    expect(call("Planlight.call('STOPLIGHT', [85, 100])")).toBe('Yellow');
    expect(call("Planlight.call('READDATE', ['bis Ende März', '2026-01-10'])")).toBe('2026-03-31');
    expect(call("(function () { return Planlight.call('WHY', arguments); })(100, 100)")).toMatch(/^100 of 100/);
  });
});

type Call = (id: string, args: readonly unknown[]) => unknown;

/** The shipped code in this very process: the test runner's own loader would slow down every call between files. */
function shipped(): Call {
  const loaded = runInThisContext(`(function () { ${code}\nreturn Planlight; })()`) as { call: Call };
  return loaded.call;
}

describe('the functions under load', () => {
  const CALLS = 100_000;
  const actuals = Array.from({ length: CALLS }, (_, index) => [index % 120]);

  test('B195 a hundred thousand stoplights give the same as single calls and as one', () => {
    const call = shipped();
    const single = actuals.map(([actual]) => [call('STOPLIGHT', [actual, 100])]);
    expect(single).toHaveLength(CALLS);
    expect(call('STOPLIGHT', [actuals, 100])).toEqual(single);
    expect(new Set(single.map(([status]) => status))).toEqual(new Set(['Red', 'Yellow', 'Green']));
  });

  test('B195 a result is there when the call returns: no cell is left at #BUSY!', () => {
    expect(callFunction('STOPLIGHT', [85, 100])).toBe('Yellow');
  });
});
