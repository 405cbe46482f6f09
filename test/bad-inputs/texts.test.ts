import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { NewCell } from '../../headless/xlsx/write/new-workbook.ts';
import { checkFile, checkRows, planFile, type CheckedRow } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { fileIn, tempFolder, textsOf } from '../support/xlsx.ts';

const folder = tempFolder();

function rowsOf(name: string, owner: string): NewCell[][] {
  return [
    ['KPI', 'Actual', 'Target', 'Owner'],
    [name, 85, 100, owner],
    ['Leads', 80, 100, 'Cy'],
    ['Visits', 110, 100, 'Dee'],
  ];
}

function owned(owner: string): CheckedRow {
  const row = checkRows(folder, rowsOf('Odd', owner)).tables[0]?.rows[0];
  if (row === undefined) throw new Error('the row is lost');
  return row;
}

function page(name: string, owner: string): string {
  const file = planFile(folder, rowsOf(name, owner));
  const out = `${folder}/report.html`;
  expect(planlight(['report', file, '-o', out])).toMatchObject({ exit: 0, err: '' });
  return readFileSync(out, 'utf8');
}

/** Control characters other than the ends of lines: what a terminal could take for a command. */
// eslint-disable-next-line no-control-regex -- these are the very characters to look for
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

describe('a name that is code somewhere', () => {
  test.each([
    ['B078', 'script', '</script><script>alert(1)</script>', /<script>alert/],
    ['B080', 'a link that runs', 'javascript:alert(1)', /href\s*=\s*["']?javascript:/i],
    ['B082', 'a template', '<?= Session.getActiveUser() ?>', /<\?=/],
  ])('%s %s is shown as the text it is', (_, _what, name, never) => {
    const html = page(name, 'Ann');
    expect(html).not.toMatch(never);
    expect(html).toContain(name.replace(/</g, '&lt;').replace(/>/g, '&gt;'));
    expect(checkRows(folder, rowsOf(name, 'Ann')).tables[0]?.rows[0]).toMatchObject({ name, status: 'Yellow' });
  });
});

describe('an owner that begins like a formula', () => {
  const CASES = [
    ['B084', '=HYPERLINK("http://evil","Ann")'],
    ['B085', '=1+1'],
    ['B086', '+1+1'],
    ['B087', '-1+1'],
    ['B088', '@SUM(1)'],
    ['B089', '\t=1+1'],
    ['B090', '\r=1+1'],
    ['B091', '\n=1+1'],
    ['B092', '\uff1d1+1'],
    ['B095', '-5'],
  ] as const;

  test.each(CASES)('%s %j is written as text, and is the very same text when read back', (id, owner) => {
    const csv = `KPI,Actual,Target,Owner\nOdd,85,100,"${owner.replace(/"/g, '""')}"\nLeads,-80,100,Cy\nVisits,110,100,Dee\n`;
    const source = fileIn(folder, `${id}.csv`, Buffer.from(csv));
    const out = `${folder}/${id}.xlsx`;
    expect(planlight(['apply', source, '-o', out, '--mode', 'fill'])).toMatchObject({ exit: 0 });
    const sheet = textsOf(readFileSync(out))['xl/worksheets/sheet1.xml'] ?? '';
    const written = /<c r="D2"[^>]*>.*?<\/c>/s.exec(sheet)?.[0] ?? '';
    if (owner === '-5') expect(written).toBe('<c r="D2"><v>-5</v></c>');
    else expect(written).toMatch(/t="inlineStr"><is><t/);
    expect(written).not.toContain('<f');
    expect(checkFile(out).tables[0]?.rows[0]?.owner).toBe(owner.trim());
    expect(checkFile(out).tables[0]?.rows[1]).toMatchObject({ name: 'Leads', actual: -80 });
  });

  test('B084 B092 a report shows it as text and links nowhere', () => {
    expect(page('Odd', '=HYPERLINK("http://evil","Ann")')).not.toMatch(/href="http:\/\/evil/);
    expect(page('Odd', '\uff1d1+1')).toContain('\uff1d1+1');
  });
});

describe('an owner named like a part of the language', () => {
  test.each([
    ['B097', '__proto__'],
    ['B098', 'toString'],
  ])('%s %s is an owner like any other', (_, owner) => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    expect(owned(owner)).toMatchObject({ owner, status: 'Yellow', notes: [] });
    expect(page('Odd', owner)).toContain(owner);
    expect(planlight(['check', planFile(folder, rowsOf(owner, owner))]).out).toMatch(new RegExp(`${owner} .*${owner}`));
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });
});

describe('an owner with characters that cannot be seen', () => {
  test('B099 direction marks are left out and noted; no output holds them bare', () => {
    const row = owned('\u202eevil\u202c Ann');
    expect(row).toMatchObject({ owner: 'evil Ann', notes: ['HIDDEN_CHAR:U+202E', 'HIDDEN_CHAR:U+202C'] });
    expect(planlight(['check', planFile(folder, rowsOf('Odd', '\u202eevil\u202c Ann'))]).out).not.toMatch(CONTROL);
    expect(page('Odd', '\u202eevil\u202c Ann')).not.toMatch(CONTROL);
  });

  test('B100 text of mixed direction keeps its order and finds its own direction', () => {
    const owner = '\u0645\u062d\u0645\u062f Ann 12%';
    expect(owned(owner)).toMatchObject({ owner, notes: [] });
    const html = page('Odd', owner);
    expect(html).toContain(owner);
    expect(html).toMatch(/<bdi|dir="auto"/);
  });

  test('B101 two owners that look alike are told, with what cannot be seen made visible', () => {
    const rows: NewCell[][] = [
      ['KPI', 'Actual', 'Target', 'Owner'],
      ['A', 85, 100, 'Ann'],
      ['B', 80, 100, 'A\u200bnn'],
      ['C', 80, 100, 'Bo'],
    ];
    const { problems, tables } = checkRows(folder, rows);
    expect(problems).toMatchObject([
      { code: 'OWNER_SUSPECT', at: 'Plan!D3', why: expect.stringContaining('"Ann", "A[U+200B]nn"') },
    ]);
    expect(tables[0]?.rows[1]?.notes).toEqual(['HIDDEN_CHAR:U+200B']);
    expect(checkRows(folder, rowsOf('Odd', 'A\u200bnn')).problems).toEqual([]);
  });

  test('B103 a long name of emoji is cut between characters, never inside one', () => {
    const coder = '\ud83d\udc69\u200d\ud83d\udcbb\ud83c\uddec\ud83c\udde7';
    expect(owned(coder)).toMatchObject({ owner: coder, notes: [] });
    for (let length = 1; length < 30; length++) {
      const { out } = planlight(
        ['check', planFile(folder, rowsOf(`${'x'.repeat(length)}${coder.repeat(20)}`, coder))],
        { width: 60 },
      );
      expect(out).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      expect(
        out.replaceAll('\ud83d\udc69\u200d\ud83d\udcbb', '').replaceAll('\ud83c\uddec\ud83c\udde7', ''),
      ).not.toMatch(/\p{Extended_Pictographic}\u200d|\p{Regional_Indicator}/u);
    }
  });

  test('B104 half a character becomes the replacement character, and nothing breaks', () => {
    expect(owned('\ud800').owner).toBe('\ufffd');
    expect(page('Odd', 'a\ud800')).toContain('a\ufffd');
    expect(planlight(['fn', 'STOPLIGHT', '"\\ud800"', '100', '--json'])).toMatchObject({ exit: 0, out: '"Grey"' });
  });

  test('B105 control characters never reach a terminal or a workbook', () => {
    const csv = fileIn(
      folder,
      'control.csv',
      Buffer.from('KPI,Actual,Target,Owner\nOdd,85,100,a\u0000b\u0007\nLeads,80,100,Cy\n'),
    );
    const out = `${folder}/control.xlsx`;
    expect(planlight(['apply', csv, '-o', out])).toMatchObject({ exit: 0 });
    expect(textsOf(readFileSync(out))['xl/worksheets/sheet1.xml']).not.toMatch(CONTROL);
    expect(checkFile(out).tables[0]?.rows[0]?.owner).toBe('ab');
    for (const command of [
      ['check', csv],
      ['explain', csv, 'CSV!A2'],
    ]) {
      const { out: text } = planlight(command);
      expect(text).toContain('a\\x00b\\x07');
      expect(text).not.toMatch(CONTROL);
    }
  });
});

describe('an owner that is too much', () => {
  test('B106 a text longer than a cell holds is refused with its length, and nothing is written', () => {
    const csv = fileIn(
      folder,
      'long.csv',
      Buffer.from(`KPI,Actual,Target,Owner\nOdd,85,100,${'x'.repeat(32_768)}\nLeads,80,100,Cy\n`),
    );
    const out = `${folder}/long.xlsx`;
    const said = planlight(['apply', csv, '-o', out]);
    expect(said.exit).toBe(4);
    expect(said.err).toMatch(/32768 characters; a cell holds 32767/);
    expect(existsSync(out)).toBe(false);
    expect(checkFile(csv).tables[0]?.rows.map(({ status }) => status)).toEqual(['Yellow', 'Red']);
  });

  test('B107 quotes, separators and line breaks in a CSV make one owner in one row', () => {
    const csv = fileIn(
      folder,
      'quotes.csv',
      Buffer.from('KPI,Actual,Target,Owner\r\nOdd,85,100,"O\'Brien; ""Ann"", Bob\nCarl"\r\nLeads,80,100,Cy\r\n'),
    );
    expect(checkFile(csv).tables[0]?.rows.map(({ owner }) => owner)).toEqual(['O\'Brien; "Ann", Bob Carl', 'Cy']);
  });
});
