import type { RemoteBook } from '../book/remote.ts';
import type { FromSidebar, ToSidebar } from '../sidebar/messages.ts';

/** The sidebar of the Google Sheets add-on, open beside the grid. */
export type SheetsPane = {
  /** Runs an item of the add-on's menu, which shows the sidebar anew, as in Google Sheets. */
  readonly press: (runs: string) => Promise<void>;
  readonly close: () => void;
};

/** The page a sidebar's frame begins as. */
const FRAME = '/workbench/sidebar.html';

/** Opens a frame that becomes a page of the add-on's. */
function openFrame(book: RemoteBook, html: string, into: HTMLElement): () => void {
  const frame = document.createElement('iframe');
  frame.title = 'Planlight sidebar';
  frame.src = FRAME;
  const tell = (message: ToSidebar): void => frame.contentWindow?.postMessage(message, location.origin);
  const heard = ({ source, data }: MessageEvent<FromSidebar>): void => {
    if (source !== frame.contentWindow) return;
    if (data.is === 'there') tell({ is: 'page', html });
    else void book.run(data.entry).then(({ outcome }) => tell({ is: 'answer', call: data.call, outcome }));
  };
  window.addEventListener('message', heard);
  into.append(frame);
  return () => {
    window.removeEventListener('message', heard);
    frame.remove();
  };
}

/** The add-on's pane: empty until its menu shows something. */
export function openSheetsPane(book: RemoteBook, into: HTMLElement): SheetsPane {
  let closeFrame = (): void => undefined;
  return {
    press: async (runs) => {
      const { outcome, sidebar } = await book.run({ kind: 'menu', name: runs });
      if (outcome.kind !== 'returned') throw new Error(`The add-on stopped: ${outcome.message}`);
      if (sidebar === null) return;
      closeFrame();
      closeFrame = openFrame(book, sidebar.content, into);
    },
    close: () => closeFrame(),
  };
}
