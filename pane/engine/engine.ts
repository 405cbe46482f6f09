import type { IsoDate } from '../../core/calendar/day.ts';
import type { Skipped } from '../../core/changes/edits.ts';
import type { Mode } from '../../core/changes/propose.ts';
import type { PartFacts } from '../../core/execution/sheets/facts.ts';
import type { PartId } from '../../core/execution/sheets/part.ts';
import type { FormatsSnapshot } from '../../core/formats/formats-snapshot.ts';
import { learnedSeason } from '../../core/history/learned-season.ts';
import { describe, describeNote } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import type { Text } from '../../core/messages/text.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { parseSettings } from '../../core/settings/parse.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { a1 } from '../../core/workbook/cells.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { speechOf, type Speech } from '../../report/speech.ts';
import { goalOf, gridFinder, whyOf, type CheckedBook } from './about-row.ts';
import type {
  AuditAnswer,
  CompareAnswer,
  GoalAnswer,
  PreviewAnswer,
  ReportAnswer,
  ReviewAnswer,
  RowLine,
  SettingsAnswer,
  ToldCell,
  WhyAnswer,
} from './answers.ts';
import type { ReportSheet } from '../pane-host.ts';
import { auditAnswer } from './audit-lines.ts';
import { countsOf, linesOf } from './lines.ts';
import type { PacketAnswer, PartsAnswer, PastAnswer } from './method-answers.ts';
import { packetAnswer, takeInPreview } from './packets.ts';
import { createPreview, factsOf, partsAnswer, type PartSource } from './parts.ts';
import { pastAnswer, periodPreview } from './past.ts';
import { previewOf } from './preview.ts';
import { monthlyPageAnswer, reportAnswer, reportSheetAnswer } from './report.ts';
import { sampleBook } from './sample.ts';
import { toldCells, type ToldSource } from './told-cells.ts';

/** A piece of a sheet: its rows from the next one on. */
export type SheetRows = Pick<SheetSnapshot, 'values' | 'formulas' | 'styles'>;

/**
 * The part of the pane that thinks: it holds the workbook as it was read and answers with lines to show. It runs in a
 * worker, so that ten thousand rows never make the pane stop answering; everything in and out is JSON-safe.
 */
export type Engine = {
  speak(language: string): void;
  readSettings(text: string | null): SettingsAnswer;
  /** Takes a workbook as it is; the present check stays until the new one is checked. */
  open(book: WorkbookSnapshot): void;
  openSample(): void;
  /** Takes a workbook piece by piece: `begin`, its rows sheet by sheet, `finish`. Before that the one before is in force. */
  begin(book: WorkbookSnapshot): void;
  addRows(sheet: number, rows: SheetRows): void;
  finish(): void;
  /** Goes back to the workbook of the present check, where one that came after it was given up. */
  giveUp(): void;
  review(settings: Settings, asOf: IsoDate): ReviewAnswer;
  rows(from: number, count: number): readonly RowLine[];
  compare(settings: Settings, asOf: IsoDate): CompareAnswer;
  why(id: string): WhyAnswer | null;
  goal(id: string): GoalAnswer | null;
  /** Holds home-made stoplights against the checked rows; null before a check. */
  audit(formats: FormatsSnapshot | null): AuditAnswer | null;
  preview(mode: Mode): PreviewAnswer | null;
  /** How far the workbook is in each step of the method, and what its sheets say; null before a check. */
  parts(): PartsAnswer | null;
  /** What creating the sheet of a part would do, or bringing it up to date; null before a check. */
  createPreview(part: PartId): PreviewAnswer | null;
  /** What the record, and what owners claim, say of the present check; null before one. */
  past(): PastAnswer | null;
  /** What each month of the fiscal year weighed last year; null where the workbook does not hold it. */
  season(): readonly number[] | null;
  /** How the team stands, as text to send; null before a check. */
  packet(team: string): PacketAnswer | null;
  /** What was read in the text that teams have sent, and what taking it in would do; null before a check. */
  takeIn(text: string): PreviewAnswer | null;
  /** What keeping the results of this period would do; null before a check. */
  periodPreview(): PreviewAnswer | null;
  /** The report of the present check as one self-contained page; null before a check. */
  report(): ReportAnswer | null;
  /** The same as a sheet; null before a check. */
  reportSheet(): ReportSheet | null;
  /** The pack of the monthly meeting as one self-contained page; null before a check. */
  monthlyPage(): ReportAnswer | null;
  tell(problems: readonly Problem[]): readonly Text[];
  /** Cells that were left as they are, with their rows and why. */
  tellCells(cells: readonly Skipped[]): readonly ToldCell[];
};

/** A checked workbook. Its facts for parts are looked for on first use: most checks are not followed by a look at the method. */
type Checked = CheckedBook & { readonly facts: () => PartFacts };

/** A value that is worked out on first use. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** How many rows have another status in another check of the same workbook; rows that come or go count too. */
function changedRows(before: readonly RowLine[], after: readonly RowLine[]): number {
  const known = new Map(before.map((row) => [row.id, row.status]));
  const differing = after.filter((row) => known.get(row.id) !== row.status).length;
  const kept = after.filter((row) => known.has(row.id)).length;
  return differing + (before.length - kept);
}

