import { formatDate } from '../dates.ts';
import { UTILITIES_ENUMS } from '../enums.ts';
import { type Args, chained, defineType, local, service } from '../object.ts';

type BlobAt = { bytes: Uint8Array; type: string | null; name: string | null };

/** Google's bytes go from -128 to 127. */
function signed(bytes: Uint8Array): number[] {
  return [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
}

function bytesOf(value: unknown): Uint8Array {
  return typeof value === 'string'
    ? new TextEncoder().encode(value)
    : Uint8Array.from(Array.isArray(value) ? value.map(Number) : [], (byte) => byte & 255);
}

const Blob = defineType<BlobAt>({
  name: 'Utilities.Blob',
  needs: 'none',
  methods: {
    getBytes: local([''], ({ bytes }) => signed(bytes)),
    getDataAsString: local(['', 'String'], ({ bytes }) => new TextDecoder().decode(bytes)),
    getContentType: local([''], ({ type }) => type),
    getName: local([''], ({ name }) => name),
    setName: chained(['String'], (at, args) => {
      at.name = args.text(0);
    }),
    setContentType: chained(['String?'], (at, args) => {
      at.type = args.textOrNull(0);
    }),
  },
});

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const all = (a << 16) | (b << 8) | c;
    for (let i = 0; i < 4; i++) text += at + i > bytes.length ? '=' : LETTERS.charAt((all >> (18 - 6 * i)) & 63);
  }
  return text;
}

function unbase64(text: string): Uint8Array {
  const digits = [...text.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')].map((each) =>
    LETTERS.indexOf(each),
  );
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const digit of digits) {
    held = (held << 6) | digit;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

function webSafe(text: string): string {
  return text.replace(/\+/g, '-').replace(/\//g, '_');
}

const DATA = ['Byte[]', 'String', 'String,Charset'] as const;

function blobOf(args: Args): BlobAt {
  return {
    bytes: bytesOf(args.given[0]),
    type: args.count > 1 ? args.text(1) : null,
    name: args.count > 2 ? args.text(2) : null,
  };
}

/** Helpers that need no permission. Digests, signatures and archives are not played. */
export const Utilities = defineType<null>({
  name: 'Utilities',
  needs: 'none',
  constants: UTILITIES_ENUMS,
  methods: {
    formatDate: local(['Date,String,String'], (_at, args) =>
      formatDate(Number(args.given[0]), args.text(1), args.text(2)),
    ),
    getUuid: local([''], (_at, _args, { host }) => {
      const number = host.book.next().toString(16).padStart(12, '0');
      return `00000000-0000-4000-8000-${number}`;
    }),
    sleep: service('other', ['Integer'], (_at, args, execution) => execution.spend(args.number(0))),
    base64Encode: local(DATA, (_at, args) => base64(bytesOf(args.given[0]))),
    base64EncodeWebSafe: local(DATA, (_at, args) => webSafe(base64(bytesOf(args.given[0])))),
    base64Decode: local(['String', 'String,Charset'], (_at, args) => signed(unbase64(args.text(0)))),
    base64DecodeWebSafe: local(['String', 'String,Charset'], (_at, args) => signed(unbase64(args.text(0)))),
    newBlob: local(
      ['Byte[]', 'Byte[],String', 'Byte[],String,String', 'String', 'String,String', 'String,String,String'],
      (_at, args, execution) => execution.give(Blob, blobOf(args)),
    ),
  },
});
