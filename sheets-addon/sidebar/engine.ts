import { answerCall } from '../../pane/engine/answer-call.ts';
import { createEngine } from '../../pane/engine/engine.ts';
import type { CallMessage } from '../../pane/engine/remote.ts';

export { createEngine };

/** Makes the scope it runs in answer calls, as a worker does; says so once. */
export function listen(): void {
  const engine = createEngine();
  onmessage = ({ data }: MessageEvent<CallMessage>) => {
    postMessage(answerCall(engine, data));
  };
  postMessage('ready');
}
