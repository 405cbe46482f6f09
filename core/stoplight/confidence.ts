import type { Status } from './status.ts';

/** Green with this confidence or less is a watermelon: green outside, red inside (semantics 1.6). */
const DOUBTFUL = 0.4;
/** Red with this confidence or more wants evidence. */
const SURE = 0.8;

/** A confidence as a share: 0-1 as it is, up to 10 as tenths, up to 100 as percent. Null outside of all scales. */
export function confidenceShare(value: number): number | null {
  if (!(value >= 0) || value > 100) return null;
  if (value <= 1) return value;
  return value <= 10 ? value / 10 : value / 100;
}

/** The flag a confidence raises beside a status; it never changes the colour. Null when the two agree. */
export function confidenceFlag(status: Status, share: number): 'WATERMELON_RISK' | 'EVIDENCE_NEEDED' | null {
  if (status === 'Green' && share <= DOUBTFUL) return 'WATERMELON_RISK';
  return status === 'Red' && share >= SURE ? 'EVIDENCE_NEEDED' : null;
}
