import { explain as explainRow, rowAt, type Explanation } from '../../core/review/explain-row.ts';
import { SIGNS } from '../../core/stoplight/status.ts';
import { shown } from '../../core/stoplight/shown.ts';
import { rangeOf } from '../../core/workbook/references.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { argumentsOf, type OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { painted, safe, strong, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { reviewFile } from '../review-file.ts';

const OPTIONS = ['json', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

function placeOf(text: string, book: WorkbookSnapshot): { sheet: string; row: number; column: number } {
  const range = rangeOf(text);
  const sheet = range?.sheet ?? (book.sheets.length === 1 ? (book.sheets[0]?.name ?? null) : null);
  const known = book.sheets.find((each) => each.name.toLowerCase() === sheet?.toLowerCase());
  if (range === null || known === undefined) throw new Refusal('BAD_CELL', { text });
  return { sheet: known.name, row: range.box.top, column: range.box.left };
}

function flipText({ to, of, at, by, side }: Explanation['flips'][number]): string {
  const where = side === 'at' ? `${shown(at)} (${by >= 0 ? '+' : ''}${shown(by)})` : `${side} ${shown(at)}`;
  return `${to} with ${of === 'actual' ? 'an actual' : 'a target'} of ${where}`;
}

function show(why: Explanation, output: Output): void {
  const { row, table } = why;
  const sign = painted(`${SIGNS[row.status].symbol} ${row.status}`, row.status, output.isTerminal);
  output.out(
    `${sign}  ${strong(safe(row.name), output.isTerminal)}${row.owner === null ? '' : `  (${safe(row.owner)})`}`,
  );
  output.out(`  ${safe(why.sentence)}`);
  output.out(
    `  Rule: bands ${table.bands}${row.kind === null ? '' : `, ${row.kind}`}${row.direction === null ? '' : `, ${row.direction} is better${row.isDirectionGuessed ? ' (a guess from its name)' : ''}`}`,
  );
  if (why.flips.length > 0) output.out(`  Turns: ${why.flips.map(flipText).join('; ')}`);
  output.out(
    `  Read: ${why.cells.map(({ role, cell, shown: text, confidence }) => `${role} ${cell}${confidence < 0.7 ? '?' : ''} ${text === '' ? '(blank)' : `"${safe(text)}"`}`).join(', ')}`,
  );
  for (const { text } of why.notes) output.out(`  Note: ${safe(text)}`);
  for (const { objective, without } of why.feeds)
    output.out(`  Feeds: ${safe(objective.name)} is ${objective.status}; without this row it would be ${without}`);
}

/** `planlight explain FILE 'Sheet!D7'`: why this colour, what turns it, how each cell was read. */
export function explain(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, OPTIONS);
  const [path, cell] = given.positionals;
  if (path === undefined || cell === undefined || given.positionals.length > 2)
    throw new Refusal('USAGE', { message: "explain takes a file and a cell like 'Plan!D7'" });
  const { file, result } = reviewFile(path, given);
  const place = placeOf(cell, file.snapshot);
  const found = rowAt(result, place.sheet, place.row, place.column);
  if (found === null) throw new Refusal('NOT_IN_TABLE', { cell });
  const why = explainRow(file.snapshot, result, found.table, found.row);
  if (given.has('json')) {
    const { table, row, feeds, unread: _unread, ...rest } = why;
    output.out(
      JSON.stringify(
        {
          cell,
          sheet: table.sheetName,
          bands: table.bands,
          ...row,
          row: row.row + 1,
          ...rest,
          feeds: feeds.map(({ objective, without }) => ({
            objective: objective.name,
            status: objective.status,
            without,
          })),
        },
        null,
        1,
      ),
    );
  } else show(why, output);
  return EXIT.ok;
}
