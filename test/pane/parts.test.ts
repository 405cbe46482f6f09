import { describe, expect, test } from 'vitest';
import { flips } from '../../core/stoplight/flips.ts';
import { stoplight } from '../../core/stoplight/stoplight.ts';
import { figuresOf } from '../../pane/figures.ts';
import { scaleOf } from '../../pane/scale.ts';
import { askedText, detailTexts, reachedText, standingText } from '../../pane/views/row-texts.ts';
import type { RowLine } from '../../pane/engine/answers.ts';
import { builtInLanguages } from '../../pane/words/built-in.ts';
import { directionOf, spoken } from '../../pane/words/languages.ts';
import { ROWS } from './given.ts';

type Direction = 'higher' | 'lower';

function scaleFor(actual: number, target: number, direction: Direction = 'higher') {
  const measure = { actual, aim: { kind: 'value', target, direction, strict: false } } as const;
  const turns = flips(measure)
    .filter((flip) => flip.of === 'actual')
    .map(({ to, at, by, side }) => ({ to, at, by, isAt: side === 'at' }));
  return scaleOf(actual, stoplight(measure).status, turns);
}

describe('the scale of a row', () => {
  test.each<[number, number, Direction, string]>([
    [50, 100, 'higher', 'Red Yellow Green'],
    [90, 100, 'higher', 'Red Yellow Green'],
    [120, 100, 'higher', 'Red Yellow Green'],
    [100, 100, 'higher', 'Red Yellow Green'],
    [50, 100, 'lower', 'Green Yellow Red'],
    [110, 100, 'lower', 'Green Yellow Red'],
    [150, 100, 'lower', 'Green Yellow Red'],
    [-50, -100, 'higher', 'Red Yellow Green'],
  ])('%d of %d, %s is better: %s', (actual, target, direction, colours) => {
    const scale = scaleFor(actual, target, direction);
    expect(scale?.stretches.map(({ status }) => status).join(' ')).toBe(colours);
  });

  test.each([50, 86, 90, 99, 120])('the mark of %d of 100 stands in its own colour', (actual) => {
    const scale = scaleFor(actual, 100);
    const { status } = stoplight({ actual, aim: { kind: 'value', target: 100, direction: 'higher', strict: false } });
    const under = scale?.stretches.find(({ from, to }) => scale.mark >= from && scale.mark <= to);
    expect(under?.status).toBe(status);
  });

  test('there is none where nothing turns the colour', () => {
    expect(scaleOf(5, 'Grey', [])).toBe(null);
  });
});

const shared = (language: string) => ({
  language,
  spoken: spoken(language),
  words: builtInLanguages(language).words,
  figures: figuresOf(language),
  dispatch: () => undefined,
});

const [first] = ROWS;
if (first === undefined) throw new Error('the drawn plan has rows');
const row = (facts: Partial<RowLine>): RowLine => ({ ...first, ...facts });

describe('what a row says', () => {
  test.each<[string, Partial<RowLine>, string, string, string]>([
    ['a level', { actual: 500, target: 667, expected: 667 }, '500', 'of 667', '40.0% behind'],
    ['a share', { actual: 0.064, target: 0.05, expected: 0.05, isPercent: true }, '6.4%', 'of 5%', '40.0% behind'],
    ['what is due by now', { actual: 500, target: 1000, expected: 667 }, '500', 'of 667 due', '40.0% behind'],
    ['a range', { target: '40-50', gap: 0 }, '60', 'of 40-50', 'At target'],
    ['a hair behind', { gap: 0.0001, gapShown: null }, '60', 'of 100', 'Just behind'],
    ['no data', { actual: null, gap: null, reason: 'No data' }, '', 'of 100', 'No data'],
    [
      'an overdue task',
      { subject: 'milestone', actual: 0.5, due: '2026-05-29', days: 32, gap: null },
      '50% done',
      'due May 29, 2026',
      '32 days late',
    ],
    [
      'a task due tomorrow',
      { subject: 'milestone', actual: 0.5, due: '2026-07-01', days: -1, gap: null },
      '50% done',
      'due Jul 1, 2026',
      '1 day left',
    ],
  ])('%s', (_, facts, reached, asked, standing) => {
    const said = shared('en-US');
    expect(reachedText(row(facts), said)).toBe(reached);
    expect(askedText(row(facts), said)).toBe(asked);
    expect(standingText(row(facts), said)).toBe(standing);
  });

  test('the owner comes first, then how far behind, then what is to be known', () => {
    const facts = { direction: 'lower', redStreak: 3, trend: 'worsening', remarks: ['Number stored as text'] } as const;
    expect(detailTexts(row(facts), shared('en'))).toEqual([
      'Ann',
      '40.0% behind',
      'Lower is better',
      'Red for 3 periods',
      'Worsening',
      'Number stored as text',
    ]);
  });

  test('German says it in German, with German figures', () => {
    expect(standingText(row({ gapShown: '15.01%' }), shared('de-DE'))).toBe('15,01\u00A0% zurück');
    expect(reachedText(row({ actual: 1234.5 }), shared('de-DE'))).toBe('1.234,5');
  });
});

describe('languages of the pane', () => {
  test.each([
    ['de-AT', 'de', 'ltr'],
    ['es-MX', 'es', 'ltr'],
    ['fr', 'en', 'ltr'],
    ['ar-SA', 'en', 'rtl'],
    ['not a tag!', 'en', 'ltr'],
  ])('%s is spoken as %s, %s', (tag, language, direction) => {
    expect(spoken(tag)).toBe(language);
    expect(directionOf(tag)).toBe(direction);
    expect(figuresOf(tag).count(3)).not.toBe('');
  });
});
