import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { callFunction } from '../../core/functions/call.ts';
import { LONGEST_SENTENCE } from '../../core/smart/sentence.ts';
import { planlight } from '../support/run.ts';
import { fileIn, tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();

const PLAN = fileIn(
  folder,
  'goals.csv',
  Buffer.from(
    [
      'Objective,Parent,Goal,Baseline,Target,Actual,Owner,Due',
      'O1,,Raise the win rate in DACH from 25% to 30%,25%,30%,27%,Ann,2026-09-30',
      'O2,O1,Sell more!,,,,Ben,',
      'O3,O1,Win rate,25%,30%,31%,Ann,2026-09-30',
      'O4,O1,Reduce open tickets from 40 to 12 by June 2026,40,12,30,Ann,2026-06-30',
    ].join('\n'),
  ),
);

type Row = { name: string; smart?: { letters: string; score: number; findings: { letter: string; code: string }[] } };

function rowsOf(): Row[] {
  const { exit, out } = planlight(['check', PLAN, '--json', '--as-of', '2026-01-15', '--kind', 'level']);
  expect(exit).toBe(0);
  return (JSON.parse(out) as { tables: { rows: Row[] }[] }).tables.flatMap(({ rows }) => rows);
}

describe('goals in a sheet', () => {
  test('each goal has its letters with a finding for each; a KPI’s name is none', () => {
    const rows = rowsOf();
    const goals = rows.filter(({ smart }) => smart !== undefined);
    expect(goals.map(({ smart }) => smart?.letters)).toEqual(['SMART', 's-?R-', 'SM-RT']);
    for (const { smart } of goals)
      expect(new Set(smart?.findings.map(({ letter }) => letter))).toEqual(new Set(['S', 'M', 'A', 'R', 'T']));
    expect(rows.find(({ name }) => name === 'Win rate')).not.toHaveProperty('smart');
  });

  test('A knows the baseline, R the goal above, T the column of dates', () => {
    const [first, , last] = rowsOf().flatMap(({ smart }) => smart ?? []);
    const code = (letter: string, of = first): string | undefined =>
      of?.findings.find((each) => each.letter === letter)?.code;
    expect([code('A'), code('T')]).toEqual(['WITHIN_REACH', 'DEADLINE']);
    expect(code('A', last)).toBe('OUT_OF_REACH');
  });

  test('the terminal lists the goals, the least SMART first', () => {
    const { out } = planlight(['check', PLAN, '--as-of', '2026-01-15']);
    const goals = out.slice(out.indexOf('Goals'));
    expect(goals.indexOf('Sell more!')).toBeLessThan(goals.indexOf('Raise the win rate'));
    expect(goals).toMatch(/s-\?R- {2}Sell more! +S weak: /);
  });

  test('explain offers a rewrite with the row’s own figures', () => {
    const { out } = planlight(['explain', PLAN, 'CSV!C2', '--as-of', '2026-01-15', '--kind', 'level'], { width: 200 });
    expect(out).toContain('SMART: SMART');
    expect(out).toMatch(/Could read: .*<25 ?%> to <30 ?%> by <30 Sep 2026>, owner <Ann>/);
  });

  test('the report has a section of goals, with words beside the letters', () => {
    const page = `${folder}/report.html`;
    expect(planlight(['report', PLAN, '-o', page, '--as-of', '2026-01-15']).exit).toBe(0);
    const html = readFileSync(page, 'utf8');
    const section = html.slice(html.indexOf('-goals"'));
    expect(section).toContain('Sell more!');
    expect(section).toMatch(/Vague object|Nothing to point at/);
    expect(section).toMatch(/fail/i);
  });
});

describe('whatever somebody pasted into a cell', () => {
  const PASTED = [
    '-',
    '= ',
    'by ',
    'Q3 ',
    '1,',
    'from 1 to ',
    'erhöhen um 5 bis ',
    '(',
    '2026-01-',
    'within 9 ',
    'a\n',
  ];

  test.each(PASTED)('a hundred thousand characters of %j are read as their beginning is', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const given = (goal: string): unknown =>
      callFunction('SMARTWHY', [goal, null, null, null, null, null, null, '2026-01-15']);
    expect(given(text)).toBe(given(text.slice(0, LONGEST_SENTENCE)));
  });
});
