import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { parseTree } from 'custom-functions-metadata';
import { check, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { emitExcelMetadata, emitSheetsSource } from '../../core/functions/emit.ts';
import { emitReference } from '../../core/functions/emit-reference.ts';

type Parameter = { name: string; description?: string; type: string; dimensionality?: string; optional?: boolean };
type Metadata = {
  allowErrorForDataTypeAny: boolean;
  functions: { id: string; name: string; description: string; parameters: Parameter[]; result: object }[];
};

const SOURCE = emitSheetsSource(CATALOGUE);
const METADATA = JSON.parse(emitExcelMetadata(CATALOGUE)) as Metadata;

describe('what Excel is told of the functions', () => {
  test('Microsoft’s own generator reads the same functions and parameters from the comments', () => {
    const { functions, extras } = parseTree(SOURCE, 'functions.js');
    expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
    expect(functions).toEqual(METADATA.functions);
  });

  test('error cells are let in, or the stoplight of #N/A would be #VALUE!', () => {
    expect(METADATA.allowErrorForDataTypeAny).toBe(true);
  });

  test('every argument may be a range and every result may spill', () => {
    for (const { parameters, result } of METADATA.functions) {
      expect(result).toEqual({ dimensionality: 'matrix' });
      for (const each of parameters) expect(each).toMatchObject({ dimensionality: 'matrix', type: 'any' });
    }
  });

  test('every argument is explained, with what holds without it', () => {
    const direction = METADATA.functions[0]?.parameters[2];
    expect(direction).toEqual({
      name: 'direction',
      description: 'Which way is good: higher or lower. "higher" unless given.',
      dimensionality: 'matrix',
      type: 'any',
      optional: true,
    });
  });
});

type Call = { id: string; args: unknown[] };

/** The emitted functions in a world that has nothing but a Planlight which notes its calls. */
function inSheets(): { run: (formula: string) => unknown; calls: Call[] } {
  const calls: Call[] = [];
  const call = (id: string, args: ArrayLike<unknown>): string => {
    calls.push({ id, args: Array.from(args) });
    return `result of ${id}`;
  };
  return { calls, run: (formula) => runInNewContext(`${SOURCE}\n${formula}`, { Planlight: { call } }) as unknown };
}

describe('what Google Sheets gets', () => {
  test.each(CATALOGUE)('$id is a top-level function that forwards all its arguments', ({ id, params }) => {
    const sheets = inSheets();
    const args = params.map((_, index) => index + 1);
    expect(sheets.run(`${id}(${args.join(', ')})`)).toBe(`result of ${id}`);
    expect(sheets.calls).toEqual([{ id, args }]);
    expect(SOURCE).toContain(`\nfunction ${id}(`);
  });

  test('what is left out stays left out, and what is beyond the last is not lost', () => {
    const sheets = inSheets();
    sheets.run('STOPLIGHT(85)');
    sheets.run("STOPLIGHT([[1], [2]], '', undefined, null, 'code', 'more')");
    expect(sheets.calls).toEqual([
      { id: 'STOPLIGHT', args: [85] },
      { id: 'STOPLIGHT', args: [[[1], [2]], '', undefined, null, 'code', 'more'] },
    ]);
  });

  test('each function stands behind the comment that Sheets shows for it', () => {
    const comments = SOURCE.match(/\/\*\*[\s\S]*?\*\/\nfunction [A-Z]+\(/g) ?? [];
    expect(comments).toHaveLength(CATALOGUE.length);
    for (const comment of comments) {
      expect(comment).toMatch(/\n \* @customfunction\n \*\/\nfunction/);
      expect(comment.match(/\n \* @return /g)).toHaveLength(1);
    }
  });

  test('no text of ours ends a comment early or begins a tag of its own', () => {
    for (const { id, summary, returns, params } of CATALOGUE) {
      for (const text of [summary, returns, ...params.map((param) => param.summary)]) {
        expect(text, id).not.toMatch(/\*\/|[@{}\r\n]/);
      }
    }
  });
});

describe('the reference page', () => {
  const page = emitReference(CATALOGUE);

  test('is current: run node tools/run.mjs tools/generate.ts', () => {
    expect(readFileSync('docs/functions.md', 'utf8')).toBe(page);
  });

  test('is formatted like everything else', async () => {
    const options = (await resolveConfig('docs/functions.md')) ?? {};
    expect(await check(page, { ...options, parser: 'markdown' })).toBe(true);
  });

  test('shows every function with its arguments', () => {
    for (const { id, params } of CATALOGUE) {
      expect(page).toContain(`\n## ${id}\n`);
      for (const { name } of params) expect(page).toContain(`| \`${name}\``);
    }
    expect(page).toContain('STOPLIGHT(actual, target, [direction], [bands], [output])');
  });

  test('tells of the 30 seconds Sheets gives a formula, and that one formula does a column', () => {
    expect(page).toMatch(/30 seconds/);
    expect(page).toMatch(/one formula\s+for a column/);
  });
});
