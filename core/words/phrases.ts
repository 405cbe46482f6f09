/** Phrases of dates and targets in one language: everything lower case, with its accents. */
export type Phrases = {
  /** BCP 47 language. */
  readonly language: string;
  /** Month names and their short forms, January first. */
  readonly months: readonly (readonly string[])[];
  readonly dates: {
    /** "end of", "Ende": before a period. */
    readonly endOf: readonly string[];
    /** "by", "until", "bis": before a deadline; carries no date of its own. */
    readonly by: readonly string[];
    /** "within", "in": before a number of days. */
    readonly within: readonly string[];
    readonly days: readonly string[];
    readonly weeks: readonly string[];
    readonly months: readonly string[];
    /** "this", "dieses": before week, month, quarter or year. */
    readonly current: readonly string[];
    readonly next: readonly string[];
    readonly quarter: readonly string[];
    readonly month: readonly string[];
    readonly year: readonly string[];
    /** "end of year", "EOY", "Jahresende". */
    readonly yearEnd: readonly string[];
    /** "end of month", "EOM", "Monatsende". */
    readonly monthEnd: readonly string[];
    /** "end of quarter", "EOQ", "Quartalsende". */
    readonly quarterEnd: readonly string[];
  };
  readonly targets: {
    /** "at least", "min": the actual must not be lower. */
    readonly atLeast: readonly string[];
    /** "more than": the actual must be higher. */
    readonly moreThan: readonly string[];
    readonly atMost: readonly string[];
    readonly lessThan: readonly string[];
    readonly between: readonly string[];
    readonly and: readonly string[];
    readonly to: readonly string[];
    /** "within": before a tolerance. */
    readonly within: readonly string[];
    readonly of: readonly string[];
  };
};
