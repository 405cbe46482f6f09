import { obstacleOf } from '../../changes/propose.ts';
import { LEAST_COVERAGE } from '../../rollup/rules.ts';
import type { Box, SheetId } from '../../workbook/cells.ts';
import type { PartFacts } from './facts.ts';
import type { Part, PartId } from './part.ts';

/** The steps of the method, each of which carries the next (systems 35); the look in the mirror goes with all of them. */
export const STEP_IDS = ['hierarchy', 'stoplights', 'rhythm', 'reviews', 'years', 'mirror'] as const;

/** A step of the method. */
export type StepId = (typeof STEP_IDS)[number];

/**
 * What can be counted in any plan, with no sheet of ours.
 *
 * - hung: KPIs that belong to an objective
 * - judged: rows with a verdict, of those whose time has come
 * - coloured: sheets with a plan whose colours follow the numbers
 */
export type MeasureId = 'hung' | 'judged' | 'coloured';

/** How much of something there is; the share of nothing is 0. */
export type PathMeasure = {
  readonly id: MeasureId;
  readonly done: number;
  readonly of: number;
  readonly share: number;
};

/** A part on the path: its sheet, where there is one, and how far it is in use. */
export type PathPart = {
  readonly id: PartId;
  readonly sheet: { readonly id: SheetId; readonly name: string } | null;
  /** 0 to 1. */
  readonly progress: number;
  /** True for a part that not everybody needs, as long as there is no sheet of it: nobody is asked for it. */
  readonly isSpare: boolean;
};

/** A step with how far this workbook is in it. */
export type PathStep = {
  readonly id: StepId;
  readonly measures: readonly PathMeasure[];
  readonly parts: readonly PathPart[];
  /** The mean of its measures and parts, 0 to 1; those that are spare left out. */
  readonly progress: number;
};

/**
 * The one thing to do next.
 *
 * - create, fill: a part whose sheet is to be made, or gone on with
 * - plan: there is no row to work with
 * - hang, judge, colour: KPIs without an objective, rows without a verdict, sheets without live colours
 */
export type NextStep =
  | { readonly step: StepId; readonly act: 'create' | 'fill'; readonly part: PartId; readonly measure: null }
  | {
      readonly step: StepId;
      readonly act: 'plan' | 'hang' | 'judge' | 'colour';
      readonly part: null;
      readonly measure: PathMeasure;
    };

/** What is to be done next, without where. */
export type NextAct = NextStep['act'];

/** The way of a workbook through the method. */
export type GuidedPath = { readonly steps: readonly PathStep[]; readonly next: NextStep | null };

type StepShape = { readonly id: StepId; readonly measures: readonly MeasureId[]; readonly parts: readonly PartId[] };

/** Parts for some: teams that send how they stand are more than most plans have. */
const FOR_SOME: ReadonlySet<PartId> = new Set(['teams']);

/** Milestones stand with the stoplights: they say what is due by now, and without that a colour is not honest. */
const METHOD: readonly StepShape[] = [
  { id: 'hierarchy', measures: ['hung'], parts: ['objectives', 'alignment', 'csfs', 'sops'] },
  { id: 'stoplights', measures: ['judged', 'coloured'], parts: ['milestones'] },
  { id: 'rhythm', measures: [], parts: ['huddle', 'weekly'] },
  { id: 'reviews', measures: [], parts: ['monthly', 'quarterly', 'teams'] },
  { id: 'years', measures: [], parts: ['calendar', 'multiYear'] },
  { id: 'mirror', measures: [], parts: ['diagnosis', 'clarity', 'readiness'] },
];

/** So much of a thing carries what comes after it: the share of known weight from which an objective has a verdict. */
const ENOUGH = LEAST_COVERAGE;

function measure(id: MeasureId, done: number, of: number): PathMeasure {
  return { id, done, of, share: of === 0 ? 0 : done / of };
}

/**
 * KPIs in the tree of objectives: those that are one, and those that hang on one. Tasks need none (semantics 4, lints);
 * a plan of tasks alone is not asked for it.
 */
function hung({ review }: PartFacts): PathMeasure | null {
  const keyOf = (sheet: string, { top, left }: Box, row: number): string => `${sheet}|${top}|${left}|${row}`;
  const inTree = new Set<string>();
  for (const { sheet, box, row, children } of review.objectives)
    for (const each of [row, ...children.map((child) => child.row)])
      if (each !== null) inTree.add(keyOf(sheet, box, each));
  const kpis = review.tables
    .filter(({ subject }) => subject === 'measure')
    .flatMap(({ sheet, table, rows }) => rows.map(({ row }) => keyOf(sheet, table.box, row)));
  if (kpis.length === 0 && review.tables.length > 0) return null;
  return measure('hung', kpis.filter((key) => inTree.has(key)).length, kpis.length);
}

