import type { en } from './en.ts';

/** A text as every language has it: the same sentence, or the same facts in it. */
type Said<Text> = Text extends string
  ? string
  : Text extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : { readonly [Key in keyof Text]: Said<Text[Key]> };

/** All texts of the report: a language that lacks one does not compile. */
export type ReportWords = Said<typeof en>;
