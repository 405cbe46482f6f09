import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../headless/cli/terminal.ts';
import { planFile } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { fileIn, tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const LONG = 'Raise the share of first-week tickets that are answered within two hours by the customer team';
const WIDE = 'パブリックネットワークアクセスを無効にする信頼できる環境からのイメージのデプロイ';
const plan = planFile(folder, [
  ['KPI', 'Parent', 'Actual', 'Target', 'Owner'],
  ['All', '', '', '', ''],
  [LONG, 'All', 0.9, 0.95, 'A person with a rather long name'],
  [WIDE, 'All', 80, 100, '山田太郎'],
  ['Visits', 'All', 120, 100, 'Cy'],
]);
// eslint-disable-next-line no-control-regex -- the escapes that colour
const COLOURS = /\u001b\[\d+m/g;

describe('the table of a check', () => {
  test.each([40, 60, 80, 120, 200])('fits a terminal of %d columns, whatever the names', (width) => {
    const { out } = planlight(['check', plan], { width });
    const [, ...lines] = out.split('\n');
    for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(Math.max(width, 58));
    expect(out).toMatch(/Row +Status +Name/);
    expect(out).toContain('■ Red');
  });

  test('shows whole names and owners where there is room', () => {
    const { out } = planlight(['check', plan], { width: 200 });
    expect(out).toContain(WIDE.slice(0, 29));
    expect(out).toContain('山田太郎');
    expect(out).toMatch(/^ +3 {2}▲ Yellow {2}Raise/m);
  });

  test('stands straight with characters of double width', () => {
    const { out } = planlight(['check', plan], { width: 90 });
    const rows = out.split('\n').filter((line) => /[■▲●] (?:Red|Yellow|Green) .*%/.test(line) && /^ +\d+ /.test(line));
    const ends = rows.map((line) => columnsOf(/^(.*?)\d+(?:\.\d+)?% (?:behind|ahead)/.exec(line)?.[1] ?? ''));
    expect(rows).toHaveLength(3);
    expect(new Set(ends).size).toBe(1);
  });

  test('is coloured in a terminal only, and the words are the same', () => {
    const plain = planlight(['check', plan]).out;
    const coloured = planlight(['check', plan], { isTerminal: true }).out;
    expect(plain).not.toMatch(COLOURS);
    expect(coloured).toMatch(COLOURS);
    expect(coloured.replace(COLOURS, '')).toBe(plain);
  });
});

describe('explain', () => {
  const explained = (cell: string, options: readonly string[] = []): string =>
    planlight(['explain', plan, cell, ...options], { width: 200 }).out;

  test('takes any cell of a row, with or without the sheet, in any case', () => {
    const texts = ['Plan!A4', 'plan!E4', "'Plan'!c4", 'B4'].map((cell) => explained(cell));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/80 of 100 is 20\.0% behind; Red is more than 15% behind\./);
    expect(texts[0]).toMatch(/Turns: .*Green with an actual of 100 \(\+20\).*a target of/);
  });

  test.each([
    // What stands in a cell is told in the cell's own dress, a limit too; one that is no round figure is told in full.
    ['Scorecard!G5', /with a target of 4,720,000\s€ \(−280,000\s€\); Red with a target of above 5552941\.176471$/m],
    ['Scorecard!G6', /Turns: Yellow with an actual of below 25%; Red with an actual of below 21\.25%;/],
    ['Scorecard!G6', /Read: target F6 "25\.0%", actual G6 "26\.0%"/],
    ['Scorecard!G12', /actual G12 \(blank\)/],
    ['Scorecard!G9', /Green with a target of below 15%/],
  ])('tells amounts as their cells show them: %s %s', (cell, says) => {
    expect(planlight(['explain', 'examples/sales-plan.xlsx', cell], { width: 200 }).out).toMatch(says);
  });

  test('tells what an objective is made of, and what it would be without each', () => {
    const text = explained('A2');
    expect(text).toMatch(/All {2}objective of 3/);
    expect(text).toMatch(/Score 91\.6%; 1 Red, 1 Yellow, 1 Green, 0 Grey/);
    expect(text).toMatch(/■ Red .* 33\.3% {2} *26\.7% {2}Green|■ Red .* 33\.3% {2} *26\.7% {2}Yellow/);
    expect(JSON.parse(explained('A2', ['--json']))).toMatchObject({
      objective: { name: 'All', children: [{ row: 3 }, { row: 4 }, { row: 5 }] },
    });
  });

  test.each([
    ['A1', /in the header of the table Plan!A1:E5/],
    ['J3', /beside the table Plan!A1:E5/],
    ['C40', /The nearest table is Plan!A1:E5/],
  ])('says of %s, which no row is judged in, where it lies', (cell, says) => {
    const said = planlight(['explain', plan, cell]);
    expect(said).toMatchObject({ exit: 4, out: '' });
    expect(said.err).toMatch(says);
  });
});

describe('a change that has nothing to do says so', () => {
  const out = `${folder}/early.xlsx`;

  test('apply, before the period of a plan begins', () => {
    const said = planlight(['apply', 'examples/okr.xlsx', '-o', out, '--as-of', '2020-01-01']);
    expect(said).toMatchObject({ exit: 0, err: '' });
    expect(said.out.split('\n')).toEqual([
      'Wrote nothing (mode rules).',
      expect.stringMatching(/Not coloured \(1\): OKRs!A4\. No row of the table has a verdict yet, .* Enter actuals/),
      `Nothing had to change: ${out}. Take it back with: planlight restore ${out}`,
    ]);
  });

  test('unbake, where nothing was baked', () => {
    const said = planlight(['unbake', 'examples/okr.xlsx', '--dry-run']);
    expect(said).toMatchObject({ exit: 0, out: 'Would write 0 cells.' });
    const plain = fileIn(folder, 'plain.xlsx', readFileSync('examples/okr.xlsx'));
    expect(planlight(['unbake', plain]).out).toBe(`Wrote 0 cells.\nNothing had to change: ${plain}.`);
  });
});
