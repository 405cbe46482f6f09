/**
 * Lets the n-th call that changes the disk fail, half done.
 *
 * @param code what the system says, 'ENOSPC'; with '' the process is killed
 * @returns puts the disk right again
 */
export function strikeAt(at: number, code: string): () => void;
