/// <reference lib="dom" />
import { workerEngine } from '../../pane/engine/remote.ts';
import { mountPane } from '../../pane/mount.tsx';
import { wordsOf } from '../../pane/words/languages.ts';
import { memoryPaneHost, type MemoryPaneHost, type MemoryStart } from '../support/memory-pane-host.ts';
import { pseudoWords } from '../support/pseudo-words.ts';

/** How the test page begins: given by a script that is loaded before this one. */
export type PageStart = MemoryStart & { readonly isPseudo?: boolean };

declare global {
  interface Window {
    paneStart: PageStart;
    paneHost: MemoryPaneHost;
  }
}

const root = document.querySelector<HTMLElement>('#pane');
if (root === null) throw new Error('the page has a place for the pane');
const start = window.paneStart;
window.paneHost = memoryPaneHost(start);
mountPane({
  root,
  host: window.paneHost,
  engine: workerEngine(new Worker('engine.js')),
  ...(start.isPseudo === true ? { words: pseudoWords(wordsOf('en')) } : {}),
});
