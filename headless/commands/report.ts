import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { sentence } from '../../core/messages/describe.ts';
import type { Problem } from '../../core/messages/problem.ts';
import type { OptionName } from '../cli/arguments.ts';
import { EXIT, exitFor, type ExitCode } from '../cli/exit-codes.ts';
import { progressOn } from '../cli/progress.ts';
import { judgingArguments, JUDGING_OPTIONS } from '../cli/settings-of.ts';
import { safe, type Output } from '../cli/terminal.ts';
import { Refusal, refusing } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';
import { collectFiles } from '../files/collect.ts';
import { entryOf, reportPage, type Entry } from '../../report/page.ts';
import { speechOf, type Speech } from '../../report/speech.ts';
import { reportFile } from '../../report/report-file.ts';
import { reviewFile } from '../review-file.ts';

const OPTIONS = ['out', 'hidden', 'lang', ...JUDGING_OPTIONS] as const satisfies readonly OptionName[];

/** Does something with the output; an error of the file system becomes a refusal, one of ours goes on. */
function atOutput<T>(out: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    throw new Refusal('FILE_NOT_WRITTEN', { file: out, cause: String(cause.code) });
  }
}

/** Whether two paths lead to the same file, by whatever names and links. */
function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** Whether a file begins like a page: a report may take the place of an older one. */
function isPage(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(64);
    const length = readSync(file, start, 0, start.length, 0);
    return length === 0 || /^\uFEFF?\s*<(?:!doctype html|html|!--)/i.test(start.toString('utf8', 0, length));
  } finally {
    closeSync(file);
  }
}

/** Nothing but an older page is written over, least of all the workbook the report is about. */
function checkOut(out: string, files: readonly string[]): void {
  if (!existsSync(dirname(out))) throw new Refusal('NOT_FOUND', { file: dirname(out) });
  if (files.some((file) => isSameFile(file, out)))
    throw new Refusal('USAGE', { message: `${out} is one of the files the report is about` });
  const known = statSync(out, { throwIfNoEntry: false });
  if (known === undefined) return;
  if (known.isDirectory()) throw new Refusal('IS_FOLDER', { file: out });
  if (!known.isFile() || !isPage(out))
    throw new Refusal('USAGE', { message: `${out} is there already and is no web page; nothing is written over it` });
}

/** Files by their names alone: a report is sent around, and nobody needs to know in whose folders they lie. */
function namesOf(files: readonly string[]): string[] {
  const names = files.map((path) => basename(path));
  return new Set(names).size === names.length ? names : [...files];
}

function withoutPath(problem: Problem, name: string): Problem {
  return 'file' in problem.args ? { ...problem, args: { ...problem.args, file: name } } : problem;
}

/** The language of the page. One that is not spoken is refused: nobody wants to find out from a finished page. */
function speechAsked(tag: string | null): Speech {
  const speech = speechOf(tag ?? 'en');
  if (tag !== null && tag.toLowerCase().split('-')[0] !== speech.language)
    throw new Refusal('BAD_OPTION', { option: 'lang', text: tag, message: 'must be en, de or es' });
  return speech;
}

type Read = { readonly entry: Entry; readonly code: ExitCode; readonly locale: string | null };

/** `planlight report FILE… -o report.html`: one page with everything a check says, to print or send around. */
export function report(words: readonly string[], output: Output): ExitCode {
  const given = judgingArguments(words, OPTIONS);
  const files = collectFiles(given.positionals);
  const out = given.text('out');
  if (files.length === 0) throw new Refusal('USAGE', { message: 'report needs a file or folder' });
  if (out === null || out === '') throw new Refusal('USAGE', { message: 'report needs an output: -o report.html' });
  atOutput(out, () => checkOut(out, files));
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
    const page = Buffer.from(reportPage(entries, good[0]?.locale ?? 'en', speech), 'utf8');
    atOutput(out, () => writeAtomically(out, page));
    output.out(`Wrote ${safe(out)} about ${good.length === 1 ? '1 file' : `${good.length} files`}.`);
  }
  if (read.length === 1) return read[0]?.code ?? EXIT.ok;
  return good.length === read.length ? EXIT.ok : EXIT.someFailed;
}
