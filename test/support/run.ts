import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { run } from '../../headless/cli/run.ts';
import { fileIn } from './xlsx.ts';

/** What a command printed, and how it ended. */
export type Said = { readonly exit: number; readonly out: string; readonly err: string };

/** Runs a command line as the terminal would. */
export function planlight(words: readonly string[], { isTerminal = false, width = 120 } = {}): Said {
  const out: string[] = [];
  const err: string[] = [];
  const exit = run(words, '0.0.0', {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isTerminal,
    width,
  });
  return { exit, out: out.join('\n'), err: err.join('') };
}

/** The three ways of colouring. */
export const MODES = ['rules', 'fill', 'column'] as const;

/** One of `MODES`. */
export type Mode = (typeof MODES)[number];

/** A workbook that is coloured and taken back as the command line does it, in a folder of its own below `folder`. */
export function job(folder: string, bytes: Uint8Array, extension = 'xlsx') {
  const own = mkdtempSync(`${folder}/job-`);
  const source = fileIn(own, `in.${extension}`, bytes);
  const out = `${own}/out.${extension}`;
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
  return {
    source,
    out,
    /** The bytes of the result. */
    bytes: (): Uint8Array => read(out),
    sourceBytes: (): Uint8Array => read(source),
    hasUndo: (): boolean => existsSync(`${out}.planlight-undo`),
    apply: (mode: Mode, more: readonly string[] = []): Said =>
      planlight(['apply', source, '-o', out, '--mode', mode, '--as-of', '2026-03-31', ...more]),
    again: (mode: Mode, more: readonly string[] = []): Said =>
      planlight(['apply', out, '-o', out, '--mode', mode, '--as-of', '2026-03-31', ...more]),
    restore: (): Said => planlight(['restore', out]),
  };
}
