import { sentence } from '../../core/messages/describe.ts';
import { checkJson, problemJson } from '../check-json.ts';
import type { OptionName } from '../cli/arguments.ts';
import { comparisonJson, comparisonOf, presetChangesOf, showComparison } from '../cli/compare-presets.ts';
import { EXIT, exitFor, type ExitCode } from '../cli/exit-codes.ts';
import { progressOn } from '../cli/progress.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { showReview, shownTables } from '../cli/show-review.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal, refusing } from '../errors.ts';
import { collectFiles } from '../files/collect.ts';
import { reviewFile } from '../review-file.ts';

const OPTIONS = ['json', 'hidden', 'compare', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** `planlight check FILE… [--json]`: reads, judges and shows; changes nothing. */
export function check(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const files = collectFiles(given.positionals);
  if (files.length === 0) throw new Refusal('USAGE', { message: 'check needs a file or folder' });
  const progress = progressOn(output);
  const results: unknown[] = [];
  const codes: ExitCode[] = [];
  files.forEach((path, i) => {
    if (files.length > 1) progress.step(`${i + 1} of ${files.length}: ${path}`);
    const read = refusing(() => reviewFile(path, given));
    progress.clear();
    if (!read.ok) {
      codes.push(exitFor(read.problem.code));
      results.push({ file: path, tables: [], objectives: [], problems: [problemJson(read.problem)] });
      if (!given.has('json') || files.length === 1) output.err(`${safe(path)}: ${safe(sentence(read.problem))}\n`);
      return;
    }
    codes.push(EXIT.ok);
    const { file, result, problems } = read.value;
    const comparison = comparisonOf(given.text('compare'), read.value);
    const presetChanges = presetChangesOf(given.text('preset'), read.value);
    if (given.has('json'))
      results.push({
        ...checkJson(path, file.snapshot, result.review, problems),
        ...(presetChanges === null ? {} : { presetChanges: comparisonJson(presetChanges) }),
        ...(comparison === null ? {} : { compare: comparisonJson(comparison) }),
      });
    else {
      if (i > 0) output.out('');
      const veryHidden = new Set(
        file.snapshot.sheets.filter((sheet) => sheet.visibility === 'veryHidden').map((sheet) => sheet.id),
      );
      showReview(path, read.value, shownTables(result.review, veryHidden, given.has('hidden')), output);
      if (presetChanges !== null) showComparison(presetChanges, output);
      if (comparison !== null) showComparison(comparison, output);
    }
  });
  if (given.has('json')) output.out(JSON.stringify(files.length === 1 ? results[0] : results, null, 1));
  if (files.length === 1) return codes[0] ?? EXIT.ok;
  return codes.every((code) => code === EXIT.ok) ? EXIT.ok : EXIT.someFailed;
}
