import type { Engine } from './engine.ts';
import { answered, type AnswerMessage, type CallMessage } from './remote.ts';

/** The answer to one call that came from another thread: what was asked for, or what went wrong. */
export function answerCall(engine: Engine, { id, call, given }: CallMessage): AnswerMessage {
  try {
    return { id, ok: true, value: answered(engine, call, given) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
