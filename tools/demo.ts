import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run } from '../headless/cli/run.ts';
import type { Output } from '../headless/cli/terminal.ts';

/** The day the example is about, so that the demo shows the same whenever it runs. */
const AS_OF = '2026-06-30';
const SOURCE = 'examples/sales-plan.xlsx';
const FOLDER = 'out';

const output: Output = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  width: process.stdout.columns ?? 120,
};

function step(title: string, words: readonly string[]): void {
  output.out(
    `\n── ${title}\n   planlight ${words.map((word) => (/[\s!']/.test(word) ? `"${word}"` : word)).join(' ')}\n`,
  );
  const exit = run(words, '', output);
  if (exit !== 0) throw new Error(`planlight ${words[0] ?? ''} ended with exit code ${exit}`);
}

function fingerprint(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}

/** Shows the command line at work on an example: what it prints is what it did. */
export function showDemo(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  step('Check: find the plans, judge every row; nothing is changed', ['check', SOURCE, '--as-of', AS_OF]);
  step('Why is a row yellow, and what turns it?', ['explain', SOURCE, 'Scorecard!G5', '--as-of', AS_OF]);
  step('Apply: live colours, in a copy', ['apply', SOURCE, '-o', `${FOLDER}/sales-plan.xlsx`, '--as-of', AS_OF]);
  step('Report: one page to print or send', ['report', SOURCE, '-o', `${FOLDER}/report.html`, '--as-of', AS_OF]);
  copyFileSync(`${FOLDER}/sales-plan.xlsx`, `${FOLDER}/restored.xlsx`);
  copyFileSync(`${FOLDER}/sales-plan.xlsx.planlight-undo`, `${FOLDER}/restored.xlsx.planlight-undo`);
  step('Restore: every byte as it was', ['restore', `${FOLDER}/restored.xlsx`]);
  output.out(
    `\n   ${fingerprint(SOURCE)}  ${SOURCE}\n   ${fingerprint(`${FOLDER}/restored.xlsx`)}  ${FOLDER}/restored.xlsx\n`,
  );
  output.out(`Now open ${FOLDER}/sales-plan.xlsx in Excel or LibreOffice and change a number: the colours follow.`);
  output.out(`The report is ${FOLDER}/report.html. Your own workbook: npx planlight check YOUR.xlsx`);
}
