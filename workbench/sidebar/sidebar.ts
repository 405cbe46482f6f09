import { openClient } from '../../simulators/sheets/client.ts';
import type { Outcome } from '../../simulators/sheets/script-run.ts';
import type { FromSidebar, ToSidebar } from './messages.ts';

/** The frame of a sidebar: it has `google.script.run`, and becomes the page that the add-on's script shows. */

const waiting = new Map<number, (outcome: Outcome) => void>();
let calls = 0;

function tell(message: FromSidebar): void {
  window.parent.postMessage(message, location.origin);
}

const client = openClient({
  call: (entry) =>
    new Promise((resolve) => {
      calls++;
      waiting.set(calls, resolve);
      tell({ is: 'call', call: calls, entry });
    }),
  later: (work) => setTimeout(work, 0),
});

function become(html: string): void {
  document.open();
  // Opening a document takes every listener off it.
  window.addEventListener('message', heard);
  document.write(html);
  document.close();
}

function heard({ source, data }: MessageEvent<ToSidebar>): void {
  if (source !== window.parent) return;
  if (data.is === 'page') {
    become(data.html);
    return;
  }
  waiting.get(data.call)?.(data.outcome);
  waiting.delete(data.call);
}

Reflect.set(window, 'google', client.google);
window.addEventListener('message', heard);
tell({ is: 'there' });
