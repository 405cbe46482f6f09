import { describe, expect, test } from 'vitest';
import { cutColumns } from '../../simulators/workbook/whole-columns.ts';

describe('a whole column in a formula', () => {
  test.each([
    ['SUMIFS($C:$C,$A:$A,$F6)', 'SUMIFS($C$1:$C$500,$A$1:$A$500,$F6)'],
    ['COUNTIFS(\'My plan\'!$C:$C,"="&$A6)', 'COUNTIFS(\'My plan\'!$C$1:$C$500,"="&$A6)'],
    ['IF(SUM(A:A)>0,MAX(B:C),"")', 'IF(SUM(A$1:A$500)>0,MAX(B$1:C$500),"")'],
    ['IFERROR(INDEX(N:N,MATCH(2026,M:M,0)),"")', 'IFERROR(INDEX(N$1:N$500,MATCH(2026,M$1:M$500,0)),"")'],
  ])('ends at the last used row: %s', (formula, cut) => {
    expect(cutColumns(formula, 500)).toBe(cut);
  });

  test.each(['ROWS(C:C)', 'COUNTBLANK(C:C)', 'C:C', 'SUM(2:2)', 'SUM(A1:B7)', '"from A:A"&SUM(A1)'])(
    'stays whole where its end counts, and all else stays: %s',
    (formula) => {
      expect(cutColumns(formula, 500)).toBe(formula);
    },
  );
});
