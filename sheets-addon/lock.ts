import { problem } from '../core/messages/problem.ts';
import { asked, Refused } from './errors.ts';

/** So long one run waits for another to end: a block takes less. */
const PATIENCE_MS = 10_000;

/**
 * Takes the document's lock, one for everybody who has the spreadsheet open. Google lets it go when the run ends, however
 * it does; ours end right after the last thing they do under it.
 */
export function lock(nameOf: () => string): void {
  const refused = (): Refused => new Refused(problem('LOCKED', { file: asked('HOST_NO_ANSWER', nameOf) }));
  // Null where the script belongs to no document, whatever the types say.
  const found = asked('LOCKED', () => LockService.getDocumentLock()) as GoogleAppsScript.Lock.Lock | null;
  if (found === null) throw refused();
  if (!asked('LOCKED', () => found.tryLock(PATIENCE_MS))) throw refused();
}
