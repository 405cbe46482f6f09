import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleScript, COMMON } from './pane-bundle.ts';

/** Builds the workbench: its page, the worker that has the workbook, and the engine that calculates. */
export async function buildWorkbench(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await Promise.all([
    bundleScript('workbench/main.tsx', join(folder, 'main.js')),
    bundleScript('workbench/sidebar/sidebar.ts', join(folder, 'sidebar.js')),
    build({
      ...COMMON,
      entryPoints: ['workbench/book/worker.ts'],
      outfile: join(folder, 'worker.js'),
      // The engine's own way to find its file is not used: the worker hands the bytes over.
      define: { 'import.meta.url': '"http://127.0.0.1/"' },
    }),
  ]);
  copyFileSync('workbench/index.html', join(folder, 'index.html'));
  copyFileSync('workbench/sidebar/sidebar.html', join(folder, 'sidebar.html'));
  copyFileSync('workbench/workbench.css', join(folder, 'workbench.css'));
  copyFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm'), join(folder, 'ironcalc.wasm'));
}