/** Reasons for no verdict that only time takes away: nothing is lacking in such a row. */
const NOT_YET: ReadonlySet<string | null> = new Set(['PENDING', 'NOT_STARTED', 'TOO_EARLY']);

function judged({ review }: PartFacts): PathMeasure | null {
  const rows = review.tables.flatMap((table) => table.rows).filter(({ reason }) => !NOT_YET.has(reason));
  if (rows.length === 0 && review.tables.length > 0) return null;
  return measure('judged', rows.filter(({ status }) => status !== 'Grey').length, rows.length);
}

/** Of the sheets that can be coloured, those with colours of ours. Fills of one day are not told from the user's own. */
function coloured({ book, review, context }: PartFacts): PathMeasure | null {
  if (context.settings.mode === 'fill') return null;
  const sheets = book.sheets.filter((sheet) =>
    review.tables.some((table) => table.sheet === sheet.id && obstacleOf(table, sheet) === null),
  );
  if (sheets.length === 0) return null;
  return measure('coloured', sheets.filter(({ ownRules }) => ownRules.length > 0).length, sheets.length);
}

const MEASURES: Readonly<Record<MeasureId, (facts: PartFacts) => PathMeasure | null>> = { hung, judged, coloured };

function pathPart(part: Part, facts: PartFacts): PathPart {
  const sheet = facts.made.get(part.id)?.sheet ?? null;
  return {
    id: part.id,
    sheet: sheet === null ? null : { id: sheet.id, name: sheet.name },
    progress: Math.min(1, Math.max(0, part.progress(facts))),
    isSpare: sheet === null && FOR_SOME.has(part.id),
  };
}

function pathStep(shape: StepShape, facts: PartFacts, known: readonly Part[]): PathStep {
  const measures = shape.measures.flatMap((id) => MEASURES[id](facts) ?? []);
  const parts = shape.parts
    .flatMap((id) => known.filter((part) => part.id === id))
    .map((part) => pathPart(part, facts));
  const asked = parts.filter(({ isSpare }) => !isSpare);
  const shares = [...measures.map(({ share }) => share), ...asked.map(({ progress }) => progress)];
  const progress = shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { id: shape.id, measures, parts, progress };
}

/** Something of a step that can be more or less done, and what doing it is. */
type Item = { readonly share: number; readonly next: NextStep };

function partItem(step: StepId, { id, sheet, progress }: PathPart): Item {
  return { share: progress, next: { step, act: sheet === null ? 'create' : 'fill', part: id, measure: null } };
}

const ACTS = { hung: 'hang', judged: 'judge', coloured: 'colour' } as const;

/** Rows get their objectives on a sheet of the hierarchy, as long as that is not whole. */
function measureItem({ id: step, parts }: PathStep, counted: PathMeasure): Item {
  const { id, share } = counted;
  const objectives = parts.find((part) => part.id === 'objectives' && part.progress < 1);
  if (id === 'hung' && objectives !== undefined) return { share, next: partItem(step, objectives).next };
  return { share, next: { step, act: counted.of === 0 ? 'plan' : ACTS[id], part: null, measure: counted } };
}

/**
 * The next thing: first what each step stands on, in the order of the method, until there is enough of it; then what
 * else there is too little of; then what is not whole.
 */
function nextOf(steps: readonly PathStep[]): NextStep | null {
  const itemsOf = (step: PathStep): Item[] => [
    ...step.measures.map((each) => measureItem(step, each)),
    ...step.parts.filter(({ isSpare }) => !isSpare).map((part) => partItem(step.id, part)),
  ];
  const grounds = steps.flatMap((step) => itemsOf(step).slice(0, Math.max(1, step.measures.length)));
  const all = steps.flatMap(itemsOf);
  const found =
    grounds.find(({ share }) => share < ENOUGH) ??
    all.find(({ share }) => share < ENOUGH) ??
    all.find(({ share }) => share < 1);
  return found?.next ?? null;
}

/**
 * The steps of the method with how far this workbook is in each, and the one thing to do next. A step of which nothing
 * is known yet is left out.
 */
export function guidedPath(facts: PartFacts, parts: readonly Part[]): GuidedPath {
  const steps = METHOD.map((shape) => pathStep(shape, facts, parts)).filter(
    ({ measures, parts: own }) => measures.length + own.filter(({ isSpare }) => !isSpare).length > 0,
  );
  return { steps, next: nextOf(steps) };
}
