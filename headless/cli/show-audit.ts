import { ENDLESS } from '../../core/audit/probe.ts';
import { isError, type Finding, type WrongRow } from '../../core/audit/audit-types.ts';
import type { LightKind } from '../../core/audit/home-made.ts';
import { describeNote } from '../../core/messages/describe.ts';
import { isStatus, SIGNS } from '../../core/stoplight/status.ts';
import { shown } from '../../core/stoplight/shown.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { rangeOfFinding } from '../audit-json.ts';
import { fitted, painted, safe, strong, type Output } from './terminal.ts';

const KINDS: Readonly<Record<LightKind, { readonly name: string; readonly removable: string }>> = {
  'status-formula': { name: 'status formulas', removable: 'the status formulas' },
  'conditional-format': { name: 'conditional formats', removable: 'the conditional formats' },
  'icon-set': { name: 'an icon set', removable: 'the icon set' },
  'colour-scale': { name: 'a colour scale', removable: 'the colour scale' },
  'typed-status': { name: 'a typed status', removable: 'the typed words' },
  'typed-colour': { name: 'fills by hand', removable: 'the fills' },
};

const MOST_ROWS = 30;

function light(text: string, isTerminal: boolean): string {
  if (!isStatus(text)) return fitted(safe(text), 9);
  return painted(fitted(`${SIGNS[text].symbol} ${text}`, 9), text, isTerminal);
}

function rowLine(row: WrongRow, isTerminal: boolean): string {
  const place = fitted(a1(row.row, row.column), 6, 'right');
  const { title } = describeNote(`AUDIT_${row.fault}`);
  const lights = `${light(row.shows, isTerminal)} → ${light(row.should, isTerminal)}`;
  return `  ${place}  ${lights} ${fitted(safe(row.name), 28)} ${title}: ${safe(row.evidence)}`.trimEnd();
}

function share(limit: number): string {
  return `${shown(Math.round(limit * 1e6) / 1e4)}%`;
}

function bandsLine({ bands }: Finding): string[] {
  if (bands === null) return [];
  const word = bands.direction === 'higher' ? 'from' : 'up to';
  if (bands.yellow >= ENDLESS)
    return [`  its bands: Green up to ${share(bands.green)} of the target, Yellow beyond; never Red`];
  return [`  its bands: Green ${word} ${share(bands.green)}, Yellow ${word} ${share(bands.yellow)} of the target`];
}

function showRows(rows: readonly WrongRow[], output: Output): void {
  for (const row of rows.slice(0, MOST_ROWS)) output.out(rowLine(row, output.isTerminal));
  if (rows.length > MOST_ROWS) output.out(`  … and ${rows.length - MOST_ROWS} more rows; --json shows all`);
}

function showFinding(finding: Finding, output: Output): void {
  const { kind, sheetName, confidence, judged, evidence, flaws } = finding;
  const errors = finding.rows.filter(isError);
  const choices = finding.rows.filter((row) => !isError(row));
  const place = strong(`${safe(sheetName)}!${rangeOfFinding(finding)}`, output.isTerminal);
  const count = errors.length === 0 ? 'none wrong' : `${errors.length} wrong`;
  output.out(`\n${place}  ${KINDS[kind].name}, ${Math.round(confidence * 100)}% sure: ${judged} rows judged, ${count}`);
  output.out(`  ${safe(evidence.join('; '))}`);
  for (const line of bandsLine(finding)) output.out(line);
  for (const { note, evidence: where } of flaws) {
    const { title, next } = describeNote(note);
    output.out(`  ! ${title}: ${safe(where)}. ${next}`);
  }
  showRows(errors, output);
  if (choices.length === 0) return;
  output.out(`  ${choices.length} right by its own bands, other by those in force:`);
  showRows(choices, output);
}

/** What is wrong with a file's home-made stoplights, for the terminal. */
export function showAudit(file: string, asOf: string, findings: readonly Finding[], output: Output): void {
  const errors = findings.reduce((sum, { rows }) => sum + rows.filter(isError).length, 0);
  output.out(`${strong(safe(file), output.isTerminal)}  as of ${asOf}`);
  if (findings.length === 0) {
    output.out('No home-made stoplight was found whose numbers could be told.');
    return;
  }
  const lights = findings.length === 1 ? 'one home-made stoplight' : `${findings.length} home-made stoplights`;
  output.out(`${lights}, ${errors === 1 ? 'one light is' : `${errors} lights are`} wrong`);
  for (const finding of findings) showFinding(finding, output);
}

/** What the user may take away by hand once our colours are there; we never do. */
export function removableLines(findings: readonly Finding[]): string[] {
  return findings.map(
    (finding) => `${KINDS[finding.kind].removable} in ${finding.sheetName}!${rangeOfFinding(finding)}`,
  );
}
