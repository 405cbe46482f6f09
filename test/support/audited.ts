import { auditWorkbook } from '../../core/audit/audit.ts';
import type { Finding } from '../../core/audit/audit-types.ts';
import type { ConditionalFormat, Painting, WorkbookFormats } from '../../core/formats/format.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import { a1 } from '../../core/workbook/cells.ts';
import { boxOf } from '../../core/workbook/references.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';

const COLOURS: ReadonlyMap<string, string> = new Map([
  ['green', '#C6EFCE'],
  ['yellow', '#FFEB9C'],
  ['red', '#FFC7CE'],
  ['blue', '#BDD7EE'],
]);

/** A conditional format drawn in a line: 'C2:C9 red cellIs lessThan 0.9', 'C2:C9 green expression $C2>=$B2'. */
export function drawnFormat(line: string, i: number): ConditionalFormat {
  const [ref = '', colour = '', type = '', ...rest] = line.split(' ');
  const operator = type === 'cellIs' ? (rest.shift() ?? null) : null;
  const words = rest.join(' ');
  const look: Painting = { kind: 'look', look: { fill: COLOURS.get(colour) ?? colour, font: null } };
  return {
    type,
    areas: ref.split(',').flatMap((each) => boxOf(each) ?? []),
    priority: i + 1,
    stopIfTrue: false,
    operator,
    text: type.endsWith('Text') || type.endsWith('With') ? words : null,
    formulas: words === '' || type.endsWith('Text') ? [] : words.split(' and '),
    painting: look,
  };
}

/** What a drawn workbook has beside its cells. */
export type Drawn = {
  readonly formats?: readonly (string | ConditionalFormat)[];
  readonly settings?: Partial<Settings>;
  readonly names?: Readonly<Record<string, string>>;
  readonly asOf?: string;
};

/** The findings of a drawn workbook; its formats lie on the first sheet. */
export function findingsOf(book: WorkbookSnapshot, drawn: Drawn = {}): Finding[] {
  const { review, context } = reviewWorkbook(
    book,
    { ...defaultSettings(), ...drawn.settings },
    drawn.asOf ?? '2026-03-31',
    { objectives: false },
  );
  const list = (drawn.formats ?? []).map((each, i) => (typeof each === 'string' ? drawnFormat(each, i) : each));
  const formats: WorkbookFormats = {
    formats: new Map([[book.sheets[0]?.id ?? '', list]]),
    names: new Map(Object.entries(drawn.names ?? {})),
    fills: book.styles.map((style) => style.fill),
  };
  return auditWorkbook({ book, formats, tables: review.tables, context });
}

/** The wrong rows of findings in short: 'D3 Green → Red LOWER_IS_BETTER'. */
export function wrongIn(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ rows }) =>
    rows.map(({ row, column, shows, should, fault }) => `${a1(row, column)} ${shows} → ${should} ${fault}`),
  );
}

/** The workbook with every text that begins like a formula as one, without a stored value. */
export function withFormulas(book: WorkbookSnapshot): WorkbookSnapshot {
  const isFormula = (value: unknown): value is string => typeof value === 'string' && value.startsWith('=');
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    formulas: sheet.values.map((row, r) =>
      row.map((value, c) => (isFormula(value) ? value.slice(1) : (sheet.formulas[r]?.[c] ?? null))),
    ),
    values: sheet.values.map((row) => row.map((value) => (isFormula(value) ? null : value))),
  }));
  return { ...book, sheets };
}
