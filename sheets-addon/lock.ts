import { problem } from '../core/messages/problem.ts';
import { asked, Refused } from './errors.ts';

/** So long one run waits for another to end: a block takes less. */
const PATIENCE_MS = 10_000;

/** Takes the document's lock, one for everybody who has the spreadsheet open; gives the function that lets it go. */
export function locked(nameOf: () => string): () => void {
  const refused = (): Refused => new Refused(problem('LOCKED', { file: asked('HOST_NO_ANSWER', nameOf) }));
  const lock = asked('LOCKED', () => LockService.getDocumentLock()) as GoogleAppsScript.Lock.Lock | null;
  if (lock === null) throw refused();
  const isOurs = asked('LOCKED', () => lock.tryLock(PATIENCE_MS));
  if (!isOurs) throw refused();
  return () => asked('HOST_NO_ANSWER', () => lock.releaseLock());
}
