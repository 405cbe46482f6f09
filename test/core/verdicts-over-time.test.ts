import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_BANDS, PRESETS, type Bands } from '../../core/stoplight/bands.ts';
import { confidenceFlag, confidenceShare } from '../../core/stoplight/confidence.ts';
import { forecast, projection, requiredPerPeriod } from '../../core/stoplight/forecast.ts';
import { DEFAULT_HYSTERESIS, holdStatuses } from '../../core/stoplight/hold.ts';
import { judgeValue } from '../../core/stoplight/measure.ts';
import { overridden, type Override } from '../../core/stoplight/override.ts';
import { RANK, type Status } from '../../core/stoplight/status.ts';
import { trend } from '../../core/stoplight/trend.ts';
import { day } from '../support/given-stoplight.ts';
import { vectors } from '../support/vectors.ts';

describe('trend', () => {
  test.each(vectors<{ series: number[] }, { trend: string; delta?: number }>('trend'))(
    '$id $why',
    ({ given, expected }) => {
      expect(trend(given.series)).toMatchObject(expected);
    },
  );

  test.each([
    [[0.8, 0.82], 'improving'],
    [[0.8, 0.8199], 'steady'],
    [[0.9, 0.88], 'worsening'],
    [[0.9, 0.8801], 'steady'],
    [[1.1, 1.12], 'improving'],
    [[0.5, 0.9, 0.91], 'steady'],
    [[0.5, null, 0.9], 'improving'],
    [[0.9, 0.5, null], 'worsening'],
    [[-0.5, -0.48], 'improving'],
  ])('attainments of %j are %s: only the last two that are known count', (series, is) => {
    expect(trend(series)?.trend).toBe(is);
  });

  test.each([[[]], [[0.9]], [[null, 0.9, null]]])('%j has no trend', (series) => {
    expect(trend(series)).toBeNull();
  });
});

describe('hysteresis', () => {
  test.each(vectors<{ gaps: number[]; h: number }, { statuses: Status[] }>('hysteresis'))(
    '$id $why',
    ({ given, expected }) => {
      expect(holdStatuses(given.gaps, { ...DEFAULT_HYSTERESIS, margin: given.h })).toEqual(expected.statuses);
    },
  );

  /** Gaps in points behind → the first letters of the statuses. */
  function held(points: readonly (number | null)[], bands: Bands = DEFAULT_BANDS): string {
    const gaps = points.map((each) => (each === null ? null : each / 100));
    return holdStatuses(gaps, DEFAULT_HYSTERESIS, bands)
      .map((status) => (status === 'Grey' ? '-' : status.charAt(0)))
      .join('');
  }

  test.each([
    ['worse shows at once', [-1, 5, 20], 'GYR'],
    ['a point past the band counts at once', [16, 14], 'RY'],
    ['less than a point past it does not', [16, 14.1], 'RR'],
    ['Green needs a point ahead', [5, -1], 'YG'],
    ['Green at the edge waits', [5, 0], 'YY'],
    ['two periods running release it', [5, 0, 0], 'YYG'],
    ['better, worse, better is not two running', [16, 14.5, 16, 14.5, 14.5], 'RRRRY'],
    ['two periods of different colours release to the worse of them', [16, 14.9, -0.5], 'RRY'],
    ['two Green periods are Green, though the first of them only reached Yellow', [16, -0.5, -0.5], 'RYG'],
    ['far past the band is Green at once', [16, -1], 'RG'],
    ['a period without a gap is Grey and the count starts anew', [16, 14.5, null, 14.5, 14.5], 'RR-RY'],
    ['what was held is held on across a gap in the data', [16, null, 14.5], 'R-R'],
    ['the first period is as it is', [3], 'Y'],
    ['nothing gives nothing', [], ''],
    ['only Grey gives only Grey', [null, null], '--'],
  ])('%s: %j is %s', (_, points, is) => {
    expect(held(points)).toBe(is);
  });

  test('the bands in force are those that hold', () => {
    expect(held([10, 4.5, 4.5], PRESETS.cascade)).toBe('YYG');
    expect(held([10, 4], PRESETS.cascade)).toBe('YG');
  });

  const gaps = fc.array(
    fc.option(
      fc.integer({ min: -50, max: 250 }).map((each) => each / 10),
      { freq: 8, nil: null },
    ),
  );

  test('what is shown is never better than what was computed, nor worse than the worst since it was', () => {
    fc.assert(
      fc.property(gaps, (points) => {
        const shown = holdStatuses(points.map((each) => (each === null ? null : each / 100)));
        const computed = holdStatuses(
          points.map((each) => (each === null ? null : each / 100)),
          { margin: 0, sustain: 1 },
        );
        shown.forEach((status, i) => expect(RANK[status]).toBeLessThanOrEqual(RANK[computed[i] ?? 'Grey']));
        computed.forEach((status, i) => expect(status === 'Grey').toBe(shown[i] === 'Grey'));
      }),
    );
  });

  const nearEdge = fc.constantFrom(-2, -0.9, -0.1, 0, 0.1, 13.9, 14.1, 15, 15.1, 30);

  test('two periods running with the same colour show it', () => {
    fc.assert(
      fc.property(gaps, nearEdge, nearEdge, (points, a, b) => {
        const series = [...points, a, b].map((each) => (each === null ? null : each / 100));
        const [first, last] = holdStatuses(series, { margin: 0, sustain: 1 }).slice(-2);
        if (first === last) expect(holdStatuses(series).pop()).toBe(last);
      }),
      { numRuns: 1000 },
    );
  });

  test('a longer history tells the same of its beginning: nothing is looked up ahead', () => {
    fc.assert(
      fc.property(gaps, gaps, (points, more) => {
        expect(holdStatuses([...points, ...more]).slice(0, points.length)).toEqual(holdStatuses(points));
      }),
    );
  });
});

