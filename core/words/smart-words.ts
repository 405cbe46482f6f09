/**
 * The words by which a goal sentence is understood in one language. Everything is lower case with its accents and is
 * compared without them. A list is one text with commas, so that a page of words stays a page; '*steigerung' is the end
 * of a word. Months, dates, comparisons and currencies are not here: they are those of core/words/phrases and
 * core/reading.
 */
export type SmartWords = {
  /** BCP 47 language. */
  readonly language: string;
  /** Verbs in the form a dictionary has them. */
  readonly verbs: {
    /** More of something: the direction of its measure is up. */
    readonly rise: string;
    /** Less of something. */
    readonly fall: string;
    /** It is done or it is not: launch, publish, sign. */
    readonly finish: string;
    /** Other things one can see somebody do. */
    readonly act: string;
    /** Effort without an outcome, unless a number gives it one: improve, support, work on, continue. */
    readonly soft: string;
  };
  /** Forms that no rule makes: 'won', 'held'. */
  readonly participles: string;
  /** Nouns that stand for a verb: Steigerung, réduction. */
  readonly nouns: { readonly rise: string; readonly fall: string; readonly other: string };
  /** Verbs of the list that are as often nouns before another noun ("win rate"). */
  readonly alsoNouns: string;
  /** What a measure's name ends with: rate, time, volume. After one of `alsoNouns` it makes a name. */
  readonly measureHeads: string;
  readonly be: string;
  readonly have: string;
  readonly will: string;
  readonly can: string;
  /** "want to", "aim to": an intention. */
  readonly want: string;
  readonly subjects: string;
  /** What something is when a goal is reached: ready, live. */
  readonly states: string;
  /** Words that mean something else to everybody: better, quickly, various. */
  readonly vague: string;
  /** What nobody can point at: more, things, awareness. */
  readonly empty: string;
  /** Before where or for whom something holds: in, for, bei. */
  readonly scope: string;
  readonly articles: string;
  /** Other small words: they tell the language, and are never what is counted. */
  readonly small: string;
  /** all, every: counts as 100 %. */
  readonly every: string;
  readonly numbers: string;
  /** double, halve: a measure only with a baseline. */
  readonly multiples: string;
  /** Before a number these make a name of it: phase 2, Top 10. */
  readonly named: string;
  /** As soon as possible. */
  readonly urgent: string;
  /** For ever. */
  readonly endless: string;
  /** Near term: a time, but no date. */
  readonly someday: string;
  /** Makes a date the deadline: by, bis, avant. */
  readonly deadline: string;
  /** Before a date that is looked back at: from, since, compared to. */
  readonly reference: string;
  /** The sentence offered in its place; what stands in braces is filled from the row. */
  readonly rewrite: {
    readonly rise: string;
    readonly fall: string;
    /** What stands for a fact nobody gave. */
    readonly blanks: Readonly<Record<'metric' | 'from' | 'to' | 'due' | 'owner', string>>;
    /** How a date is written: {d} {m} {y}; `monthLetters` cuts the month's name. */
    readonly date: string;
    readonly monthLetters: number | null;
    readonly isMonthCapital: boolean;
  };
};
