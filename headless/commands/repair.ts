import { problem } from '../../core/messages/problem.ts';
import { sentence } from '../../core/messages/describe.ts';
import { argumentsOf, type OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { safe, strong, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { repairedWorkbook, type SheetRepair } from '../repair/repair-workbook.ts';
import { writeWhole } from '../repair/write-whole.ts';
import { readWorkbookFile } from '../workbook-file.ts';
import { hasSignature } from '../xlsx/signature.ts';
import { checkOut } from './check-out.ts';
import { settleEarlier } from './settle-earlier.ts';

const OPTIONS = ['out', 'force', 'dry-run', 'json'] as const satisfies readonly OptionName[];

const LEFT = {
  protected: 'left alone: the sheet is protected',
  unreadable: 'left alone: one of its formats cannot be told for certain',
} as const;

const MOST_LINES = 20;

function showSheet({ sheet, before, after, merged, left }: SheetRepair, output: Output): void {
  const name = strong(safe(sheet), output.isTerminal);
  if (left !== null) {
    output.out(`${name}  ${LEFT[left]}`);
    return;
  }
  const stays = merged.length === 0 ? `: nothing to put together` : ` → ${after.rules} in ${after.blocks}`;
  output.out(`${name}  ${before.rules} rules in ${before.blocks} blocks${stays}`);
  for (const { from, to, formula } of merged.slice(0, MOST_LINES))
    output.out(`  ${safe(from.join(' + '))} → ${safe(to)}${formula === '' ? '' : `   ${safe(formula)}`}`);
  if (merged.length > MOST_LINES) output.out(`  … and ${merged.length - MOST_LINES} more; --json shows all`);
}

/**
 * `planlight repair FILE -o OUT`: puts conditional formats together again that inserted rows and pastes have torn apart.
 * Every cell keeps the rules it had, in their order; whatever is not certain stays as it is.
 */
export function repair(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, OPTIONS);
  const [source] = given.positionals;
  const out = given.text('out');
  if (source === undefined || given.positionals.length > 1)
    throw new Refusal('USAGE', { message: 'repair takes one file' });
  if (out === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: 'repair needs an output: -o OUT.xlsx' });
  if (out !== null) {
    settleEarlier(out, output);
    checkOut(source, out, given);
  }
  const { opened } = readWorkbookFile(source);
  if (opened === null) throw new Refusal('CSV_HOLDS_NO_COLOURS');
  const { bytes, sheets } = repairedWorkbook(opened);
  const isDry = out === null || given.has('dry-run');
  if (given.has('json')) output.out(JSON.stringify({ file: source, out: isDry ? null : out, sheets }, null, 1));
  else if (sheets.length === 0) output.out('There are no conditional formats in this workbook.');
  else for (const sheet of sheets) showSheet(sheet, output);
  if (isDry) return EXIT.ok;
  writeWhole(source, out, opened.archive.bytes, bytes);
  if (hasSignature(opened.archive) && bytes !== opened.archive.bytes)
    output.err(`${safe(sentence(problem('FILE_SIGNED')))}\n`);
  if (!given.has('json')) output.out(`Written: ${safe(out)}. Take it back with: planlight restore ${safe(out)}`);
  return EXIT.ok;
}
