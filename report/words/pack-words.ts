import type { Speech } from '../speech.ts';
import { packDe } from './pack-de.ts';
import { packEn } from './pack-en.ts';
import { packEs } from './pack-es.ts';

/** A text as every language has it. */
type Said<Text> = Text extends string
  ? string
  : Text extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : never;

/** All texts of the monthly pack: a language that lacks one does not compile. */
export type PackWords = { readonly [Key in keyof typeof packEn]: Said<(typeof packEn)[Key]> };

const BY_LANGUAGE: Readonly<Record<Speech['language'], PackWords>> = { en: packEn, de: packDe, es: packEs };

/** The texts of the monthly pack in the language of a report. */
export function packWordsOf({ language }: Speech): PackWords {
  return BY_LANGUAGE[language];
}
