/** A rolling strategy looks so many years ahead (systems 34). */
export const ROLLING_YEARS = 3;

/** A year of a rolling plan; a plan is null where nobody wrote one yet. */
export type RollingYear<P> = { readonly year: number; readonly plan: P | null };

/**
 * The years of a rolling strategy from one on: past ones drop out, those still ahead stay as they were written, new ones
 * are blank (semantics 4).
 *
 *   2026, 2027, 2028 rolled on to 2027 → 2027, 2028 as they were, 2029 blank
 *
 * Of a year that occurs twice the first counts. Rolling on to the same year again changes nothing.
 */
export function rollForward<P>(years: readonly RollingYear<P>[], firstYear: number): readonly RollingYear<P>[] {
  return Array.from({ length: ROLLING_YEARS }, (_, ahead) => {
    const year = firstYear + ahead;
    return { year, plan: years.find((each) => each.year === year)?.plan ?? null };
  });
}
