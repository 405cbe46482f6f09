/**
 * Texts made short where room is scarce. Formulas down a column differ in a number only, and so do the cells of a
 * journal: what was said before is said again by where it stands and how long it is (after LZ77).
 *
 * A packed text is plain ASCII, so that its length is also its size in bytes. It begins with the length of what it
 * stands for; a run of literals or a copy each begin with a sign of their own. Numbers are written with 64 signs, most
 * significant first, the last one marked.
 */
const LITERAL = '!';
const COPY = '"';
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** Copies shorter than this would be longer than what they stand for. */
const SHORTEST = 8;
const BASE = 32;

function numberText(number: number): string {
  let text = SIGNS.charAt(BASE + (number % BASE));
  for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE))
    text = SIGNS.charAt(rest % BASE) + text;
  return text;
}

const VALUES: ReadonlyMap<string, number> = new Map([...SIGNS].map((sign, i) => [sign, i]));

const BEYOND_ASCII = /[^\x20-\x7e]/g;

/** JSON text in ASCII: what is beyond is written as JSON's own escapes. */
function plain(json: string): string {
  return json.replace(BEYOND_ASCII, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON, shorter; `unpackedJson` gives back JSON of the same meaning. */
export function packedJson(json: string): string {
  const text = plain(json);
  const seenAt = new Map<string, number>();
  const out: string[] = [numberText(text.length)];
  let literalFrom = 0;
  let at = 0;
  const flush = (to: number): void => {
    if (to > literalFrom) out.push(LITERAL, numberText(to - literalFrom), text.slice(literalFrom, to));
  };
  while (at < text.length) {
    const key = text.slice(at, at + SHORTEST);
    const before = key.length < SHORTEST ? undefined : seenAt.get(key);
    seenAt.set(key, at);
    if (before === undefined) {
      at++;
      continue;
    }
    let length = SHORTEST;
    while (at + length < text.length && text[before + length] === text[at + length]) length++;
    flush(at);
    out.push(COPY, numberText(at - before), numberText(length));
    at += length;
    literalFrom = at;
  }
  flush(text.length);
  return out.join('');
}

/** Longer ones are none of ours: no store takes them. */
const LONGEST = 64_000_000;

/** Reads a packed text from its beginning: signs, numbers, runs of literals. */
type Reader = { sign(): string; number(): number; piece(length: number): string; isAtEnd(): boolean };

function readerOf(packed: string): Reader {
  let at = 0;
  return {
    sign: () => packed.charAt(at++),
    // Not a number where there is none: no comparison holds for it.
    number: () => {
      for (let value = 0; ;) {
        const digit = VALUES.get(packed.charAt(at++));
        if (digit === undefined) return NaN;
        value = value * BASE + (digit % BASE);
        if (digit >= BASE) return value;
      }
    },
    piece: (length) => {
      at += length;
      return packed.slice(at - length, at);
    },
    isAtEnd: () => at >= packed.length,
  };
}

function asText(codes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += 8192)
    text += String.fromCharCode(...codes.subarray(from, from + 8192));
  return text;
}

/** What `packedJson` made short; null for anything else. */
export function unpackedJson(packed: string): string | null {
  const reader = readerOf(packed);
  const length = reader.number();
  if (!(length <= LONGEST)) return null;
  // Filled in place: a text that grows by copies of itself would be copied anew for each.
  const codes = new Uint8Array(length);
  let filled = 0;
  while (!reader.isAtEnd()) {
    const sign = reader.sign();
    const first = reader.number();
    if (sign === LITERAL) {
      if (!(first > 0 && filled + first <= length)) return null;
      const piece = reader.piece(first);
      if (piece.length < first) return null;
      for (let i = 0; i < first; i++) codes[filled++] = piece.charCodeAt(i);
    } else {
      const count = reader.number();
      if (sign !== COPY || !(first > 0 && first <= filled && filled + count <= length)) return null;
      // One by one, since a copy may reach into what it makes itself: 'ababab' is two signs and a copy of them.
      for (let i = 0; i < count; i++) {
        codes[filled] = codes[filled - first] ?? 0;
        filled++;
      }
    }
  }
  return filled === length ? asText(codes) : null;
}
