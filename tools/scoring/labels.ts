import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The roles that are scored. */
export const SCORED_ROLES = [
  'name',
  'objective',
  'target',
  'actual',
  'baseline',
  'weight',
  'owner',
  'due',
  'status',
  'parent',
  'progress',
] as const;

/** One of `SCORED_ROLES`. */
export type ScoredRole = (typeof SCORED_ROLES)[number];

/** A table as a person saw it: 1-based rows, column letters by role. */
export type LabelledTable = {
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly columns: Readonly<Record<string, string>>;
};

/** A sheet as a person saw it. */
export type LabelledSheet = Partial<LabelledTable> & {
  readonly sheet: string;
  readonly table: 'yes' | 'no';
  readonly confidence: 'high' | 'low';
  readonly blocks?: readonly LabelledTable[];
};

/** The labels of a workbook. */
export type Labels = { readonly file: string; readonly sheets: readonly LabelledSheet[] };

/** Where the labelled workbooks lie, beside the project; they belong to other people and are not part of it. */
export const DATA_FOLDER = '../shared/data';

/** Whether the labelled workbooks are there. */
export function hasLabels(folder: string = DATA_FOLDER): boolean {
  return existsSync(`${folder}/labels`);
}

/** All labels in a folder. */
export function readLabels(folder: string = DATA_FOLDER): Labels[] {
  return readdirSync(`${folder}/labels`)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}/labels/${name}`, 'utf8')) as Labels);
}

/** The tables of a labelled sheet; blocks that say nothing of their columns cannot be scored. */
export function tablesOf(sheet: LabelledSheet): LabelledTable[] {
  const { headerRows, firstDataRow, lastDataRow, columns, blocks = [] } = sheet;
  const main =
    headerRows === undefined || firstDataRow === undefined || lastDataRow === undefined
      ? []
      : [{ headerRows, firstDataRow, lastDataRow, columns: columns ?? {} }];
  return [...main, ...blocks].filter((table) => Object.keys(table.columns).length > 0);
}
