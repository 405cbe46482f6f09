import process from 'node:process';
import { parseArgs } from 'node:util';
import { showDemo } from './demo.ts';
import { checkWorkbench } from './workbench/self-check.ts';
import { serveWorkbench, USUAL_PORT, type RunningWorkbench } from './workbench/server.ts';

const USAGE = 'npm start -- [--port NUMBER] [--once]   (--once checks the workbench and ends)';

/** The port and whether to end; null where that is not understood. */
function options(): { readonly port: number; readonly isOnce: boolean } | null {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, once: { type: 'boolean' } } });
    const port = Number(values.port ?? USUAL_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    // Without a terminal nobody can stop it: a build server only wants to know that it works.
    const isOnce = values.once === true || process.stdout.isTTY !== true || (process.env['CI'] ?? '') !== '';
    return { port, isOnce };
  } catch {
    return null;
  }
}

async function tell({ url, close }: RunningWorkbench, wanted: number, isOnce: boolean): Promise<void> {
  if (isOnce) {
    console.log(`\n── Workbench\n   ${url}: ${await checkWorkbench(url)}. Stopped; in a terminal it stays.`);
    await close();
    return;
  }
  const isElsewhere = wanted !== 0 && !url.endsWith(`:${wanted}/`);
  console.log('\n── Workbench: the real task pane beside a grid; try it with your own workbook');
  if (isElsewhere) console.log(`   Another program has port ${wanted}, so it is another one:`);
  console.log(`   ${url}   (this machine only; Ctrl+C ends it)`);
}

async function start(): Promise<void> {
  const given = options();
  if (given === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  showDemo();
  const running = await serveWorkbench(given.port);
  if (running === null) {
    console.error(`No free port from ${given.port} on: end a program that has one, or name another with --port.`);
    process.exitCode = 1;
    return;
  }
  await tell(running, given.port, given.isOnce);
}

await start();
