/**
 * A short fingerprint of texts: two 32-bit mixes (after MurmurHash3's finisher), 16 hex digits. It tells accidental
 * change, not malice: nobody gains by forging a guard on their own workbook.
 */
export type Digest = { add(text: string): void; done(): string };

function mix(hash: number, unit: number): number {
  const k = Math.imul(unit, 0xcc9e2d51);
  const rotated = (hash ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593)) | 0;
  return (Math.imul((rotated << 13) | (rotated >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): string {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** Starts a digest. Each text is set apart from the next, so that 'ab','c' and 'a','bc' differ. */
export function digest(): Digest {
  let a = 0x9747b28c | 0;
  let b = 0x3c6ef372 | 0;
  return {
    add(text) {
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        a = mix(a, unit);
        b = mix(b, unit ^ 0x5bd1e995);
      }
      a = mix(a, 0x10000 + text.length);
      b = mix(b, 0x20000 + text.length);
    },
    done: () => finished(a) + finished(b),
  };
}

/** The fingerprint of one text. */
export function digestOf(text: string): string {
  const one = digest();
  one.add(text);
  return one.done();
}
