import type { Book } from '../workbook/book.ts';
import type { Calculator } from '../workbook/calculator.ts';
import type { HostObject } from './object.ts';

/**
 * Things some Excels do, which an add-in must survive:
 * - `skipsFilteredRows`: what is written to a filtered sheet leaves the hidden rows out (office-js#224)
 * - `fillsTablesDown`: a formula entered in an empty table column is copied to all its rows (office-js#1916)
 * - `forgetsUndoOnMerges`: asking for merged cells forgets the steps of undo (office-js#5918)
 * - `refusesUndoGroups`: what is set in an undo group is refused (office-js#6491, #6711)
 */
export type Quirk = 'skipsFilteredRows' | 'fillsTablesDown' | 'forgetsUndoOnMerges' | 'refusesUndoGroups';

/** What kind of Excel the stand-in plays. */
export type Excel = {
  /** The highest ExcelApi 1.x it has: 15 is ExcelApi 1.15. */
  readonly apiLevel: number;
  /** The user's regional settings. */
  readonly culture: {
    readonly name: string;
    readonly decimal: string;
    readonly thousands: string;
    readonly list: string;
    /** How short dates are written: 'M/d/yyyy'. */
    readonly shortDate: string;
  };
  readonly quirks: readonly Quirk[];
};

/** The Excel that is played where nothing else is said. */
export const MODERN: Excel = {
  apiLevel: 15,
  culture: { name: 'en-US', decimal: '.', thousands: ',', list: ',', shortDate: 'M/d/yyyy' },
  quirks: [],
};

/** The API sets an Excel has besides ExcelApi, by name: what it says of itself when an add-in starts. */
export const OTHER_SETS: Readonly<Record<string, string>> = {
  AddInCommands: '1.3',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  RichApiRuntimeFlag: '1.2',
  SharedRuntime: '1.2',
};

/** All sets of an Excel, as its requirement matrix. */
export function setsOf({ apiLevel }: Excel): Readonly<Record<string, string>> {
  return { ExcelApi: `1.${apiLevel}`, ...OTHER_SETS };
}

/** Whether an Excel has a set, in a version not newer than its own. */
export function hasSet(excel: Excel, name: string, version: string): boolean {
  const own = new Map(Object.entries(setsOf(excel))).get(name)?.split('.').map(Number);
  const [major = 1, minor = 0] = version.split('.').map(Number);
  return own !== undefined && (own[0] ?? 0) === major && (own[1] ?? 0) >= minor;
}

/** Where a registered event is sent: its type, and the object it was registered on. */
export type Registration = { readonly type: number; readonly target: string };

/** One open workbook, as the host's objects see it. */
export type Session = {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly excel: Excel;
  /** Objects kept for later requests. */
  readonly references: Map<string, HostObject>;
  /** Registered events, as `type target`. */
  readonly registered: Map<string, Registration>;
  /** Off while an add-in says `runtime.enableEvents = false`. */
  events: boolean;
  calculationMode: string;
  /** What the custom-function runtime sent, in order. */
  readonly functionResults: unknown[];
  /** What the add-in told about itself: 'functions ready', 'actions ready'. */
  readonly heard: string[];
};
