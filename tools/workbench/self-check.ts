import { readFileSync } from 'node:fs';
import { EXAMPLES } from '../../workbench/shell/examples.ts';

/** What a browser asks for first; the task pane loads the library. */
const PAGES = [
  '/',
  '/workbench/main.js',
  '/workbench/worker.js',
  '/workbench/ironcalc.wasm',
  '/excel/taskpane.html',
  '/office-js/office.js',
] as const;

function expected(response: Response, address: string): Response {
  if (!response.ok) throw new Error(`the workbench answered ${response.status} to ${address}`);
  return response;
}

/** Asks a running workbench for everything it needs, and has it read and write every example. Throws where it fails. */
export async function checkWorkbench(url: string): Promise<string> {
  const origin = url.replace(/\/$/, '');
  for (const address of PAGES) expected(await fetch(`${origin}${address}`), address);
  for (const { file } of EXAMPLES) {
    const bytes = readFileSync(`examples/${file}`);
    const read = await fetch(`${origin}/api/read?name=${file}`, { method: 'POST', body: bytes, headers: { origin } });
    expected(read, '/api/read');
    const form = new FormData();
    form.set('file', new File([bytes], file));
    form.set('edits', '[]');
    const written = expected(
      await fetch(`${origin}/api/write`, { method: 'POST', body: form, headers: { origin } }),
      '/api/write',
    );
    const isSame = Buffer.from(await written.arrayBuffer()).equals(bytes);
    // A CSV file becomes a workbook; every other comes back as it was.
    if (!isSame && !file.endsWith('.csv')) throw new Error(`${file} came back changed without a change`);
  }
  return `${PAGES.length} addresses answered, ${EXAMPLES.length} workbooks read and written`;
}
