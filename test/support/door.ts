import { newWorkbook, type NewCell, type NewSheet } from '../../headless/xlsx/write/new-workbook.ts';
import { planlight, type Said } from './run.ts';
import { fileIn } from './xlsx.ts';

/** A row as `check --json` prints it, as far as the tests look at it. */
export type CheckedRow = {
  readonly row: number;
  readonly name: string;
  readonly owner: string | null;
  readonly actual: number | null;
  readonly target: number | string | null;
  readonly attainment: number | null;
  readonly gap: number | null;
  readonly status: string;
  readonly band: string | null;
  readonly reason: string | null;
  readonly notes: readonly string[];
  readonly due: string | null;
  readonly doneOn: string | null;
};

/** What `check --json` prints, as far as the tests look at it. */
export type Checked = {
  readonly file: string;
  readonly asOf: string;
  readonly tables: readonly {
    readonly sheet: string;
    readonly range: string;
    readonly headerRows: readonly number[];
    readonly columns: Readonly<Record<string, string>>;
    readonly confidence: number;
    readonly rows: readonly CheckedRow[];
  }[];
  readonly objectives: readonly {
    readonly name: string;
    readonly row: number | null;
    readonly status: string;
    readonly score: number | null;
    readonly coverage: number;
    readonly flags: readonly string[];
    readonly children: readonly { readonly name: string; readonly status: string; readonly weight: number }[];
  }[];
  readonly problems: readonly { readonly code: string; readonly why: string; readonly at: string | null }[];
};

/** The as-of day of these tests. */
export const AS_OF = '2026-02-10';

/** A date cell as Excel stores it: a serial number in a date's dress. */
export function dated(serial: number): NewCell {
  return { value: serial, style: { format: 'yyyy-mm-dd' } };
}

/** A workbook file with one sheet "Plan" of these rows, in a folder. */
export function planFile(
  folder: string,
  rows: readonly (readonly NewCell[])[],
  more: Partial<NewSheet> = {},
  name = 'plan.xlsx',
): string {
  return fileIn(folder, name, newWorkbook([{ name: 'Plan', rows, ...more }]));
}

/** Every number of a JSON text is one: `JSON.stringify` writes NaN and infinities as null, so texts are looked at too. */
function parsed(said: Said): Checked {
  if (/NaN|Infinity/.test(said.out)) throw new Error(`a number that is none: ${said.out}`);
  if (said.exit !== 0) throw new Error(`exit ${said.exit}: ${said.err}`);
  return JSON.parse(said.out) as Checked;
}

/** What `check --json` says of a file. */
export function checkFile(path: string, options: readonly string[] = []): Checked {
  return parsed(planlight(['check', path, '--json', '--as-of', AS_OF, ...options]));
}

/** What `check --json` says of a sheet of these rows. */
export function checkRows(
  folder: string,
  rows: readonly (readonly NewCell[])[],
  options: readonly string[] = [],
  more: Partial<NewSheet> = {},
): Checked {
  return checkFile(planFile(folder, rows, more), options);
}
