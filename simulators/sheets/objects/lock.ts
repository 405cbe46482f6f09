import type { Execution } from '../execution.ts';
import { defineType, local, service } from '../object.ts';
import { refuse, TEXTS } from '../wrong.ts';

type Scope = 'document' | 'script' | 'user';

/**
 * Takes a lock, waiting for it by the simulated clock. Another execution that holds it cannot go on while this one
 * waits, so it never lets go in time; somebody else lets go when their time is up.
 */
function take(scope: Scope, milliseconds: number, execution: Execution): boolean {
  const { host } = execution;
  const holder = host.locks.get(scope);
  if (holder === execution) return true;
  if (holder !== undefined) {
    const wait = 'until' in holder ? Math.max(0, holder.until - host.now) : Infinity;
    execution.spend(Math.min(wait, milliseconds));
    if (wait > milliseconds) return false;
  }
  host.locks.set(scope, execution);
  execution.locks.add(scope);
  return true;
}

/** A lock against other executions. */
export const Lock = defineType<Scope>({
  name: 'LockService.Lock',
  needs: 'storage',
  where: (scope) => scope,
  methods: {
    tryLock: service('lock', ['Integer'], (scope, args, execution) => take(scope, args.number(0), execution)),
    waitLock: service('lock', ['Integer'], (scope, args, execution) => {
      if (!take(scope, args.number(0), execution)) refuse(TEXTS.lockTimeout);
    }),
    hasLock: service('lock', [''], (scope, _args, { locks }) => locks.has(scope)),
    releaseLock: service('lock', [''], (scope, _args, { host, locks }) => {
      if (locks.delete(scope)) host.locks.delete(scope);
    }),
  },
});

/** The locks: of the document, of the script, of the user. */
export const LockService = defineType<null>({
  name: 'LockService',
  needs: 'storage',
  methods: {
    getDocumentLock: local([''], (_at, _args, execution) => execution.give(Lock, 'document')),
    getScriptLock: local([''], (_at, _args, execution) => execution.give(Lock, 'script')),
    getUserLock: local([''], (_at, _args, execution) => execution.give(Lock, 'user')),
  },
});