/** A workbook with more rows at the end of one of its sheets. */
function withRows(book: WorkbookSnapshot, index: number, { values, formulas, styles }: SheetRows): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet, i) =>
    i !== index
      ? sheet
      : {
          ...sheet,
          values: [...sheet.values, ...values],
          formulas: [...sheet.formulas, ...formulas],
          styles: [...sheet.styles, ...styles],
        },
  );
  return { ...book, sheets };
}

/** What is answered from the present check alone. */
type FromCheck =
  | 'why'
  | 'goal'
  | 'audit'
  | 'preview'
  | 'parts'
  | 'createPreview'
  | 'past'
  | 'season'
  | 'packet'
  | 'takeIn'
  | 'periodPreview'
  | 'report'
  | 'reportSheet'
  | 'monthlyPage';

/** The answers about the present check, in the present language; null before there is one. */
function answersOf(present: () => Checked | null, spoken: () => Speech): Pick<Engine, FromCheck> {
  const of = <T>(answer: (checked: Checked, speech: Speech) => T): T | null => {
    const checked = present();
    return checked === null ? null : answer(checked, spoken());
  };
  const told = (checked: Checked, { texts }: Speech): ToldSource => ({ ...checked, texts });
  const source = (checked: Checked, { language }: Speech): PartSource => ({ facts: checked.facts(), language });
  return {
    why: (id) => of((checked, { texts }) => whyOf(checked, id, texts)),
    goal: (id) => of((checked, speech) => goalOf(checked, id, speech)),
    audit: (formats) => of(({ book, result }, { texts }) => auditAnswer(book, result, formats, texts)),
    preview: (mode) => of((checked, speech) => previewOf(told(checked, speech), mode)),
    parts: () => of((checked, speech) => partsAnswer(source(checked, speech))),
    createPreview: (part) =>
      of((checked, speech) => createPreview(part, source(checked, speech), told(checked, speech))),
    past: () => of((checked, { language }) => pastAnswer(checked, language)),
    season: () => of(({ book, result }) => learnedSeason(book, result)),
    packet: (team) => of((checked, { texts }) => packetAnswer(checked, team, texts)),
    takeIn: (text) => of((checked, speech) => takeInPreview(text, source(checked, speech), told(checked, speech))),
    periodPreview: () => of((checked, speech) => periodPreview(told(checked, speech), speech.language)),
    report: () => of(({ book, result }, speech) => reportAnswer(book, result, speech)),
    reportSheet: () => of(({ book, result }, speech) => reportSheetAnswer(book, result, speech)),
    monthlyPage: () => of((checked, speech) => monthlyPageAnswer(checked.facts(), speech)),
  };
}

/** Makes an engine. It answers at once and knows one workbook at a time, and one that is coming. */
export function createEngine(): Engine {
  let speech = speechOf('en');
  let coming: WorkbookSnapshot | null = null;
  let book: WorkbookSnapshot | null = null;
  let checked: Checked | null = null;
  /** A change may be settled or taken back before anything was checked. */
  const unnamed = ({ why, ...at }: Skipped): ToldCell => ({
    name: '',
    objective: null,
    sheetName: '',
    a1: a1(at.row, at.column),
    at,
    why: describeNote(why, speech.texts),
  });
  const check = (of: WorkbookSnapshot | null, settings: Settings, asOf: IsoDate): Checked => {
    if (of === null) throw new Error('a workbook is opened before it is checked');
    const result = reviewWorkbook(of, settings, asOf);
    const lines = linesOf(of, result, gridFinder(of), speech.texts);
    return { book: of, result, lines, facts: once(() => factsOf({ book: of, result })) };
  };
  return {
    speak: (language) => {
      speech = speechOf(language);
    },
    readSettings: (text) => {
      const read = parseSettings(text ?? '{"version":1}');
      const told = read.ok ? read.notes : [read.problem];
      return { settings: read.settings, mayKeep: read.ok, told: told.map((each) => describe(each, speech.texts)) };
    },
    open: (next) => {
      book = next;
    },
    openSample: () => {
      book = sampleBook();
    },
    begin: (next) => {
      coming = next;
    },
    addRows: (index, rows) => {
      coming = coming === null ? null : withRows(coming, index, rows);
    },
    finish: () => {
      book = coming ?? book;
      coming = null;
    },
    giveUp: () => {
      coming = null;
      book = checked?.book ?? book;
    },
    review: (settings, asOf) => {
      checked = check(book, settings, asOf);
      return checked.lines.answer;
    },
    rows: (from, count) => checked?.lines.rows.slice(from, from + count) ?? [],
    compare: (settings, asOf) => {
      const { rows } = check(checked?.book ?? book, settings, asOf).lines;
      return { changed: changedRows(checked?.lines.rows ?? [], rows), of: rows.length, counts: countsOf(rows) };
    },
    ...answersOf(
      () => checked,
      () => speech,
    ),
    tell: (problems) => problems.map((each) => describe(each, speech.texts)),
    tellCells: (cells) =>
      checked === null ? cells.map(unnamed) : toldCells(cells, { ...checked, texts: speech.texts }),
  };
}
