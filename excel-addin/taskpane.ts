import { workerEngine } from '../pane/engine/remote.ts';
import { mountPane } from '../pane/mount.tsx';
import type { Appearance } from '../pane/pane-host.ts';
import { watchAppearance } from './appearance-watch.ts';
import { offerPage } from '../pane/offer-page.ts';
import { languageFiles } from '../pane/words/language-source.ts';
import { associateCommands } from './commands.ts';
import { journalStore } from './journal.ts';
import { excelPaneHost } from './pane-host.ts';
import { keepsUndoOnMerges } from './platform.ts';
import type { Doors } from './run.ts';
import { addressOf, workbookKeys } from './workbook-place.ts';
import { appearanceOf, appearanceSigns, today } from './surroundings.ts';

/** A sync without an answer for so long counts as lost. Reading a large page takes a few seconds on a slow line. */
const PATIENCE = 20_000;

function start(): void {
  const root = document.getElementById('pane');
  if (root === null) throw new Error('the page has a place for the pane');
  const doors: Doors = {
    excel: Excel,
    has: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    keepsUndoOnMerges: keepsUndoOnMerges(String(Office.context.platform)),
    wait: (milliseconds) => new Promise((go) => setTimeout(go, milliseconds)),
    patience: PATIENCE,
  };
  const look = (): Appearance => appearanceOf(Office);
  const keys = workbookKeys({
    address: () => addressOf(Office.context.document),
    memory: sessionStorage,
    newId: () => crypto.randomUUID(),
  });
  const host = excelPaneHost({
    doors,
    journals: journalStore(indexedDB, keys),
    book: (Office.context.document.url || '').split(/[\\/]/).pop() || 'unsaved',
    appearance: look,
    onAppearance: (listener) => watchAppearance(look, appearanceSigns(), listener),
    today,
    now: () => new Date().toISOString(),
    offerPage,
  });
  associateCommands(Office, (wish) => host.tell(`wants-${wish}`));
  mountPane({ root, host, engine: workerEngine(new Worker('engine.js')), languages: languageFiles() });
}

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) start();
  else document.getElementById('elsewhere')?.removeAttribute('hidden');
});
