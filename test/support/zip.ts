import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made archive, with whatever an odd writer may do to it. */
export type ZipEntry = {
  readonly name: string;
  readonly content?: string;
  readonly bytes?: Uint8Array;
  /** 0 stored, 8 deflated (the default); anything else is only claimed. */
  readonly method?: number;
  /** The unpacked size it claims. */
  readonly size?: number;
  readonly flags?: number;
  /** Sizes and checksum behind the data, with or without their signature. */
  readonly descriptor?: boolean | string;
  /** An extra field, in hex. */
  readonly extra?: string;
  /** Sizes and offset in 64 bits. */
  readonly wide?: boolean;
  /** Bytes that belong to nobody, behind the data. */
  readonly padding?: number;
  /** The packed size it claims. */
  readonly packedSize?: number;
};

/** What an odd writer may do to the archive as a whole. */
export type ZipOptions = {
  readonly comment?: string;
  readonly prefix?: string;
  readonly order?: readonly number[];
  readonly count?: number;
  readonly wide?: boolean;
};

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const FULL = 0xffffffff;

/** A zip archive written by hand after APPNOTE.TXT, so that every field can be odd. */
export function zip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(options.prefix ?? '', 'latin1')];
  const records: Buffer[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const entry of entries) {
    const content = entry.bytes ?? Buffer.from(entry.content ?? '', 'utf8');
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const name = Buffer.from(entry.name, 'utf8');
    const given = Buffer.from(entry.extra ?? '', 'hex');
    const size = entry.size ?? content.length;
    const hasDescriptor = entry.descriptor !== undefined && entry.descriptor !== false;
    const flags = (entry.flags ?? 0) | (hasDescriptor ? 8 : 0) | 0x800;
    const wide = entry.wide === true;
    const start = at;
    const packedSize = entry.packedSize ?? packed.length;
    const sums = [u32(crc32(content)), u32(wide ? FULL : packedSize), u32(wide ? FULL : size)];
    const localExtra = wide ? Buffer.concat([u16(1), u16(16), u64(size), u64(packedSize), given]) : given;
    const centralExtra = wide ? Buffer.concat([given, u16(1), u16(24), u64(size), u64(packedSize), u64(start)]) : given;
    const head = [u16(flags), u16(method), u16(0), u16(0x5c21)];
    const signature = entry.descriptor === 'bare' ? [] : [u32(0x08074b50)];
    const piece = Buffer.concat([
      u32(0x04034b50),
      u16(wide ? 45 : 20),
      ...head,
      ...(hasDescriptor && !wide ? [u32(0), u32(0), u32(0)] : sums),
      u16(name.length),
      u16(localExtra.length),
      name,
      localExtra,
      packed,
      ...(hasDescriptor ? [...signature, ...sums] : []),
      Buffer.alloc(entry.padding ?? 0, 0xee),
    ]);
    pieces.push(piece);
    at += piece.length;
    records.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(45),
        u16(wide ? 45 : 20),
        ...head,
        ...sums,
        u16(name.length),
        u16(centralExtra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(0x81a40000),
        u32(wide ? FULL : start),
        name,
        centralExtra,
      ]),
    );
  }
  const directory = Buffer.concat(
    (options.order ?? records.map((_, i) => i)).map((i) => records[i] ?? Buffer.alloc(0)),
  );
  const count = options.count ?? entries.length;
  const comment = Buffer.from(options.comment ?? '', 'utf8');
  const wideEnd = Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(45),
    u16(45),
    u32(0),
    u32(0),
    u64(count),
    u64(count),
    u64(directory.length),
    u64(at),
    u32(0x07064b50),
    u32(0),
    u64(at + directory.length),
    u32(1),
  ]);
  const isWide = options.wide === true;
  return new Uint8Array(
    Buffer.concat([
      ...pieces,
      directory,
      ...(isWide ? [wideEnd] : []),
      u32(0x06054b50),
      u16(0),
      u16(0),
      u16(isWide ? 0xffff : count),
      u16(isWide ? 0xffff : count),
      u32(isWide ? FULL : directory.length),
      u32(isWide ? FULL : at),
      u16(comment.length),
      comment,
    ]),
  );
}
