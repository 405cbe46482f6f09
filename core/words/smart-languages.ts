import { en } from './smart/en.ts';
import { de } from './smart/de.ts';
import { fr } from './smart/fr.ts';
import { es } from './smart/es.ts';
import { pt } from './smart/pt.ts';
import type { SmartWords } from './smart-words.ts';

/** The languages whose goal sentences are read. Adding one is one file and one line here. */
export const SMART_LANGUAGES: readonly SmartWords[] = [en, de, fr, es, pt];
