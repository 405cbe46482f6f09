import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../errors.ts';

/** What one archive may cost at most. A planning workbook is far below each. */
export const ZIP_LIMITS = {
  entries: 10_000,
  /** Bytes of one part, unpacked. */
  part: 512 * 1024 * 1024,
  /** Bytes of all parts together, unpacked, as the archive declares them. */
  total: 1024 * 1024 * 1024,
} as const;

/** One entry of a zip archive: where it lies, and what the central directory says of it. */
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header starts. */
  readonly start: number;
  /** Where the packed bytes start. */
  readonly dataStart: number;
  /** Where the next entry, or the central directory, starts. */
  readonly end: number;
  /** The entry's record in the central directory, as it stands in the file. */
  readonly central: Uint8Array;
  /** Where in `central` the 64-bit offset stands, for the few writers that use it; null where 32 bits hold it. */
  readonly wideOffsetAt: number | null;
};

/** An opened zip archive: its bytes and the entries in them, in central directory order. */
export type Archive = {
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
  readonly byName: ReadonlyMap<string, Entry>;
  /** The archive comment. */
  readonly comment: Uint8Array;
};

const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const MAX_UINT16 = 0xffff;
const MAX_UINT32 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
/** Deflate cannot make more of one byte: a match of 258 bytes takes two bits (RFC 1951). */
const MOST_PER_BYTE = 1032;

/** Part names compare without case, with forward slashes (Open Packaging Conventions). */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

type Directory = { count: number; size: number; offset: number; endsAt: number; comment: Uint8Array };

/** Finds the end-of-directory record from the back, and its 64-bit form where the short one overflows. */
function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const last = bytes.length - 22;
  for (let at = last; at >= 0 && at >= last - MAX_UINT16; at--) {
    if (view.getUint32(at, true) !== SIGNATURE.end) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + 22 + commentLength !== bytes.length) continue;
    const short = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      endsAt: at,
      comment: bytes.subarray(at + 22, at + 22 + commentLength),
    };
    const overflows = short.count === MAX_UINT16 || short.size === MAX_UINT32 || short.offset === MAX_UINT32;
    return overflows ? widened(view, at, short) : short;
  }
  throw new Refusal('FILE_TRUNCATED');
}

function widened(view: DataView, endAt: number, short: Directory): Directory {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== SIGNATURE.locator64) return short;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== SIGNATURE.end64) throw new Refusal('FILE_DAMAGED');
  return {
    ...short,
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    endsAt: at,
  };
}

type Sizes = { size: number; packedSize: number; offset: number; wideOffsetAt: number | null };

/** The 64-bit sizes of an entry, from the extra field 0x0001, for those that overflow their 32 bits. */
function widenedSizes(view: DataView, extraAt: number, extraEnd: number, short: Sizes): Sizes {
  let { size, packedSize, offset } = short;
  let wideOffsetAt: number | null = null;
  for (let at = extraAt; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = (value: number): number => {
      if (value !== MAX_UINT32) return value;
      if (field + 8 > extraEnd) throw new Refusal('FILE_DAMAGED');
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    size = next(size);
    packedSize = next(packedSize);
    if (offset === MAX_UINT32) wideOffsetAt = field;
    offset = next(offset);
  }
  return { size, packedSize, offset, wideOffsetAt };
}

/** A name stands twice in an archive, and no checksum covers it: one flipped bit would make a part another one. */
function namesAgree(bytes: Uint8Array, from: number, to: number, other: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== bytes[other + i - from]) return false;
  return true;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: Omit<Entry, 'end'>; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== SIGNATURE.central) throw new Refusal('FILE_DAMAGED');
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new Refusal('FILE_DAMAGED');
  const { size, packedSize, offset, wideOffsetAt } = widenedSizes(view, nameEnd, extraEnd, {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
    wideOffsetAt: null,
  });
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
  if (flags & 1) throw new Refusal('FILE_ENCRYPTED');
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== SIGNATURE.local) throw new Refusal('FILE_DAMAGED');
  if (!namesAgree(bytes, at + 46, nameEnd, offset + 30)) throw new Refusal('FILE_DAMAGED');
  const dataStart = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (dataStart + packedSize > bytes.length) throw new Refusal('FILE_TRUNCATED');
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    start: offset,
    dataStart,
    central: bytes.subarray(at, next),
    wideOffsetAt: wideOffsetAt === null ? null : wideOffsetAt - at,
  };
  return { entry, next };
}

