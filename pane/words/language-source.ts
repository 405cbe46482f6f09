import { en } from './en.ts';
import { spoken, type Language } from './languages.ts';
import type { Words } from './words.ts';

/** Words with the language they are in, which is English where the wanted one could not be had. */
export type SpokenWords = { readonly language: Language; readonly words: Words };

/**
 * Where the pane gets its words from for a display language: at once where they are built in, later where they are a
 * file of their own. It never fails: English is always there.
 */
export type LanguageSource = (tag: string) => SpokenWords | Promise<SpokenWords>;

/** English: built in everywhere. */
export const ENGLISH: SpokenWords = { language: 'en', words: en };

/**
 * Whether something has the shape of the English words: the same keys, texts where they are texts, no
 * sentence that asks for more facts. A file of an older build, which a browser may have kept, has not.
 */
export function isWords(given: unknown, like: unknown = en): given is Words {
  if (typeof like === 'function') return typeof given === 'function' && given.length <= like.length;
  if (typeof like !== 'object' || like === null) return typeof given === typeof like;
  if (typeof given !== 'object' || given === null) return false;
  const known = new Map<string, unknown>(Object.entries(given));
  return Object.entries(like).every(([key, each]) => isWords(known.get(key), each));
}

/** Imports a script of the page's own folder: what it exports. */
type Import = (file: string) => Promise<unknown>;

/** The strictest rule for scripts, `script-src 'self'`, lets a page import from its own folder. */
const importHere: Import = (file) => import(file);

/**
 * Words of other languages as files beside the pane (`words-de.js`), loaded when they are spoken, each once. A file that
 * does not come is asked for again with the next wish for it.
 */
export function languageFiles(load: Import = importHere): LanguageSource {
  const loaded = new Map<Language, SpokenWords>();
  return (tag) => {
    const language = spoken(tag);
    if (language === 'en') return ENGLISH;
    return loaded.get(language) ?? fromFile(language);
  };
  async function fromFile(language: Language): Promise<SpokenWords> {
    try {
      const exported = await load(`./words-${language}.js`);
      const { words }: { words?: unknown } = typeof exported === 'object' && exported !== null ? exported : {};
      if (!isWords(words)) return ENGLISH;
      const found = { language, words };
      loaded.set(language, found);
      return found;
    } catch {
      // No network, no file, a rule against it: whatever it was, English says the same.
      return ENGLISH;
    }
  }
}
