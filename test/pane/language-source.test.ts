import { describe, expect, test } from 'vitest';
import { builtInLanguages } from '../../pane/words/built-in.ts';
import { de } from '../../pane/words/de.ts';
import { en } from '../../pane/words/en.ts';
import { es } from '../../pane/words/es.ts';
import { ENGLISH, isWords, languageFiles } from '../../pane/words/language-source.ts';

/** A folder with the files of two languages, and which of them were asked for. */
function folder(
  files: Readonly<Record<string, unknown>> = { './words-de.js': { words: de }, './words-es.js': { words: es } },
) {
  const asked: string[] = [];
  const languages = languageFiles((file) => {
    asked.push(file);
    const exported = new Map(Object.entries(files)).get(file);
    return exported === undefined ? Promise.reject(new Error('404')) : Promise.resolve(exported);
  });
  return { languages, asked };
}

describe('words as files beside the pane', () => {
  test('English is there at once, and asks for no file', () => {
    const { languages, asked } = folder();
    expect(['en', 'en-GB', 'fr', 'ar-SA', 'not a tag!'].map(languages)).toEqual(Array(5).fill(ENGLISH));
    expect(asked).toEqual([]);
  });

  test('a language is loaded once, whatever its country', async () => {
    const { languages, asked } = folder();
    expect(await languages('de-DE')).toEqual({ language: 'de', words: de });
    expect(languages('de-AT'), 'the second time at once').toEqual({ language: 'de', words: de });
    expect(await languages('es-MX')).toEqual({ language: 'es', words: es });
    expect(asked).toEqual(['./words-de.js', './words-es.js']);
  });

  const { save: _save, ...lacking } = de;
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['does not come', {}],
    ['holds no words', { './words-de.js': {} }],
    ['holds nothing', { './words-de.js': null }],
    ['is of an older build that lacks a text', { './words-de.js': { words: lacking } }],
    ['has a text where a sentence takes facts', { './words-de.js': { words: { ...de, behind: 'zurück' } } }],
    ['lacks a text further down', { './words-de.js': { words: { ...de, modes: {} } } }],
    ['asks for a fact more', { './words-de.js': { words: { ...de, behind: (a: string, b: string) => a + b } } }],
  ])('English speaks where a file %s', async (_, files) => {
    expect(await folder(files).languages('de')).toEqual(ENGLISH);
  });

  test('a file that did not come is asked for again', async () => {
    const { languages, asked } = folder({});
    await languages('de');
    await languages('de');
    expect(asked).toEqual(['./words-de.js', './words-de.js']);
  });

  test('all languages have the shape that is asked of a file', () => {
    for (const words of [en, de, es]) expect(isWords(words)).toBe(true);
  });
});

describe('words built in', () => {
  test.each([
    ['de-AT', 'de', de],
    ['es', 'es', es],
    ['en-US', 'en', en],
    ['ja', 'en', en],
  ] as const)('%s is spoken at once', (tag, language, words) => {
    expect(builtInLanguages(tag)).toEqual({ language, words });
  });
});
