import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { SHEETS_FILES } from './sheets-project.ts';

/** Google's tool brings two hundred megabytes of its own: it is fetched when it is wanted, this version of it. */
const CLASP = '@google/clasp@3.4.1';
const FOLDER = 'dist/sheets';

/** Why nothing can be pushed yet; null where it can. */
function obstacle(): string | null {
  if (!existsSync('.clasp.json'))
    return 'there is no .clasp.json: copy .clasp.example.json to it and put the id of your script in (docs/sheets.md)';
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  const wanted = [...SHEETS_FILES].sort();
  return files.join() === wanted.join() ? null : `${FOLDER} must hold ${wanted.join(', ')}: run npm run build`;
}

const reason = obstacle();
if (reason !== null) {
  console.error(`Nothing was pushed: ${reason}.`);
  process.exitCode = 1;
} else {
  // Without --force a push that is asked whether to overwrite the declaration does nothing, and says that all is well.
  const { status } = spawnSync('npx', ['--yes', CLASP, 'push', '--force'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
