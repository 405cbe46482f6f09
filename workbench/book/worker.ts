import type { AnswerMessage, CallMessage } from './calls.ts';
import { openDesk } from './desk.ts';

const desk = openDesk((news) => postMessage(news));

async function answerTo({ id, call, given }: CallMessage): Promise<AnswerMessage> {
  try {
    // Both ends are built together: what is given is what the call takes.
    const run = desk[call] as (...given: readonly unknown[]) => unknown;
    return { id, ok: true, value: await run(...given) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

// The worker's own scope, told apart from a window by its type only: `lib.webworker` and `lib.dom` do not go together.
onmessage = ({ data }: MessageEvent<CallMessage>) => {
  void answerTo(data).then((answer) => postMessage(answer));
};
