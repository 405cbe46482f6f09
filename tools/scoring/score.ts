import {
  SCORED_ROLES,
  tablesOf,
  type LabelledSheet,
  type LabelledTable,
  type Labels,
  type ScoredRole,
} from './labels.ts';

/** A table as `check --json` prints it, as far as scoring needs it. */
export type CheckedTable = {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly columns: Readonly<Record<string, string>>;
};

/** Right, wrongly found, and missed. */
export type Tally = { right: number; wrong: number; missed: number };

/** A score over some labels. */
export type Score = {
  headersRight: number;
  tables: number;
  falseTables: number;
  plainSheets: number;
  readonly roles: Map<ScoredRole, Tally>;
  readonly remarks: string[];
};

/** A score of nothing. */
export function newScore(): Score {
  return {
    headersRight: 0,
    tables: 0,
    falseTables: 0,
    plainSheets: 0,
    roles: new Map(SCORED_ROLES.map((role) => [role, { right: 0, wrong: 0, missed: 0 }])),
    remarks: [],
  };
}

function leaf(rows: readonly number[]): number {
  return rows[rows.length - 1] ?? -1;
}

/** How much a found table is the labelled one: the same leaf header row first, then shared columns. */
function likeness(found: CheckedTable, wanted: LabelledTable): number {
  const columns = new Set(Object.values(wanted.columns));
  const shared = Object.values(found.columns).filter((column) => columns.has(column)).length;
  const name = found.columns['name'] === wanted.columns['name'] ? 2 : 0;
  return (leaf(found.headerRows) === leaf(wanted.headerRows) ? 100 : 0) + name + shared;
}

function bestMatch(found: readonly CheckedTable[], wanted: LabelledTable, isOnly: boolean): CheckedTable | null {
  const ranked = [...found].sort((a, b) => likeness(b, wanted) - likeness(a, wanted));
  const best = ranked[0];
  if (best === undefined) return null;
  return likeness(best, wanted) >= 100 || isOnly ? best : null;
}

function scoreTable(score: Score, place: string, found: CheckedTable | null, wanted: LabelledTable): void {
  score.tables++;
  const isRight = found !== null && found.headerRows.join() === wanted.headerRows.join();
  if (isRight) score.headersRight++;
  const odd: string[] = [];
  for (const role of SCORED_ROLES) {
    const tally = score.roles.get(role);
    const want = wanted.columns[role];
    const got = found?.columns[role];
    if (tally === undefined || (want === undefined && got === undefined)) continue;
    if (want === got) tally.right++;
    else {
      if (got !== undefined) {
        tally.wrong++;
        odd.push(`+${role}:${got}`);
      }
      if (want !== undefined) {
        tally.missed++;
        odd.push(`-${role}:${want}`);
      }
    }
  }
  if (!isRight || odd.length > 0)
    score.remarks.push(
      `${place} header ${wanted.headerRows.join()} found ${found?.headerRows.join() ?? 'nothing'} ${odd.join(' ')}`,
    );
}

function scoreSheet(score: Score, file: string, sheet: LabelledSheet, found: readonly CheckedTable[]): void {
  if (sheet.table === 'no') {
    score.plainSheets++;
    if (found.length > 0) {
      score.falseTables++;
      score.remarks.push(
        `${file} | ${sheet.sheet}: no table, but found ${found.map((table) => JSON.stringify(table.columns)).join(' ')}`,
      );
    }
    return;
  }
  const tables = tablesOf(sheet);
  for (const wanted of tables)
    scoreTable(score, `${file} | ${sheet.sheet}:`, bestMatch(found, wanted, tables.length === 1), wanted);
}

/** Scores what was found in one workbook; sheets the labeller was unsure of are scored apart. */
export function scoreWorkbook(high: Score, low: Score, labels: Labels, found: readonly CheckedTable[]): void {
  for (const sheet of labels.sheets) {
    scoreSheet(
      sheet.confidence === 'low' ? low : high,
      labels.file,
      sheet,
      found.filter((table) => table.sheet === sheet.sheet),
    );
  }
}

/** Precision and recall over all roles together. */
export function overall(score: Score): {
  readonly precision: number;
  readonly recall: number;
  readonly headers: number;
  readonly falseTables: number;
} {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const tally of score.roles.values()) {
    right += tally.right;
    wrong += tally.wrong;
    missed += tally.missed;
  }
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    headers: score.headersRight / Math.max(1, score.tables),
    falseTables: score.falseTables / Math.max(1, score.plainSheets),
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A score as lines of text. */
export function scoreLines(title: string, score: Score): string[] {
  const { precision, recall, headers, falseTables } = overall(score);
  const lines = [
    `${title}`,
    `  header rows right  ${score.headersRight} of ${score.tables} (${percent(headers)})`,
    `  false tables       ${score.falseTables} of ${score.plainSheets} sheets without one (${percent(falseTables)})`,
    `  roles              precision ${percent(precision)}, recall ${percent(recall)}`,
  ];
  for (const [role, { right, wrong, missed }] of score.roles) {
    lines.push(
      `    ${role.padEnd(10)} precision ${percent(right / Math.max(1, right + wrong)).padStart(8)}   recall ${percent(right / Math.max(1, right + missed)).padStart(8)}   (${right} right, ${wrong} wrong, ${missed} missed)`,
    );
  }
  return lines;
}
