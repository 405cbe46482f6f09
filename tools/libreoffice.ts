// Opens what Planlight writes in LibreOffice: every example, and every workbook of a folder given as argument, in every
// mode. `bash tools/libreoffice.sh [FOLDER]`.
//
// For each workbook: all three modes open; every text stands where it stood; and each live colour, as LibreOffice works
// it out, is the fill that the core computed for that cell.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from '../headless/cli/run.ts';
import { partText } from '../headless/xlsx/opc.ts';
import { openWorkbook } from '../headless/xlsx/open.ts';
import { sheetsOfPage, type PageCell } from './pages-of-libreoffice.ts';

const MODES = ['rules', 'fill', 'column'] as const;
type Mode = (typeof MODES)[number];

/** A day on which every example has something to colour. */
const AS_OF = '2026-09-15';

/** More than the biggest workbook takes; a hanging LibreOffice is a failure, not a wait. */
const TIMEOUT = 180_000;

const say = (text: string): unknown => process.stdout.write(`${text}\n`);

/** Has LibreOffice turn files into pages; those it cannot load get none. */
function convert(folder: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  try {
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'html', '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: TIMEOUT,
    });
  } catch {
    // What counts is which pages are there: the caller looks.
  }
}

function pageOf(folder: string, file: string): readonly (readonly PageCell[])[] | null {
  const page = join(folder, basename(file).replace(/\.[^.]*$/, '.html'));
  return existsSync(page) ? sheetsOfPage(readFileSync(page, 'utf8')) : null;
}

/** What was written and how many cells were left without a live colour. */
type Written = { readonly file: string; readonly skipped: number };

function write(source: string, mode: Mode, folder: string): Written | string {
  const file = join(folder, `${mode}-${basename(source)}`);
  const out: string[] = [];
  const err: string[] = [];
  const words = ['apply', source, '-o', file, '--mode', mode, '--as-of', AS_OF, '--json'];
  const exit = run(words, '', {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isTerminal: false,
    width: 80,
  });
  if (exit !== 0 || !existsSync(file)) return `${mode}: apply ended with ${exit}: ${err.join(' ').trim()}`;
  const { skipped } = JSON.parse(out.join('\n')) as { skipped: unknown[] };
  return { file, skipped: skipped.length };
}

type Page = ReadonlyMap<string, PageCell>;

function byPlace(sheets: readonly (readonly PageCell[])[]): Page {
  return new Map(sheets.flatMap((cells, sheet) => cells.map((cell) => [`${sheet}!${cell.place}`, cell] as const)));
}

/** The texts of a page that do not stand in another one; `restless` cells (random numbers) differ by themselves. */
function lost(before: Page, after: Page, restless: ReadonlySet<string>, mode: Mode): string[] {
  return [...before].flatMap(([place, { text }]) =>
    text === '' || restless.has(place) || after.get(place)?.text === text
      ? []
      : [`${mode}: ${place} shows “${after.get(place)?.text ?? ''}”, was “${text}”`],
  );
}

type Colours = { readonly same: number; readonly missing: number; readonly wrong: readonly string[] };

/** The live colours of a page against the fills that the core computed. */
function compareColours(before: Page, live: Page, fixed: Page): Colours {
  let same = 0;
  let missing = 0;
  const wrong: string[] = [];
  for (const place of new Set([...live.keys(), ...fixed.keys()])) {
    const [was, is, wanted] = [before, live, fixed].map((page) => page.get(place)?.fill ?? null);
    if (wanted === is) same += wanted === was ? 0 : 1;
    else if (is === was) missing++;
    else wrong.push(`rules: ${place} is ${is ?? 'plain'}, the core says ${wanted ?? 'plain'}`);
  }
  return { same, missing, wrong };
}

type Found = {
  readonly opened: number;
  /** Live colours that are the core's; null where they were not compared. */
  readonly colours: number | null;
  readonly faults: readonly string[];
};

/** Cells that differ between two readings of the same file: random numbers, the time of day. */
function restlessIn(first: Page, second: Page): ReadonlySet<string> {
  return new Set([...first].filter(([place, { text }]) => second.get(place)?.text !== text).map(([place]) => place));
}

type Original = { readonly page: Page; readonly restless: ReadonlySet<string> };

function originalOf(source: string, again: string, folder: string): Original | null {
  const [first, second] = [source, again].map((file) => pageOf(folder, file));
  if (first === undefined || first === null || second === undefined || second === null) return null;
  const page = byPlace(first);
  return { page, restless: restlessIn(page, byPlace(second)) };
}

