import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../core/workbook/references.ts';
import type { Recording } from '../../simulators/excel/browser/recorder.ts';
import type { RequestBody } from '../../simulators/excel/envelope.ts';
import { ExcelHost } from '../../simulators/excel/host.ts';
import { differences, replayed, type Recorded } from '../../simulators/excel/replay.ts';
import { Book } from '../../simulators/workbook/book.ts';
import { enter, restyle } from '../../simulators/workbook/enter.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { sheets } from '../support/book.ts';
import { sharedPath } from '../support/shared.ts';

const path = sharedPath('reference', 'captures', 'processquery.json');
const exchanges: readonly Recorded[] = path === null ? [] : (JSON.parse(readFileSync(path, 'utf8')) as Recorded[]);

function writesValues(request: RequestBody): boolean {
  return request.Actions.some(({ ActionType, Name }) => ActionType === 4 && Name === 'Values');
}

describe.skipIf(path === null)(
  'requests that the real library sent are answered as they were by another stand-in',
  () => {
    const host = new ExcelHost(
      bookOf(
        sheets({
          Plan: ['KPI|Target|Actual', 'Leads|100|=SUM(D2:E2) -> 80', 'Wins|10|11', 'NPS|40|#N/A'],
          'My Data': [],
        }),
      ),
    );
    const names = new Map<string, string>();

    test.each(exchanges.map((exchange, i) => [i + 1, exchange] as const))('request %i', async (_, exchange) => {
      // That one did not mind protection; this one refuses, so the sheet is opened where it wrote.
      const openAll = (book: Book): void => book.sheets.forEach((sheet) => book.dress(sheet, 'protection', null));
      if (writesValues(exchange.request)) host.act(openAll);
      expect(await replayed(exchange, host, names)).toEqual([]);
    });
  },
);

const RECORDINGS = join(import.meta.dirname, 'recordings');

/** The workbook a recording began with. */
function bookOfRecording({ sheets: recorded }: Recording): Book {
  const book = new Book();
  for (const { name, address, formulas, numberFormat } of recorded) {
    const sheet = book.addSheet(name);
    const box = rangeOf(address)?.box;
    const grid = (given: unknown): unknown[][] => (Array.isArray(given) ? (given as unknown[][]) : []);
    grid(formulas).forEach((row, r) =>
      row.forEach((input, c) => {
        const at = { row: (box?.top ?? 0) + r, column: (box?.left ?? 0) + c };
        const format = grid(numberFormat)[r]?.[c];
        if (typeof format === 'string' && format !== 'General') restyle(book, sheet, at, { format });
        if (typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean')
          enter(book, sheet, at, input);
      }),
    );
  }
  return book;
}

/** What people with a real Excel recorded (docs/recording.md says how): each file is a test. */
const files = readdirSync(RECORDINGS).filter((file) => file.endsWith('.json'));

describe('recordings of real and played exchanges', () => {
  test.each(files)('%s', async (file) => {
    const recording = JSON.parse(readFileSync(join(RECORDINGS, file), 'utf8')) as Recording & { exchanges: Recorded[] };
    const host = new ExcelHost(bookOfRecording(recording));
    const names = new Map<string, string>();
    for (const exchange of recording.exchanges) expect(await replayed(exchange, host, names)).toEqual([]);
  });
});

describe('comparing answers', () => {
  test.each<readonly [string, unknown, unknown, readonly string[]]>([
    ['the same', { a: [1, 'x'] }, { a: [1, 'x'] }, []],
    ['other names for the same things', ['ref_1', 'ref_1', '{A}'], ['ref_7', 'ref_7', '{B}'], []],
    ['one name for two things', ['ref_1', 'ref_1'], ['ref_7', 'ref_8'], ['/1: ref_8 was ref_7 before']],
    ['another value', { Values: [[1]] }, { Values: [[2]] }, ['/Values/0/0: 1 there, 2 here']],
    ['something missing', { Id: 'x' }, {}, ['/Id: "x" there, undefined here']],
    ['another wording', { Error: { Code: 'A', Message: 'm' } }, { Error: { Code: 'A', Message: 'n' } }, []],
  ])('%s', (_, theirs, ours, expected) => {
    expect(differences(theirs, ours, new Map())).toEqual(expected);
  });
});
