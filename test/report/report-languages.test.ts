import { describe, expect, test } from 'vitest';
import { problem } from '../../core/messages/problem.ts';
import { RECKONED_LANGUAGES, reckoned, reckonedText } from '../../core/smart/evidence.ts';
import { evidenceIn, finding } from '../../core/smart/finding.ts';
import { reportPage } from '../../report/page.ts';
import { ENGLISH, speechOf } from '../../report/speech.ts';
import { en } from '../../report/words/en.ts';
import { example } from '../pane/browser.ts';
import { sheets } from '../support/book.ts';
import { pageOf, read } from './report-book.ts';

const LANGUAGES = ['de', 'es'] as const;
const NASTY = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x","y")', '__proto__', 'constructor'] as const;

/** Texts of a table of words by their keys, those inside of tables too. */
function textsIn(words: object): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words) as [string, unknown][]) {
    if (typeof value === 'string') found.set(key, value);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of textsIn(value)) found.set(`${key}.${inner}`, text);
  }
  return found;
}

/** The English texts that read otherwise in a language, and are no part of longer words. */
function onlyEnglish(language: string): string[] {
  const own = textsIn(speechOf(language).words);
  const sayings = [...textsIn(en)].filter(([key, text]) => text.length > 4 && own.get(key) !== text);
  const elsewhere = [...own.values()].join(' ');
  return sayings.map(([, text]) => text.replaceAll('`', '')).filter((text) => !elsewhere.includes(text));
}

describe.each(LANGUAGES)('the report in %s', (language) => {
  const strangers = onlyEnglish(language);

  test.each(['sales-plan', 'okr', 'vertriebsplan'])('about %s says nothing in English', (name) => {
    const text = read(pageOf(example(name), { language }));
    const cells = new Set(example(name).sheets.flatMap(({ values }) => values.flat().map(String)));
    const said = strangers.filter(
      (each) => !cells.has(each) && new RegExp(`(?<!\\p{L})${escaped(each)}(?!\\p{L})`, 'u').test(text),
    );
    expect(said).toEqual([]);
  });

  test('tells screen readers its language, and what could not be read in it', () => {
    const speech = speechOf(language);
    const page = reportPage([{ name: 'a.xlsx', problem: problem('STALE_PLAN') }], 'en', speech);
    expect(page).toContain(`<html lang="${language}">`);
    expect(pageOf(example('sales-plan'), { language })).toContain(speech.words.footer);
  });

  test('keeps texts of the workbook texts', () => {
    const drawn = sheets({
      [NASTY[0].slice(0, 20)]: {
        rows: [
          'Objective | KPI | Owner | Target | Actual',
          ...NASTY.map((text) => `'${text} | ${text} | ${text} | 100 | 50`),
          ...NASTY.map((text) => `'${text} | Reduce ${text} by 5% until 31 December 2026 | ${text} | 100 | '${text}`),
        ],
      },
    });
    const page = pageOf(drawn, { language, name: NASTY[0] });
    expect(page).not.toMatch(/<img|<a [^>]*href="(?!#)/);
    for (const text of NASTY) expect(read(page)).toContain(text);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('the language of a report', () => {
  test.each([
    ['de-AT', 'de'],
    ['es-MX', 'es'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['', 'en'],
  ])('"%s" is written in %s', (tag, language) => expect(speechOf(tag).language).toBe(language));

  test('is English where nothing is asked', () => expect(pageOf(example('okr'))).toContain(ENGLISH.words.footer));
});

describe('what was reckoned about a goal', () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([all]) => all).sort();
  const english = RECKONED_LANGUAGES.get('en');

  test.each(LANGUAGES)('asks for the same facts in %s as in English', (language) => {
    for (const [code, text] of Object.entries(RECKONED_LANGUAGES.get(language) ?? {}))
      expect(placeholders(text)).toEqual(placeholders(new Map(Object.entries(english ?? {})).get(code) ?? ''));
  });

  test('is said in the reader’s language, what is quoted as it is written', () => {
    const late = finding('R', 'fail', 'LEAD_TIME_SHORT', ['Ann', reckoned('DAYS_LEFT', 30)]);
    expect(late.evidence).toEqual(['Ann', '30 days left']);
    expect(evidenceIn(late, 'de-DE')).toEqual(['Ann', '30 Tage übrig']);
    expect(evidenceIn(late, 'es')).toEqual(['Ann', 'quedan 30 días']);
    expect(reckonedText(reckoned('GOALS', '', 3), 'en')).toBe('3 goals');
  });
});
