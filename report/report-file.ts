import { partFacts } from '../core/execution/sheets/facts.ts';
import { partLanguageOf, type PartFinding, type PartLanguage } from '../core/execution/sheets/part.ts';
import { PARTS } from '../core/execution/sheets/parts.ts';
import { historyFindings } from '../core/history/history-findings.ts';
import { sentence } from '../core/messages/describe.ts';
import type { Note, Problem } from '../core/messages/problem.ts';
import { foldedText } from '../core/reading/text.ts';
import type { ReviewResult } from '../core/review/review.ts';
import type { ObjectiveReview, RowReview, TableReview } from '../core/review/review-types.ts';
import type { Rules } from '../core/stoplight/measure.ts';
import type { Status } from '../core/stoplight/status.ts';
import { a1 } from '../core/workbook/cells.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { byWorst } from '../core/review/worst-first.ts';
import { figuresFor, type Figures } from './figures.ts';
import { commonNotes } from './notes.ts';
import { rowFigures, type RowFigures } from './row-figures.ts';
import { STATUSES } from './signs.ts';
import type { Speech } from './speech.ts';

/** A table as the report shows it. */
export type ReportTable = {
  readonly review: TableReview;
  readonly figures: RowFigures;
  /** What all its rows carry, said once. */
  readonly common: ReadonlySet<Note>;
  readonly isHidden: boolean;
};

/** A row with the table it stands in. */
export type ReportRow = {
  readonly row: RowReview;
  readonly table: ReportTable;
  /** Under this an owner's rows meet, however the name is spelled; '' where nobody is named. */
  readonly ownerKey: string;
};

/** Problems that read alike, with the places where they were found. */
export type ReportProblem = { readonly problem: Problem; readonly places: readonly string[]; readonly count: number };

/** All that the report says of one file. Tables on very hidden sheets are not in it unless they were asked for. */
export type ReportFile = {
  readonly name: string;
  readonly asOf: string;
  readonly rules: Rules;
  /** Sheets of the tables that are judged by rules of their own. */
  readonly sheetRules: readonly { readonly sheetName: string; readonly rules: Rules }[];
  readonly figures: Figures;
  readonly tables: readonly ReportTable[];
  /** Red and Yellow ones the worst first, the others as they stand in the sheets. */
  readonly rows: ReadonlyMap<Status, readonly ReportRow[]>;
  readonly counts: ReadonlyMap<Status, number>;
  readonly objectives: readonly ObjectiveReview[];
  readonly problems: readonly ReportProblem[];
  /** Sheets on which nothing was found. */
  readonly bareSheets: readonly string[];
  /** How many tables on very hidden sheets are left out. */
  readonly leftOut: number;
  /** What the past, and what owners claim, say of the present numbers; worst first. */
  readonly past: readonly PartFinding[];
  /** What the sheets of the method say, those that say nothing left out. */
  readonly method: readonly { readonly name: string; readonly findings: readonly PartFinding[] }[];
};

/** What a report of a file is made from. */
export type ReportSource = {
  readonly name: string;
  readonly book: WorkbookSnapshot;
  readonly result: ReviewResult;
  /** What was odd about the file itself. */
  readonly problems: readonly Problem[];
  /** Whether very hidden sheets were asked for. */
  readonly isHiddenAsked: boolean;
  /** The language it is written in; English when left out. */
  readonly speech?: Speech;
};

/** How many places of one problem are named. */
const MOST_PLACES = 12;

/** Sheets that nobody is meant to see: their ids, and their names, by which the reader's problems call them. */
function secretsOf({ book, isHiddenAsked }: ReportSource): ReadonlySet<string> {
  if (isHiddenAsked) return new Set();
  return new Set(book.sheets.filter((each) => each.visibility === 'veryHidden').flatMap(({ id, name }) => [id, name]));
}

function problemsOf(source: ReportSource, secrets: ReadonlySet<string>): ReportProblem[] {
  const names = new Map(source.book.sheets.map(({ id, name }) => [id, name]));
  const found = new Map<string, { problem: Problem; places: string[]; count: number }>();
  for (const problem of [...source.problems, ...source.result.review.problems]) {
    const { at, args } = problem;
    if (secrets.has(String(args['sheet'])) || (at !== undefined && secrets.has(at.sheet))) continue;
    const key = `${problem.code} ${sentence(problem)}`;
    const known = found.get(key) ?? { problem, places: [], count: 0 };
    known.count++;
    if (at !== undefined && known.places.length < MOST_PLACES)
      known.places.push(`${names.get(at.sheet) ?? at.sheet} ${a1(at.row, at.column)}`);
    found.set(key, known);
  }
  return [...found.values()];
}

