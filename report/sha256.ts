/** The first 32 bits of the fractional part of a root, as the standard derives its constants. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

const PRIMES = primes(64);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The message as whole blocks of sixteen words: its bytes, a single one bit, zeros, its length in bits. */
function padded(bytes: Uint8Array): DataView {
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, i) => view.setUint8(i, byte));
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

function schedule(view: DataView, block: number): number[] {
  const words = Array.from({ length: 16 }, (_, i) => view.getInt32(block + i * 4));
  for (let i = 16; i < 64; i++) {
    const [w15, w2] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
    const s0 = right(w15, 7) ^ right(w15, 18) ^ (w15 >>> 3);
    const s1 = right(w2, 17) ^ right(w2, 19) ^ (w2 >>> 10);
    words.push(((words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1) | 0);
  }
  return words;
}

function compressed(state: readonly number[], words: readonly number[]): number[] {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  words.forEach((word, i) => {
    const s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + word) | 0;
    const s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  });
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + (state[i] ?? 0)) | 0);
}

/** The bytes of a text in UTF-8. */
function utf8(text: string): Uint8Array {
  const found = encodeURIComponent(text).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return Uint8Array.from(found, (each) => (each.length === 3 ? parseInt(each.slice(1), 16) : each.charCodeAt(0)));
}

const SIXTY_FOUR = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3);
    const all = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const signs = [18, 12, 6, 0].map((by) => SIXTY_FOUR.charAt((all >>> by) & 63));
    text += signs.map((sign, at) => (at > 1 && [b, c][at - 2] === undefined ? '=' : sign)).join('');
  }
  return text;
}

/**
 * The SHA-256 of a text (FIPS 180-4) in Base64, as a page's policy names the fingerprint of its style. Written out
 * because pages are made where no other is to be had in time: a browser answers only later, and Node is not everywhere.
 * For short texts of ours.
 */
export function sha256(text: string): string {
  const view = padded(utf8(text));
  let state = START;
  for (let block = 0; block < view.byteLength; block += 64) state = compressed(state, schedule(view, block));
  return base64(state.flatMap((word) => [24, 16, 8, 0].map((by) => (word >>> by) & 255)));
}
