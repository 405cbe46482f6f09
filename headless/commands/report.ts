import { basename } from 'node:path';
import { sentence } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, exitFor, type ExitCode } from '../cli/exit-codes.ts';
import { progressOn } from '../cli/progress.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { speechAsked } from '../cli/speech-asked.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal, refusing } from '../errors.ts';
import { collectFiles } from '../files/collect.ts';
import { entryOf, reportPage, type Entry } from '../../report/page.ts';
import type { Speech } from '../../report/speech.ts';
import { reportFile } from '../../report/report-file.ts';
import { reviewFile } from '../review-file.ts';
import { checkPageOut, writePage } from './page-out.ts';

const OPTIONS = ['out', 'hidden', 'lang', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** Files by their names alone: a report is sent around, and nobody needs to know in whose folders they lie. */
function namesOf(files: readonly string[]): string[] {
  const names = files.map((path) => basename(path));
  return new Set(names).size === names.length ? names : [...files];
}

function withoutPath(problem: Problem, name: string): Problem {
  return 'file' in problem.args ? { ...problem, args: { ...problem.args, file: name } } : problem;
}

type Read = { readonly entry: Entry; readonly code: ExitCode; readonly locale: string | null };

/** `planlight report FILE… -o report.html`: one page with everything a check says, to print or send around. */
export function report(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const files = collectFiles(given.positionals);
  const out = given.text('out');
  if (files.length === 0) throw new Refusal('USAGE', { message: 'report needs a file or folder' });
  if (out === null || out === '') throw new Refusal('USAGE', { message: 'report needs an output: -o report.html' });
  checkPageOut(out, files);
  const speech = speechAsked(given.text('lang'));
  const names = namesOf(files);
  const progress = progressOn(output);
  const entries = files.map((path, index): Read => {
    const name = names[index] ?? path;
    if (files.length > 1) progress.step(`${index + 1} of ${files.length}: ${path}`);
    const read = refusing(() => reviewFile(path, given));
    progress.clear();
    if (!read.ok) {
      output.err(`${safe(path)}: ${safe(sentence(read.problem))}\n`);
      return {
        entry: { name, problem: withoutPath(read.problem, name) },
        code: exitFor(read.problem.code),
        locale: null,
      };
    }
    const { file, settings, result, problems } = read.value;
    const source = { name, book: file.snapshot, result, problems, isHiddenAsked: given.has('hidden'), speech };
    return { entry: entryOf(reportFile(source), index, files.length), code: EXIT.ok, locale: settings.locale };
  });
  return finish(out, entries, speech, output);
}

/** Writes the page, unless not one file could be read: then there is nothing to report. */
function finish(out: string, read: readonly Read[], speech: Speech, output: Output): ExitCode {
  const good = read.filter(({ code }) => code === EXIT.ok);
  if (good.length > 0) {
    const entries = read.map(({ entry }) => entry);
    writePage(out, reportPage(entries, good[0]?.locale ?? 'en', speech));
    output.out(`Wrote ${safe(out)} about ${good.length === 1 ? '1 file' : `${good.length} files`}.`);
  }
  if (read.length === 1) return read[0]?.code ?? EXIT.ok;
  return good.length === read.length ? EXIT.ok : EXIT.someFailed;
}
