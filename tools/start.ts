import process from 'node:process';
import { showDemo } from './demo.ts';
import { checkWorkbench } from './workbench/self-check.ts';
import { serveWorkbench, type RunningWorkbench } from './workbench/server.ts';
import { startOptions, USAGE } from './workbench/start-options.ts';

/** Without a terminal nobody can stop it: a build server only wants to know that it works. */
function nobodyIsThere(): boolean {
  return process.stdout.isTTY !== true || (process.env['CI'] ?? '') !== '';
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
  const given = startOptions(process.argv.slice(2));
  if (given.is === 'help') {
    console.log(`${USAGE}   (--once checks the workbench and ends)`);
    return;
  }
  if (given.is === 'wrong') {
    console.error(given.why);
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
  await tell(running, given.port, given.isOnce || nobodyIsThere());
}

await start();
