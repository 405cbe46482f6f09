// Strikes at the n-th call that changes the disk, as a power cut or a full disk would. Loaded before the command line in a
// process of its own, it goes by the environment.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const CALLS = ['openSync', 'writeSync', 'fsyncSync', 'renameSync', 'rmSync'];

export function strikeAt(at, code) {
  const real = CALLS.map((name) => [name, fs[name]]);
  let calls = 0;
  for (const [name, call] of real) {
    fs[name] = (...given) => {
      if (name === 'openSync' && given[1] === 'r') return call(...given);
      calls += 1;
      if (calls !== at) return call(...given);
      // Half of what was to be written is on the disk when it happens.
      if (name === 'writeSync' && given[1] instanceof Uint8Array)
        call(given[0], given[1].subarray(0, given[1].length >> 1));
      if (code === '') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error(code), { code });
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const [name, call] of real) fs[name] = call;
    syncBuiltinESMExports();
  };
}

if (process.env.STRIKE_AT !== undefined) strikeAt(Number(process.env.STRIKE_AT), '');
