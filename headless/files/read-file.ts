import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { Refusal } from '../errors.ts';

/** Files larger than this are refused before they are read into memory. */
const MAX_BYTES = 1024 * 1024 * 1024;

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** The bytes of a file. A missing, unreadable or huge file is a refusal. */
export function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES) throw new Refusal('FILE_TOO_BIG', { megabytes: Math.round(size / 1024 / 1024) });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal('NOT_FOUND', { file: path });
    if (code === 'EISDIR') throw new Refusal('IS_FOLDER', { file: path });
    throw new Refusal('UNREADABLE', { file: path, cause: code });
  }
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** Whether an OLE container holds an encrypted package: its directory names the stream in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

/** What a file is, told by its bytes first: an extension can lie. */
export type FileKind = 'workbook' | 'csv';

/** Tells workbooks from CSV files; anything else is refused in one sentence. */
export function fileKind(bytes: Uint8Array, path: string): FileKind {
  const extension = extname(path).toLowerCase();
  if (startsWith(bytes, ZIP)) {
    if (extension === '.ods') throw new Refusal('FILE_ODS');
    return 'workbook';
  }
  if (startsWith(bytes, COMPOUND)) throw new Refusal(isEncrypted(bytes) ? 'FILE_ENCRYPTED' : 'FILE_XLS');
  if (extension === '.csv' || extension === '.tsv' || extension === '.txt') return 'csv';
  if (bytes.length === 0) throw new Refusal('FILE_EMPTY');
  throw new Refusal('FILE_UNKNOWN');
}
