import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { describe as inWords } from '../../core/messages/describe.ts';
import { parseSettings } from '../../core/settings/parse.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import { planFile } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { fileIn, tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const plan = planFile(folder, [
  ['KPI', 'Actual', 'Target'],
  ['A', 90, 100],
  ['B', 80, 100],
  ['C', 100, 100],
]);
const LAST_GOOD: Settings = { ...defaultSettings(), bands: 'okr-grade' };

/** What the command line says of a settings file, and whether the file is what it was. */
function given(text: string, options: readonly string[] = []) {
  const path = fileIn(folder, 'settings.json', Buffer.from(text));
  const said = planlight(['check', plan, '--settings', path, ...options]);
  return { ...said, kept: readFileSync(path, 'utf8') === text };
}

describe('settings that cannot be used are refused whole, and the last good ones stay', () => {
  test.each([
    ['B126', 'cut short', '{', 'SETTINGS_UNREADABLE', /line 1, column 2/],
    [
      'B126',
      'broken in a later line',
      '{\n "asOf": null,\n "kind" "flow"\n}',
      'SETTINGS_UNREADABLE',
      /line 3, column \d/,
    ],
    ['B129', 'a list', '[]', 'SETTINGS_TYPE', /no object/],
    ['B129', 'a number', '7', 'SETTINGS_TYPE', /no object/],
    ['B131', 'a constructor', '{"constructor":{"prototype":{"p":1}}}', 'SETTINGS_KEY', /"constructor"/],
    ['B131', 'a prototype', '{"__proto__":{"p":1}}', 'SETTINGS_KEY', /"__proto__"/],
    ['B132', 'a key twice', '{"green":0.9,"green":0.1}', 'SETTINGS_DUP_KEY', /"green" stands twice/],
    [
      'B132',
      'a key twice, spelled two ways',
      '{"bands":{"green":1,"gr\\u0065en":0.5,"yellow":0}}',
      'SETTINGS_DUP_KEY',
      /"green"/,
    ],
    ['B133', 'a newer version', '{"version":99}', 'SETTINGS_NEWER', /version 99.*version 1/],
    ['B135', 'a colour that is an address', '{"palette":{"green":"url(http://evil)"}}', 'SETTINGS_COLOUR', /#8FCBB5/],
    [
      'B135',
      'a colour by name',
      '{"palette":{"green":{"fill":"red"},"yellow":{"fill":"#FFF399"},"red":{"fill":"#F9705F"},"grey":{"fill":"#DDDDDD"}}}',
      'SETTINGS_COLOUR',
      /palette\.green\.fill/,
    ],
    ['B136', 'a range off the grid', '{"range":"Sheet1!A1:ZZZ999"}', 'SETTINGS_RANGE', /"range"/],
    ['B054', 'Yellow above Green', '{"bands":{"green":0.8,"yellow":0.9}}', 'SETTINGS_VALUE', /Yellow begin no higher/],
    ['', 'bands of no sheet', '{"sheets":[{"bands":"sbi"}]}', 'SETTINGS_VALUE', /sheets\.0\.sheet/],
    ['', 'an unknown preset', '{"bands":"strict"}', 'SETTINGS_VALUE', /must be one of sbi, /],
    ['', 'a 13th month', '{"fiscalStart":13}', 'SETTINGS_VALUE', /must be at most 12/],
    ['', 'a day that is none', '{"asOf":"2026-02-30"}', 'SETTINGS_VALUE', /must be a date like/],
    ['', 'a list too short', '{"pace":[1,2]}', 'SETTINGS_VALUE', /"pace" must/],
    ['', 'a word for a number', '{"warnDays":"soon"}', 'SETTINGS_VALUE', /must be a number/],
    ['', 'a version that is none', '{"version":1.5}', 'SETTINGS_VALUE', /whole number/],
  ])('%s %s', (_, _what, text, code, says) => {
    const result = parseSettings(text, LAST_GOOD);
    expect(result).toMatchObject({ ok: false, settings: LAST_GOOD, problem: { code } });
    expect(result.ok ? '' : inWords(result.problem).why).toMatch(says);
    const said = given(text, ['--remember', '--map', 'actual=B']);
    expect(said).toMatchObject({ exit: 4, out: '', kept: true });
    expect(said.err).toMatch(says);
  });

  test('is told in our words, whatever words somebody else gave the schema library for all', () => {
    const { localeError } = z.config();
    z.config({ localeError: () => 'in their words' });
    const result = parseSettings('{"fiscalStart":13}');
    z.config({ localeError });
    expect(result.ok ? '' : inWords(result.problem).why).toMatch(/must be at most 12/);
  });

  test('B131 nothing reaches the prototype of all objects', () => {
    parseSettings('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('B132 a key that is twice in two objects, or as a value, is fine', () => {
    expect(parseSettings('{"measures":[{"name":"name"},{"name":"name"}]}')).toMatchObject({ ok: true });
  });
});

describe('settings that are used', () => {
  test.each([
    ['the workbook', '{"bands":{"green":0.9,"yellow":0.9}}', 'bands'],
    ['a sheet', '{"sheets":[{"sheet":"Plan","bands":{"green":0.9,"yellow":0.9}}]}', 'sheets: Plan'],
    ['a measure', '{"measures":[{"name":"Leads","bands":{"green":0.9,"yellow":0.9}}]}', 'measures: Leads'],
  ])('that bands of %s leave no room for Yellow is told', (_, text, path) => {
    expect(parseSettings(text)).toMatchObject({ ok: true, notes: [{ code: 'THRESHOLD_EQUAL', args: { path } }] });
  });

  test('B127 an empty file means the defaults, and says so', () => {
    expect(parseSettings(' \n', LAST_GOOD)).toMatchObject({
      ok: true,
      settings: defaultSettings(),
      notes: [{ code: 'SETTINGS_EMPTY' }],
    });
    expect(given('').out).toMatch(/Settings are empty: The defaults are used/);
  });

  test('B134 an older version is read on a copy; what changed is shown, and the file stays', () => {
    const text = '{"version":0,"thresh":90,"locale":"de"}';
    const said = given(text);
    expect(said).toMatchObject({ exit: 0, kept: true });
    expect(said.out.replace(/\n {4}/g, ' ')).toContain(
      'Version 0 was read as version 1 (- thresh: 90, + bands: {"green":0.9,"yellow":0.8})',
    );
    expect(parseSettings(text)).toMatchObject({
      ok: true,
      settings: { version: 1, locale: 'de', bands: { green: 0.9, yellow: 0.8 } },
    });
  });

  test('B134 when corrections are remembered, the older file is kept beside the new one', () => {
    const text = '{"version":0,"thresh":90}';
    expect(given(text, ['--remember', '--map', 'actual=B'])).toMatchObject({ exit: 0, kept: false });
    expect(readFileSync(`${folder}/settings.json.old`, 'utf8')).toBe(text);
    expect(parseSettings(readFileSync(`${folder}/settings.json`, 'utf8'))).toMatchObject({
      ok: true,
      notes: [],
      settings: { corrections: [{ sheet: 'Plan', columns: { actual: 'B' } }] },
    });
  });

  test('settings are not merged into each other: parsing never changes the defaults', () => {
    parseSettings('{"bands":"binary","holidays":["2026-01-01"]}');
    expect(defaultSettings()).toMatchObject({ bands: 'sbi', holidays: [] });
  });
});
