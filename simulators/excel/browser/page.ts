import type { WorkbookSnapshot } from '../../../core/workbook/snapshot.ts';
import { bookOf } from '../../workbook/from-snapshot.ts';
import { startEngine } from '../../workbook/engine.ts';
import { stateDigest } from '../../workbook/state.ts';
import { at, typeIn } from '../../workbook/user.ts';
import { ExcelHost } from '../host.ts';
import type { Excel as ExcelKind } from '../session.ts';
import { openFrame, type OpenFrame } from './frame-host.ts';

/** What tests can do to the page from outside: everything goes in and out as plain data. */
export type StandInPage = {
  readonly open: (snapshot: WorkbookSnapshot, address: string, kind?: Partial<ExcelKind>) => Promise<void>;
  readonly host: () => ExcelHost;
  readonly frame: () => OpenFrame;
  /** Types in a cell as the user does. */
  readonly type: (sheet: string, at: string, input: string | number | boolean) => void;
  readonly undo: () => boolean;
  readonly digest: () => string;
};

let host: ExcelHost | null = null;
let frame: OpenFrame | null = null;

function opened(): ExcelHost {
  if (host === null) throw new Error('open a workbook first');
  return host;
}

const page: StandInPage = {
  open: async (snapshot, address, kind = {}) => {
    await startEngine(await (await fetch('/ironcalc.wasm')).arrayBuffer());
    frame?.close();
    host = new ExcelHost(bookOf(snapshot), kind);
    frame = openFrame(host, address, document.body);
  },
  host: opened,
  frame: () => {
    if (frame === null) throw new Error('open a workbook first');
    return frame;
  },
  type: (sheet, cell, input) => opened().act((book) => typeIn(at(book, sheet), cell, input)),
  undo: () => opened().undo(),
  digest: () => stateDigest(opened().book),
};

declare global {
  interface Window {
    /** The stand-in, for tests that run this page. */
    standIn: StandInPage;
  }
}

window.standIn = page;
