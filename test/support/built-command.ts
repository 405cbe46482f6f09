import { buildSync } from 'esbuild';

/** Bundles the command line into a file that a process of its own can run, as the package's build does. */
export function builtCommand(folder: string): string {
  const outfile = `${folder}/planlight.mjs`;
  buildSync({
    entryPoints: ['headless/cli.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // A process that is started some fifty times is the quicker for every byte it need not read.
    minify: true,
    define: { PLANLIGHT_VERSION: '"0.0.0"' },
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  });
  return outfile;
}
