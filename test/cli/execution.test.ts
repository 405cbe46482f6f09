import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordOf } from '../../core/execution/sheets/emit-page.ts';
import { PARTS } from '../../core/execution/sheets/parts.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { planlight } from '../support/run.ts';
import { tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const PLAN = 'examples/sales-plan.xlsx';
const DAY = ['--as-of', '2026-06-30'];
const out = (name: string): string => `${folder}/${name}.xlsx`;
const sheetsIn = (path: string): string[] =>
  openWorkbook(readFileSync(path), path).snapshot.sheets.map(({ name, visibility }) =>
    visibility === 'visible' ? name : `(${name})`,
  );

describe('create', () => {
  test.each(PARTS.map((part) => [wordOf(part), part] as const))(
    '%s adds its sheet, finds it up to date, and restores every byte',
    (word, part) => {
      const path = out(word);
      const first = planlight(['create', word, PLAN, '-o', path, ...DAY]);
      expect(first).toMatchObject({ exit: 0, err: '' });
      expect(first.out).toContain(`Added the sheet ${part.words.en.name}.`);
      expect(sheetsIn(path)).toContain(part.words.en.name);
      expect(planlight(['create', word, path, '--dry-run', ...DAY]).out).toBe('The sheet is up to date.');
      expect(planlight(['restore', path]).exit).toBe(0);
      expect(readFileSync(path).equals(readFileSync(PLAN))).toBe(true);
    },
  );

  test('lists the parts, and takes the name of a sheet in any language', () => {
    const { out: listed } = planlight(['create', '--list']);
    expect(listed.split('\n')).toHaveLength(PARTS.length);
    const german = planlight(['create', 'Erfolgsfaktoren', PLAN, '-o', out('german'), '--lang', 'de']);
    expect(german.out).toContain('Added the sheet Erfolgsfaktoren.');
  });

  test('says as JSON what it would do', () => {
    const { out: json } = planlight(['create', 'csfs', PLAN, '--dry-run', '--json']);
    expect(JSON.parse(json)).toMatchObject({ newSheets: ['Success factors'], cells: 0, skipped: [] });
  });

  test.each([
    ['no part', ['create'], /create takes a part and a file\. See planlight create --help/],
    ['an unknown part', ['create', 'csf', PLAN, '--dry-run'], /no part "csf" \(did you mean csfs\?\)/],
    ['a part like no other', ['create', 'qqqqqqqq', PLAN, '--dry-run'], /create --list names them/],
    ['no output', ['create', 'csfs', PLAN], /create needs an output/],
    ['an unspoken language', ['create', 'csfs', PLAN, '--dry-run', '--lang', 'fr'], /--lang must be en, de or es/],
  ])('told wrong (%s), says so and writes nothing', (_, words, message) => {
    const said = planlight(words);
    expect(said.exit).toBe(2);
    expect(said.err).toMatch(message);
  });
});

describe('method and pack', () => {
  test('the method says how far the workbook is, and the one thing to do next', () => {
    const said = planlight(['method', PLAN, ...DAY]);
    expect(said.out).toMatch(/^1\. What everything hangs on: \d+ %$/m);
    expect(said.out).toMatch(/^Next: .+\.$/m);
    expect(planlight(['method', PLAN, '--lang', 'de', ...DAY]).out).toMatch(/^2\. Ehrliche Ampeln/m);
  });

  test('a part says what its sheet says, or how to make it', () => {
    const readiness = out('readiness-said');
    expect(planlight(['method', PLAN, 'readiness', ...DAY]).out).toMatch(/planlight create readiness FILE -o OUT/);
    planlight(['create', 'readiness', PLAN, '-o', readiness, ...DAY]);
    expect(planlight(['method', readiness, 'readiness', ...DAY]).out).toMatch(/○ Grey {3}What the plan answers: 0 %/);
  });

  test('the pack of the monthly meeting is one page that loads nothing', () => {
    const path = `${folder}/pack.html`;
    expect(planlight(['pack', PLAN, '-o', path, ...DAY])).toMatchObject({ exit: 0, err: '' });
    const page = readFileSync(path, 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).not.toMatch(/<script|https?:\/\//);
    expect(page).toContain('Qualified leads');
  });

  test.each([
    [['method'], 2, /method takes a file/],
    [['method', PLAN, 'hudle'], 2, /did you mean huddle\?/],
    [['pack', PLAN], 2, /pack needs an output/],
    [['pack', PLAN, '-o', PLAN], 2, /is one of the files/],
    [['pack', PLAN, '-o', `${folder}/p.html`, '--minutes', '5'], 2, /--minutes must be from 10 to 480/],
    [['pack', PLAN, '-o', `${folder}/p.html`, '--lang', 'fr'], 2, /--lang must be en, de or es/],
  ])('%j is told what is wrong', (words, exit, message) => {
    const said = planlight(words);
    expect(said.exit).toBe(exit);
    expect(said.err).toMatch(message);
  });
});

describe('keep and history', () => {
  const kept = out('kept');
  test('a period that is kept makes a hidden record, and the next months know it', () => {
    expect(planlight(['history', PLAN, ...DAY]).out).toMatch(/No record is kept/);
    expect(planlight(['keep', PLAN, '-o', kept, '--as-of', '2026-05-31']).out).toMatch(
      /Added the sheet Planlight history/,
    );
    expect(sheetsIn(kept)).toContain('(Planlight history)');
    const said = planlight(['history', kept, ...DAY]);
    expect(said.out).toMatch(/1 period on the hidden sheet Planlight history/);
    expect(said.out).toMatch(/Off track 2 periods running/);
    expect(JSON.parse(planlight(['history', kept, '--json', ...DAY]).out)).toMatchObject({ season: null });
  });

  test('kept again at once there is nothing to add', () => {
    expect(planlight(['keep', kept, '--dry-run', '--as-of', '2026-05-31']).out).toBe('The sheet is up to date.');
  });

  test.each([
    [['keep'], /keep takes one file/],
    [['keep', PLAN], /keep needs an output/],
    [['history'], /history takes one file/],
    [['history', PLAN, '--lang', 'fr'], /--lang must be en, de or es/],
  ])('%j is told what it lacks', (words, message) => {
    expect(planlight(words)).toMatchObject({ exit: 2 });
    expect(planlight(words).err).toMatch(message);
  });
});

describe('packet and teams', () => {
  const packet = `${folder}/north.txt`;
  test('a team sends text, and headquarters has it in a sheet, rolled up', () => {
    const sent = planlight(['packet', PLAN, '--team', 'North', ...DAY]);
    expect(sent).toMatchObject({ exit: 0, err: '' });
    writeFileSync(packet, `Dear all,\r\n\r\n${sent.out.replace(/^/gm, '> ')}\r\n`);
    const into = out('teams');
    expect(planlight(['teams', PLAN, packet, '-o', into, ...DAY]).out).toContain('Added the sheet Teams.');
    expect(sheetsIn(into)).toContain('Teams');
  });

  test('a packet that was changed is refused, and another one counts', () => {
    const changed = `${folder}/changed.txt`;
    const sent = planlight(['packet', PLAN, '--team', 'South', ...DAY]).out;
    writeFileSync(changed, sent.replace('* Yellow', '* Green'));
    const said = planlight(['teams', PLAN, changed, packet, '-o', out('two'), ...DAY]);
    expect(said.err).toMatch(/packet of South does not match its checksum/);
    expect(said.exit).toBe(0);
    expect(planlight(['teams', PLAN, changed, '-o', out('none'), ...DAY]).exit).not.toBe(0);
  });

  test.each([
    [['packet', PLAN], /packet needs the name of the team/],
    [['packet', '--team', 'North'], /packet takes one file/],
    [['teams', PLAN], /teams takes a workbook and the text files/],
  ])('%j is told what it lacks', (words, message) => {
    expect(planlight(words)).toMatchObject({ exit: 2 });
    expect(planlight(words).err).toMatch(message);
  });
});
