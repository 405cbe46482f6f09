import { answerCall } from './answer-call.ts';
import { createEngine } from './engine.ts';
import type { CallMessage } from './remote.ts';

const engine = createEngine();

// The worker's own scope, told apart from a window by its type only: `lib.webworker` and `lib.dom` do not go together.
onmessage = ({ data }: MessageEvent<CallMessage>) => {
  postMessage(answerCall(engine, data));
};
