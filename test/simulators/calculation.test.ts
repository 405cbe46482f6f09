import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { boxOf } from '../../core/workbook/references.ts';
import { Book } from '../../simulators/workbook/book.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import { enter } from '../../simulators/workbook/enter.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import { keyOfCell, type Sheet } from '../../simulators/workbook/sheet.ts';

engineFromPackage();

type Desk = {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly sheet: Sheet;
  readonly set: (at: string, input: string | number | boolean) => void;
  readonly value: (at: string) => unknown;
};

/** A workbook of one sheet to type in: cells by their address. */
function desk(cells: Readonly<Record<string, string | number | boolean>>): Desk {
  const book = new Book();
  const sheet = book.addSheet('Plan');
  const calculator = new Calculator(book);
  const at = (address: string): { row: number; column: number } => {
    const box = boxOf(address);
    return { row: box?.top ?? 0, column: box?.left ?? 0 };
  };
  const set = (address: string, input: string | number | boolean): void => void enter(book, sheet, at(address), input);
  for (const [address, input] of Object.entries(cells)) set(address, input);
  return {
    book,
    calculator,
    sheet,
    set,
    value: (address) => calculator.value(sheet, at(address).row, at(address).column),
  };
}

describe('formulas', () => {
  test.each<readonly [string, unknown]>([
    ['=1/3', 1 / 3],
    ['=0.1+0.2', 0.1 + 0.2],
    ['=1-0.85', 1 - 0.85],
    ['=A1&"x"', '0123x'],
    ['=ISTEXT(A1)', true],
    ['=ISNUMBER(A2)', true],
    ['=A3', true],
    ['=A4', { error: '#N/A' }],
    ['=1/0', { error: '#DIV/0!' }],
    ['=DATE(2026,3,31)', 46_112],
    ['=A9', 0],
    ['=IF(AND(N("planlight:x")=0,A2>4),"Green","Red")', 'Green'],
    ['=nosuchthing(1)', { error: '#NAME?' }],
  ])('%s', (formula, expected) => {
    expect(desk({ A1: "'0123", A2: 5, A3: true, A4: '#N/A', B1: formula }).value('B1')).toEqual(expected);
  });

  test('follow what they point at, and a spill fills its cells', () => {
    const { set, value } = desk({ A1: 2, B1: '=SEQUENCE(A1)' });
    expect([value('B1'), value('B2'), value('B3')]).toEqual([1, 2, null]);
    set('A1', 3);
    expect(value('B3')).toBe(3);
    set('B2', 'in the way');
    expect(value('B1')).toEqual({ error: '#SPILL!' });
  });

  test('structured references', () => {
    const { book, sheet, value } = desk({
      A1: 'Actual',
      A2: 3,
      A3: 4,
      B1: 'Twice',
      B2: '=[@Actual]*2',
      C1: '=SUM(Goals[Actual])',
    });
    book.put(sheet, 'tables', [
      {
        id: '1',
        name: 'Goals',
        box: { top: 0, left: 0, bottom: 2, right: 1 },
        hasHeaders: true,
        hasTotals: false,
        style: '',
      },
    ]);
    expect([value('B2'), value('C1')]).toEqual([6, 7]);
  });

  test('a defined LAMBDA can be called', () => {
    const { book, value } = desk({ A1: '=LIGHT(80,100)' });
    book.put(book, 'names', [
      { name: 'LIGHT', formula: 'LAMBDA(a,t,IF(a>=t,"G","R"))', comment: '', scope: null, isVisible: true },
    ]);
    expect(value('A1')).toBe('R');
  });
});

