import { contentsDigest, type Image } from '../../core/changes/compare.ts';
import type { Content, Edit, Guard, Rule } from '../../core/changes/edits.ts';
import { problem } from '../../core/messages/problem.ts';
import type { Answer, Ask, HostTraits, Journal, SyncHost } from '../../core/protocol/asks.ts';
import type { Area } from '../../core/workbook/cells.ts';

/** How a host can fail at one ask. */
export type Fault = 'reject-before' | 'reject-after' | 'part' | 'kill-before' | 'kill-after';

/** All ways to fail. */
export const FAULTS: readonly Fault[] = ['reject-before', 'reject-after', 'part', 'kill-before', 'kill-after'];

/** Thrown where the run is cut: nothing after it is executed, as when a process is killed. */
export class Killed extends Error {}

type Sheet = { cells: Map<string, Content>; fills: Map<string, string>; rules: Map<string, Rule>; foreign: number };

const BLANK: Content = { value: null, formula: null };
const FAILED: Answer = { ok: false, problem: problem('HOST_NO_ANSWER') };

/**
 * A workbook in memory that answers asks. Faults are given by the number of the ask at which they strike; `state` is
 * everything a user could see, for comparing before and after.
 */
export class MemoryHost implements SyncHost {
  readonly traits: HostTraits;
  journal: Journal | null = null;
  asks: Ask['ask'][] = [];
  faults: Map<number, Fault>;
  /** Runs before an ask is answered: what a co-author does meanwhile. */
  meanwhile: (ask: Ask, number: number) => void = () => undefined;
  readonly #sheets = new Map<string, Sheet>();
  #isLocked = false;

  constructor(blockCells = 4, faults: ReadonlyMap<number, Fault> = new Map()) {
    this.traits = { blockCells };
    this.faults = new Map(faults);
  }

  sheet(id: string): Sheet {
    const known = this.#sheets.get(id);
    if (known !== undefined) return known;
    const made: Sheet = { cells: new Map(), fills: new Map(), rules: new Map(), foreign: 0 };
    this.#sheets.set(id, made);
    return made;
  }

  /** The ids of all sheets, those that came too: they are called by them. */
  get sheetIds(): readonly string[] {
    return [...this.#sheets.keys()];
  }

  put(sheet: string, row: number, column: number, content: Partial<Content>): void {
    this.sheet(sheet).cells.set(`${row},${column}`, { ...BLANK, ...content });
  }

  get state(): string {
    const sorted = <T>(map: Map<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(
      sorted(this.#sheets).map(([id, sheet]) => [
        id,
        sorted(sheet.cells),
        sorted(sheet.fills),
        sorted(sheet.rules),
        sheet.foreign,
      ]),
    );
  }

  /** After a kill: the process starts anew, the workbook and the journal are still there. */
  revive(): void {
    this.faults.clear();
    this.#isLocked = false;
  }

  answer(ask: Ask): Answer {
    const number = this.asks.length;
    this.asks.push(ask.ask);
    this.meanwhile(ask, number);
    const fault = this.faults.get(number);
    if (fault === 'kill-before') throw new Killed();
    if (fault === 'reject-before') return FAILED;
    const answer = this.#do(ask, fault === 'part');
    if (fault === 'kill-after') throw new Killed();
    return fault === undefined ? answer : FAILED;
  }

  #do(ask: Ask, isPart: boolean): Answer {
    switch (ask.ask) {
      case 'lock':
        if (this.#isLocked) return { ok: false, problem: problem('LOCKED') };
        this.#isLocked = true;
        return { ok: true };
      case 'unlock':
        this.#isLocked = false;
        return { ok: true };
      case 'keep':
        this.journal = JSON.parse(JSON.stringify(ask.journal)) as Journal;
        return { ok: true };
      case 'read':
        return { ok: true, image: this.#image(ask.areas, ask.rules, ask.named) };
      case 'write':
        return this.#write(ask.edits, ask.guards, isPart);
      case 'progress':
        return { ok: true };
    }
  }

  #contents(area: Area): Content[][] {
    return rowsOf(area, (row, column) => this.sheet(area.sheet).cells.get(`${row},${column}`) ?? BLANK);
  }

  #image(areas: readonly Area[], sheets: readonly string[], named: readonly string[]): Image {
    return {
      areas: areas.map((area) => ({
        area,
        contents: this.#contents(area),
        fills: rowsOf(area, (row, column) => this.sheet(area.sheet).fills.get(`${row},${column}`) ?? null),
      })),
      rules: sheets.map((sheet) => ({
        sheet,
        own: [...this.sheet(sheet).rules].map(([key, rule]) => ({ key, ...rule })),
        foreign: this.sheet(sheet).foreign,
      })),
      named: named.map((name) => ({ name, contents: this.#whole(name) })),
    };
  }

  /** What a sheet holds from A1 on; sheets are called by their ids here. */
  #whole(name: string): Content[][] | null {
    const cells = this.#sheets.get(name)?.cells;
    if (cells === undefined) return null;
    const places = [...cells.keys()].map((key) => key.split(',').map(Number));
    const bottom = Math.max(-1, ...places.map(([row = 0]) => row));
    const right = Math.max(-1, ...places.map(([, column = 0]) => column));
    return this.#contents({ sheet: name, top: 0, left: 0, bottom, right });
  }

  #write(edits: readonly Edit[], guards: readonly Guard[], isPart: boolean): Answer {
    if (guards.some(({ area, digest }) => contentsDigest(this.#contents(area)) !== digest))
      return { ok: false, problem: problem('STALE_PLAN') };
    const half = isPart ? Math.ceil(edits.length / 2) : edits.length;
    edits.slice(0, half).forEach((edit, i) => this.#carry(edit, isPart && i === half - 1));
    return { ok: true };
  }

  #carry(edit: Edit, isHalf: boolean): void {
    if (edit.kind === 'rule') {
      const { rules } = this.sheet(edit.sheet);
      if (edit.after === null) rules.delete(edit.key);
      else rules.set(edit.key, edit.after);
      return;
    }
    if (edit.kind === 'sheet') {
      this.#sheets.delete(edit.name);
      const { after } = edit;
      if (after === null) return;
      const { cells, rules } = this.sheet(after.name);
      after.contents.slice(0, isHalf ? after.contents.length / 2 : undefined).forEach((row, r) =>
        row.forEach((content, c) => {
          if (content.value !== null || content.formula !== null) cells.set(`${r},${c}`, content);
        }),
      );
      for (const { key, ...rule } of after.rules) rules.set(key, rule);
      return;
    }
    const { area } = edit;
    const sheet = this.sheet(area.sheet);
    edit.after.forEach((cells, r) => {
      if (isHalf && r > 0) return;
      cells.forEach((after, c) => {
        const key = `${area.top + r},${area.left + c}`;
        if (edit.kind === 'content') {
          const content = after as Content;
          if (content.value === null && content.formula === null) sheet.cells.delete(key);
          else sheet.cells.set(key, content);
        } else if (after === null) sheet.fills.delete(key);
        else sheet.fills.set(key, after as string);
      });
    });
  }
}

function rowsOf<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(at(row, column));
    rows.push(cells);
  }
  return rows;
}
