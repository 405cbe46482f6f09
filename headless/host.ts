import { existsSync } from 'node:fs';
import type { AreaImage, Image } from '../core/changes/compare.ts';
import type { Content, Edit } from '../core/changes/edits.ts';
import { problem } from '../core/messages/problem.ts';
import type { Answer, Ask, HostTraits, Journal, SyncHost } from '../core/protocol/asks.ts';
import type { Area } from '../core/workbook/cells.ts';
import { gridOf, type SheetSnapshot } from '../core/workbook/snapshot.ts';
import { Refusal } from './errors.ts';
import { writeAtomically } from './files/atomic.ts';
import { fingerprint } from './files/fingerprint.ts';
import { lock, unlock } from './files/lock.ts';
import { bytesOf } from './files/read-file.ts';
import { leftBehind, readUndo, writeUndo, type Undo } from './journal.ts';
import { openWorkbook, type OpenedWorkbook } from './xlsx/open.ts';
import { contentsByName } from './xlsx/sheet-contents.ts';
import { rulesOfSheets } from './xlsx/rules-of-sheets.ts';
import { patchedWorkbook } from './xlsx/write/patch.ts';

/**
 * Answers the protocol's asks on a workbook file. The source is only read; the result is written in one rename, so that
 * a change is in the file whole or not at all.
 */
export class XlsxHost implements SyncHost {
  readonly traits: HostTraits = { blockCells: Number.MAX_SAFE_INTEGER };
  readonly #source: string;
  readonly #sourceBytes: Uint8Array;
  readonly #out: string;
  readonly #progress: (done: number, of: number) => void;
  #book: OpenedWorkbook;
  /** The bytes we wrote; null before. */
  #written: Uint8Array | null = null;
  #pending: Edit[] = [];
  /** The history as it was last read or written; only its lock's holder changes it. */
  #history: readonly Undo[] | null = null;

  /**
   * @param book the source as it was checked; its bytes must still be those on disk when anything is written
   * @param out where the result goes; may be the source itself
   * @param sourceBytes what was read, where that is not the book: a CSV file becomes a workbook first
   */
  constructor(
    source: string,
    out: string,
    book: OpenedWorkbook,
    progress: (done: number, of: number) => void = () => undefined,
    sourceBytes: Uint8Array = book.archive.bytes,
  ) {
    this.#sourceBytes = sourceBytes;
    this.#source = source;
    this.#out = out;
    this.#book = book;
    this.#progress = progress;
  }

