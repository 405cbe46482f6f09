import type { OpenedWorkbook } from './open.ts';

/** Things of a workbook file that are no cells, as files name their folders and parts. */
const KINDS = [
  ['charts', /^xl\/charts\/chart[^/]*\.xml$/],
  ['pictures', /^xl\/media\//],
  ['pivot tables', /^xl\/pivottables\/[^/]*\.xml$/],
  ['comments', /^xl\/(?:comments|threadedcomments)[^/]*(?:\/[^/]*)?\.xml$/],
  ['macros', /^xl\/vbaproject\.bin$/],
  ['slicers', /^xl\/slicers\/[^/]*\.xml$/],
] as const;

/** What a workbook file holds beside its cells: [what, how many parts]. */
export type BesideCells = readonly (readonly [kind: (typeof KINDS)[number][0], count: number])[];

/** Counts the things that who shows cells alone does not show. */
export function besideCells({ archive }: OpenedWorkbook): BesideCells {
  const names = [...archive.byName.keys()];
  return KINDS.map(([kind, part]) => [kind, names.filter((name) => part.test(name)).length] as const).filter(
    ([, count]) => count > 0,
  );
}
