import { readdirSync, readFileSync } from 'node:fs';
import { describe as group, expect, test } from 'vitest';
import { de } from '../../core/messages/de.ts';
import { describe, describeNote, isMessageCode, type Texts } from '../../core/messages/describe.ts';
import { en } from '../../core/messages/en.ts';
import { es } from '../../core/messages/es.ts';
import { textsOf } from '../../core/messages/languages.ts';
import { problem } from '../../core/messages/problem.ts';

const LANGUAGES: readonly (readonly [string, Texts])[] = [
  ['German', de],
  ['Spanish', es],
];

/** The facts a text asks for. */
function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([all]) => all).sort();
}

/** Files are read by the command line, which speaks English; the pane never meets these. */
const FILES_ONLY =
  /^(?:FILE_|XML_|CSV_|CELL_|SHEET_TOO_WIDE|NOT_FOUND|IS_FOLDER|UNREADABLE|BAD_MAP|NO_SUCH_FUNCTION|USAGE)/;

/** What the rules of SMART can say, as their sources have it. */
const SMART_CODES = readdirSync('core/smart/rules').flatMap((file) =>
  [...readFileSync(`core/smart/rules/${file}`, 'utf8').matchAll(/'([A-Z]{2,}(?:_[A-Z]+)*)'/g)].flatMap(([, code]) =>
    code !== undefined && isMessageCode(code) ? [code] : [],
  ),
);

group.each(LANGUAGES)('messages in %s', (_, texts) => {
  const codes = Object.keys(texts).filter(isMessageCode);

  test.each(codes)('%s asks for the facts that English asks for', (code) => {
    const text = texts[code];
    expect(placeholders(text?.why ?? '')).toEqual(placeholders(en[code].why));
    expect(placeholders(text?.title ?? '')).toEqual(placeholders(en[code].title));
    expect((text?.next ?? '') === '').toBe((en[code].next as string) === '');
  });

  test('have a text for everything a judged row can say', () => {
    const judged = ['NO_DATA', 'NO_TARGET', 'OVERDUE', 'LOW_COVERAGE', 'STALE_PLAN', 'SETTINGS_NEWER'];
    expect(judged.filter((code) => !codes.some((each) => each === code))).toEqual([]);
  });

  test('have a text for everything that the letters of a goal and the audit can say', () => {
    const told = [...SMART_CODES, ...Object.keys(en).filter((code) => code.startsWith('AUDIT_'))];
    expect(told.filter((code) => !codes.some((each) => each === code))).toEqual([]);
  });

  test('leave to English only what the command line alone can meet', () => {
    expect(codes.filter((code) => FILES_ONLY.test(code))).toEqual([]);
  });
});

test('a problem is told in the language asked for, and in English where nothing is asked', () => {
  const odd = problem('TEXT', { text: 'soon' });
  expect(describe(odd).why).toBe('"soon" is not a number.');
  expect(describe(odd, de).why).toBe('„soon“ ist keine Zahl.');
  expect(describeNote('DAYS_LATE:3', es).why).toBe('3 días después del vencimiento.');
});

test('a code without a text in a language is told in English', () => {
  expect(describe(problem('USAGE', { message: 'no' }), de)).toEqual(describe(problem('USAGE', { message: 'no' })));
});

test.each([
  ['de-AT', de],
  ['es', es],
  ['en-GB', en],
  ['fr', en],
  ['', en],
])('the texts of "%s"', (tag, texts) => {
  expect(textsOf(tag)).toBe(texts);
});
