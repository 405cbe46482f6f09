import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { provideEngine } from './engine.ts';

/** Lets the engine be loaded from the installed package, when a formula needs it. */
export function engineFromPackage(): void {
  provideEngine(() => readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')));
}
