import { describe, expect, test } from 'vitest';
import { judgeGiven, type GivenStoplight } from '../support/given-stoplight.ts';
import { vectors } from '../support/vectors.ts';

type Expected = {
  status?: string;
  band?: string;
  attainment?: number | null;
  gap?: number;
  expected?: number;
  reason?: string;
  warn?: string[];
  daysLate?: number;
  daysLeft?: number;
};

describe('stoplight', () => {
  test.each(vectors<GivenStoplight, Expected>('stoplight'))('$id $why', ({ given, expected }) => {
    const verdict = judgeGiven(given);
    if (expected.status !== undefined) expect(verdict.status).toBe(expected.status);
    if (expected.band !== undefined) expect(verdict.band).toBe(expected.band);
    if (expected.reason !== undefined) expect(verdict.reason).toBe(expected.reason);
    if (expected.attainment === null) expect(verdict.attainment).toBeNull();
    if (typeof expected.attainment === 'number') expect(verdict.attainment).toBeCloseTo(expected.attainment, 8);
    if (expected.gap !== undefined) expect(verdict.gap).toBeCloseTo(expected.gap, 8);
    if (expected.expected !== undefined) expect(verdict.expected).toBeCloseTo(expected.expected, 6);
    for (const note of expected.warn ?? []) expect(verdict.notes).toContain(note);
    if (expected.daysLate !== undefined) expect(verdict.notes).toContain(`DAYS_LATE:${expected.daysLate}`);
    if (expected.daysLeft !== undefined) expect(verdict.notes).toContain(`DAYS_LEFT:${expected.daysLeft}`);
  });
});
