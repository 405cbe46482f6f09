import { serialOfDay } from '../calendar/serial.ts';
import type { WorkbookFormats } from '../formats/format.ts';
import type { ReviewContext } from '../review/context.ts';
import type { TableReview } from '../review/review-types.ts';
import { columnLetters } from '../workbook/cells.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';
import { isError, type Finding, type OwnBands, type WrongRow } from './audit-types.ts';
import { sheetSources, type SheetSource } from './cell-source.ts';
import { flawsOf, withDifferingThresholds } from './flaws.ts';
import { fromFormats } from './from-formats.ts';
import { fromFormulas } from './from-formulas.ts';
import { typedColours, typedStatuses } from './from-typed.ts';
import type { HomeMade, LightKind } from './home-made.ts';
import { behaviourIn, judgedLight, type Behaviours, type JudgedLight } from './judge-light.ts';
import { staleMilestones } from './stale-milestones.ts';
import { judgedRows, subjectOf, type JudgedRows } from './subject.ts';

/** How sure it is that a kind of light is about the numbers of its row. */
const SURE: Readonly<Record<LightKind, number>> = {
  'status-formula': 0.95,
  'conditional-format': 0.9,
  'icon-set': 0.9,
  'colour-scale': 0.8,
  'typed-status': 0.8,
  'typed-colour': 0.6,
};

function confidenceOf(kind: LightKind, lights: readonly JudgedLight[]): number {
  const [first] = lights;
  const hasTable = first?.subject.hasTable === true;
  const isComputed = kind !== 'typed-status' && kind !== 'typed-colour';
  const isUnderstood = !isComputed || lights.some(({ behaviour }) => behaviour?.direction != null);
  const sure = SURE[kind] * (hasTable ? 1 : 0.7) * (isUnderstood || kind === 'colour-scale' ? 1 : 0.6);
  return Math.round(sure * 100) / 100;
}

function evidenceOf(homeMade: HomeMade, lights: readonly JudgedLight[]): string[] {
  const [first] = lights;
  if (first === undefined) return [];
  const { actual, target, looksAtTarget } = first.subject;
  const cells = `actual in ${columnLetters(actual.column)}, target in ${columnLetters(target.column)}`;
  const isComputed = first.cell.origins.length > 0;
  const understood = !isComputed
    ? 'taken as it is shown'
    : first.behaviour?.direction == null
      ? 'its formula is not understood; what the cells show is compared'
      : `tried with other numbers: ${first.behaviour.direction} is better`;
  return [homeMade.what, looksAtTarget || !isComputed ? cells : `${cells}, which it does not look at`, understood];
}

/** The bands most of its rows have. */
function bandsOf(lights: readonly JudgedLight[]): OwnBands | null {
  for (const { behaviour } of lights) {
    if (behaviour === null || behaviour.bands === null || behaviour.direction === null) continue;
    const { green, yellow, direction } = behaviour;
    if (green !== null && yellow !== null) return { green, yellow, direction };
  }
  return null;
}

function findingOf(homeMade: HomeMade, lights: readonly JudgedLight[]): Finding | null {
  const shown = lights.filter(({ cell }) => cell.shows !== null);
  const [first, last] = [lights[0], lights[lights.length - 1]];
  if (first === undefined || last === undefined || shown.length === 0) return null;
  const judged = withDifferingThresholds(lights);
  const wrong = judged.flatMap(({ wrong: row }) => row ?? []);
  const { source, kind, column } = homeMade;
  return {
    sheet: source.id,
    sheetName: source.name,
    kind,
    column,
    firstRow: first.cell.row,
    lastRow: last.cell.row,
    judged: judged.length,
    agreeing: judged.filter(({ cell, verdict }) => cell.shows === verdict.status).length,
    rows: wrong,
    flaws: flawsOf(source, judged),
    bands: bandsOf(judged),
    evidence: evidenceOf(homeMade, judged),
    confidence: confidenceOf(kind, judged),
  };
}

