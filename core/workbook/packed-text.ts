/**
 * Texts made short where room is scarce. Formulas down a column differ in a number only, and so do the cells of a
 * journal: what was said before is said again by where it stands and how long it is (after LZ77).
 *
 * A packed text is plain ASCII, so that its length is also its size in bytes. A run of literals or a copy each begin
 * with a sign of their own; numbers are written with 64 signs, most significant first, the last one marked.
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
  const out: string[] = [];
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

/** What `packedJson` made short; null for anything else. */
export function unpackedJson(packed: string): string | null {
  let at = 0;
  let text = '';
  const number = (): number | null => {
    for (let value = 0; ;) {
      const digit = VALUES.get(packed.charAt(at++));
      if (digit === undefined) return null;
      value = value * BASE + (digit % BASE);
      if (digit >= BASE) return value;
    }
  };
  while (at < packed.length) {
    const sign = packed.charAt(at++);
    const first = number();
    if (first === null || first === 0) return null;
    if (sign === LITERAL) {
      const piece = packed.slice(at, at + first);
      if (piece.length < first) return null;
      text += piece;
      at += first;
    } else {
      const length = number();
      if (sign !== COPY || length === null || first > text.length) return null;
      // A copy may reach into what it makes itself: 'ababab' is two signs and a copy of them.
      const from = text.length - first;
      const whole = text.slice(from);
      text += whole.repeat(Math.ceil(length / first)).slice(0, length);
    }
  }
  return text;
}
