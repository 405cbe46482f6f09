import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tagged } from '../../core/changes/rule-tag.ts';
import { draftStanding, type SheetDraft } from '../../core/changes/sheet-draft.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { readLooks } from '../../headless/xlsx/read-looks.ts';
import { contentsByName } from '../../headless/xlsx/sheet-contents.ts';
import { seeWorkbook } from '../../headless/in-memory.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import { removeSheet } from '../../simulators/workbook/remove-sheet.ts';
import { keyOfCell, type Sheet, type StoredValidation } from '../../simulators/workbook/sheet.ts';
import { PLAIN } from '../../simulators/workbook/style.ts';
import { editsSince, type EditsSince } from '../../workbench/book/edits-since.ts';
import { stateOfBook } from '../../workbench/book/facts.ts';
import { lookOf } from '../../workbench/book/made-sheets.ts';
import { openSeen } from '../../workbench/book/open-seen.ts';
import { writeInto } from '../../tools/workbench/answers.ts';
import { textsOf } from '../support/xlsx.ts';

engineFromPackage();

const NAME = 'sales-plan.xlsx';
const ORIGINAL = new Uint8Array(readFileSync(`examples/${NAME}`));
const AREA = { top: 1, left: 0, bottom: 2, right: 0 };

type Open = { readonly bytes: Uint8Array; readonly book: Book; readonly since: () => EditsSince };

function opened(bytes: Uint8Array): Open {
  const seen = seeWorkbook(bytes, NAME);
  const book = openSeen(seen);
  const calculator = new Calculator(book);
  const since = (): EditsSince => {
    calculator.recalculate();
    return editsSince(seen, book, calculator);
  };
  return { bytes, book, since };
}

/** Makes a sheet as an add-in would: a header, a text, a formula over the file's own cells, colours, widths. */
function makeHuddle(book: Book, validations: readonly StoredValidation[] = []): Sheet {
  const sheet = book.addSheet('Huddle');
  const header = { ...PLAIN, bold: true, fill: '#24404E', font: '#FFFFFF', size: 14, wrap: true };
  book.setCell(sheet, keyOfCell(0, 0), { value: 'Who', formula: null, style: header });
  book.setCell(sheet, keyOfCell(0, 1), { value: 'Share', formula: null, style: header });
  book.setCell(sheet, keyOfCell(1, 0), { value: 'Ann & co', formula: null, style: PLAIN });
  book.setCell(sheet, keyOfCell(1, 1), { value: null, formula: '1/4', style: { ...PLAIN, format: '0%' } });
  const rule = {
    id: 'r',
    kind: 'Custom',
    areas: [AREA],
    fill: '#8FCBB5',
    font: null,
    bold: null,
    stopIfTrue: false,
    body: null,
  } as const;
  book.dress(sheet, 'rules', [{ ...rule, formula: tagged('$A2="x"', 'huddle.x') }]);
  book.dress(sheet, 'columnWidths', new Map([[1, 140]]));
  book.dress(sheet, 'frozenRows', 1);
  book.dress(sheet, 'validations', validations);
  return sheet;
}

/** The file as the workbench's server writes it. */
async function downloaded({ bytes, since }: Open): Promise<Uint8Array> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], NAME));
  form.set('edits', JSON.stringify(since().edits));
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const answer = await writeInto(
    new Uint8Array(await request.arrayBuffer()),
    request.headers.get('content-type') ?? '',
  );
  if (!answer.ok || typeof answer.body === 'string') throw new Error('the server wrote no file');
  return answer.body;
}

function draftIn({ since }: Open): SheetDraft {
  const draft = since().edits.flatMap((edit) => (edit.kind === 'sheet' && edit.after !== null ? [edit.after] : []))[0];
  if (draft === undefined) throw new Error('a sheet was made');
  return draft;
}