describe('confidence', () => {
  type Expected = { flag: string; confidence: number };
  test.each(vectors<{ status: Status; confidence: number }, Expected>('confidence'))(
    '$id $why',
    ({ given, expected }) => {
      const share = confidenceShare(given.confidence) ?? -1;
      expect(share).toBe(expected.confidence);
      expect(confidenceFlag(given.status, share)).toBe(expected.flag);
    },
  );

  test.each([
    [0, 0],
    [0.4, 0.4],
    [1, 1],
    [3, 0.3],
    [10, 1],
    [40, 0.4],
    [100, 1],
    [101, null],
    [-1, null],
    [NaN, null],
  ])('a confidence of %d is a share of %s', (given, share) => {
    expect(confidenceShare(given)).toBe(share);
  });

  test.each([
    ['Green', 0.4, 'WATERMELON_RISK'],
    ['Green', 0.41, null],
    ['Green', 0, 'WATERMELON_RISK'],
    ['Red', 0.8, 'EVIDENCE_NEEDED'],
    ['Red', 0.79, null],
    ['Yellow', 0, null],
    ['Yellow', 1, null],
    ['Grey', 0, null],
    ['Grey', 1, null],
  ] as const)('%s with a confidence of %d raises %s', (status, share, flag) => {
    expect(confidenceFlag(status, share)).toBe(flag);
  });
});

describe('overrides', () => {
  const verdict = judgeValue(80, 100, 'higher');
  const complete: Override = {
    status: 'Yellow',
    reason: 'New contract signed',
    owner: 'Ann',
    expires: day('2026-06-30'),
  };

  test('a complete one shows, and the computed colour stays visible beside it', () => {
    expect(overridden(verdict, complete, day('2026-06-30'))).toEqual({
      ...verdict,
      status: 'Yellow',
      band: 'caution',
      reason: 'OVERRIDE',
      computed: 'Red',
      notes: ['OVERRIDE_BY:Ann'],
    });
  });

  test('its expiry is announced from the day after', () => {
    expect(overridden(verdict, complete, day('2026-07-01'))).toEqual({
      ...verdict,
      computed: 'Red',
      notes: ['OVERRIDE_EXPIRED'],
    });
  });

  test.each([
    ['reason', { reason: '' }],
    ['reason but spaces', { reason: ' \u00a0' }],
    ['owner', { owner: ' ' }],
    ['expiry', { expires: null }],
  ])('one without a %s changes nothing and says so', (_, part) => {
    expect(overridden(verdict, { ...complete, ...part }, day('2026-06-01'))).toEqual({
      ...verdict,
      computed: 'Red',
      notes: ['OVERRIDE_INCOMPLETE'],
    });
  });

  test.each([
    ['Green', 'on'],
    ['Yellow', 'caution'],
    ['Red', 'behind'],
    ['Grey', null],
  ] as const)('set to %s the band is %s, while attainment and gap stay as computed', (status, band) => {
    const set = overridden(verdict, { ...complete, status }, day('2026-06-01'));
    expect(set).toMatchObject({ status, band, attainment: 0.8, gap: 0.2, computed: 'Red' });
  });
});

describe('forecast (semantics 1.8)', () => {
  type Given = { actual: number; target: number; elapsed: number; periodsLeft: number };
  type Expected = { projection: number; projectedAttainment: number; requiredPerPeriod: number };
  test.each(vectors<Given, Expected>('forecast'))('$id $why', ({ given, expected }) => {
    const found = forecast(given.actual, given.target, given.elapsed, given.periodsLeft);
    expect(found.projection).toBeCloseTo(expected.projection, 6);
    expect(found.projectedAttainment).toBeCloseTo(expected.projectedAttainment, 6);
    expect(found.requiredPerPeriod).toBe(expected.requiredPerPeriod);
  });

  test.each([
    [500, 0.5, 1000],
    [0, 0.5, 0],
    [-50, 0.5, -100],
    [500, 1, 500],
    [500, 0, null],
    [500, -1, null],
    [500, NaN, null],
    [1e308, 0.1, null],
  ])('%d after a share of %d lands at %s', (actual, share, landing) => {
    expect(projection(actual, share)).toBe(landing);
  });

  test.each([
    [500, 1000, 2, 250],
    [1200, 1000, 2, -100],
    [500, 1000, 0, null],
    [500, 1000, -1, null],
    [-1e308, 1e308, 1, null],
  ])('from %d to %d in %d periods needs %s in each', (actual, target, left, needed) => {
    expect(requiredPerPeriod(actual, target, left)).toBe(needed);
  });

  test('where no share can be told there is none', () => {
    expect(forecast(5, 0, 0.5, 1).projectedAttainment).toBeNull();
    expect(forecast(5, 10, 0, 1).projectedAttainment).toBeNull();
    expect(forecast(1e300, 1e-300, 0.5, 1).projectedAttainment).toBeNull();
  });
});
