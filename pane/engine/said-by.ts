import type { PartFinding } from '../../core/execution/sheets/part.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { countsOf } from './lines.ts';
import type { FindingLine, SaidBy } from './method-answers.ts';

/** So many findings of one part cross to the pane: nobody reads more. */
const MOST_FINDINGS = 100;

function findingLine({ status, title, detail, at }: PartFinding): FindingLine {
  return { status, title, detail, at, a1: at === null ? '' : a1(at.row, at.column) };
}

/** Findings as lines with their places, and how many there are of each status. */
export function saidBy(findings: readonly PartFinding[]): SaidBy {
  return { findings: findings.slice(0, MOST_FINDINGS).map(findingLine), counts: countsOf(findings) };
}