  answer(ask: Ask): Answer {
    try {
      return this.#answer(ask);
    } catch (cause) {
      if (cause instanceof Refusal) return { ok: false, problem: cause.problem };
      if (cause instanceof Error && 'code' in cause) {
        return {
          ok: false,
          problem: problem('FILE_NOT_WRITTEN', { file: this.#out, cause: String(cause.code) }),
          cause: cause.message,
        };
      }
      throw cause;
    }
  }

  #answer(ask: Ask): Answer {
    switch (ask.ask) {
      case 'lock':
        return lock(this.#out) ? { ok: true } : { ok: false, problem: problem('LOCKED', { file: this.#out }) };
      case 'unlock':
        unlock(this.#out);
        return { ok: true };
      case 'read':
        return { ok: true, image: this.#image(ask) };
      case 'keep':
        this.#keep(ask.journal);
        return { ok: true };
      case 'write':
        return this.#write(ask.edits, ask.isLast);
      case 'progress':
        this.#progress(ask.done, ask.of);
        return { ok: true };
    }
  }

  #present(): string {
    return this.#written === null ? this.#source : this.#out;
  }

  #image({ areas, rules: sheets, named }: Extract<Ask, { ask: 'read' }>): Image {
    const needsCells = areas.length > 0 || named.length > 0;
    if (this.#written !== null && needsCells) this.#book = openWorkbook(bytesOf(this.#out), this.#out);
    const isUnread = this.#written !== null && !needsCells;
    const rules = isUnread ? rulesOfSheets(bytesOf(this.#out), this.#book, sheets) : this.#rulesAsRead(sheets);
    return {
      areas: areas.map((area) => this.#areaImage(area)),
      rules,
      named: named.map((name) => ({ name, contents: contentsByName(this.#book, name) })),
    };
  }

  #rulesAsRead(sheets: readonly string[]): Image['rules'] {
    return sheets.map((id) => {
      const sheet = this.#sheet(id);
      return { sheet: id, own: sheet.ownRules, foreign: sheet.foreignRules };
    });
  }

  #sheet(id: string): SheetSnapshot {
    const sheet = this.#book.snapshot.sheets.find((each) => each.id === id);
    if (sheet === undefined) throw new Refusal('SHEET_GONE', { sheet: id });
    return sheet;
  }

  #areaImage(area: Area): AreaImage {
    const grid = gridOf(this.#sheet(area.sheet), this.#book.snapshot.styles);
    const contents: Content[][] = [];
    const fills: (string | null)[][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      const cells: Content[] = [];
      const paint: (string | null)[] = [];
      for (let column = area.left; column <= area.right; column++) {
        cells.push({ value: grid.value(row, column), formula: grid.formula(row, column) });
        paint.push(grid.style(row, column).fill);
      }
      contents.push(cells);
      // Rows painted alike share one list: most areas are not painted at all.
      const above = fills.at(-1);
      fills.push(above !== undefined && paint.every((fill, i) => fill === above[i]) ? above : paint);
    }
    return { area, contents, fills };
  }

  /**
   * Where there was nothing to change, the output is still made: the source as it is, with a history that says so, so
   * that restore works as after any other run.
   */
  copySource(id: string): void {
    const original = this.#book.archive.bytes;
    if (existsSync(this.#out) && fingerprint(bytesOf(this.#out)) === fingerprint(original)) return;
    const journal: Journal = { version: 1, id, edits: [], foreign: [], state: 'applied' };
    writeAtomically(this.#out, original);
    writeUndo(this.#out, [{ journal, original, after: fingerprint(original) }]);
  }

  /**
   * Keeps the journal in the history. The fingerprint of an applied change is that of the bytes we wrote or, where an
   * interrupted run did, would have written: what somebody made of the file since must not be taken for ours.
   */
  #keep(journal: Journal): void {
    this.#history ??= readUndo(this.#out);
    const mine = this.#history.find((each) => each.journal.id === journal.id);
    const others = this.#history.filter((each) => each !== mine);
    this.#history = journal.state === 'restored' ? others : [...others, this.#undoOf(journal, mine)];
    writeUndo(this.#out, this.#history);
  }

  #undoOf(journal: Journal, mine: Undo | undefined): Undo {
    if (journal.state === 'writing' || mine === undefined)
      return { journal, original: this.#book.archive.bytes, after: null };
    return { ...mine, journal, after: this.#written === null ? leftBehind(mine) : fingerprint(this.#written) };
  }

  /**
   * Writes once the last edits are there. Guards need no second look: they held in the bytes that were checked, and only
   * those, unchanged on disk, are written over.
   */
  #write(edits: readonly Edit[], isLast: boolean): Answer {
    this.#pending.push(...edits);
    if (!isLast) return { ok: true };
    const present = this.#present();
    if (existsSync(present) && fingerprint(bytesOf(present)) !== fingerprint(this.#written ?? this.#sourceBytes)) {
      return { ok: false, problem: problem('FILE_CHANGED', { file: present }) };
    }
    const bytes = patchedWorkbook(this.#book, this.#pending);
    this.#pending = [];
    try {
      writeAtomically(this.#out, bytes);
    } catch (cause) {
      if (!this.#isOnDisk(bytes)) throw cause;
    }
    this.#written = bytes;
    return { ok: true };
  }

  /** A write that failed may have done its rename already: only the file itself can tell. */
  #isOnDisk(bytes: Uint8Array): boolean {
    return existsSync(this.#out) && fingerprint(bytesOf(this.#out)) === fingerprint(bytes);
  }
}
