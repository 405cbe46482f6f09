import process from 'node:process';
import { serveWorkbench, USUAL_PORT } from './workbench/server.ts';

const running = await serveWorkbench(USUAL_PORT);
if (running === null) process.exitCode = 1;
else console.log(running.url);
