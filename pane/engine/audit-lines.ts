import { auditWorkbook } from '../../core/audit/audit.ts';
import { isError, type Finding, type LightFacts, type WrongRow } from '../../core/audit/audit-types.ts';
import { formatsOf, NO_FORMATS, type FormatsSnapshot } from '../../core/formats/formats-snapshot.ts';
import { describeNote, type Texts } from '../../core/messages/describe.ts';
import { isPercentFormat } from '../../core/reading/number-format.ts';
import type { ReviewResult } from '../../core/review/review.ts';
import { gapShown } from '../../core/stoplight/shown.ts';
import { a1, a1Box, isCellError, type CellValue } from '../../core/workbook/cells.ts';
import { gridOf, type Grid, type WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import type { AuditAnswer, FactsLine, LightLine, StoplightLine } from './answers.ts';

/** So many lights of one stoplight cross to the pane: nobody reads more, and copying them would hold it up. */
const MOST_LIGHTS = 200;

const MOST_STOPLIGHTS = 100;

type Source = { readonly grid: Grid; readonly result: ReviewResult; readonly texts: Texts };

function plain(value: CellValue): string | number | null {
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return value === '' ? null : value;
}

function factsLine(facts: LightFacts, name: string, { grid, result }: Source): FactsLine {
  if (facts.kind === 'milestone') return facts;
  const { actual, target, expected, gap, at } = facts;
  const { bands } = result.context.rulesOf(grid.sheet.name, name);
  return {
    kind: 'measure',
    actual: plain(actual),
    target: plain(target),
    expected,
    gap,
    gapShown: gap === null || Math.abs(gap) < 0.0005 ? null : gapShown(gap, bands),
    isPercent: isPercentFormat(grid.style(at.row, at.column).format),
  };
}

function lightLine(wrong: WrongRow, source: Source): LightLine {
  const { row, column, name, shows, should, fault, facts } = wrong;
  return {
    name,
    at: { sheet: source.grid.sheet.id, row, column },
    a1: a1(row, column),
    shows,
    should,
    // The hole itself is told of the stoplight; a row of it has no detail of its own.
    why: describeNote(`AUDIT_${fault}`, source.texts).title,
    facts: factsLine(facts, name, source),
  };
}

function stoplightLine(finding: Finding, source: Source): StoplightLine {
  const { sheetName, kind, confidence, judged, rows, flaws, column, firstRow, lastRow } = finding;
  const errors = rows.filter(isError);
  const lines = (wrong: readonly WrongRow[]): LightLine[] =>
    wrong.slice(0, MOST_LIGHTS).map((each) => lightLine(each, source));
  return {
    sheetName,
    place: a1Box({ top: firstRow, bottom: lastRow, left: column, right: column }),
    at: { sheet: finding.sheet, row: firstRow, column },
    kind,
    confidence,
    judged,
    wrong: errors.length,
    lights: lines(errors),
    choices: lines(rows.filter((row) => !isError(row))),
    flaws: flaws.map(({ note, evidence }) => ({ told: describeNote(note, source.texts), where: evidence })),
  };
}

/**
 * What home-made stoplights say, those with most wrong lights first. Where the host gives no formats (null), what the
 * cells and their formulas show is judged, and how many rules were not looked at is told.
 */
export function auditAnswer(
  book: WorkbookSnapshot,
  result: ReviewResult,
  given: FormatsSnapshot | null,
  texts: Texts,
): AuditAnswer {
  const { review, context } = result;
  const formats = given === null ? NO_FORMATS : formatsOf(given);
  const shown = new Map(
    book.sheets
      .filter((sheet) => sheet.visibility !== 'veryHidden')
      .map((sheet) => [sheet.id, gridOf(sheet, book.styles)]),
  );
  const stoplights = auditWorkbook({ book, formats, tables: review.tables, context }).flatMap((finding) => {
    const grid = shown.get(finding.sheet);
    return grid === undefined ? [] : [stoplightLine(finding, { grid, result, texts })];
  });
  return {
    stoplights: stoplights.sort((a, b) => b.wrong - a.wrong).slice(0, MOST_STOPLIGHTS),
    wrong: stoplights.reduce((sum, { wrong }) => sum + wrong, 0),
    judged: stoplights.reduce((sum, { judged }) => sum + judged, 0),
    unseenRules: given === null ? [...shown.values()].reduce((sum, { sheet }) => sum + sheet.foreignRules, 0) : 0,
  };
}
