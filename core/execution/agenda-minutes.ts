/** Shares of the meeting (semantics 4). */
const SHARES = { prior: 0.15, discussion: 0.65, green: 0.05, next: 0.15 } as const;

/** A Red item gets so many times what a Yellow one gets. */
const RED_TO_YELLOW = 3;

/** The monthly meeting takes two to three hours (systems 28). */
export const MEETING_MINUTES = 150;

/** How the meeting's time is spent. */
export type AgendaMinutes = {
  readonly prior: number;
  /** For each Red item; null where there is none. */
  readonly perRed: number | null;
  readonly perYellow: number | null;
  readonly green: number;
  readonly next: number;
  /** Time that is left because nothing is Red or Yellow. */
  readonly spare: number;
};

function rounded(minutes: number): number {
  return Math.round(minutes * 1e6) / 1e6;
}

/**
 * The minutes of a meeting (semantics 4): 15 % last month's actions, 65 % Red and Yellow at 3:1 for each item, 5 %
 * greens, 15 % next actions.
 *
 *   150 minutes, 3 Red, 3 Yellow → 22.5, 24.375 each, 8.125 each, 7.5, 22.5
 */
export function agendaMinutes(minutes: number, reds: number, yellows: number): AgendaMinutes {
  const parts = reds * RED_TO_YELLOW + yellows;
  const discussion = minutes * SHARES.discussion;
  const perYellow = parts === 0 ? 0 : discussion / parts;
  return {
    prior: rounded(minutes * SHARES.prior),
    perRed: reds === 0 ? null : rounded(perYellow * RED_TO_YELLOW),
    perYellow: yellows === 0 ? null : rounded(perYellow),
    green: rounded(minutes * SHARES.green),
    next: rounded(minutes * SHARES.next),
    spare: parts === 0 ? rounded(discussion) : 0,
  };
}
