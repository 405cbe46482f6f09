import type { Note } from '../messages/problem.ts';

/** The colour of a measure. Grey means "no verdict" and always carries a reason. */
export type Status = 'Green' | 'Yellow' | 'Red' | 'Grey';

/** Where in the colours a measure stands. */
export type Band = 'on' | 'near' | 'caution' | 'behind';

/** Why there is no colour, or what decided it where the bands did not: a message code. */
export type Reason = string;

/** The judgement of one measure. Shares are fractions: a gap of 0.15 is 15 % behind. */
export type Verdict = {
  readonly status: Status;
  readonly band: Band | null;
  /** Share of the expected value that was reached; null where no share can be told. */
  readonly attainment: number | null;
  /** Share behind: 1 - attainment. Negative when ahead. */
  readonly gap: number | null;
  /** What was due by the as-of date; null for ranges and where nothing is due. */
  readonly expected: number | null;
  readonly reason: Reason | null;
  readonly notes: readonly Note[];
};

/** The status each band shows. */
export const STATUS_OF_BAND: Readonly<Record<Band, Status>> = {
  on: 'Green',
  near: 'Yellow',
  caution: 'Yellow',
  behind: 'Red',
};

/** Bad to good, Grey outside of the order. */
export const RANK: Readonly<Record<Status, number>> = { Grey: 0, Red: 1, Yellow: 2, Green: 3 };

/** Symbol and caption; shown together with the colour, never the colour alone (semantics 1). */
export const SIGNS: Readonly<Record<Status, { readonly symbol: string; readonly shape: string }>> = {
  Green: { symbol: '●', shape: 'circle' },
  Yellow: { symbol: '▲', shape: 'triangle' },
  Red: { symbol: '■', shape: 'square' },
  Grey: { symbol: '○', shape: 'ring' },
};

/** Whether a text is the name of a status. */
export function isStatus(text: string): text is Status {
  return Object.prototype.hasOwnProperty.call(SIGNS, text);
}

/** No verdict, and why. */
export function grey(reason: Reason, notes: readonly Note[] = [], expected: number | null = null): Verdict {
  return { status: 'Grey', band: null, attainment: null, gap: null, expected, reason, notes };
}
