import { auditJson } from '../audit-json.ts';
import { auditFile } from '../audit-file.ts';
import { argumentsOf, type OptionName } from '../cli/arguments.ts';
import { EXIT, type ExitCode } from '../cli/exit-codes.ts';
import { JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { removableLines, showAudit } from '../cli/show-audit.ts';
import { showProblems } from '../cli/show-review.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal } from '../errors.ts';
import { apply } from './apply.ts';

const APPLYING = ['out', 'mode', 'palette', 'force', 'dry-run'] as const satisfies readonly OptionName[];

const OPTIONS = ['json', 'hidden', 'fix', ...APPLYING, ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** The words for apply: those of the audit without what only the audit knows. */
function applyWords(words: readonly string[], isDry: boolean): string[] {
  const own = words.filter((word) => word !== '--fix' && word !== '--json' && word !== '--hidden');
  return isDry && !own.includes('--dry-run') ? [...own, '--dry-run'] : own;
}

/** Output that is told apart from JSON: everything goes where messages go. */
function asMessages(output: Output): Output {
  return { ...output, out: (text) => output.err(`${text}\n`) };
}

/**
 * `planlight audit FILE [--json] [--fix -o OUT]`: finds home-made stoplights and the lights that are wrong. With --fix our
 * live colours are written by `apply` and its protocol; what was there before stays.
 */
export function audit(words: readonly string[], output: Output): ExitCode {
  const given = argumentsOf(words, OPTIONS);
  const [path] = given.positionals;
  if (path === undefined || given.positionals.length > 1)
    throw new Refusal('USAGE', { message: 'audit takes one file' });
  const isFix = given.has('fix');
  if (isFix && given.text('out') === null && !given.has('dry-run'))
    throw new Refusal('USAGE', { message: '--fix needs an output: -o OUT.xlsx' });
  if (!isFix && given.text('out') !== null) throw new Refusal('USAGE', { message: '-o belongs to --fix' });
  const { reviewed, findings } = auditFile(path, given);
  const { review } = reviewed.result;
  if (given.has('json'))
    output.out(
      JSON.stringify(auditJson(path, review.asOf, reviewed.file.snapshot, findings, reviewed.problems), null, 1),
    );
  else {
    showAudit(path, review.asOf, findings, output);
    showProblems(reviewed.problems, output);
  }
  if (findings.length === 0 || (given.has('json') && !isFix)) return EXIT.ok;
  const telling = given.has('json') ? asMessages(output) : output;
  telling.out(isFix ? '\nThe fix:' : '\nThe fix (nothing is written yet):');
  const isWritable = reviewed.file.opened !== null && review.tables.length > 0;
  const exit = isWritable ? apply(applyWords(words, !isFix), telling) : EXIT.ok;
  if (!isWritable) telling.out('No planning table was found to colour; the faults above can be mended by hand.');
  for (const line of removableLines(findings)) telling.out(`  You may remove by hand: ${safe(line)}`);
  if (!isFix) telling.out('Write it with: planlight audit FILE --fix -o OUT.xlsx');
  return exit;
}
