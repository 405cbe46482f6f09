import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PALETTES } from '../core/changes/look.ts';
import { columnFor, type FoundTable } from '../core/columns/found-table.ts';
import type { Role } from '../core/columns/role.ts';
import { explain } from '../core/review/explain-row.ts';
import { reviewWorkbook } from '../core/review/review.ts';
import type { RowReview } from '../core/review/review-types.ts';
import { defaultSettings } from '../core/settings/schema.ts';
import { SIGNS } from '../core/stoplight/status.ts';
import { gridOf, type Grid } from '../core/workbook/snapshot.ts';
import { figuresFor } from '../report/figures.ts';
import { openWorkbook } from '../headless/xlsx/open.ts';
import { escapeText } from '../headless/xml/escape.ts';

const SOURCE = 'examples/sales-plan.xlsx';
const PICTURE = 'docs/images/sales-plan.svg';
const AS_OF = '2026-06-30';
const ROW = 26;
const TOP = 92;
const COLUMNS = [
  { title: 'KPI', x: 24, anchor: 'start' },
  { title: 'Owner', x: 262, anchor: 'start' },
  { title: 'Target', x: 476, anchor: 'end' },
  { title: 'Actual', x: 590, anchor: 'end' },
  { title: 'What Planlight says', x: 620, anchor: 'start' },
] as const;

function text(x: number, y: number, anchor: string, content: string, more = ''): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}"${more}>${escapeText(content)}</text>`;
}

/** A cell as its reader sees it: typed text as typed, numbers as the format says. */
function shownCell(grid: Grid, row: number, column: number | null): string {
  const value = column === null ? null : grid.value(row, column);
  if (column === null || value === null) return '';
  if (typeof value === 'number') return figuresFor('en').amount(value, grid.style(row, column).format);
  return typeof value === 'string' ? value : '';
}

function says(row: RowReview): string {
  const sign = `${SIGNS[row.status].symbol} ${row.status}`;
  if (row.gap === null) return `${sign}, no data yet`;
  const share = `${(Math.abs(row.gap) * 100).toFixed(1)}%`;
  if (row.reason === 'STRICT_EQUAL') return `${sign}, at a target to be passed`;
  return `${sign}, ${row.gap === 0 ? 'exactly at target' : `${share} ${row.gap > 0 ? 'behind' : 'ahead'}`}`;
}

function rowSvg(grid: Grid, table: FoundTable, row: RowReview, i: number): string {
  const y = TOP + ROW * (i + 1);
  const cell = (role: Role): string => shownCell(grid, row.row, columnFor(table, role));
  const cells = [row.name, row.owner ?? '', cell('target'), cell('actual'), says(row)];
  const fill = PALETTES.clear[row.status].fill;
  const painted = `<rect x="492" y="${y}" width="106" height="${ROW}" fill="${fill}"/>`;
  const line = `<line x1="16" x2="884" y1="${y + ROW}" y2="${y + ROW}" stroke="#DDE3E6"/>`;
  return painted + line + COLUMNS.map(({ x, anchor }, c) => text(x, y + 17.5, anchor, cells[c] ?? '')).join('');
}

/** The picture of the README: the example's scorecard as it is coloured, and why one of its rows is what it is. */
function picture(): string {
  const book = openWorkbook(readFileSync(SOURCE), SOURCE).snapshot;
  const result = reviewWorkbook(book, defaultSettings(), AS_OF);
  const table = result.review.tables[0];
  const chosen = table?.rows[0];
  if (table === undefined || chosen === undefined) throw new Error('the example has a table');
  const sheet = book.sheets.find((each) => each.id === table.sheet);
  if (sheet === undefined) throw new Error('the example has the sheet of its table');
  const grid = gridOf(sheet, book.styles);
  const height = TOP + ROW * (table.rows.length + 1) + 74;
  const head = COLUMNS.map(({ title, x, anchor }) =>
    text(x, TOP + 17.5, anchor, title, ' fill="#FFFFFF" font-weight="600"'),
  ).join('');
  const why = explain(book, result, table, chosen).sentence;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="${height}" viewBox="0 0 900 ${height}" font-family="system-ui, 'Segoe UI', sans-serif" font-size="13.5" fill="#1E2B32">
<rect width="900" height="${height}" rx="10" fill="#FFFFFF" stroke="#C9D2D6"/>
${text(24, 42, 'start', 'Sales plan 2026', ' font-size="21" font-weight="700" fill="#24404E"')}
${text(24, 66, 'start', 'An ordinary scorecard. The colours are native conditional formats: change a number, and they follow.', ' fill="#5B6770"')}
<rect x="16" y="${TOP}" width="868" height="${ROW}" fill="#24404E"/>${head}
${table.rows.map((row, i) => rowSvg(grid, table.table, row, i)).join('\n')}
${text(24, height - 36, 'start', `Why is ${chosen.name} yellow?`, ' font-weight="600"')}
${text(24, height - 15, 'start', why)}
</svg>
`;
}

const svg = picture();
const isCurrent = existsSync(PICTURE) && readFileSync(PICTURE, 'utf8') === svg;
if (process.argv.includes('--check')) {
  if (!isCurrent) {
    console.error(`${PICTURE} is not current: run npm run generate`);
    process.exitCode = 1;
  }
} else if (!isCurrent) {
  mkdirSync('docs/images', { recursive: true });
  writeFileSync(PICTURE, svg);
}