describe('sheets that were made in the workbench', () => {
  test('are in the downloaded file, with all they hold, and everything else is as it was', async () => {
    const open = opened(ORIGINAL);
    makeHuddle(open.book);
    expect(open.since().unsaid).toEqual([]);
    const book = openWorkbook(await downloaded(open), NAME);
    const sheet = book.snapshot.sheets.at(-1);
    expect(sheet?.name).toBe('Huddle');
    expect(sheet?.values).toEqual([
      ['Who', 'Share'],
      ['Ann & co', 0.25],
    ]);
    expect(sheet?.formulas[1]).toEqual([null, '1/4']);
    expect(draftStanding(draftIn(open), contentsByName(book, 'Huddle'))).toBe('whole');
    expect(sheet?.ownRules).toEqual([
      { key: 'huddle.x', areas: [AREA], formula: tagged('$A2="x"', 'huddle.x'), look: { fill: '#8FCBB5', font: null } },
    ]);
    const { sheets, styles } = readLooks(book);
    expect(sheets.at(-1)).toMatchObject({
      frozenRows: 1,
      widths: [
        [0, 0, expect.any(Number)],
        [1, 1, 20],
      ],
    });
    expect(styles[sheet?.styles[0]?.[0] ?? 0]).toMatchObject({
      fill: '#24404E',
      colour: '#FFFFFF',
      size: 14,
      wrap: true,
    });
    expect(book.snapshot.styles[sheet?.styles[1]?.[1] ?? 0]?.format).toBe('0%');
    expect(book.snapshot.sheets.slice(0, -1)).toEqual(openWorkbook(ORIGINAL, NAME).snapshot.sheets);
  });

  test('are told to the page with their own look, those of the file without', () => {
    const { book } = opened(ORIGINAL);
    const made = makeHuddle(book);
    const look = lookOf({ widths: made.columnWidths, frozenRows: made.frozenRows });
    const { sheets } = stateOfBook(book, (sheet) => (sheet === made ? look : null));
    expect(sheets.map((sheet) => sheet.look?.widths ?? null)).toEqual([
      ...sheets.slice(1).map(() => null),
      [[1, 1, 20]],
    ]);
  });

  test.each<readonly [program: string, rules: readonly unknown[]]>([
    [
      'Excel',
      [
        { list: { inCellDropDown: true, source: 'Green,Red' } },
        { decimal: { formula1: 0, formula2: 10, operator: 'Between' } },
        { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } },
      ],
    ],
    [
      'Google Sheets',
      [
        { criteria: 'VALUE_IN_LIST', values: [['Green', 'Red'], true], allowInvalid: false, helpText: null },
        { criteria: 'NUMBER_BETWEEN', values: [0, 10], allowInvalid: false, helpText: null },
        { criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: false, helpText: null },
      ],
    ],
  ])('keep what %s takes in their cells', (_, rules) => {
    const open = opened(ORIGINAL);
    makeHuddle(
      open.book,
      rules.map((rule) => ({ areas: [AREA], rule })),
    );
    expect(draftIn(open).validations).toEqual([
      { kind: 'list', choices: ['Green', 'Red'], box: AREA },
      { kind: 'number', least: 0, most: 10, box: AREA },
      { kind: 'date', box: AREA },
    ]);
  });

  test('leave conditional formats of others out, and say so', () => {
    const open = opened(ORIGINAL);
    const sheet = makeHuddle(open.book);
    const [own] = sheet.rules;
    if (own !== undefined) open.book.dress(sheet, 'rules', [own, { ...own, formula: '$A2="y"' }]);
    expect(open.since().unsaid).toEqual(['1 conditional format on the new sheet Huddle']);
  });
});

describe('sheets that were taken away in the workbench', () => {
  test('are gone from the downloaded file', async () => {
    const first = opened(ORIGINAL);
    makeHuddle(first.book);
    const open = opened(await downloaded(first));
    const made = open.book.sheetByName('Huddle');
    if (made !== null) removeSheet(open.book, made);
    const texts = textsOf(await downloaded(open));
    expect({ ...texts, 'xl/styles.xml': '' }).toEqual({ ...textsOf(ORIGINAL), 'xl/styles.xml': '' });
  });

  test('may be made anew under the same name', async () => {
    const first = opened(ORIGINAL);
    makeHuddle(first.book);
    const open = opened(await downloaded(first));
    const made = open.book.sheetByName('Huddle');
    if (made !== null) removeSheet(open.book, made);
    const again = makeHuddle(open.book);
    open.book.setCell(again, keyOfCell(5, 5), { value: 'new', formula: null, style: PLAIN });
    const { sheets } = openWorkbook(await downloaded(open), NAME).snapshot;
    expect(sheets.filter(({ name }) => name === 'Huddle').map(({ values }) => values.at(-1)?.at(-1))).toEqual(['new']);
  });
});
