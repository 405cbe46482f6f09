import { expect, test } from 'vitest';
import { onPresentSheets } from '../../excel-addin/moved-sheets.ts';
import { pointsOf } from '../../excel-addin/write-sheet.ts';
import { adding, huddle } from '../support/huddle.ts';

test.each([
  [8.43, 48],
  [1, 9],
  [12, 66.75],
  [30, 161.25],
])('%d characters are %d points', (characters, points) => {
  expect(pointsOf(characters)).toBe(points);
});

test('in a workbook opened again, a sheet of ours is still known by its name, whatever its id', () => {
  const { id, edits } = adding([huddle()]);
  const journal = { version: 1, id, edits, foreign: [], state: 'applied' } as const;
  const kept = { journal, at: '2026-06-30T09:00:00Z', names: [['s1', 'Plan']] } as const;
  expect(onPresentSheets(kept, [{ id: 's7', name: huddle().name }])).toEqual(journal);
});
