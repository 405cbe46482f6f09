import type { Box } from '../../core/workbook/cells.ts';
import { LAST_COLUMN, LAST_ROW } from '../../core/workbook/cells.ts';
import { isDateFormat } from '../../core/reading/number-format.ts';
import type { Book, BookEvent } from '../workbook/book.ts';
import { Calculator, type Painted } from '../workbook/calculator.ts';
import { digestOf } from '../../core/workbook/digest.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { stateOf } from '../workbook/state.ts';
import type { Execution } from './execution.ts';
import { extrasOf, shiftExtras, type SheetExtras, type StoredMetadata } from './extras.ts';
import { type Call, type Fault, type Kind, type Traffic, trafficOf } from './faults.ts';
import { type Separators, separatorsOf } from './locale.ts';
import { SCOPES } from './wrong.ts';

/** What a spreadsheet and its user are like. */
export type SheetsKind = {
  readonly locale: string;
  readonly zone: string;
  /** The script's own time zone, of its declaration. */
  readonly scriptZone: string;
  readonly userLocale: string;
  /** When the simulated clock starts. */
  readonly now: number;
  /** The scopes of the declaration. */
  readonly scopes: readonly string[];
  /** When a write that cannot be done says so: at its call, or not before it is committed. Both happen. */
  readonly reports: 'immediately' | 'deferred';
  /** Whether this user has the spreadsheet's cells to write; a viewer has not. */
  readonly isEditor: boolean;
  readonly id: string;
};

const USUAL: SheetsKind = {
  locale: 'en_US',
  zone: 'Etc/UTC',
  scriptZone: 'Etc/UTC',
  userLocale: 'en',
  now: Date.UTC(2026, 2, 2, 9),
  scopes: [SCOPES.sheets[0], SCOPES.ui[0]],
  reports: 'immediately',
  isEditor: true,
  id: 'spreadsheet-id',
};

/** A cache entry and when it is gone. */
export type CacheEntry = { readonly value: string; readonly until: number };

/** What calls a function of the script by the clock, and when. */
export type StoredTrigger = {
  readonly id: string;
  readonly handler: string;
  readonly everyDays: number | null;
  readonly onMonthDay: number | null;
  readonly atHour: number | null;
  /** The script's own where none is given. */
  readonly zone: string | null;
};

/** A menu as it hangs in the bar after `addToUi`. */
export type ShownMenu = { readonly caption: string; readonly items: readonly MenuEntry[] };
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly function: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: ShownMenu };

/** A dialog or bar of HTML that was shown. */
export type ShownHtml = {
  readonly where: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly content: string;
};

/** An alert or prompt that was shown, and what the user pressed and typed. */
export type Asked = { readonly title: string; readonly text: string; readonly buttons: string };
export type Pressed = { readonly button: string; readonly text?: string };

/**
 * Google Sheets with one spreadsheet open: the workbook, the stores, the user interface, the simulated clock and the
 * faults. Scripts run against it one execution at a time (`script-run.ts`).
 */
export class SheetsHost {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly properties = {
    document: new Map<string, string>(),
    script: new Map<string, string>(),
    user: new Map<string, string>(),
  };
  readonly caches = {
    document: new Map<string, CacheEntry>(),
    script: new Map<string, CacheEntry>(),
    user: new Map<string, CacheEntry>(),
  };
  /** Who holds a lock: an execution, or somebody else until a time. */
  readonly locks = new Map<string, Execution | { readonly until: number }>();
  /** Files of the project that HtmlService finds, by name without ending. */
  html: ReadonlyMap<string, string> = new Map();
  locale: string;
  zone: string;
  readonly scriptZone: string;
  readonly userLocale: string;
  scopes: readonly string[];
  readonly reports: SheetsKind['reports'];
  isEditor: boolean;
  readonly id: string;
  /** The simulated clock, in milliseconds since 1970. */
  now: number;
  /** What was shown to the user. */
  menus: readonly ShownMenu[] = [];
  shown: readonly ShownHtml[] = [];
  toasts: readonly { readonly title: string; readonly text: string }[] = [];
  asked: readonly Asked[] = [];
  triggers: readonly StoredTrigger[] = [];
  logs: readonly { readonly level: string; readonly text: string }[] = [];
  /** Notes that custom functions left at cells whose value they could not give. */
  functionNotes: readonly string[] = [];
  /** What the user presses when asked. */
  press: (asked: Asked) => Pressed = () => ({ button: 'OK' });
  /** Whether nothing is selected, as when a chart is. */
  isNothingSelected = false;
  /** What was selected on sheets that are not in front, by their ids. */
  readonly selections = new Map<string, Box>();
  spreadsheetMetadata: readonly StoredMetadata[] = [];
  /** Answers of reads, for stale ones. */
  readonly answers = new Map<string, unknown>();
  /** Faults by the number of the call at which they strike, from 0. */
  readonly faults = new Map<number, Fault>();
  /** Which fault strikes a call: those of `faults`, unless a test chooses by what the call is. */
  chooseFault: (call: Call) => Fault | undefined = ({ number }) => this.faults.get(number);
  /** Runs before a call is worked off: what another user does meanwhile. */
  meanwhile: (call: Call) => void = () => undefined;
  #calls: Call[] = [];
  readonly #ofKind = new Map<Kind, number>();
  readonly #extras = new Map<string, SheetExtras>();

