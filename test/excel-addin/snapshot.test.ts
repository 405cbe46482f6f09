import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { at, typeIn } from '../../simulators/workbook/user.ts';
import { snapshotOfBook } from '../../simulators/workbook/to-snapshot.ts';
import { book, sheets } from '../support/book.ts';
import { openAddIn } from './open-add-in.ts';
import { read } from '../support/pane-work.ts';

/** A snapshot with each cell's style written out, and only the cells that hold something. */
function comparable({ sheets: all, styles }: WorkbookSnapshot): unknown {
  return all.map((sheet: SheetSnapshot) => {
    const { values, formulas, styles: numbers, top, left, outline: _outline, id: _id, ...rest } = sheet;
    const cells = values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const formula = formulas[r]?.[c] ?? null;
        const held = value === '' ? null : value;
        return held === null && formula === null
          ? []
          : [[top + r, left + c, held, formula, styles[numbers[r]?.[c] ?? 0]]];
      }),
    );
    return { ...rest, ownRules: rest.ownRules.length, cells };
  });
}

describe('reading the workbook', () => {
  const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.xlsx'));

  test.each(EXAMPLES)('%s is read as its file is', async (name) => {
    const { host, pane } = openAddIn(openWorkbook(readFileSync(join('examples', name)), name).snapshot, {
      patience: 20_000,
    });
    expect(comparable(await read(pane))).toEqual(comparable(snapshotOfBook(host.book, host.session.calculator)));
  });

  test('merged, hidden, protected, a table, a formula, errors and text that looks like a formula', async () => {
    const drawn = sheets({
      Plan: {
        rows: [
          'Goals | < | <',
          'KPI | Actual | Target',
          'Leads | =C3*2 -> 170 | 85',
          'Odd | #N/A | TRUE',
          "Text | '=A1 | '0123",
        ],
        hiddenRows: [3],
        hiddenColumns: [2],
        foreignRules: 2,
        tables: [{ name: 'Kpis', box: { top: 1, left: 0, bottom: 4, right: 2 }, headerRows: 1, totalsRows: 0 }],
      },
      Notes: { rows: ['a'], isProtected: true, visibility: 'veryHidden' },
      Empty: [],
    });
    const { host, pane } = openAddIn(drawn);
    expect(comparable(await read(pane))).toEqual(comparable(snapshotOfBook(host.book, host.session.calculator)));
  });

  test('a sheet that answers null for its cells is read in halves, and never taken for blank', async () => {
    const { host, pane } = openAddIn(
      book('KPI | Actual | Target', ...Array.from({ length: 60 }, (_, i) => `K${i} | 1 | 2`)),
    );
    host.chooseFault = (number) => (number === 4 ? { fault: 'nulls' } : undefined);
    const { sheets: all } = await read(pane);
    expect(all[0]?.values).toHaveLength(61);
    host.chooseFault = () => ({ fault: 'nulls' });
    await expect(read(pane)).rejects.toThrow('HOST_TOO_MUCH');
  });

  test('region of the user: formulas and number formats are the invariant ones', async () => {
    const culture = { name: 'de-DE', decimal: ',', thousands: '.', list: ';', shortDate: 'dd.MM.yyyy' };
    const { pane } = openAddIn(book('KPI | Share', 'a | 31.5%', 'b | =IF(B2>0.1,1.5,2) -> 1.5'), { kind: { culture } });
    const { sheets: all, styles } = await read(pane);
    expect(all[0]?.formulas[2]?.[1]).toBe('IF(B2>0.1,1.5,2)');
    expect(styles[all[0]?.styles[1]?.[1] ?? 0]?.format).toBe('0.0%');
  });

  test.each([
    ['de-DE', 'dd.MM.yyyy', 15, { locale: 'de-DE', dateOrder: 'dmy' }],
    ['en-US', 'M/d/yyyy', 15, { locale: 'en-US', dateOrder: 'mdy' }],
    ['en-CA', 'yyyy-MM-dd', 15, { locale: 'en-CA', dateOrder: 'ymd' }],
    ['de-DE', 'dd.MM.yyyy', 11, { locale: 'de-DE' }],
    ['not a tag', 'dd.MM.yyyy', 15, null],
    ['de-DE', 'dd.MM.yyyy', 10, null],
  ])('settings of a workbook without any begin with the region: %s, %s, ExcelApi 1.%i', async (...given) => {
    const [name, shortDate, apiLevel, region] = given;
    const culture = { name, decimal: ',', thousands: '.', list: ';', shortDate };
    const { pane } = openAddIn(book('KPI | Actual | Target'), { kind: { culture, apiLevel } });
    const begun = await pane.settings();
    if (!begun.ok) throw new Error(begun.problem.code);
    expect(begun.value.text === null ? null : JSON.parse(begun.value.text)).toEqual(
      region === null ? null : { version: 1, ...region },
    );
    await pane.keepSettings('{"version":1,"locale":"fr"}');
    expect(await pane.settings()).toEqual({ ok: true, value: { text: '{"version":1,"locale":"fr"}', isOlder: false } });
  });

  test.each([1900, 1904] as const)('dates that count from %i are known by what their cells show', async (dates) => {
    const drawn = book('Task | Due', 'Launch | 2026-06-30', 'Review | 2026-09-30');
    const [sheet] = drawn.sheets;
    if (sheet === undefined) throw new Error('one sheet was drawn');
    const days = dates === 1900 ? 0 : 1_462;
    const values = sheet.values.map((row) => row.map((each) => (typeof each === 'number' ? each - days : each)));
    const { pane } = openAddIn({ ...drawn, dates, sheets: [{ ...sheet, values }] });
    const read_ = await read(pane);
    expect(read_.dates).toBe(dates);
    const { review } = reviewWorkbook(read_, defaultSettings(), '2026-07-15');
    expect(review.tables[0]?.rows.map(({ status }) => status)).toEqual(['Red', 'Grey']);
  });

  test.each([
    ['PC', true],
    ['OfficeOnline', false],
  ])('%s: checking leaves what the user can undo alone', async (platform, forgets) => {
    const drawn = book('KPI | Q1 | < | Q2 | <', ' | Plan | Actual | Plan | Actual', 'Leads | 100 | 85 | 100 | 40');
    const quirks = forgets ? (['forgetsUndoOnMerges'] as const) : [];
    const { host, pane } = openAddIn(drawn, { platform, kind: { quirks } });
    host.act((open) => typeIn(at(open, 'Plan'), 'C3', 90));
    const snapshot = await read(pane);
    expect(host.undo()).toBe(true);
    expect(snapshot.sheets[0]?.merged).toHaveLength(forgets ? 0 : 2);
    // Headings over repeating columns reach up to the next heading, merged or not.
    const columnsOf = (read_: WorkbookSnapshot): unknown =>
      reviewWorkbook(read_, defaultSettings(), '2026-07-15').review.tables.map(({ table }) =>
        [...table.columns, ...table.periods].map(({ role, column }) => [role, column]),
      );
    expect(columnsOf(snapshot)).toEqual(columnsOf(drawn));
  });

  test('an Excel without merged areas is read all the same', async () => {
    const { pane } = openAddIn(book('Goals | <', 'a | 1'), { kind: { apiLevel: 9 } });
    expect((await read(pane)).sheets[0]?.merged).toEqual([]);
  });
});
