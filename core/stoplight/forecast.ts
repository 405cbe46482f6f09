/** Where a measure will land if it goes on like this (semantics 1.8). */
export type Forecast = {
  /** The actual at the end of the period at the present rate; null before anything has gone by. */
  readonly projection: number | null;
  /** The projection as a share of the target; null where there is no share. */
  readonly projectedAttainment: number | null;
  /** What each remaining period must bring; null when none is left. */
  readonly requiredPerPeriod: number | null;
};

/** The landing value at the present rate: A / f. Null when nothing has gone by. */
export function projection(actual: number, elapsed: number): number | null {
  return elapsed > 0 ? finite(actual / elapsed) : null;
}

/** What each remaining period must bring to reach the target: (T - A) / left. Null when none is left. */
export function requiredPerPeriod(actual: number, target: number, periodsLeft: number): number | null {
  return periodsLeft > 0 ? finite((target - actual) / periodsLeft) : null;
}

/** Null for what is too large to count with. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** 500 of 1000 after two thirds, one period left → lands at 750, needs 500. */
export function forecast(actual: number, target: number, elapsed: number, periodsLeft: number): Forecast {
  const landing = projection(actual, elapsed);
  return {
    projection: landing,
    projectedAttainment: landing === null || target === 0 ? null : finite(landing / target),
    requiredPerPeriod: requiredPerPeriod(actual, target, periodsLeft),
  };
}
