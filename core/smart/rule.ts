import type { Finding, Letter, Mark } from './finding.ts';
import type { Goal } from './goal.ts';

/** One rule of SMART. A rule looks at the goal alone, and says with each mark what decided it. */
export type SmartRule = {
  readonly id: string;
  readonly letter: Letter;
  /** The marks it can give; the tests hold a worked case of each. */
  readonly marks: readonly Mark[];
  judge(goal: Goal): Finding;
};