const VOLATILE = /<f[^>]*>[^<]*\b(?:TODAY|NOW|RAND|RANDBETWEEN)\(/;

/** Whether its numbers are others today than the stored ones that the core reads: then colours may differ, and rightly. */
function isVolatile(source: string): boolean {
  const { archive, parts } = openWorkbook(readFileSync(source), source);
  return [...parts.values()].some((part) => VOLATILE.test(partText(archive, part) ?? ''));
}

/** Null where LibreOffice cannot open the workbook as it was, so that nothing can be said. */
function examine(source: string, folder: string): Found | null {
  const written = MODES.map((mode) => write(source, mode, folder));
  const faults = written.filter((each) => typeof each === 'string');
  const files = written.flatMap((each) => (typeof each === 'string' ? [] : [each.file]));
  const again = join(folder, `again-${basename(source)}`);
  copyFileSync(source, again);
  const all = [source, again, ...files];
  convert(folder, all);
  // One file that LibreOffice dies of must not take the others with it.
  for (const file of all) if (pageOf(folder, file) === null) convert(folder, [file]);
  const original = originalOf(source, again, folder);
  if (original === null) return null;
  const { page: before, restless } = original;
  const pages = new Map<Mode, Page>();
  MODES.forEach((mode, i) => {
    const result = written[i];
    if (result === undefined || typeof result === 'string') return;
    const page = pageOf(folder, result.file);
    if (page === null) faults.push(`${mode}: LibreOffice did not open it`);
    else pages.set(mode, byPlace(page));
  });
  for (const [mode, page] of pages) faults.push(...lost(before, page, restless, mode));
  const [live, fixed, rules] = [pages.get('rules'), pages.get('fill'), written[0]];
  if (live === undefined || fixed === undefined || rules === undefined || typeof rules === 'string')
    return { opened: pages.size, colours: 0, faults };
  if (isVolatile(source)) return { opened: pages.size, colours: null, faults };
  const { same, missing, wrong } = compareColours(before, live, fixed);
  if (missing > rules.skipped)
    faults.push(`rules: ${missing} cells have no live colour, ${rules.skipped} are listed as left out`);
  return { opened: pages.size, colours: same, faults: [...faults, ...wrong] };
}

function sourcesIn(folder: string): string[] {
  const found = readdirSync(folder)
    .filter((name) => /\.xls[xm]$/i.test(name) && !name.startsWith('~$'))
    .sort()
    .map((name) => join(folder, name));
  if (found.length === 0) throw new Error(`${folder} holds no workbook`);
  return found;
}

/** A file that is no workbook must count as not opened, or nothing else here would mean anything. */
function assertThatRuinsAreSeen(folder: string): void {
  const ruin = join(folder, 'ruin.xlsx');
  writeFileSync(ruin, readFileSync('examples/sales-plan.xlsx').subarray(0, 3000));
  convert(folder, [ruin]);
  if (pageOf(folder, ruin) !== null) throw new Error('LibreOffice opens a ruined workbook: this check proves nothing');
}

const [more] = process.argv.slice(2);
const examples = sourcesIn('examples');
const sources = [...examples, ...(more === undefined ? [] : sourcesIn(more))];
const folder = mkdtempSync(join(tmpdir(), 'planlight-libreoffice-'));
let opened = 0;
let colours = 0;
let failed = 0;
let unread = 0;
let uncompared = 0;

function tell(source: string, found: Found | null): void {
  if (found === null) {
    unread++;
    return void say(`unread  ${source}  LibreOffice cannot open it as it was either`);
  }
  // An example whose colours are compared and of which there are none would let everything pass.
  const isVacuous = examples.includes(source) && found.colours === 0;
  const faults = isVacuous ? [...found.faults, 'rules: no colour at all'] : found.faults;
  opened += found.opened;
  if (found.colours === null) uncompared++;
  else colours += found.colours;
  if (faults.length > 0) failed++;
  say(
    `${faults.length === 0 ? 'ok    ' : 'FAILED'}  ${source}  ${found.opened} opened, ${found.colours === null ? 'colours not compared: its formulas ask for today or for chance' : `${found.colours} colours`}`,
  );
  for (const fault of faults.slice(0, 8)) say(`          ${fault}`);
}

try {
  assertThatRuinsAreSeen(folder);
  for (const source of sources) {
    tell(source, examine(source, folder));
    for (const name of readdirSync(folder)) if (name !== 'profile') rmSync(join(folder, name), { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const readable = sources.length - unread;
say(
  `LibreOffice opened ${opened} of ${readable * MODES.length} results of ${readable} workbooks, every text in its place;`,
);
say(
  `${colours} live colours are what the core says, in ${uncompared} workbooks they were not compared; ${failed} workbooks failed, ${unread} it cannot open as they were.`,
);
process.exitCode = failed === 0 && opened === readable * MODES.length && unread < sources.length / 2 ? 0 : 1;
