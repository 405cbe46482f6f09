import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../headless/cli/terminal.ts';
import { planFile } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { tempFolder } from '../support/xlsx.ts';

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