function judged(homeMade: HomeMade, rows: JudgedRows, context: ReviewContext): JudgedLight[] {
  const remembered: Behaviours = new Map();
  const { source } = homeMade;
  return homeMade.cells.flatMap((cell): JudgedLight[] => {
    const subject = subjectOf(source, cell, rows, context);
    if (subject === null) return [];
    const behaviour = behaviourIn(source, cell, subject, remembered);
    return [judgedLight(source, cell, subject, behaviour)];
  });
}

/** The rows that formats are asked about: those of tables, and those that formulas compute something in. */
function askedRows(source: SheetSource, rows: JudgedRows): number[] {
  const asked = new Set(rows.keys());
  const { sheet } = source.grid;
  sheet.formulas.forEach((formulas, i) => {
    if (formulas.some((formula) => formula !== null)) asked.add(sheet.top + i);
  });
  return [...asked].sort((a, b) => a - b);
}

function key({ row, shows, should }: WrongRow): string {
  return JSON.stringify([row, shows, should]);
}

/** Painted words and the words, or a row painted from end to end, are one stoplight: the first found tells it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept: { readonly finding: Finding; readonly keys: ReadonlySet<string> }[] = [];
  for (const finding of findings) {
    const keys = new Set(finding.rows.map(key));
    const isRepeat = kept.some(
      (other) =>
        other.finding.sheet === finding.sheet &&
        other.finding.firstRow <= finding.lastRow &&
        finding.firstRow <= other.finding.lastRow &&
        (other.finding.column === finding.column ||
          (other.finding.kind === finding.kind && other.keys.size === keys.size)) &&
        [...keys].every((each) => other.keys.has(each)),
    );
    if (!isRepeat) kept.push({ finding, keys });
  }
  return kept.map(({ finding }) => finding);
}

/** Everything that home-made stoplights are looked for in. */
export type AuditInput = {
  readonly book: WorkbookSnapshot;
  readonly formats: WorkbookFormats;
  readonly tables: readonly TableReview[];
  readonly context: ReviewContext;
};

function auditSheet(sheet: SheetSnapshot, source: SheetSource, input: AuditInput): Finding[] {
  const { formats, context } = input;
  const tables = input.tables.filter((table) => table.sheet === sheet.id);
  const rows = judgedRows(source, tables, context);
  const own = formats.formats.get(sheet.id) ?? [];
  const fillAt = (row: number, column: number): string | null =>
    formats.fills[sheet.styles[row - sheet.top]?.[column - sheet.left] ?? 0] ?? source.grid.style(row, column).fill;
  const upright = tables.filter(({ table }) => table.orientation !== 'transposed');
  const found: HomeMade[] = [
    ...fromFormulas(source),
    ...fromFormats(source, own, askedRows(source, rows)),
    ...upright.flatMap((table) => [...typedStatuses(source, table), ...typedColours(source, table, fillAt)]),
  ];
  const measures = found.flatMap((each) => findingOf(each, judged(each, rows, context)) ?? []);
  const milestones = upright.flatMap((table) => staleMilestones(source, table, context) ?? []);
  return withoutRepeats([...measures, ...milestones]);
}

/**
 * Finds the stoplights that people made themselves, and holds each of their lights against what the numbers say. Reads
 * only. Nothing is claimed without its numbers: a light whose actual and target cannot be told is passed over.
 */
export function auditWorkbook(input: AuditInput): Finding[] {
  const { book, formats, context } = input;
  const sources = sheetSources(book, formats.names, serialOfDay(context.asOf, book.dates));
  return book.sheets.flatMap((sheet) => {
    const isAsked = sheet.visibility === 'visible' || context.settings.hiddenSheets;
    const source = isAsked ? sources.get(sheet.id) : undefined;
    return source === undefined ? [] : auditSheet(sheet, source, input);
  });
}

/** The rows that are errors, of all findings. */
export function errorsOf(findings: readonly Finding[]): WrongRow[] {
  return findings.flatMap(({ rows }) => rows.filter(isError));
}
