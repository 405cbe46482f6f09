import { describe, expect, test } from 'vitest';
import { DEFAULT_RULES } from '../../core/stoplight/measure.ts';
import { PRESETS } from '../../core/stoplight/bands.ts';
import type { RowReview } from '../../core/review/review-types.ts';
import { bandsInWords } from '../../report/bands.ts';
import { figuresFor } from '../../report/figures.ts';
import { listedGroups } from '../../report/groups.ts';
import { markup } from '../../report/html.ts';
import { ENGLISH } from '../../report/speech.ts';
import { noteText } from '../../report/notes.ts';
import { worstFirst } from '../../report/order.ts';
import { remark } from '../../report/remark.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { sheets } from '../support/book.ts';
import { pageOf, read } from './report-book.ts';
import { STYLE } from '../../report/style.ts';
import { gapBar, sparkline, trendWord } from '../../report/sparkline.ts';

const ROW: RowReview = {
  row: 0,
  subject: 'measure',
  name: '',
  owner: null,
  actual: null,
  target: null,
  expected: null,
  attainment: null,
  gap: null,
  status: 'Grey',
  computed: null,
  band: null,
  reason: null,
  notes: [],
  direction: null,
  isDirectionGuessed: false,
  kind: null,
  start: null,
  due: null,
  doneOn: null,
  weight: null,
  confidence: null,
  unit: null,
  isGate: false,
  history: [],
  trend: null,
};

const row = (name: string, parts: Partial<RowReview>): RowReview => ({ ...ROW, name, ...parts });
const red = { status: 'Red', band: 'behind' } as const;
const near = { status: 'Yellow', band: 'near' } as const;

