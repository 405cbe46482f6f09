import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { OTHER_LANGUAGES, type Language } from '../pane/words/languages.ts';

/** What every script for a browser is built with: small, and for the oldest web view that programs still use. */
export const COMMON = {
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  // Word tables are in many scripts: escaped they would be three times as long.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} as const satisfies BuildOptions;

/** The text of one script of the same kind as those of the pane, for pages that can load no files. */
export async function scriptText(entry: string, more: Pick<BuildOptions, 'supported' | 'globalName'>): Promise<string> {
  const { outputFiles } = await build({ ...COMMON, ...more, entryPoints: [entry], write: false });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild wrote no file');
  return file.text;
}

/** Builds one script of the same kind as those of the pane. */
export async function bundleScript(entry: string, outfile: string): Promise<void> {
  await build({ ...COMMON, entryPoints: [entry], outfile });
}

/** Builds the words of one language as a file of its own, which the pane imports when that language is spoken. */
async function bundleWords(language: Language, folder: string): Promise<void> {
  await build({
    ...COMMON,
    format: 'esm',
    stdin: { contents: `export { ${language} as words } from './pane/words/${language}.ts';`, resolveDir: '.' },
    outfile: join(folder, `words-${language}.js`),
  });
}

/**
 * Builds the pane into a folder: `pane.js` from the entry of a program, `words-de.js` and the like, `engine.js` (the
 * core with its word tables, for a worker) and `pane.css`.
 */
export async function bundlePane(entry: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await Promise.all([
    bundleScript(entry, join(folder, 'pane.js')),
    bundleScript('pane/engine/worker.ts', join(folder, 'engine.js')),
    ...OTHER_LANGUAGES.map((language) => bundleWords(language, folder)),
  ]);
  copyFileSync('pane/pane.css', join(folder, 'pane.css'));
}
