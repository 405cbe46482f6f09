import { describe, expect, test } from 'vitest';
import { PLAIN_STYLE, plainSheet } from '../../core/workbook/snapshot.ts';
import { PLAIN_SHEET_LOOK, type SheetLook } from '../../headless/xlsx/looks.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { keyOfCell } from '../../simulators/workbook/sheet.ts';
import { PLAIN as PLAIN_DRESS } from '../../simulators/workbook/style.ts';
import { heightsOfMade, rowHeights, type Lettering } from '../../workbench/book/row-heights.ts';

const PLAIN: Lettering = { size: 11, bold: false, wrap: false };
const WRAPPED: Lettering = { ...PLAIN, wrap: true };
const HEADING: Lettering = { ...WRAPPED, bold: true };

function wide(width: number, heights: SheetLook['heights'] = []): SheetLook {
  return { ...PLAIN_SHEET_LOOK, widths: [[0, 0, width]], heights };
}

/** The height of a row with one text in column A; 15 points are the usual row's. */
function heightOf(text: string, how: Lettering, look: SheetLook): number {
  const sheet = plainSheet([[text]], { id: '1', name: 'Plan' });
  const styled = { ...sheet, styles: [[1]] };
  return rowHeights(styled, look, [PLAIN, how])[0]?.[1] ?? 15;
}

describe('a row is as high as what stands in it', () => {
  test.each<readonly [why: string, text: string, how: Lettering, width: number, height: number]>([
    ['a long text that does not wrap runs over its neighbours', 'At most three a team. '.repeat(9), PLAIN, 9, 15],
    ['a large one takes a higher row', 'Success factors', { ...PLAIN, size: 22 }, 9, 30],
    ['a wrapped one that fits takes one line', 'Success factor', HEADING, 20, 15],
    ['a wrapped one breaks between words', 'Executives asked', HEADING, 13, 30],
    ['a word that is too long goes on in the next line', 'Vertriebsmitarbeitergespräche', HEADING, 13, 45],
    ['line ends count', 'one\ntwo\nthree', WRAPPED, 40, 45],
    ['narrow letters take less room than wide ones', 'illi illi illi', WRAPPED, 8, 15],
    ['wide ones more', 'MWMW MWMW MWMW', WRAPPED, 8, 45],
  ])('%s', (_, text, how, width, height) => expect(heightOf(text, how, wide(width))).toBe(height));

  test('but where its file says how high, that counts', () => {
    expect(heightOf('one\ntwo', WRAPPED, wide(9, [[0, 18]]))).toBe(18);
  });

  test('in a sheet that was made since the file was opened, too', () => {
    const book = bookOf({ name: 'Plan.xlsx', dates: 1900, sheets: [], styles: [PLAIN_STYLE] });
    const made = book.addSheet('Huddle');
    const text = 'Who answers for it';
    book.setCell(made, keyOfCell(1, 0), { value: text, formula: null, style: { ...PLAIN_DRESS, wrap: true } });
    book.setCell(made, keyOfCell(2, 0), { value: text, formula: null, style: PLAIN_DRESS });
    expect(heightsOfMade(made, wide(9), (row, column) => book.cell(made, row, column).value)).toEqual([[1, 45]]);
  });
});