function tablesOf({ book, result }: ReportSource, secrets: ReadonlySet<string>, figures: Figures): ReportTable[] {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.id, sheet]));
  const grids = new Map<string, Grid>();
  const shown = result.review.tables.filter(({ sheet }) => !secrets.has(sheet));
  return shown.map((review) => {
    const sheet = sheets.get(review.sheet);
    const grid = grids.get(review.sheet) ?? (sheet === undefined ? null : gridOf(sheet, book.styles));
    if (grid !== null) grids.set(review.sheet, grid);
    const isHidden = sheet !== undefined && sheet.visibility !== 'visible';
    return { review, figures: rowFigures(review, grid, figures), common: commonNotes(review), isHidden };
  });
}

/** What is said of places on sheets that somebody hid for good stays with them. */
function openly(findings: readonly PartFinding[], secrets: ReadonlySet<string>): readonly PartFinding[] {
  return findings.filter(({ at }) => at === null || !secrets.has(at.sheet));
}

function methodOf({ book, result }: ReportSource, secrets: ReadonlySet<string>, language: PartLanguage) {
  const facts = partFacts(book, result, PARTS);
  return PARTS.map((part) => {
    const words = part.words[language];
    return { name: words.name, findings: openly(part.findings(facts, words), secrets) };
  }).filter(({ findings }) => findings.length > 0);
}

function countsIn(rows: ReadonlyMap<Status, readonly ReportRow[]>): ReadonlyMap<Status, number> {
  return new Map(STATUSES.map((status) => [status, rows.get(status)?.length ?? 0]));
}

function rowsByStatus(tables: readonly ReportTable[]): ReadonlyMap<Status, readonly ReportRow[]> {
  const rows = new Map<Status, ReportRow[]>();
  // A column of 100,000 owners names a few hundred people: each spelling is folded once.
  const keys = new Map<string, string>();
  const keyOf = (owner: string): string => {
    const known = keys.get(owner);
    if (known !== undefined) return known;
    const key = foldedText(owner);
    keys.set(owner, key);
    return key;
  };
  for (const table of tables) {
    for (const row of table.review.rows) {
      const reported = { row, table, ownerKey: row.owner === null ? '' : keyOf(row.owner) };
      const known = rows.get(row.status);
      if (known === undefined) rows.set(row.status, [reported]);
      else known.push(reported);
    }
  }
  for (const status of ['Red', 'Yellow'] as const)
    rows.set(
      status,
      byWorst(rows.get(status) ?? [], ({ row }) => row),
    );
  return rows;
}

/** Puts together what the report says of a file. */
export function reportFile(source: ReportSource): ReportFile {
  const { review, context } = source.result;
  const secrets = secretsOf(source);
  const figures = figuresFor(context.settings.locale, source.speech);
  const language = partLanguageOf(figures.language);
  const tables = tablesOf(source, secrets, figures);
  const rows = rowsByStatus(tables);
  const used = new Set(tables.map((table) => table.review.sheet));
  const isLookedAt = (sheet: WorkbookSnapshot['sheets'][number]): boolean =>
    !secrets.has(sheet.id) && (sheet.visibility === 'visible' || context.settings.hiddenSheets);
  return {
    name: source.name,
    asOf: review.asOf,
    rules: context.rules,
    sheetRules: [...new Set(tables.map(({ review: { sheetName } }) => sheetName))]
      .map((sheetName) => ({ sheetName, rules: context.rulesOfSheet(sheetName) }))
      .filter(({ rules }) => rules !== context.rules),
    figures,
    tables,
    rows,
    counts: countsIn(rows),
    objectives: review.objectives.filter(({ sheet }) => !secrets.has(sheet)),
    problems: problemsOf(source, secrets),
    bareSheets: source.book.sheets.filter((each) => isLookedAt(each) && !used.has(each.id)).map(({ name }) => name),
    leftOut: review.tables.length - tables.length,
    past: openly(historyFindings(source.book, source.result, language), secrets),
    method: methodOf(source, secrets, language),
  };
}
