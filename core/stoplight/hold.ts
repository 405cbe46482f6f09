import { bandOf, DEFAULT_BANDS, roundedGap, type Bands } from './bands.ts';
import { RANK, STATUS_OF_BAND, type Status } from './status.ts';

/** How sticky a status is. */
export type Hysteresis = {
  /** How far past the band a better gap must be to count at once; 1 point unless set. */
  readonly margin: number;
  /** How many better periods running count without the margin; 2 unless set. */
  readonly sustain: number;
};

/** One point, two periods (semantics 1.6). */
export const DEFAULT_HYSTERESIS: Hysteresis = { margin: 0.01, sustain: 2 };

function worse(a: Status, b: Status): Status {
  return RANK[a] < RANK[b] ? a : b;
}

function statusOf(gap: number, bands: Bands): Status {
  return STATUS_OF_BAND[bandOf(roundedGap(gap), bands)];
}

/**
 * Replays a history of gaps with hysteresis: worse shows at once, better only past the margin or when it lasts.
 * A period without a gap is Grey; what was held is held on, and the count starts anew.
 *
 *   [0.16, 0.149, 0.148] → Red, Red, Yellow
 */
export function holdStatuses(
  gaps: readonly (number | null)[],
  hysteresis: Hysteresis = DEFAULT_HYSTERESIS,
  bands: Bands = DEFAULT_BANDS,
): Status[] {
  let held: Status | null = null;
  let better: Status[] = [];
  return gaps.map((gap) => {
    if (gap === null) {
      better = [];
      return 'Grey';
    }
    const now = statusOf(gap, bands);
    if (held === null || RANK[now] <= RANK[held]) {
      held = now;
      better = [];
      return held;
    }
    better.push(now);
    const pastMargin = statusOf(gap + hysteresis.margin, bands);
    const lasting = better.length >= hysteresis.sustain ? better.slice(-hysteresis.sustain).reduce(worse) : held;
    const reached = RANK[pastMargin] > RANK[lasting] ? pastMargin : lasting;
    // The count goes on: two Green periods are Green even where the first of them was let go as far as Yellow.
    if (RANK[reached] > RANK[held]) held = reached;
    return held;
  });
}
