import { roundedGap } from '../stoplight/bands.ts';

/** Where growth can come from (systems 49). */
export const GROWTH_DRIVERS = ['customers', 'products', 'markets', 'profitability', 'brand'] as const;

/** A growth driver: one tag a goal. */
export type GrowthDriver = (typeof GROWTH_DRIVERS)[number];

/** A goal and its tag; null where it has none. */
export type TaggedGoal = { readonly id: string; readonly driver: GrowthDriver | null };

/** Which drivers the goals of a plan use. */
export type DriverCoverage = {
  /** All five, in their order, with the goals that carry them. */
  readonly drivers: readonly { readonly driver: GrowthDriver; readonly goals: readonly string[] }[];
  readonly unused: readonly GrowthDriver[];
  readonly untagged: readonly string[];
  /** The drivers in use as a share of all five. */
  readonly coverage: number;
};

/** How a plan's goals spread over the five growth drivers; one driver without a goal may be a choice, and is shown. */
export function driverCoverage(goals: readonly TaggedGoal[]): DriverCoverage {
  const drivers = GROWTH_DRIVERS.map((driver) => ({
    driver,
    goals: goals.filter((goal) => goal.driver === driver).map(({ id }) => id),
  }));
  const unused = drivers.filter((each) => each.goals.length === 0).map(({ driver }) => driver);
  return {
    drivers,
    unused,
    untagged: goals.filter(({ driver }) => driver === null).map(({ id }) => id),
    coverage: roundedGap((drivers.length - unused.length) / drivers.length),
  };
}