/** Entries that overlap are how small files unpack to petabytes; entries must follow each other. */
function withEnds(entries: readonly Omit<Entry, 'end'>[], directoryStart: number): Entry[] {
  const ends = new Map<number, number>();
  const inFileOrder = [...entries].sort((a, b) => a.start - b.start);
  inFileOrder.forEach((entry, i) => {
    const end = inFileOrder[i + 1]?.start ?? directoryStart;
    if (entry.dataStart + entry.packedSize > end) throw new Refusal('FILE_OVERLAPPING_PARTS');
    ends.set(entry.start, end);
  });
  return entries.map((entry) => ({ ...entry, end: ends.get(entry.start) ?? entry.dataStart + entry.packedSize }));
}

/**
 * Reads a zip archive's directory. Nothing is unpacked yet; `unpack` does that part by part.
 * Refuses archives that are truncated, encrypted, overlapping, or larger than `ZIP_LIMITS`.
 */
export function readArchive(bytes: Uint8Array): Archive {
  if (bytes.length < 22) throw new Refusal('FILE_TRUNCATED');
  const view = viewOf(bytes);
  const directory = findDirectory(bytes, view);
  if (directory.count > ZIP_LIMITS.entries) {
    throw new Refusal('FILE_TOO_MANY_PARTS', { parts: directory.count, limit: ZIP_LIMITS.entries });
  }
  if (directory.offset + directory.size > directory.endsAt) throw new Refusal('FILE_TRUNCATED');
  const found: Omit<Entry, 'end'>[] = [];
  let at = directory.offset;
  let total = 0;
  for (let i = 0; i < directory.count; i++) {
    const { entry, next } = readEntry(bytes, view, at);
    found.push(entry);
    at = next;
    total += entry.size;
  }
  if (at !== directory.offset + directory.size) throw new Refusal('FILE_DAMAGED');
  if (total > ZIP_LIMITS.total) throw new Refusal('FILE_TOO_BIG', { megabytes: Math.round(total / 1024 / 1024) });
  const entries = withEnds(found, directory.offset);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (byName.has(key)) throw new Refusal('FILE_DUPLICATE_PART', { part: entry.name });
    byName.set(key, entry);
  }
  return { bytes, entries, byName, comment: directory.comment };
}

/** The packed bytes of an entry, as they stand in the archive. */
export function packed(archive: Archive, entry: Entry): Uint8Array {
  return archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
}

/** Unpacks one entry and checks its declared size and CRC: a flipped bit or a lying size is a refusal. */
export function unpack(archive: Archive, entry: Entry): Uint8Array {
  if (entry.size > ZIP_LIMITS.part) {
    throw new Refusal('FILE_TOO_BIG', { megabytes: Math.round(entry.size / 1024 / 1024) });
  }
  const data = packed(archive, entry);
  const bytes = entry.method === STORED ? data : inflated(data, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new Refusal('FILE_DAMAGED_PART', { part: entry.name });
  }
  return bytes;
}

function inflated(data: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method !== DEFLATED) throw new Refusal('FILE_PACKING', { part: entry.name, method: entry.method });
  try {
    // One byte more than declared is enough to see that the size lies, and no bomb goes past it. In one piece, since
    // zlib's small ones must be joined; but never more room than so many packed bytes can fill.
    const limit = Math.max(1, entry.size + 1);
    const chunkSize = Math.max(64, Math.min(limit, data.length * MOST_PER_BYTE));
    return inflateRawSync(data, { maxOutputLength: limit, chunkSize });
  } catch {
    throw new Refusal('FILE_DAMAGED_PART', { part: entry.name });
  }
}
