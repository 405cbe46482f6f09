// Runs a script in this process and says on the error stream how much memory it needed at the most.
import { pathToFileURL } from 'node:url';

const [script, ...rest] = process.argv.slice(2);
process.argv = [process.argv[0], script, ...rest];
process.on('exit', () => {
  process.stderr.write(`\n${JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`);
});
await import(pathToFileURL(script).href);
