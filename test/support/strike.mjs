// Loaded before the command line: strikes at the n-th call that changes the disk, as a power cut or a full disk would.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const at = Number(process.env.STRIKE_AT);
const code = process.env.STRIKE_CODE ?? '';
let calls = 0;

for (const name of ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    if (name === 'openSync' && given[1] === 'r') return real(...given);
    calls += 1;
    if (calls !== at) return real(...given);
    // Half of what was to be written is on the disk when it happens.
    if (name === 'writeSync' && given[1] instanceof Uint8Array)
      real(given[0], given[1].subarray(0, given[1].length >> 1));
    if (code === '') process.kill(process.pid, 'SIGKILL');
    throw Object.assign(new Error(code), { code });
  };
}
syncBuiltinESMExports();