describe('functions of the product in cells', () => {
  test('one cell, a spilled column, one in another, and an argument that is calculated', () => {
    const { set, value } = desk({
      A1: 100,
      A2: 88,
      A3: 50,
      B1: 100,
      C1: '=STOPLIGHT(A1,B1)',
      D1: '=STOPLIGHT(A1:A3,B1)',
      E1: '=IF(ROLLUP(D1:D3)="Red","look","fine")',
      F1: '=STOPLIGHT(A2*2,SUM(B1,100)-STOPLIGHT(A1,B1,,,"code"))',
    });
    expect([value('C1'), value('D1'), value('D2'), value('D3'), value('E1'), value('F1')]).toEqual([
      'Green',
      'Green',
      'Yellow',
      'Red',
      'look',
      'Yellow',
    ]);
    set('A3', 100);
    expect([value('D3'), value('E1')]).toEqual(['Green', 'fine']);
  });

  test('errors and blanks come out as errors and blanks', () => {
    const { value } = desk({ A1: '=STOPLIGHT(1)', A2: '=STOPLIGHT(B9,100)', A3: '=ATTAINMENT(1,0)' });
    expect([value('A1'), value('A2'), value('A3')]).toEqual([{ error: '#VALUE!' }, '', { error: '#N/A' }]);
  });

  test('a circle ends', () => {
    const { value } = desk({ A1: '=STOPLIGHT(A2,1)', A2: '=IF(A1="Green",0,2)' });
    expect(['Green', 'Red']).toContain(value('A1'));
  });

  test('without the add-in they have no name', () => {
    const { calculator, value } = desk({ A1: '=STOPLIGHT(100,100)' });
    expect(value('A1')).toBe('Green');
    calculator.functions = null;
    expect(value('A1')).toEqual({ error: '#NAME?' });
  });

  const examples = CATALOGUE.flatMap(({ id, examples: all }) =>
    all
      .filter(
        ({ args, gives }) =>
          !Array.isArray(gives) && args.every((arg) => typeof arg === 'number' || typeof arg === 'string'),
      )
      .map(({ args, gives }) => [`${id}(${args.map(String).join(', ')})`, id, args, gives] as const),
  );
  test.each(examples)('%s', (_, id, args, gives) => {
    const cells = Object.fromEntries(
      args.map((arg, i) => [a1(i, 0), typeof arg === 'string' ? `'${arg}` : Number(arg)]),
    );
    const { value } = desk({ ...cells, C1: `=${id}(${args.map((__, i) => a1(i, 0)).join(',')})` });
    expect(value('C1')).toEqual(
      typeof gives === 'object' && 'error' in gives ? { error: expect.stringContaining(gives.error) } : gives,
    );
  });
});

describe('the colours a user sees', () => {
  const rule = (formula: string, fill: string, id = formula) =>
    ({
      id,
      kind: 'Custom',
      areas: [
        { top: 1, left: 0, bottom: 3, right: 0 },
        { top: 1, left: 3, bottom: 3, right: 3 },
      ],
      formula,
      fill,
      font: null,
      bold: null,
      stopIfTrue: false,
      body: null,
    }) as const;

  test('follow the numbers, in every area, each row by its own', () => {
    const { book, calculator, sheet, set } = desk({ B2: 5, B3: 1, B4: 9, E3: 9 });
    book.dress(sheet, 'rules', [rule('AND(N("planlight:r")=0,B2>4)', '#8FCBB5')]);
    const fills = (): (string | null)[] =>
      [1, 2, 3].flatMap((row) => [calculator.painted(sheet, row, 0).fill, calculator.painted(sheet, row, 3).fill]);
    expect(fills()).toEqual(['#8FCBB5', null, null, '#8FCBB5', '#8FCBB5', null]);
    set('B3', 7);
    expect(fills()).toEqual(['#8FCBB5', null, '#8FCBB5', '#8FCBB5', '#8FCBB5', null]);
  });

  test('of two rules that hold, the first of the list wins, and over the cell’s own fill', () => {
    const { book, calculator, sheet } = desk({ B2: 5 });
    book.dress(sheet, 'rules', [rule('B2>4', '#FF0000'), rule('B2>3', '#00FF00')]);
    expect(calculator.painted(sheet, 1, 0).fill).toBe('#FF0000');
    book.dress(sheet, 'rules', [rule('B2>3', '#00FF00'), rule('B2>4', '#FF0000')]);
    expect(calculator.painted(sheet, 1, 0).fill).toBe('#00FF00');
  });

  test('a rule over our functions paints nothing, as in Excel', () => {
    const { book, calculator, sheet } = desk({ B2: 5 });
    book.dress(sheet, 'rules', [rule('STOPLIGHT(B2,1)="Green"', '#FF0000')]);
    expect(calculator.painted(sheet, 1, 0).fill).toBeNull();
  });
});

describe('numbers under their formats', () => {
  test.each([
    { number: 0.0098, format: '0.0%', shown: '1.0%' },
    { number: -0.0098, format: '0.0%', shown: '-1.0%' },
    { number: -0.0098, format: '0%', shown: '-1%' },
    { number: -0.006, format: '0.00', shown: '-0.01' },
    { number: -0.96, format: '0', shown: '-1' },
    { number: 4_719_999.6, format: '#,##0 "€"', shown: '4,720,000 €' },
    { number: 0.154_166, format: '0.0%', shown: '15.4%' },
    { number: 46_203, format: 'yyyy-mm-dd', shown: '2026-06-30' },
  ])('$number under $format is shown as $shown', ({ number, format, shown }) => {
    const { book, calculator, sheet } = desk({ A1: number });
    const cell = book.cell(sheet, 0, 0);
    book.setCell(sheet, keyOfCell(0, 0), { ...cell, style: { ...cell.style, format } });
    expect(calculator.text(sheet, 0, 0)).toBe(shown);
  });
});
