import { filledIn, type Facts } from '../../messages/filled.ts';
import type { PartWords } from './part.ts';

/** One of the things a part says, with its facts. A key without words is a mistake of ours. */
export function said(words: PartWords, key: string, facts: Facts = {}): string {
  const text = words.says[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return filledIn(text, facts);
}
