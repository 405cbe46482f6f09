import { readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { build } from 'esbuild';
import { buildExcelSite, DEVELOPMENT_URL } from './excel-site.ts';
import { buildSheetsProject } from './sheets-project.ts';
import { buildWorkbench } from './workbench-bundle.ts';

/** A package's version, from its package.json. */
function version(): string {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
    throw new Error('package.json has no version');
  return String(manifest.version);
}

/** Builds the command line: one file that needs nothing but Node. */
async function buildCommandLine(): Promise<void> {
  await build({
    entryPoints: ['headless/cli.ts'],
    outfile: 'dist/npm/planlight.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    define: { PLANLIGHT_VERSION: JSON.stringify(version()) },
    banner: {
      // Some bundled libraries are CommonJS and ask for `require`.
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  });
}

/**
 * `--refresh`: the Google Sheets add-on gets a trigger that brings the monthly agenda up to date; `--refresh=<module>`
 * lets a module of one's own say what is written.
 */
function refreshModule(given: readonly string[]): string | null {
  if (given.includes('--refresh')) return 'sheets-addon/refresh-agenda.ts';
  const flag = given.find((each) => each.startsWith('--refresh='));
  return flag?.slice('--refresh='.length) ?? null;
}

rmSync('dist/npm', { recursive: true, force: true });
await buildCommandLine();
// Where the add-in will be served from stands in its manifest, and nowhere else.
await buildExcelSite('dist/excel', process.env['PLANLIGHT_BASE_URL'] ?? DEVELOPMENT_URL, version());
await buildSheetsProject('dist/sheets', refreshModule(process.argv.slice(2)));
await buildWorkbench('dist/workbench');
