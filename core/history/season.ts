import { roundedGap } from '../stoplight/bands.ts';

const MONTHS = 12;

/**
 * What each month of a year weighs, learned from the amounts of last year's months: the pace of a plan with a season.
 * Several rows are taken together, each as shares of its own year, so that a large one does not drown a small one. Null
 * where no row has twelve amounts of zero or more that come to anything.
 *
 *   1, 1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2 → 0.0625, 0.0625, 0.125, …
 */
export function seasonOf(rows: readonly (readonly (number | null)[])[]): readonly number[] | null {
  const years = rows.flatMap((row): number[][] => {
    const months = row.filter((amount) => amount !== null);
    const sum = months.reduce((all, amount) => all + amount, 0);
    const isYear = row.length === MONTHS && months.length === MONTHS && months.every((amount) => amount >= 0);
    return isYear && sum > 0 && Number.isFinite(sum) ? [months.map((amount) => amount / sum)] : [];
  });
  if (years.length === 0) return null;
  return Array.from({ length: MONTHS }, (_, month) =>
    roundedGap(years.reduce((sum, shares) => sum + (shares[month] ?? 0), 0) / years.length),
  );
}
