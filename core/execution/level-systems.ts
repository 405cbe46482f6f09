import type { YesNo } from './diagnose.ts';

/** What must be there at every level of a sales organization (systems 54). */
export const SYSTEMS = ['expectations', 'support', 'accountability'] as const;

/** One of them. */
export type System = (typeof SYSTEMS)[number];

/** A level with what is there and what is not; null where nobody said. */
export type LevelAnswers = { readonly level: string; readonly has: Readonly<Record<System, YesNo | null>> };

/** A level with what it lacks, and what nobody said yet. */
export type LevelGaps = {
  readonly level: string;
  readonly missing: readonly System[];
  readonly open: readonly System[];
};

/** The levels from the top with what each lacks, and the first that lacks anything; null where none does (systems 54). */
export function levelSystems(levels: readonly LevelAnswers[]): {
  readonly levels: readonly LevelGaps[];
  readonly first: LevelGaps | null;
} {
  const gaps = levels.map(({ level, has }) => ({
    level,
    missing: SYSTEMS.filter((system) => has[system] === 'no'),
    open: SYSTEMS.filter((system) => has[system] === null),
  }));
  return { levels: gaps, first: gaps.find(({ missing }) => missing.length > 0) ?? null };
}
