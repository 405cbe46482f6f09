import { expect, test } from 'vitest';
import { pointsOf } from '../../excel-addin/write-sheet.ts';

test.each([
  [8.43, 48],
  [1, 9],
  [12, 66.75],
  [30, 161.25],
])('%d characters are %d points', (characters, points) => {
  expect(pointsOf(characters)).toBe(points);
});
