/**
 * Whether reading merged cells leaves the steps of Ctrl+Z alone. In Excel for Windows it can forget them all
 * (office-js#5918, reported closed without a version that mends it); elsewhere nobody has seen that.
 */
export function keepsUndoOnMerges(platform: string): boolean {
  return platform !== 'PC';
}
