import { openFrame, type FrameHost, type OpenFrame } from '../../simulators/excel/browser/frame-host.ts';
import type { EventEntry } from '../../simulators/excel/fire.ts';
import { MODERN } from '../../simulators/excel/session.ts';
import type { RemoteBook } from '../book/remote.ts';

/** The task pane of the Excel add-in, open beside the grid. */
export type ExcelPane = OpenFrame & { readonly deliver: (entries: readonly EventEntry[]) => void };

/** The built page of the task pane. */
const TASK_PANE = '/excel/taskpane.html';

/**
 * Where the library keeps whether the user trusts a host that is not reached by https, and what says yes. It looks there
 * through a page of its own, which otherwise asks. Here the host is this machine, and the user started it.
 */
function trustThisHost(): void {
  localStorage.setItem(`OfficeJSTrustKeyV2_http_${location.hostname}`, JSON.stringify({ Result: 1 }));
}

/** Waits until the add-in has started: the library answers buttons that it does not know yet with nothing. */
async function started(frame: HTMLIFrameElement): Promise<void> {
  while (frame.isConnected && (frame.contentDocument?.querySelector('#pane h1') ?? null) === null)
    await new Promise(requestAnimationFrame);
}

/** Opens the real task pane over the real library; the stand-in Excel in the worker answers it. */
export function openExcelPane(book: RemoteBook, name: string, into: HTMLElement): ExcelPane {
  trustThisHost();
  let deliver: ExcelPane['deliver'] = () => undefined;
  const host: FrameHost = {
    answer: (body, flags) => book.answer(body, flags),
    onEvents: (listener) => {
      deliver = listener;
    },
    session: { excel: MODERN, functionResults: [] },
    // The pane keeps its changes by the workbook's address: each opening is a workbook of its own.
    book: { name: `${crypto.randomUUID()}/${name}` },
  };
  const frame = openFrame(host, TASK_PANE, into);
  frame.frame.title = 'Planlight task pane';
  return {
    ...frame,
    press: async (functionName, buttonId) => {
      await started(frame.frame);
      if (frame.frame.isConnected) await frame.press(functionName, buttonId);
    },
    deliver: (entries) => deliver(entries),
  };
}
