/// <reference lib="dom" />
import type { RowLine } from '../../pane/engine/answers.ts';
import { workerEngine, type RemoteEngine } from '../../pane/engine/remote.ts';
import { mountPane } from '../../pane/mount.tsx';
import { ENGLISH, languageFiles } from '../../pane/words/language-source.ts';
import { memoryPaneHost, type MemoryPaneHost, type MemoryStart } from '../support/memory-pane-host.ts';
import { pseudoWords } from '../support/pseudo-words.ts';

/** How the test page begins: given by a script that is loaded before this one. */
export type PageStart = MemoryStart & {
  readonly isPseudo?: boolean;
  /** The name of a row whose facts are made undrawable, as a mistake of ours would. */
  readonly brokenRow?: string;
};

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
const engine = workerEngine(new Worker('engine.js'));
const spoiled: RemoteEngine = {
  ...engine,
  rows: async (from, count) => {
    const rows = await engine.rows(from, count);
    return rows.map((row) => (row.name === start.brokenRow ? ({ ...row, remarks: null } as unknown as RowLine) : row));
  },
};
mountPane({
  root,
  host: window.paneHost,
  engine: spoiled,
  languages: start.isPseudo === true ? () => ({ ...ENGLISH, words: pseudoWords(ENGLISH.words) }) : languageFiles(),
});
