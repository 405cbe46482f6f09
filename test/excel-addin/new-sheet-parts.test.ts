import { describe, expect, test } from 'vitest';
import { onPresentSheets } from '../../excel-addin/moved-sheets.ts';
import { looksAt } from '../../excel-addin/refers-to.ts';
import { pointsOf } from '../../excel-addin/write-sheet.ts';
import { adding, huddle } from '../support/huddle.ts';

describe('which formulas look at a sheet', () => {
  const order = ['Jan', 'Huddle', 'Dec 26', 'Last'];
  test.each<readonly [string, boolean, string]>([
    ['=Huddle!A1', true, 'Huddle'],
    ['=SUM(huddle!$A$1:$B$2)', true, 'Huddle'],
    ['=[Book2]Huddle!A1', true, 'Huddle'],
    ["='C:\\plans\\[Book2.xlsx]Huddle'!A1", true, 'Huddle'],
    ['=INDIRECT("Huddle!"&A1)', true, 'Huddle'],
    ['=SUM(Huddle:Last!A1)', true, 'Huddle'],
    ["=SUM('Jan:Dec 26'!A1)", true, 'Huddle'],
    ["=SUM('Dec 26:Last'!A1)", false, 'Huddle'],
    ['=BigHuddle!A1', false, 'Huddle'],
    ["='Big Huddle'!A1", false, 'Huddle'],
    ['=IF(A1="Huddle",1,2)', false, 'Huddle'],
    ["='It''s (a) plan'!A1", true, "It's (a) plan"],
    ["='Jan 26:It''s (a) plan'!A1", true, "It's (a) plan"],
    ["='a.b'!A1", false, 'a+b'],
  ])('%s → %s for %s', (formula, isSeen, name) => {
    expect(looksAt(name, order)(formula)).toBe(isSeen);
  });
});

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
