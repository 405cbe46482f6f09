import { en } from './sheet/en.ts';
import { de } from './sheet/de.ts';
import { fr } from './sheet/fr.ts';
import { es } from './sheet/es.ts';
import { pt } from './sheet/pt.ts';
import { it } from './sheet/it.ts';
import { nl } from './sheet/nl.ts';
import { ja } from './sheet/ja.ts';
import { zh } from './sheet/zh.ts';
import { ko } from './sheet/ko.ts';
import { ru } from './sheet/ru.ts';
import { pl } from './sheet/pl.ts';
import { sv } from './sheet/sv.ts';
import { tr } from './sheet/tr.ts';
import type { SheetWords } from './sheet-words.ts';

/** The languages whose planning sheets are understood. Adding one is one file and one line here. */
export const SHEET_LANGUAGES: readonly SheetWords[] = [en, de, fr, es, pt, it, nl, ja, zh, ko, ru, pl, sv, tr];