  constructor(book: Book, kind: Partial<SheetsKind> = {}) {
    const { locale, zone, scriptZone, userLocale, now, scopes, reports, isEditor, id } = { ...USUAL, ...kind };
    this.book = book;
    this.locale = locale;
    this.zone = zone;
    this.scriptZone = scriptZone;
    this.userLocale = userLocale;
    this.now = now;
    this.scopes = scopes;
    this.reports = reports;
    this.isEditor = isEditor;
    this.id = id;
    importAsSheets(book);
    this.calculator = new Calculator(book);
    book.listen((event) => this.#follow(event));
  }

  get separators(): Separators {
    return separatorsOf(this.locale);
  }

  /** Names of the calls that needed no server: proof that something asked for nothing at all. */
  localCalls: string[] = [];

  /** Notes a call to the server. */
  log(name: string, kind: Kind): Call {
    const call = {
      name,
      kind,
      number: this.#calls.length,
      ofKind: this.#ofKind.get(kind) ?? 0,
    };
    this.#ofKind.set(kind, call.ofKind + 1);
    this.#calls.push(call);
    return call;
  }

  /** All calls since the log was started. */
  get calls(): readonly Call[] {
    return this.#calls;
  }

  get traffic(): Traffic {
    return trafficOf(this.#calls);
  }

  /** Starts the log anew; faults count from here as well. */
  resetCalls(): void {
    this.#calls = [];
    this.#ofKind.clear();
    this.localCalls = [];
  }

  /** What a sheet has besides what the shared model holds. */
  extras(sheet: Sheet): SheetExtras {
    const known = this.#extras.get(sheet.id);
    if (known !== undefined) return known;
    const made = extrasOf(sheet);
    this.#extras.set(sheet.id, made);
    return made;
  }

  /** The number by which scripts know a sheet: it stays when the sheet is renamed or moved. The first has 0. */
  sheetNumber(sheet: Sheet): number {
    return Number.parseInt(sheet.id.slice(10, 14), 16) - 1;
  }

  /** All cells the spreadsheet has room for, which is what its limit counts. */
  get cells(): number {
    return this.book.sheets.reduce((sum, sheet) => sum + this.extras(sheet).rows * this.extras(sheet).columns, 0);
  }

  /** Does something as the user or another one does it: one undo step. */
  act<T>(change: (book: Book) => T): T {
    return this.book.together(() => change(this.book));
  }

  protectAll(): void {
    for (const sheet of this.book.sheets) this.book.dress(sheet, 'protection', { options: {}, password: null });
  }

  #follow(event: BookEvent): void {
    if (event.kind !== 'cells') return;
    const extras = this.extras(event.sheet);
    if (event.change === 'RowInserted') shiftExtras(extras, widest(event.box, 'rows'), 'down');
    if (event.change === 'RowDeleted') shiftExtras(extras, widest(event.box, 'rows'), 'up');
    if (event.change === 'ColumnInserted') shiftExtras(extras, widest(event.box, 'columns'), 'right');
    if (event.change === 'ColumnDeleted') shiftExtras(extras, widest(event.box, 'columns'), 'left');
  }

  /** Everything a user could see or lose, as plain data: for comparing before with after. */
  state(): unknown {
    return {
      book: stateOf(this.book),
      sheets: this.book.sheets.map((sheet) => {
        const { widths, ...extras } = this.extras(sheet);
        return { ...extras, widths: [...widths].sort(([a], [b]) => a - b) };
      }),
      metadata: this.spreadsheetMetadata,
      properties: Object.values(this.properties).map((store) => [...store].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  /** The fingerprint of all that: equal if and only if nothing differs. */
  digest(): string {
    return digestOf(JSON.stringify(this.state()));
  }

  /** The colours a user sees in a cell of a sheet, by name; null is none. */
  painted(sheetName: string, row: number, column: number): Painted {
    return this.calculator.paintedOn(sheetName, row, column);
  }
}

function widest(box: Box, axis: 'rows' | 'columns'): Box {
  return axis === 'rows' ? { ...box, left: 0, right: LAST_COLUMN } : { ...box, top: 0, bottom: LAST_ROW };
}

/** Days between the two ways of counting them. */
const DAYS_1904 = 1462;

/**
 * What an import makes of a workbook from elsewhere: days are counted from 1899-12-30, and of several conditional
 * formats the first that holds decides alone.
 */
function importAsSheets(book: Book): void {
  for (const sheet of book.sheets) {
    sheet.rules = sheet.rules.map((rule) => (rule.kind === 'ColorScale' ? rule : { ...rule, stopIfTrue: true }));
    if (book.dates === 1904)
      for (const [key, cell] of sheet.cells)
        if (typeof cell.value === 'number' && isDateFormat(cell.style.format))
          sheet.cells.set(key, { ...cell, value: cell.value + DAYS_1904 });
  }
  book.dates = 1900;
}
