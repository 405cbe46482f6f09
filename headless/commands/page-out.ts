import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../errors.ts';
import { writeAtomically } from '../files/atomic.ts';

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

/** Refuses a place for a page where something else is than an older page. */
export function checkPageOut(out: string, files: readonly string[]): void {
  atOutput(out, () => checkOut(out, files));
}

/** Writes a page whole or not at all. */
export function writePage(out: string, page: string): void {
  atOutput(out, () => writeAtomically(out, Buffer.from(page, 'utf8')));
}
