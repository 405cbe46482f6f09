import { FLAG } from '../../simulators/excel/envelope.ts';
import { ExcelHost } from '../../simulators/excel/host.ts';
import { SheetsHost } from '../../simulators/sheets/host.ts';
import { runScript, type Office, type Project } from '../../simulators/sheets/script-run.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import type { Calculator } from '../../simulators/workbook/calculator.ts';
import type { Sheet } from '../../simulators/workbook/sheet.ts';
import type { BookCalls, BookNews, MenuItem } from './calls.ts';
import type { Laid } from './made-sheets.ts';
import { scriptRealm } from './script-realm.ts';

/** A program that has the workbook open, as the desk needs it. */
export type OpenProgram = {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly act: <T>(change: (book: Book) => T) => T;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** How a sheet is laid out that no file says anything of. */
  readonly laidOut: (sheet: Sheet) => Laid;
  /** Answers office.js. */
  readonly answer: BookCalls['answer'];
  /** Runs the add-on's script. */
  readonly run: BookCalls['run'];
  readonly menu: readonly MenuItem[];
};

type Tell = (news: BookNews) => void;

/** Where the built add-on is. */
const SHEETS = { code: '/sheets/Code.js', page: '/sheets/Sidebar.html', manifest: '/sheets/appsscript.json' } as const;

/** Excel with the workbook open. */
export function openExcel(book: Book, tell: Tell, onChange: () => void): OpenProgram {
  const host = new ExcelHost(book);
  host.onEvents((entries) => tell({ news: 'events', entries }));
  return {
    book,
    calculator: host.session.calculator,
    act: (change) => host.act(change),
    undo: () => host.undo(),
    redo: () => host.redo(),
    laidOut: ({ columnWidths, frozenRows }) => ({ widths: columnWidths, frozenRows }),
    answer: async (body, flags) => {
      const reply = await host.answer(body, flags);
      if ((flags & FLAG.write) !== 0) onChange();
      return reply;
    },
    run: () => {
      throw new Error('Excel runs no Apps Script');
    },
    menu: [],
  };
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not built: run npm run build`);
  return response.text();
}

async function project(): Promise<Project> {
  const [page, manifest] = await Promise.all([textAt(SHEETS.page), textAt(SHEETS.manifest)]);
  // The code itself is loaded by its address.
  return {
    code: '',
    html: new Map([['Sidebar', page]]),
    manifest: JSON.parse(manifest) as NonNullable<Project['manifest']>,
  };
}

function itemsOf({ menus }: SheetsHost): MenuItem[] {
  return menus.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'item' ? [{ caption: item.caption, runs: item.function }] : [])),
  );
}

/** Google Sheets with the workbook open and the add-on installed; its menu is there. */
export async function openSheets(book: Book, tell: Tell, onChange: () => void): Promise<OpenProgram> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const host = new SheetsHost(book, { now: Date.now(), zone: timeZone, scriptZone: timeZone });
  const office: Office = { host, project: await project(), realm: scriptRealm(SHEETS.code) };
  runScript(office, { kind: 'open', mode: 'LIMITED' });
  return {
    book,
    calculator: host.calculator,
    act: (change) => host.act(change),
    undo: () => book.undo(),
    redo: () => book.redo(),
    laidOut: (sheet) => host.extras(sheet),
    answer: () => Promise.reject(new Error('Google Sheets answers no office.js')),
    run: (entry) => {
      const [depth, shown, place] = [book.undoDepth, host.shown.length, JSON.stringify([book.active, book.selection])];
      host.now = Date.now();
      const outcome = runScript(office, entry);
      if (book.undoDepth !== depth) onChange();
      if (JSON.stringify([book.active, book.selection]) !== place)
        tell({ news: 'selected', sheet: book.active, box: book.selection });
      return { outcome, sidebar: host.shown.length > shown ? (host.shown.at(-1) ?? null) : null };
    },
    menu: itemsOf(host),
  };
}
