import { createEngine } from './engine.ts';
import { answered, type AnswerMessage, type CallMessage } from './remote.ts';

const engine = createEngine();

// The worker's own scope, told apart from a window by its type only: `lib.webworker` and `lib.dom` do not go together.
onmessage = ({ data }: MessageEvent<CallMessage>) => {
  postMessage(answerTo(data));
};

function answerTo({ id, call, given }: CallMessage): AnswerMessage {
  try {
    return { id, ok: true, value: answered(engine, call, given) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
