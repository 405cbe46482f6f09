import type { SeenWorkbook } from '../../headless/in-memory.ts';
import type { SheetLook } from '../../headless/xlsx/looks.ts';
import { FLAG } from '../../simulators/excel/envelope.ts';
import { ExcelHost } from '../../simulators/excel/host.ts';
import { startEngine } from '../../simulators/workbook/engine.ts';
import type { Sheet } from '../../simulators/workbook/sheet.ts';
import type { BookCalls, BookNews, OpenOutcome, Written } from './calls.ts';
import { editsSince } from './edits-since.ts';
import { notesOn, stateOfBook } from './facts.ts';
import { openSeen } from './open-seen.ts';
import { rowHeights } from './row-heights.ts';
import { tallyOf } from './tally.ts';
import { clearBox, typeBlock } from './type.ts';
import { viewOf } from './view.ts';

/** An open workbook: the file it came from, what was read of it, and the Excel that has it open. */
type Open = {
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly seen: SeenWorkbook;
  readonly host: ExcelHost;
};

/** Where the worker's server is: the files it needs, and the two doors that read and write workbooks. */
const ADDRESS = { engine: '/workbench/ironcalc.wasm', read: '/api/read', write: '/api/write' } as const;

async function readFile(bytes: ArrayBuffer, name: string): Promise<SeenWorkbook | string> {
  const response = await fetch(`${ADDRESS.read}?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes });
  // Both ends are built together, so what comes back is what the other end says it is.
  return response.ok ? ((await response.json()) as SeenWorkbook) : (await response.text()).trim();
}

async function written({ bytes, name, seen, host }: Open): Promise<Written> {
  const { edits, unsaid } = editsSince(seen, host.book, host.session.calculator);
  const form = new FormData();
  form.set('file', new File([bytes], name));
  form.set('edits', JSON.stringify(edits));
  const response = await fetch(ADDRESS.write, { method: 'POST', body: form });
  if (!response.ok) return { ok: false, why: (await response.text()).trim() };
  return { ok: true, bytes: await response.arrayBuffer(), edits: edits.length, unsaid };
}

/** How the sheets look, rows without a height as high as they need to be. */
function laidOut({ snapshot, looks }: SeenWorkbook): readonly SheetLook[] {
  return looks.sheets.map((look, i) => {
    const sheet = snapshot.sheets[i];
    return sheet === undefined ? look : { ...look, heights: rowHeights(sheet, look, looks.styles) };
  });
}

/** The worker's half of the workbench: it has the workbook, and everything that takes time is done here. */
export function openDesk(tell: (news: BookNews) => void): BookCalls {
  let open: Open | null = null;
  const now = (): Open => {
    if (open === null) throw new Error('a workbook is opened first');
    return open;
  };
  const sheetOf = (id: string): Sheet => {
    const sheet = now().host.book.sheetById(id);
    if (sheet === null) throw new Error(`no sheet ${id}`);
    return sheet;
  };
  const changed = (): void => tell({ news: 'changed', state: stateOfBook(now().host.book) });
  const acting = <T>(change: () => T): T => {
    const done = now().host.act(change);
    changed();
    return done;
  };

  return {
    open: async (bytes, name): Promise<OpenOutcome> => {
      tell({ news: 'progress', doing: `Reading ${name}` });
      const [seen] = await Promise.all([
        readFile(bytes, name),
        fetch(ADDRESS.engine).then(async (response) => startEngine(await response.arrayBuffer())),
      ]);
      if (typeof seen === 'string') return { ok: false, why: seen };
      tell({ news: 'progress', doing: `Laying out ${name}` });
      const book = openSeen(seen);
      const host = new ExcelHost(book);
      host.onEvents((entries) => tell({ news: 'events', entries }));
      book.listen((event) => {
        if (event.kind === 'selection') tell({ news: 'selected', sheet: event.sheet.id, box: event.box });
      });
      open = { bytes, name, seen, host };
      return { ok: true, opened: { state: stateOfBook(book), looks: laidOut(seen), notes: notesOn(seen, book) } };
    },
    view: (wanted) => {
      const { host, seen } = now();
      return viewOf({ book: host.book, calculator: host.session.calculator, seen }, sheetOf(wanted.sheet), wanted);
    },
    type: (sheet, row, column, rows) => acting(() => typeBlock(now().host.book, sheetOf(sheet), { row, column }, rows)),
    clear: (sheet, box) => acting(() => clearBox(now().host.book, sheetOf(sheet), box)),
    copy: (sheet, box) => {
      const { calculator } = now().host.session;
      const from = sheetOf(sheet);
      const rows: string[] = [];
      for (let row = box.top; row <= box.bottom; row++) {
        const texts: string[] = [];
        for (let column = box.left; column <= box.right; column++) texts.push(calculator.text(from, row, column));
        rows.push(texts.join('\t'));
      }
      return rows.join('\n');
    },
    select: (sheet, box) => {
      const { host } = now();
      const { book } = host;
      book.active = sheet;
      book.selection = box;
      return tallyOf(host.session.calculator, sheetOf(sheet), box);
    },
    undo: () => {
      const isDone = now().host.undo();
      changed();
      return isDone;
    },
    write: () => written(now()),
    answer: async (body, flags) => {
      const reply = await now().host.answer(body, flags);
      if ((flags & FLAG.write) !== 0) changed();
      return reply;
    },
  };
}
