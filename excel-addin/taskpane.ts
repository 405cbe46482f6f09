import { workerEngine } from '../pane/engine/remote.ts';
import { mountPane } from '../pane/mount.tsx';
import { offerPage } from '../pane/offer-page.ts';
import { associateCommands } from './commands.ts';
import { journalStore } from './journal.ts';
import { excelPaneHost } from './pane-host.ts';
import type { Doors } from './run.ts';
import { appearanceOf, onAppearance, today } from './surroundings.ts';

/** A sync without an answer for so long counts as lost. Reading a large page takes a few seconds on a slow line. */
const PATIENCE = 20_000;

function start(): void {
  const root = document.getElementById('pane');
  if (root === null) throw new Error('the page has a place for the pane');
  const doors: Doors = {
    excel: Excel,
    has: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    wait: (milliseconds) => new Promise((go) => setTimeout(go, milliseconds)),
    patience: PATIENCE,
  };
  // A workbook that was never saved has no address; its changes are kept until the page is closed for good.
  const book = Office.context.document.url || 'unsaved';
  const host = excelPaneHost({
    doors,
    journals: journalStore(indexedDB, book),
    book: book.split(/[\\/]/).pop() ?? book,
    appearance: () => appearanceOf(Office),
    onAppearance,
    today,
    now: () => new Date().toISOString(),
    offerPage,
  });
  associateCommands(Office, (wish) => host.tell(`wants-${wish}`));
  mountPane({ root, host, engine: workerEngine(new Worker('engine.js')) });
}

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) start();
  else document.getElementById('elsewhere')?.removeAttribute('hidden');
});
