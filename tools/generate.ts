import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { emitPage, wordOf } from '../core/execution/sheets/emit-page.ts';
import { PARTS } from '../core/execution/sheets/parts.ts';
import { CATALOGUE } from '../core/functions/catalogue.ts';
import { emitReference } from '../core/functions/emit-reference.ts';

/** The files that are made from the definitions, by their paths from the repository's root. */
const GENERATED: ReadonlyMap<string, string> = new Map([
  ['docs/functions.md', emitReference(CATALOGUE)],
  ...PARTS.map((part): [string, string] => [`docs/parts/${wordOf(part)}.md`, emitPage(part)]),
]);

/** What a file holds, or null where there is none yet. Any other failure is ours to see. */
async function current(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const isCheck = process.argv.includes('--check');
for (const [path, text] of GENERATED) {
  if ((await current(path)) === text) continue;
  if (isCheck) {
    process.stderr.write(`${path} is not current. Run: node tools/run.mjs tools/generate.ts\n`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    process.stdout.write(`${path} written\n`);
  }
}
