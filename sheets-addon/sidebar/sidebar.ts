import { mountPane } from '../../pane/mount.tsx';
import type { SidebarStart } from '../messages/messages.ts';
import { bridgeOver } from './bridge.ts';
import { offerPage } from '../../pane/offer-page.ts';
import { builtInLanguages } from '../../pane/words/built-in.ts';
import { sheetsPaneHost } from './pane-host.ts';
import type { ScriptRun } from './script-run.ts';
import { startEngine } from './start-engine.ts';
import { appearanceOf, onAppearance, onReturn, todayIn } from './surroundings.ts';

declare const google: { readonly script: { readonly run: ScriptRun } };
declare global {
  var planlightStart: SidebarStart | undefined;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has #${id}`);
  return found;
}

async function start(): Promise<void> {
  const { wish, language } = globalThis.planlightStart ?? { wish: null, language: navigator.language };
  const host = sheetsPaneHost({
    bridge: bridgeOver(() => google.script.run),
    appearance: () => appearanceOf(language),
    onAppearance,
    onReturn,
    todayIn,
    now: () => Date.now(),
    offerPage,
  });
  const engine = await startEngine(element('engine').textContent);
  mountPane({ root: element('pane'), host, engine, languages: builtInLanguages });
  if (wish !== null) host.tell(`wants-${wish}`);
}

// What the menu wants stands behind this script in the page.
document.addEventListener('DOMContentLoaded', () => void start());
