import { isError, type Finding } from '../core/audit/audit-types.ts';
import { describeNote } from '../core/messages/describe.ts';
import type { Problem } from '../core/messages/problem.ts';
import { a1, a1Box } from '../core/workbook/cells.ts';
import type { WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { problemJson } from './check-json.ts';

/** The cells of a finding, as people write them. */
export function rangeOfFinding({ column, firstRow, lastRow }: Finding): string {
  return a1Box({ top: firstRow, bottom: lastRow, left: column, right: column });
}

/** A finding as `audit --json` shows it: rows as people count them, every reason with its code, words and numbers. */
export function findingJson(finding: Finding): Record<string, unknown> {
  const { sheetName, kind, judged, agreeing, bands, evidence, confidence } = finding;
  return {
    sheet: sheetName,
    range: rangeOfFinding(finding),
    kind,
    confidence,
    judged,
    agreeing,
    wrong: finding.rows.filter(isError).length,
    bands,
    rows: finding.rows.map((row) => {
      const { title, why, next } = describeNote(`AUDIT_${row.fault}`);
      return {
        row: row.row + 1,
        cell: a1(row.row, row.column),
        name: row.name,
        shows: row.shows,
        should: row.should,
        code: row.fault,
        isError: isError(row),
        why: row.fault === 'HOLE' ? title : `${title}: ${why}`,
        next,
        evidence: row.evidence,
      };
    }),
    flaws: finding.flaws.map(({ fault, note, evidence: where }) => {
      const { title, why, next } = describeNote(note);
      return { code: fault, title, why, next, evidence: where };
    }),
    evidence,
  };
}

/** What `audit --json` prints. */
export function auditJson(
  file: string,
  asOf: string,
  book: WorkbookSnapshot,
  findings: readonly Finding[],
  problems: readonly Problem[],
): Record<string, unknown> {
  return {
    file,
    asOf,
    findings: findings.map(findingJson),
    problems: problems.map((problem) => problemJson(problem, book)),
  };
}
