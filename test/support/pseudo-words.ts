import type { Words } from '../../pane/words/words.ts';

const LOOKALIKES = new Map(
  Object.entries({ a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', A: 'Å', E: 'É', O: 'Ö', c: 'ç', n: 'ñ' }),
);

/** A text a third longer and full of accents: 'Save' → '[Sávé··]'. What stays plain on the page is not translatable. */
export function pseudo(text: string): string {
  const changed = [...text].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return `[${changed}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

function changed(text: unknown): unknown {
  if (typeof text === 'string') return pseudo(text);
  if (typeof text === 'function')
    return (...facts: unknown[]) => pseudo(String((text as (...given: unknown[]) => unknown)(...facts)));
  if (typeof text === 'object' && text !== null)
    return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, changed(value)]));
  return text;
}

/** All texts of the pane in a language nobody speaks. */
export function pseudoWords(words: Words): Words {
  return changed(words) as Words;
}
