import type { Key } from './keys.ts';

/** A key event as the grid takes it. */
export function keyOfEvent(event: KeyboardEvent): Key {
  return {
    key: event.key,
    isShift: event.shiftKey,
    isCommand: event.ctrlKey || event.metaKey,
    isAlt: event.altKey,
  };
}
