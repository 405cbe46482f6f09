import type { SeenWorkbook } from '../../headless/in-memory.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import { SheetsHost } from '../../simulators/sheets/host.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { startEngine } from '../../simulators/workbook/engine.ts';
import type { Sheet } from '../../simulators/workbook/sheet.ts';
import type { BookCalls, BookNews, BookState, OpenOutcome, ProgramName, Written } from './calls.ts';
import { editsSince } from './edits-since.ts';
import { notesOn, stateOfBook } from './facts.ts';
import { lookOf } from './made-sheets.ts';
import { openSeen } from './open-seen.ts';
import { openExcel, openSheets, type OpenProgram } from './programs.ts';
import { heightsOfMade, letterings, rowHeights } from './row-heights.ts';
import { copiedText, tallyOf } from './selected.ts';
import { clearBox, typeBlock } from './type.ts';
import { viewOf } from './view.ts';

/** An open workbook: the file it came from, what was read of it, and the program that has it open. */
type Open = {
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly seen: SeenWorkbook;
  readonly program: OpenProgram;
  /** The ids of the sheets that the file has; the others were made since. */
  readonly known: ReadonlySet<string>;
  /** The workbook as this program opens it: what changes are told from. */
  readonly fresh: () => Book;
};

/** Where the worker's server is: the files it needs, and the two doors that read and write workbooks. */
const ADDRESS = { engine: '/workbench/ironcalc.wasm', read: '/api/read', write: '/api/write' } as const;

async function readFile(bytes: ArrayBuffer, name: string): Promise<SeenWorkbook | string> {
  const response = await fetch(`${ADDRESS.read}?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes });
  // Both ends are built together, so what comes back is what the other end says it is.
  return response.ok ? ((await response.json()) as SeenWorkbook) : (await response.text()).trim();
}

async function written({ bytes, name, seen, program, fresh }: Open): Promise<Written> {
  const { edits, unsaid } = editsSince(seen, program.book, program.calculator, fresh(), program.laidOut);
  const form = new FormData();
  form.set('file', new File([bytes], name));
  form.set('edits', JSON.stringify(edits));
  const response = await fetch(ADDRESS.write, { method: 'POST', body: form });
  if (!response.ok) return { ok: false, why: (await response.text()).trim() };
  return { ok: true, bytes: await response.arrayBuffer(), edits: edits.length, unsaid };
}

/** A workbook that nobody has changed, as a program opens it: Google Sheets counts days in its own way. */
function freshBook(seen: SeenWorkbook, kind: ProgramName): Book {
  const book = openSeen(seen);
  return kind === 'sheets' ? new SheetsHost(book).book : book;
}

async function startedEngine(): Promise<void> {
  const response = await fetch(ADDRESS.engine);
  await startEngine(await response.arrayBuffer());
}

/** How the sheets look, rows without a height as high as they need to be. */
function laidOut({ snapshot, looks }: SeenWorkbook): readonly SheetLook[] {
  const how = letterings(looks.styles, snapshot.styles);
  return looks.sheets.map((look, i) => {
    const sheet = snapshot.sheets[i];
    return sheet === undefined ? look : { ...look, heights: rowHeights(sheet, look, how) };
  });
}

/** How a sheet looks that the file does not have: its rows are as high as what stands in them now. */
function madeLook({ laidOut, calculator }: OpenProgram, sheet: Sheet): SheetLook {
  const look = lookOf(laidOut(sheet));
  return { ...look, heights: heightsOfMade(sheet, look, (row, column) => calculator.value(sheet, row, column)) };
}

/** The worker's half of the workbench: it has the workbook, and everything that takes time is done here. */
export function openDesk(tell: (news: BookNews) => void): BookCalls {
  let open: Open | null = null;
  const now = (): Open => {
    if (open === null) throw new Error('a workbook is opened first');
    return open;
  };
  const sheetOf = (id: string): Sheet => {
    const sheet = now().program.book.sheetById(id);
    if (sheet === null) throw new Error(`no sheet ${id}`);
    return sheet;
  };
  const state = ({ program, known }: Open): BookState =>
    stateOfBook(program.book, (sheet) => (known.has(sheet.id) ? null : madeLook(program, sheet)));
  const changed = (): void => tell({ news: 'changed', state: state(now()) });
  const acting = <T>(change: (book: Book) => T): T => {
    const done = now().program.act(change);
    changed();
    return done;
  };
  const walked = (walk: (program: OpenProgram) => boolean): boolean => {
    const isDone = walk(now().program);
    changed();
    return isDone;
  };
  const opening = async (bytes: ArrayBuffer, name: string, kind: ProgramName): Promise<OpenOutcome> => {
    tell({ news: 'progress', doing: `Reading ${name}` });
    const [seen] = await Promise.all([readFile(bytes, name), startedEngine()]);
    if (typeof seen === 'string') return { ok: false, why: seen };
    tell({ news: 'progress', doing: `Laying out ${name}` });
    const book = openSeen(seen);
    const program = kind === 'excel' ? openExcel(book, tell, changed) : await openSheets(book, tell, changed);
    book.listen((event) => {
      if (event.kind === 'selection') tell({ news: 'selected', sheet: event.sheet.id, box: event.box });
    });
    const known = new Set(book.sheets.map(({ id }) => id));
    open = { bytes, name, seen, program, known, fresh: () => freshBook(seen, kind) };
    const { menu } = program;
    return {
      ok: true,
      opened: { state: state(open), looks: laidOut(seen), notes: notesOn(seen, book), menu },
    };
  };
  return {
    open: opening,
    view: (wanted) => {
      const { program, seen } = now();
      return viewOf({ ...program, seen }, sheetOf(wanted.sheet), wanted);
    },
    type: (sheet, row, column, rows) => acting((book) => typeBlock(book, sheetOf(sheet), { row, column }, rows)),
    clear: (sheet, box) => acting((book) => clearBox(book, sheetOf(sheet), box)),
    copy: (sheet, box) => copiedText(now().program.calculator, sheetOf(sheet), box),
    select: (sheet, box) => {
      const { book, calculator } = now().program;
      book.active = sheet;
      book.selection = box;
      return tallyOf(calculator, sheetOf(sheet), box);
    },
    undo: () => walked(({ undo }) => undo()),
    redo: () => walked(({ redo }) => redo()),
    write: () => written(now()),
    answer: (body, flags) => now().program.answer(body, flags),
    run: (entry) => now().program.run(entry),
  };
}
