import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planFile } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const plan = planFile(folder, [
  ['KPI', 'Actual', 'Target', 'Owner'],
  ['Win rate', 90, 100, 'Ann'],
  ['Leads', 80, 100, 'Bo'],
  ['Visits', 100, 100, 'Cy'],
]);
mkdirSync(`${folder}/empty`);
// eslint-disable-next-line no-control-regex -- these are the very characters to look for
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;

describe('a wrong call says what is wrong, changes nothing and prints no result', () => {
  test.each([
    ['no such command', ['chek', plan], 2, /no command "chek" \(did you mean check\?\)\. See planlight --help\.$/m],
    ['help about no such command', ['help', 'chek'], 2, /did you mean check\?/],
    ['no file', ['check'], 2, /check needs a file or folder\. See planlight check --help\.$/m],
    ['an unknown option', ['check', plan, '--jsn'], 2, /Unknown option '--jsn' \(did you mean --json\?\)\./],
    ['an option of another command', ['check', plan, '--force'], 2, /'--force': this command does not take it/],
    ['a short option of another command', ['check', plan, '-o', 'x'], 2, /'-o': this command does not take it/],
    ['an option without its value', ['apply', plan, '-o'], 2, /-o, --out needs a value/],
    ['B197 a missing file', ['check', 'missing.xlsx'], 3, /no file missing\.xlsx/],
    ['a folder without workbooks', ['check', `${folder}/empty`], 3, /no \.xlsx, \.xlsm or \.csv file in .*empty/],
    ['a missing settings file', ['check', plan, '--settings', 'nope.json'], 3, /no file nope\.json/],
    [
      'a day that is none',
      ['check', plan, '--as-of', '2026-02-30'],
      2,
      /--as-of must be a date like 2026-03-31, not "2026-02-30"/,
    ],
    [
      'an unknown preset',
      ['check', plan, '--preset', 'strict'],
      2,
      /--preset must be one of sbi, .*binary, not "strict"/,
    ],
    ['one band', ['check', plan, '--bands', '95'], 2, /--bands takes two percentages like 95\/85/],
    ['bands upside down', ['check', plan, '--bands', '80/90'], 2, /--bands takes two percentages/],
    ['bands and a preset', ['check', plan, '--bands', '90/80', '--preset', 'sbi'], 2, /exclude each other/],
    ['a locale that is none', ['check', plan, '--locale', 'xx_YY'], 2, /--locale must be a language tag/],
    ['a 13th month', ['check', plan, '--fiscal-start', '13'], 2, /--fiscal-start must be a month from 1 to 12/],
    ['an unknown order', ['check', plan, '--date-order', 'ydm'], 2, /--date-order must be dmy, mdy or ymd/],
    ['an unknown kind', ['check', plan, '--kind', 'rate'], 2, /--kind must be one of auto, flow, level, ramp/],
    ['two weights', ['check', plan, '--pace', '1,2'], 2, /--pace must be days, workdays, months or twelve/],
    [
      'an unknown mode',
      ['apply', plan, '-o', `${folder}/out.xlsx`, '--mode', 'paint'],
      2,
      /--mode must be one of rules, fill, column/,
    ],
    ['a map of nothing', ['check', plan, '--map', 'foo'], 2, /"foo" is neither a role/],
    ['a map of no role', ['check', plan, '--map', 'goal=C'], 2, /no role "goal"; roles are name, .*target/],
    ['a map to no sheet', ['check', plan, '--map', 'Nope!actual=B'], 2, /no sheet "Nope"; there are Plan/],
    ['no output', ['apply', plan], 2, /apply needs an output: -o OUT\.xlsx/],
    ['two files to apply', ['apply', plan, plan, '-o', `${folder}/out.xlsx`], 2, /apply takes one file/],
    ['an output in no folder', ['apply', plan, '-o', `${folder}/nope/out.xlsx`], 3, /nope/],
    ['a report without output', ['report', plan], 2, /report needs an output/],
    ['a report over its own source', ['report', plan, '-o', plan], 2, /./],
    ['nothing to restore', ['restore', plan], 5, /Nothing to restore: .* Name the file that was written/],
    ['no cell', ['explain', plan], 2, /a file and a cell/],
    ['a cell of no sheet', ['explain', plan, 'Nope!D7'], 2, /whose sheets are: Plan/],
    ['no function', ['fn'], 2, /needs the name of a function/],
    ['an unknown function', ['fn', 'STOPLIHT', '1'], 2, /no function STOPLIHT\. Did you mean STOPLIGHT\?/],
  ] as const)('%s', (_, words, exit, says) => {
    const before = readFileSync(plan);
    const said = planlight(words);
    expect(said).toMatchObject({ exit, out: '' });
    expect(said.err).toMatch(says);
    expect(said.err.trim().split('\n')).toHaveLength(1);
    expect(said.err).not.toMatch(/last good ones/);
    expect(readFileSync(plan)).toEqual(before);
  });

  test('B200 control characters of a path are shown escaped', () => {
    const name = '\u001b]0;pwn\u0007.xlsx';
    const missing = planlight(['check', name]);
    expect(missing).toMatchObject({ exit: 3, err: expect.stringContaining('\\x1b]0;pwn\\x07.xlsx') });
    writeFileSync(`${folder}/${name}`, readFileSync(plan));
    for (const words of [
      ['check', `${folder}/${name}`],
      ['check', folder],
      ['apply', `${folder}/${name}`, '-o', `${folder}/o${name}`],
      ['restore', `${folder}/o${name}`],
      ['fn', name],
      ['explain', `${folder}/${name}`, name],
    ]) {
      const { out, err } = planlight(words);
      expect(out + err).not.toMatch(CONTROL);
    }
  });
});

