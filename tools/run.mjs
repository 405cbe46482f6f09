// Runs a TypeScript file of this repository: `node tools/run.mjs tools/generate.ts [arguments]`.
// Node 20 reads no TypeScript, so esbuild bundles the file first; packages stay outside of the bundle.
import { mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  process.stderr.write('Usage: node tools/run.mjs <script.ts> [arguments]\n');
  process.exit(2);
}

const entry = resolve(script);
const cache = join(root, 'node_modules', '.cache', 'planlight');
// With the process id, so that two runs at a time do not overwrite each other's file.
const bundle = join(cache, `${basename(entry, '.ts')}-${process.pid}.mjs`);
await mkdir(cache, { recursive: true });
try {
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.chdir(root);
  process.argv = [process.argv[0], entry, ...rest];
  await import(pathToFileURL(bundle).href);
} finally {
  await rm(bundle, { force: true });
}
