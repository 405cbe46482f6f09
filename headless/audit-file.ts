import { auditWorkbook } from '../core/audit/audit.ts';
import type { Finding } from '../core/audit/audit-types.ts';
import { NO_FORMATS } from '../core/formats/formats-snapshot.ts';
import type { Arguments } from './cli/arguments.ts';
import { reviewFile, type ReviewedFile } from './review-file.ts';
import { readFormats } from './xlsx/formats.ts';

/** A file with its review and what its home-made stoplights say. */
export type AuditedFile = { readonly reviewed: ReviewedFile; readonly findings: readonly Finding[] };

/** Reads, checks and audits one file as the options ask. Throws `Refusal`. */
export function auditFile(path: string, given: Arguments): AuditedFile {
  const reviewed = reviewFile(path, given, { objectives: false });
  const { opened, snapshot } = reviewed.file;
  const { review, context } = reviewed.result;
  const findings = auditWorkbook({
    book: snapshot,
    // A CSV file holds no formats.
    formats: opened === null ? NO_FORMATS : readFormats(opened),
    tables: review.tables,
    context,
  });
  const veryHidden = new Set(
    snapshot.sheets.filter((sheet) => sheet.visibility === 'veryHidden').map((sheet) => sheet.id),
  );
  return { reviewed, findings: findings.filter(({ sheet }) => given.has('hidden') || !veryHidden.has(sheet)) };
}