describe('a call that asks for help gets it', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('%j prints everything there is', (words) => {
    const { out, exit } = planlight(words);
    expect(exit).toBe(words.length === 0 ? 2 : 0);
    for (const command of ['check', 'apply', 'restore', 'explain', 'report', 'fn'])
      expect(out).toContain(`planlight ${command} `);
    expect(out).toMatch(/Exit codes:[\s\S]*70/);
  });

  test.each(['check', 'apply', 'restore', 'explain', 'report', 'fn'])('%s tells about itself', (command) => {
    const asked = planlight([command, '--help']);
    expect(asked).toMatchObject({ exit: 0, err: '' });
    expect(asked.out).toContain(`planlight ${command} `);
    expect(planlight(['help', command])).toEqual(asked);
    expect(Math.max(...asked.out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(125);
  });

  test('a function tells its arguments and examples, and the examples are what it gives', () => {
    const { out } = planlight(['fn', 'STOPLIGHT', '--help']);
    expect(out).toMatch(/^planlight fn STOPLIGHT actual target \[direction\]/);
    expect(out).toMatch(/planlight fn STOPLIGHT 85 100\n {6}→ Yellow/);
  });
});

describe('functions at the command line', () => {
  test.each([
    ['B190', ['STOPLIGHT'], '{"error":"#VALUE!","why":"needs actual and target"}'],
    ['B192', ['STOPLIGHT', '[[1,2],[3,4]]', '3'], '[["Red","Red"],["Green","Green"]]'],
    ['B192', ['STOPLIGHT', '[[1,2],[3,4]]', '[[1],[2],[3]]'], /"#VALUE!","why":".*2.*2.*3/],
    ['B194', ['STOPLIGHT', '95', '100', '{"green":"x"}'], /"#VALUE!","why":"direction is an object/],
    ['', ['STOPLIGHT', '85', '>95%'], '"Green"'],
    ['', ['STOPLIGHT', '0.92', '>95%'], '"Yellow"'],
    ['', ['ATTAINMENT', '-5', '10'], '-0.5'],
    ['', ['STOPLIGHT', '', '100'], '""'],
    ['', ['STOPLIGHT', '1e999', '100'], /#NUM!|"Grey"/],
  ] as const)('%s fn %j --json gives %s', (_, words, gives) => {
    const { out, exit } = planlight(['fn', ...words, '--json']);
    expect(exit).toBe(0);
    expect(() => void JSON.parse(out)).not.toThrow();
    if (typeof gives === 'string') expect(out).toBe(gives);
    else expect(out).toMatch(gives);
  });

  test('a range is printed a row a line, a blank as nothing', () => {
    expect(planlight(['fn', 'STOPLIGHT', '[[85],[null],[70]]', '100']).out).toBe('Yellow\n\nRed');
  });
});
