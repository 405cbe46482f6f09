import type { Engine } from '../../pane/engine/engine.ts';
import { localEngine, workerEngine, type RemoteEngine } from '../../pane/engine/remote.ts';

/** What the engine's script defines. */
type EngineScript = { readonly createEngine: () => Engine };

declare global {
  var PlanlightEngine: EngineScript | undefined;
}

/** So long a worker may take to start. */
const PATIENCE_MS = 5_000;

/** A worker made of the script's text, when it has said that it is there; null where the page may have none. */
function worker(source: string): Promise<Worker | null> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(new Blob([source, '\nPlanlightEngine.listen();'], { type: 'text/javascript' }));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (made: Worker | null): void => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
      resolve(made);
    };
    try {
      const made = new Worker(url);
      timer = setTimeout(() => {
        made.terminate();
        end(null);
      }, PATIENCE_MS);
      made.onmessage = () => end(made);
      made.onerror = () => end(null);
    } catch (error) {
      // A page that may have no workers says so by throwing; the engine then runs in the page itself.
      if (!(error instanceof Error)) throw error;
      end(null);
    }
  });
}

/** The engine in the page itself: slower to look at, the same answers. */
function inPage(source: string): RemoteEngine {
  const script = document.createElement('script');
  script.textContent = source;
  document.head.append(script);
  if (globalThis.PlanlightEngine === undefined) throw new Error('the engine’s script defines the engine');
  return localEngine(globalThis.PlanlightEngine.createEngine());
}

/** Starts the engine from the text of its script: in a worker where the page may have one. */
export async function startEngine(source: string): Promise<RemoteEngine> {
  const made = await worker(source);
  return made === null ? inPage(source) : workerEngine(made);
}
