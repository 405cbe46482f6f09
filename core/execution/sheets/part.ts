import type { Status } from '../../stoplight/status.ts';
import type { Cell, CellValue } from '../../workbook/cells.ts';
import type { PartFacts } from './facts.ts';

/** The parts of the execution system that have a sheet of their own, in the order of the method (systems 35). */
export const PART_IDS = [
  'objectives',
  'alignment',
  'csfs',
  'sops',
  'milestones',
  'huddle',
  'weekly',
  'monthly',
  'quarterly',
  'calendar',
  'multiYear',
  'diagnosis',
  'clarity',
  'readiness',
  'teams',
] as const;

/** A part of the execution system. */
export type PartId = (typeof PART_IDS)[number];

/** The languages in which sheets are made. */
export const PART_LANGUAGES = ['en', 'de', 'es'] as const;

/** One of them. */
export type PartLanguage = (typeof PART_LANGUAGES)[number];

/** The language of a BCP 47 tag in which sheets are made; English where there is none: 'de-AT' → 'de'. */
export function partLanguageOf(tag: string): PartLanguage {
  const language = tag.toLowerCase().split('-')[0];
  return PART_LANGUAGES.find((each) => each === language) ?? 'en';
}

/** What a part is called and says, in one language. Texts are looked up by the keys of its shape. */
export type PartWords = {
  readonly language: PartLanguage;
  /** The name of its sheet: at most 31 characters, none of : \ / ? * [ ] */
  readonly name: string;
  /** In the first row of the sheet. */
  readonly title: string;
  /** Below it: how the sheet is used, in one or two sentences. */
  readonly guide: string;
  /** What the part is for, in the pane and in the command line: one sentence. */
  readonly purpose: string;
  /** Above each block. */
  readonly captions: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, string>>;
  /** Words that are chosen from a list in a cell; no commas. */
  readonly choices: Readonly<Record<string, string>>;
  /** What is said of the filled-in sheet, with {places} for what it is about. */
  readonly says: Readonly<Record<string, string>>;
};

/** A cell of the row that a formula or condition stands in, by the key of its column: `at('owner')` → '$C6'. */
export type RowCell = (column: string) => string;

/**
 * All rows of a column by its key and that of its block, its own where none is named, for a formula that counts over
 * them: `cells('owner', 'actions')` → '$H$6:$H$1000'.
 */
export type ColumnCells = (column: string, block?: string) => string;

/** A colour of a column: that of a status, where the condition over cells of its row is true. */
export type Paint = { readonly status: Status; readonly when: string };

/** What a cell takes: one of some choices of the words, a number within bounds, a date; left out, anything. */
export type Takes =
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'date' };

/**
 * A column of a block.
 *
 * - `us`: kept up to date whenever the sheet is created again; its heading carries a sign that says so
 * - `you`: given at most a first value; what people type is never touched
 */
export type ColumnShape = {
  readonly key: string;
  /** In characters. */
  readonly width: number;
  readonly filledBy: 'us' | 'you';
  /** The invariant number format code. */
  readonly format?: string;
  readonly takes?: Takes;
  /** A native formula for every row, the spare ones too; without a leading '='. Never put over something typed. */
  readonly formula?: (at: RowCell, words: PartWords, cells: ColumnCells, facts: PartFacts) => string;
  readonly paints?: (at: RowCell, words: PartWords, cells: ColumnCells) => readonly Paint[];
};

/** A table on the sheet of a part. Blocks stand side by side, so that each can grow downward without end. */
export type BlockShape = {
  readonly key: string;
  readonly columns: readonly ColumnShape[];
  /** The columns whose texts together tell one row from another. */
  readonly identity: readonly string[];
  /** Rows that are prepared below what is known, for people to go on. */
  readonly spareRows: number;
  /** Rows below those that have formats, choices and colours already: for a log that grows. */
  readonly room?: number;
};

/**
 * What a cell of a new line holds: a value, or a native formula without its '='. A link may bring the number format of
 * the cell it points at, so that 26 % is not shown as 0.26.
 */
export type LineCell = CellValue | { readonly formula: string; readonly format?: string };

/**
 * What the workbook already tells for one row of a block, by the keys of columns. Of what is left out nothing is known:
 * in a row that is there it stays as it is. null says that it is blank, or left to the formula of its column.
 */
export type PartLine = ReadonlyMap<string, LineCell>;

/** Something the filled-in sheet says: how it stands, in words, and where to look. */
export type PartFinding = {
  readonly status: Status;
  readonly title: string;
  /** What to do, or why; blank where the title says all. */
  readonly detail: string;
  readonly at: Cell | null;
};

/** A part of the execution system: what its sheet looks like, what is known for it, and what it says when filled in. */
export type Part = {
  readonly id: PartId;
  readonly blocks: readonly BlockShape[];
  readonly words: Readonly<Record<PartLanguage, PartWords>>;
  /** What the workbook already tells, by the keys of blocks. */
  readonly lines: (facts: PartFacts, words: PartWords) => ReadonlyMap<string, readonly PartLine[]>;
  /** What the sheet says as it is filled in now; of what is not there yet, nothing. */
  readonly findings: (facts: PartFacts, words: PartWords) => readonly PartFinding[];
  /** How far the part is in use, 0 to 1; 0 while there is no sheet of it. */
  readonly progress: (facts: PartFacts) => number;
};

/** A cell's column from its first row to its last, as a formula over the rows of a block needs it: '$C6' → '$C:$C'. */
export function columnOfCell(cell: string): string {
  const letters = cell.replace(/[$\d]/g, '');
  return `$${letters}:$${letters}`;
}

/** The paint of a column that holds the words of statuses, as formulas or typed. */
export function paintedByStatus(column: string): (at: RowCell) => readonly Paint[] {
  return (at) =>
    (['Green', 'Yellow', 'Red', 'Grey'] as const).map((status) => ({ status, when: `${at(column)}="${status}"` }));
}
