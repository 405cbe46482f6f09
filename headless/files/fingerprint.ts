import { createHash } from 'node:crypto';

/** SHA-256 of some bytes, in hex. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
