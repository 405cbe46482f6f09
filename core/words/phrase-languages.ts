import { en } from './phrases/en.ts';
import { de } from './phrases/de.ts';
import { fr } from './phrases/fr.ts';
import { es } from './phrases/es.ts';
import { pt } from './phrases/pt.ts';
import { it } from './phrases/it.ts';
import { nl } from './phrases/nl.ts';
import { ja } from './phrases/ja.ts';
import { zh } from './phrases/zh.ts';
import { ko } from './phrases/ko.ts';
import { ru } from './phrases/ru.ts';
import { pl } from './phrases/pl.ts';
import { sv } from './phrases/sv.ts';
import { tr } from './phrases/tr.ts';
import type { Phrases } from './phrases.ts';

/** The languages whose dates and targets are read. Adding one is one file and one line here. */
export const PHRASE_LANGUAGES: readonly Phrases[] = [en, de, fr, es, pt, it, nl, ja, zh, ko, ru, pl, sv, tr];