describe('the order of a meeting', () => {
  test('Red before Yellow before Green before Grey, caution before near, furthest behind first, the latest first', () => {
    const rows = [
      row('grey', {}),
      row('green', { status: 'Green', band: 'on', gap: -0.1 }),
      row('done late', { ...near, reason: 'DONE_LATE', notes: ['DAYS_LATE:90'] }),
      row('due in 5', { ...near, reason: 'DUE_SOON', notes: ['DAYS_LEFT:5'] }),
      row('due in 2', { ...near, reason: 'DUE_SOON', notes: ['DAYS_LEFT:2'] }),
      row('near 5%', { ...near, gap: 0.05 }),
      row('caution 11%', { status: 'Yellow', band: 'caution', gap: 0.11 }),
      row('2 late', { ...red, notes: ['DAYS_LATE:2'] }),
      row('9 late', { ...red, notes: ['DAYS_LATE:9'] }),
      row('red 20%', { ...red, gap: 0.2 }),
      row('red 60%', { ...red, gap: 0.6 }),
    ];
    expect(worstFirst(rows).map(({ name }) => name)).toEqual([
      'red 60%',
      'red 20%',
      '9 late',
      '2 late',
      'caution 11%',
      'near 5%',
      'due in 2',
      'due in 5',
      'done late',
      'green',
      'grey',
    ]);
  });

  test('rows that are alike stay as the sheet has them', () => {
    const rows = ['b', 'a', 'c'].map((name) => row(name, { ...red, gap: 0.2 }));
    expect(worstFirst(rows).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
  });
});

describe('what stands behind the numbers', () => {
  test.each<[string, Partial<RowReview>]>([
    ['25.0% behind', { gap: 0.25 }],
    ['12.5% ahead', { gap: -0.125 }],
    ['at target', { gap: 0 }],
    ['under 0.1% behind', { gap: 0.0001 }],
    ['1 day late', { notes: ['DAYS_LATE:1'] }],
    ['1,200 days late', { notes: ['DAYS_LATE:1200'] }],
    ['done 3 days late', { reason: 'DONE_LATE', notes: ['DAYS_LATE:3'] }],
    ['due today', { notes: ['DAYS_LEFT:0'] }],
    ['due in 6 days', { notes: ['DAYS_LEFT:6'] }],
    ['No target', { reason: 'NO_TARGET' }],
    ['over 9,999% behind', { gap: 1e300 }],
  ])('%s', (expected, parts) => expect(remark(row('', parts), figuresFor('en'))).toBe(expected));
});

describe('figures', () => {
  const { amount, day, share } = figuresFor('en');
  test.each([
    [0.31, '0%', '31%'],
    [0.3125, '0.0%', '31.25%'],
    [0.05, '0.0%', '5.0%'],
    [7.5, '0.00', '7.50'],
    [4720000, '0.0,,"M"', '4,720,000'],
    [-12.5, '#,##0.00_);(#,##0.00)', '\u221212.50'],
    [1234567.891, 'General', '1,234,567.89'],
    [1200, '$#,##0', '$1,200'],
    [-1200, '$#,##0', '\u2212$1,200'],
    [1200, '#,##0 [$€-407]', '1,200\u00A0€'],
    [0.000123, 'General', '0.000123'],
    [1e21, 'General', '1E21'],
  ])('%d in %j is %j', (value, format, expected) => expect(amount(value, format)).toBe(expected));

  test('dates have names of months and do not break', () => expect(day('2026-08-31')).toBe('31\u00A0Aug\u00A02026'));
  test('a share of nothing is zero', () => expect(share(0)).toBe('0.0%'));
  test('another locale writes its own way, an unknown one the English', () => {
    expect(figuresFor('de').amount(1234.5, 'General')).toBe('1.234,5');
    expect(figuresFor('xx-aa-aa-aa').amount(1234.5, 'General')).toBe('1,234.5');
  });
});

describe('bands in words', () => {
  const words = (preset: keyof typeof PRESETS): string =>
    bandsInWords({ ...DEFAULT_RULES, bands: PRESETS[preset] }, figuresFor('en'));

  test('say where each colour begins', () => {
    expect(words('sbi')).toBe(
      'On track at the target or better, at risk up to 15% behind (near below 10%, then caution), off track beyond.',
    );
    expect(words('sbi-lenient')).toBe('On track less than 10% behind, at risk up to 15% behind, off track beyond.');
    expect(words('servicenow')).toBe('On track up to 10% behind, at risk up to 25% behind, off track beyond.');
    expect(words('binary')).toBe('On track at the target or better, off track beyond.');
  });

  test('a sheet that has its own is named with them, and only if it has a table', () => {
    const plan = ['KPI | Target | Actual', 'A | 100 | 80', 'B | 100 | 95', 'C | 100 | 100'];
    const settings: Partial<Settings> = {
      sheets: [
        { sheet: 'Sales', bands: 'servicenow' },
        { sheet: 'Empty', bands: 'binary' },
      ],
    };
    const page = read(pageOf(sheets({ Plan: plan, Sales: plan, Empty: [] }), { settings }));
    expect(page).toContain('Bands “sbi”: On track at the target');
    expect(page).toContain('On Sales bands “servicenow”: On track up to 10% behind, at risk up to 25% behind');
    expect(page).not.toContain('binary');
  });
});

describe('small drawings', () => {
  test('a sparkline says its numbers to those who do not see it', () => {
    const drawn = markup(sparkline([0.8, null, 0.96], ENGLISH.words));
    expect(drawn).toContain('role="img"');
    expect(drawn).toContain('aria-label="Attainment by period: 80%, none, 96%"');
    expect(drawn).toContain('M3 17M69 ');
  });
  test('no history, no line', () => {
    expect(markup(sparkline([], ENGLISH.words))).toBe('');
    expect(markup(sparkline([null, null], ENGLISH.words))).toBe('');
  });
  test('a flat history is a line on the target', () =>
    expect(markup(sparkline([1, 1], ENGLISH.words))).toContain('M3 17 69 17'));
  test('a trend is an arrow and a word', () =>
    expect(markup(trendWord('worsening', ENGLISH.words))).toBe('↘ worsening'));
  test('a bar is as long as the gap, and pointed beyond its end', () => {
    expect(markup(gapBar({ gap: 0.25, status: 'Red' }))).toBe('<i class="g Red w30"></i>');
    expect(markup(gapBar({ gap: 0.001, status: 'Yellow' }))).toBe('<i class="g Yellow w1"></i>');
    expect(markup(gapBar({ gap: 1.8, status: 'Red' }))).toBe('<i class="g Red beyond"></i>');
    expect(markup(gapBar({ gap: -0.2, status: 'Green' }))).toBe('');
  });
});

describe('room is shared', () => {
  const of = (...sizes: number[]): string[][] => sizes.map((size, g) => Array.from({ length: size }, () => `${g}`));
  test('small groups are listed whole, what they leave goes to the large ones', () => {
    const listed = listedGroups(of(2, 100, 10), 22);
    expect(listed.map((group) => [group.all.length, group.listed.length])).toEqual([
      [100, 10],
      [10, 10],
      [2, 2],
    ]);
  });
  test('more groups than room: never more than the room', () => {
    const listed = listedGroups(of(1, 1, 1, 1), 2);
    expect(listed.reduce((sum, group) => sum + group.listed.length, 0)).toBeLessThanOrEqual(2);
  });
});

test('a note about a date beside the measure says which date', () => {
  expect(noteText('DUE_NOT_A_DATE', ENGLISH).title).toBe('Due date: Not a date');
  expect(noteText('TYPED_STATUS:Green', ENGLISH).why).toBe('The sheet itself says Green.');
});

describe('colours', () => {
  const schemes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(
    ([, rule = '']) =>
      new Map([...rule.matchAll(/--([a-z-]+):(#[0-9a-f]{3,6})/g)].map(([, name = '', colour = '']) => [name, colour])),
  );

  function luminance(colour: string): number {
    const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
    const [r = 0, g = 0, b = 0] = [0, 2, 4]
      .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(scheme: ReadonlyMap<string, string>, one: string, other: string): number {
    const [a = 0, b = 0] = [one, other].map((name) => luminance(scheme.get(name) ?? '')).sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  }

  test('there is a light and a dark scheme', () => expect(schemes).toHaveLength(2));

  test.each([
    ...['text', 'quiet', 'link', 'red', 'yellow', 'green', 'grey'].map((name) => [name, 'page']),
    ...['red', 'yellow', 'green', 'grey'].map((name) => [name, `${name}-tint`]),
    ['quiet', 'grey-tint'],
    ['text', 'yellow-tint'],
    ['text', 'soft'],
    ['quiet', 'soft'],
    ...['red-mark', 'green-mark', 'grey-mark'].map((name) => ['on-mark', name]),
    ['on-yellow', 'yellow-mark'],
  ])('%s can be read on %s', (one = '', other = '') => {
    for (const scheme of schemes) expect(contrast(scheme, one, other)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['red-mark', 'yellow-mark', 'green-mark', 'grey-mark'])('%s can be told from the page', (name) => {
    for (const scheme of schemes) expect(contrast(scheme, name, 'page')).toBeGreaterThanOrEqual(3);
  });
});
