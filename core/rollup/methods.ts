import type { Note } from '../messages/problem.ts';
import { bandOf, customBands, roundedGap, type Bands } from '../stoplight/bands.ts';
import { DEFAULT_RULES, judgeValue } from '../stoplight/measure.ts';
import { STATUS_OF_BAND, type Band, type Reason, type Status } from '../stoplight/status.ts';
import type { Amount } from './amounts.ts';
import { capped } from './child.ts';
import type { RollupMethod, RollupRules } from './rules.ts';
import type { Summary } from './summary.ts';

/** What a method makes of the children, before it is asked how many of them are known. */
export type Judged = {
  readonly status: Status;
  readonly band: Band | null;
  readonly score: number | null;
  readonly reason: Reason | null;
  readonly flags: readonly Note[];
  readonly total: Amount | null;
};

type Method = (summary: Summary, score: number | null, rules: RollupRules) => Judged;

const METHODS: Readonly<Record<RollupMethod, Method>> = {
  gated,
  worst,
  weighted: (_, score, rules) => byBands(score, rules.bands),
  points: byPoints,
  value: byValue,
};

/** The judgement by the method of the rules; `score` is the weighted mean, null where nothing is known. */
export function judgedBy(summary: Summary, score: number | null, rules: RollupRules): Judged {
  return METHODS[rules.method](summary, score, rules);
}

function notJudged(reason: Reason | null, score: number | null = null): Judged {
  return { status: 'Grey', band: null, score, reason, flags: reason === null ? [] : [reason], total: null };
}

function byBands(score: number | null, bands: Bands): Judged {
  if (score === null) return notJudged(null);
  const band = bandOf(roundedGap(1 - score), bands);
  return { status: STATUS_OF_BAND[band], band, score, reason: null, flags: [], total: null };
}

/** A score with a status that may be another than its own; the band is then that status' nearest to the score. */
function turned(mean: Judged, status: Status, flags: readonly Note[] = []): Judged {
  const { band, score } = mean;
  if (status === mean.status) return { status, band, score, reason: null, flags, total: null };
  return { status, band: nearestBand(status, band), score, reason: flags[0] ?? null, flags, total: null };
}

function nearestBand(status: Status, from: Band | null): Band | null {
  switch (status) {
    case 'Green':
      return 'on';
    case 'Yellow':
      return from === 'on' ? 'near' : 'caution';
    case 'Red':
      return 'behind';
    case 'Grey':
      return null;
  }
}

/** The mean and the bands; then a Red gate makes Red, and a Red child or an unknown gate forbids Green. */
function gated(summary: Summary, score: number | null, rules: RollupRules): Judged {
  const mean = byBands(score, rules.bands);
  const flags: Note[] = [];
  let status = mean.status;
  if (summary.redGates > 0) {
    status = 'Red';
    flags.push('GATE_RED');
  }
  if (status === 'Green' && summary.counts.R > 0) {
    status = 'Yellow';
    flags.push('NO_GREEN_OVER_RED');
  }
  if (summary.unknownGates > 0) {
    if (status === 'Green') status = 'Yellow';
    flags.push('GATE_UNKNOWN');
  }
  return turned(mean, status, flags);
}

/** The worst status among the children. Where missing counts as zero, a child without verdict is as bad as Red. */
function worst(summary: Summary, score: number | null, rules: RollupRules): Judged {
  const { R, Y, G, N } = summary.counts;
  const red = rules.missing === 'zero' ? R + N : R;
  const status = red > 0 ? 'Red' : Y > 0 ? 'Yellow' : G > 0 ? 'Green' : 'Grey';
  return turned(byBands(score, rules.bands), status);
}

/** The mean of the status points, by limits of its own or the bands. */
function byPoints(_: Summary, score: number | null, rules: RollupRules): Judged {
  const { points, pointBands, bands } = rules;
  const limits = pointBands === null ? bands : customBands(pointBands.green, pointBands.yellow);
  const arePointsShares = [points.Green, points.Yellow, points.Red].every((each) => each >= 0 && each <= 1);
  return limits === null || !arePointsShares ? notJudged('BAD_POINTS') : byBands(score, limits);
}

/** What was reached in all against what was due in all: one direction, one unit. */
function byValue(summary: Summary, _: number | null, rules: RollupRules): Judged {
  const { count, actual, target, direction, unit, hasSeveralUnits, hasSeveralDirections } = summary.amounts;
  if (hasSeveralUnits || hasSeveralDirections) return mixed(hasSeveralUnits, hasSeveralDirections);
  if (count === 0 || direction === null) return notJudged(null);
  if (!Number.isFinite(actual) || !Number.isFinite(target)) return notJudged('OVERFLOW');
  const verdict = judgeValue(actual, target, direction, { ...DEFAULT_RULES, bands: rules.bands });
  const { status, band, attainment, reason, notes } = verdict;
  return {
    status,
    band,
    score: attainment === null ? null : capped(attainment),
    reason,
    flags: reason === null ? notes : [reason, ...notes],
    total: status === 'Grey' ? null : { actual, target, direction, unit },
  };
}

function mixed(units: boolean, directions: boolean): Judged {
  const reason = units ? 'MIXED_UNITS' : 'MIXED_DIRECTIONS';
  const flags = units && directions ? ['MIXED_UNITS', 'MIXED_DIRECTIONS'] : [reason];
  return { status: 'Grey', band: null, score: null, reason, flags, total: null };
}
