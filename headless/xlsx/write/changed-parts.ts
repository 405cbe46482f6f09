import { Refusal } from '../../errors.ts';
import { decodePart, encodePart, encodePieces, type PartText } from '../../xml/part-text.ts';
import { partKey } from '../../zip/archive.ts';
import { rewriteArchive } from '../../zip/rewrite.ts';
import type { OpenedWorkbook } from '../open.ts';
import { storedText } from '../opc.ts';

/** The parts of a workbook file as edits leave them: each edit reads what the ones before it wrote. */
export class ChangedParts {
  readonly #book: OpenedWorkbook;
  /** What is new by part name; null is taken out. */
  readonly #changed = new Map<string, Uint8Array | null>();

  constructor(book: OpenedWorkbook) {
    this.#book = book;
  }

  /** The names of all parts as they are now. */
  names(): string[] {
    const kept = this.#book.archive.entries.map(({ name }) => name).filter((name) => !this.#changed.has(name));
    return [...kept, ...[...this.#changed].filter(([, bytes]) => bytes !== null).map(([name]) => name)];
  }

  /** Whether there is a part of that name, in whatever case. */
  has(part: string): boolean {
    return this.names().some((name) => partKey(name) === partKey(part));
  }

  /** A part as it is now. Refuses one that is not there. */
  text(part: string): PartText {
    const now = this.#changed.get(part);
    const stored =
      now === undefined
        ? (this.#book.texts.get(part) ?? storedText(this.#book.archive, part))
        : now && decodePart(now, part);
    if (stored === null) throw new Refusal('XML_MISSING_PART', { part, sheet: '' });
    return stored;
  }

  /** Gives a part another text, in the encoding it has; the text it has already changes nothing. */
  put(part: string, text: string): void {
    const present = this.text(part);
    if (present.text !== text) this.#changed.set(part, encodePart({ ...present, text }));
  }

  /** Gives a part a text that comes in pieces. */
  putPieces(part: string, pieces: readonly string[]): void {
    this.#changed.set(part, encodePieces(pieces, this.text(part).encoding));
  }

  /** Adds a part, or puts a new one in its place. */
  add(part: string, text: string): void {
    this.#changed.set(part, Buffer.from(text, 'utf8'));
  }

  /** Takes a part out, where it is. */
  remove(part: string): void {
    for (const name of this.names()) if (partKey(name) === partKey(part)) this.#changed.set(name, null);
  }

  /** The file as it is now; the very bytes it had where nothing changed. */
  bytes(): Uint8Array {
    const { archive } = this.#book;
    return this.#changed.size === 0 ? archive.bytes : rewriteArchive(archive, this.#changed);
  }
}
