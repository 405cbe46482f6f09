import type { Day } from '../calendar/day.ts';
import type { Status, Verdict } from './status.ts';

/** A status somebody set by hand. It counts only with a reason, an owner and an expiry. */
export type Override = {
  readonly status: Status;
  readonly reason: string;
  readonly owner: string;
  readonly expires: Day | null;
};

/** A verdict with what was computed still visible beside what somebody set. */
export type Overridden = Verdict & { readonly computed: Status };

const BAND_OF = { Green: 'on', Yellow: 'caution', Red: 'behind', Grey: null } as const;

/**
 * Lays an override over a verdict (semantics 1.6). One that lacks a part, or has expired, changes nothing and is
 * announced: notes OVERRIDE_INCOMPLETE, OVERRIDE_EXPIRED.
 */
export function overridden(verdict: Verdict, override: Override, asOf: Day): Overridden {
  const computed = verdict.status;
  const isComplete = override.reason.trim() !== '' && override.owner.trim() !== '' && override.expires !== null;
  if (!isComplete) return { ...verdict, computed, notes: [...verdict.notes, 'OVERRIDE_INCOMPLETE'] };
  if (override.expires !== null && asOf > override.expires) {
    return { ...verdict, computed, notes: [...verdict.notes, 'OVERRIDE_EXPIRED'] };
  }
  return {
    ...verdict,
    status: override.status,
    band: BAND_OF[override.status],
    reason: 'OVERRIDE',
    computed,
    notes: [...verdict.notes, `OVERRIDE_BY:${override.owner}`],
  };
}
