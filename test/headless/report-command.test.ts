import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../headless/cli/exit-codes.ts';
import { run } from '../../headless/cli/run.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planlight-report-'));
  writeFileSync(at('plan.csv'), 'KPI,Owner,Target,Actual\nWin rate,Ana,100,80\nBookings,Ben,50,55\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `planlight report` with some words; what it wrote where. */
function report(...words: readonly string[]): { exit: number; out: string; err: string } {
  let [out, err] = ['', ''];
  const output = {
    out: (text: string) => (out += `${text}\n`),
    err: (text: string) => (err += text),
    isTerminal: false,
    width: 100,
  };
  const exit = run(['report', ...words, '--as-of', '2026-08-31'], '0.0.0', output);
  return { exit, out, err };
}

describe('planlight report', () => {
  test('writes one page and nothing else', () => {
    const { exit, err, out } = report(at('plan.csv'), '-o', at('report.html'));
    expect({ exit, err }).toEqual({ exit: EXIT.ok, err: '' });
    expect(out).toContain('about 1 file.');
    expect(readdirSync(folder).sort()).toEqual(['plan.csv', 'report.html']);
    const page = readFileSync(at('report.html'), 'utf8');
    expect(page).toContain('Win rate');
    expect(page).toContain('As of 31\u00A0Aug\u00A02026');
    // The page is sent around: it says nothing of the folders of whoever made it.
    expect(page).not.toContain(folder);
  });

  test('is the same, byte for byte, when it is made again', () => {
    report(at('plan.csv'), '-o', at('a.html'));
    report(at('plan.csv'), '-o', at('b.html'));
    expect(readFileSync(at('a.html'))).toEqual(readFileSync(at('b.html')));
  });

  test('takes the place of an older page', () => {
    report(at('plan.csv'), '-o', at('report.html'));
    expect(report(at('plan.csv'), '-o', at('report.html'), '--preset', 'clearpoint').exit).toBe(EXIT.ok);
    expect(readFileSync(at('report.html'), 'utf8')).toContain('clearpoint');
  });

  test.each([
    ['by its name', (): string => at('plan.csv')],
    ['by a way around', (): string => join(folder, '..', folder.split('/').pop() ?? '', 'plan.csv')],
    [
      'by a link',
      (): string => {
        symlinkSync(at('plan.csv'), at('link.html'));
        return at('link.html');
      },
    ],
    [
      'by a second name',
      (): string => {
        linkSync(at('plan.csv'), at('same.html'));
        return at('same.html');
      },
    ],
  ])('never writes over the workbook it is about, %s', (_how, out) => {
    const before = readFileSync(at('plan.csv'), 'utf8');
    const { exit, err } = report(at('plan.csv'), '-o', out());
    expect(exit).toBe(EXIT.usage);
    expect(err).toContain('is one of the files the report is about');
    expect(readFileSync(at('plan.csv'), 'utf8')).toBe(before);
  });

  test('writes over nothing that is no page', () => {
    writeFileSync(at('other.xlsx'), 'PK\u0003\u0004');
    const { exit, err } = report(at('plan.csv'), '-o', at('other.xlsx'));
    expect(exit).toBe(EXIT.usage);
    expect(err).toContain('is no web page');
    expect(readFileSync(at('other.xlsx'), 'utf8')).toBe('PK\u0003\u0004');
  });

  test('says what is missing', () => {
    expect(report(at('plan.csv')).err).toContain('report needs an output: -o report.html');
    expect(report('-o', at('report.html')).exit).toBe(EXIT.usage);
    expect(report(at('plan.csv'), '-o', at('no/such/report.html')).exit).toBe(EXIT.notFound);
    expect(report(at('plan.csv'), '-o', folder).exit).toBe(EXIT.refused);
    expect(report(at('plan.csv'), '-o', at('report.html'), '--json').exit).toBe(EXIT.usage);
  });

  test('a file that cannot be read is no report', () => {
    expect(report(at('none.xlsx'), '-o', at('report.html')).exit).toBe(EXIT.notFound);
    expect(readdirSync(folder)).toEqual(['plan.csv']);
  });

  test('one of several that cannot be read is named in the page, the others are reported', () => {
    const { exit, err, out } = report(at('plan.csv'), at('none.xlsx'), '-o', at('report.html'));
    expect(exit).toBe(EXIT.someFailed);
    expect(err).toContain('none.xlsx: File not found');
    expect(out).toContain('about 1 file.');
    const page = readFileSync(at('report.html'), 'utf8');
    expect(page).toContain('There is no file none.xlsx.');
    expect(page).not.toContain(folder);
  });

  test('a folder stands for the workbooks in it', () => {
    writeFileSync(at('second.csv'), 'KPI,Target,Actual\nChurn,5,4\n');
    expect(report(folder, '-o', at('report.html')).exit).toBe(EXIT.ok);
    const page = readFileSync(at('report.html'), 'utf8');
    expect(page).toContain('Stoplights of 2 files');
    expect(page).toContain('<a href="#file-2">second.csv</a>');
  });
});
