import { en, type MessageCode } from './en.ts';
import { filled } from './filled.ts';
import type { Note, Problem } from './problem.ts';
import type { Text } from './text.ts';

/** The messages of a language. A code it has no text for is told in English. */
export type Texts = Partial<Readonly<Record<MessageCode, Text>>>;

/** Whether a text is the code of a message. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.prototype.hasOwnProperty.call(en, code);
}

/**
 * A problem in words: what happened, why, what next.
 *
 * @param texts the language, English when left out; see `textsOf` for those there are
 */
export function describe({ code, args }: Problem, texts: Texts = en): Text {
  return filled(texts[code] ?? en[code], args);
}

/** A note or reason in words; a code without words of its own (never ours) stays as it is. */
export function describeNote(note: Note, texts: Texts = en): Text {
  const at = note.indexOf(':');
  const code = at < 0 ? note : note.slice(0, at);
  if (!isMessageCode(code)) return { title: note, why: '', next: '' };
  return describe(
    {
      code,
      args: { detail: at < 0 ? '' : note.slice(at + 1), text: '', error: at < 0 ? 'an error' : note.slice(at + 1) },
    },
    texts,
  );
}

/** A problem in one sentence or two, for a line in a terminal or a cell. */
export function sentence(problem: Problem, texts: Texts = en): string {
  const { title, why, next } = describe(problem, texts);
  return [`${title}: ${why}`, next].filter((part) => part !== '').join(' ');
}
