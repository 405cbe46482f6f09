import { en, type MessageCode } from './en.ts';
import type { Note, Problem } from './problem.ts';
import type { Text } from './text.ts';

/** Whether a text is the code of a message. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.prototype.hasOwnProperty.call(en, code);
}

function filled(text: string, facts: Problem['args']): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = Object.prototype.hasOwnProperty.call(facts, name) ? facts[name] : undefined;
    return fact === undefined ? placeholder : String(fact);
  });
}

/** A problem in words: what happened, why, what next. */
export function describe({ code, args }: Problem): Text {
  const { title, why, next } = en[code];
  return { title: filled(title, args), why: filled(why, args), next: filled(next, args) };
}

/** A note or reason in words; a code without words of its own (never ours) stays as it is. */
export function describeNote(note: Note): Text {
  const at = note.indexOf(':');
  const code = at < 0 ? note : note.slice(0, at);
  if (!isMessageCode(code)) return { title: note, why: '', next: '' };
  return describe({
    code,
    args: { detail: at < 0 ? '' : note.slice(at + 1), text: '', error: at < 0 ? 'an error' : note.slice(at + 1) },
  });
}

/** A problem in one sentence or two, for a line in a terminal. */
export function sentence(problem: Problem): string {
  const { title, why, next } = describe(problem);
  return [`${title}: ${why}`, next].filter((part) => part !== '').join(' ');
}
