import { callFunction, findFunction } from '../functions/call.ts';
import type { FunctionDefinition } from '../functions/define.ts';
import { isFunctionError } from '../functions/values.ts';
import { and, fitsAFormula, valueError, type Expression } from '../native/expressions.ts';
import { isCellError, type CellValue, type SheetId } from '../workbook/cells.ts';
import { gridOf, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot.ts';
import { argOf, NO_NAMES, type Arg, type LookUp, type NamedRanges } from './bake-args.ts';
import { NATIVE_FORMS } from './bake-functions.ts';
import { argReader } from './bake-reader.ts';
import { bakedCall, unbakedFormula } from './bake-tag.ts';
import { changeSetOf, type ChangeSet, type Content, type Edit, type Skipped } from './edits.ts';
import { isBalanced, piecesOf, textOfPieces, type Call } from './formula-calls.ts';

/** What programs put before the name of a function that they do not know themselves. */
const PREFIX = /^(?:_xl(?:fn|ws|udf|ldudf|dudf|l)?[._]+)*(?:PLANLIGHT[._])?/i;

/** The function of ours that a name in a formula calls, or null. */
function ourFunction(name: string): FunctionDefinition | null {
  return findFunction(name.replace(PREFIX, ''));
}

/** A formula with native forms in place of our functions, or why there is none. */
export type Baked = { readonly ok: true; readonly formula: string } | { readonly ok: false; readonly why: string };

const CHANGED = 'a setting of this formula was changed: unbake the workbook, and bake it again';

/** One call's native form, its checks before it, with texts in cells read or not. */
function formOf(definition: FunctionDefinition, args: readonly Arg[], isRead: boolean) {
  const form = NATIVE_FORMS.get(definition.id);
  if (form === undefined) return null;
  const reader = argReader(definition, args, isRead);
  const own = form(reader);
  const formula = reader.checks.reduceRight((rest, { where, gives }) => `IF(${where},${gives},${rest})`, own);
  return { formula, texts: reader.texts, settings: reader.settings, obstacle: reader.obstacle() };
}

/** Blank in gives blank out, as the function itself has it. */
function blankFirst({ blankWhen }: FunctionDefinition, args: readonly Arg[], formula: Expression): Expression {
  const first = args.slice(0, blankWhen).filter((arg) => arg.kind !== 'none');
  if (first.some((arg) => arg.kind === 'constant' && arg.value !== '')) return formula;
  const blanks = first.flatMap((arg) =>
    arg.kind === 'cell' || arg.kind === 'expression' ? [`TRIM(${arg.expression})=""`] : [],
  );
  return `IF(${and(...blanks)},"",${formula})`;
}

function nativeCall(definition: FunctionDefinition, args: readonly Arg[]): Baked {
  if (args.length < definition.required || args.length > definition.params.length)
    return { ok: false, why: 'BAKE_ARGUMENTS' };
  const plain = formOf(definition, args, false);
  const read = formOf(definition, args, true);
  if (plain === null || read === null) return { ok: false, why: 'BAKE_NO_FORM' };
  const why = plain.obstacle ?? read.obstacle;
  if (why !== null) return { ok: false, why };
  const texts = [...new Set(read.texts)];
  const either = texts.length === 0 ? plain.formula : `IF(${and(...texts)},${read.formula},${plain.formula})`;
  const settings = [...new Set(plain.settings)].filter((each) => each !== 'TRUE');
  const kept = settings.length === 0 ? either : `IF(${and(...settings)},${either},${valueError(CHANGED)})`;
  return { ok: true, formula: blankFirst(definition, args, kept) };
}

/**
 * A formula with the native forms of our functions, each with what it takes to put the function back. Everything else
 * in it stays, letter by letter. Null where it calls none of ours.
 */
export function bakedFormula(formula: string, lookUp: LookUp, names: NamedRanges = NO_NAMES): Baked | null {
  const pieces = piecesOf(formula, (name) => ourFunction(name) !== null);
  if (pieces.every((piece) => typeof piece === 'string')) return null;
  if (!isBalanced(formula)) return { ok: false, why: 'BAKE_ARGUMENTS' };
  let why: string | null = null;
  const write = (call: Call): string => {
    const definition = ourFunction(call.name);
    const args = call.args.map((arg) => textOfPieces(arg, write));
    if (definition === null) return `${call.name}(${args.join(',')})`;
    const native = nativeCall(
      definition,
      args.map((arg) => argOf(arg, lookUp, names)),
    );
    if (!native.ok) why ??= native.why;
    return native.ok ? bakedCall(call.name, native.formula, args) : '';
  };
  const text = textOfPieces(pieces, write);
  if (why !== null) return { ok: false, why };
  return fitsAFormula(text) ? { ok: true, formula: text } : { ok: false, why: 'BAKE_TOO_LONG' };
}

/** The value of a formula that is one call over cells; else, and for what cannot be worked out here, the one it had. */
function valueOf(formula: string, had: CellValue, lookUp: LookUp, names: NamedRanges): CellValue {
  const kept = isCellError(had) && had.error === '#NAME?' ? null : had;
  const [call, ...more] = piecesOf(formula, (name) => ourFunction(name) !== null);
  if (call === undefined || typeof call === 'string' || more.length > 0) return kept;
  const definition = ourFunction(call.name);
  if (definition === null || call.args.some((arg) => arg.some((piece) => typeof piece !== 'string'))) return kept;
  const values: unknown[] = [];
  for (const arg of call.args) {
    const given = argOf(
      textOfPieces(arg, () => ''),
      lookUp,
      names,
    );
    if (given.kind === 'spill' || given.kind === 'expression') return kept;
    if (given.kind === 'cells') values.push(given.cells.map((row) => row.map((cell) => cell.value)));
    else values.push(given.kind === 'none' ? null : given.value);
  }
  const answer = callFunction(definition.id, values);
  if (typeof answer === 'string' || typeof answer === 'number') return answer;
  return isFunctionError(answer) ? { error: answer.error === 'N/A' ? '#N/A' : `#${answer.error}!` } : kept;
}

type CellEdit = { readonly row: number; readonly column: number; readonly before: Content; readonly after: Content };

/** Edits of single cells as runs down their columns, so that a column of formulas is one edit. */
function asRuns(sheet: string, cells: readonly CellEdit[]): Edit[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellEdit[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last?.column === cell.column && last.row === cell.row - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run): Edit[] => {
    const [first] = run;
    if (first === undefined) return [];
    const area = { sheet, top: first.row, bottom: first.row + run.length - 1, left: first.column, right: first.column };
    return [
      { kind: 'content', area, before: run.map(({ before }) => [before]), after: run.map(({ after }) => [after]) },
    ];
  });
}

/** What becomes of one formula; null where nothing is to be done, a reason where nothing can be. */
type Change = (
  formula: string,
  value: CellValue,
  sheet: SheetSnapshot,
  row: number,
  column: number,
) => Content | string | null;

/** Changes formulas cell by cell; protected sheets and those that cannot be changed are listed. */
function changed(book: WorkbookSnapshot, change: Change): ChangeSet {
  const edits: Edit[] = [];
  const skipped: Skipped[] = [];
  for (const sheet of book.sheets) {
    const cells: CellEdit[] = [];
    sheet.formulas.forEach((formulas, r) =>
      formulas.forEach((formula, c) => {
        if (formula === null || formula === '') return;
        const value = sheet.values[r]?.[c] ?? null;
        const place = { row: sheet.top + r, column: sheet.left + c };
        const after = change(formula, value, sheet, place.row, place.column);
        if (after === null) return;
        if (typeof after === 'string') skipped.push({ sheet: sheet.id, ...place, why: after });
        else if (sheet.isProtected) skipped.push({ sheet: sheet.id, ...place, why: 'PROTECTED' });
        else cells.push({ ...place, before: { value, formula }, after });
      }),
    );
    edits.push(...asRuns(sheet.id, cells));
  }
  return changeSetOf(edits, [], skipped);
}

/** What only a workbook's file tells, and what decides on what can be baked. */
export type BakeFacts = {
  readonly names: NamedRanges;
  /** Whether a cell's formula is worked out over arrays: as a plain formula it would give something else. */
  readonly isArray: (sheet: SheetId, row: number, column: number) => boolean;
};

/**
 * What baking would change: every formula that calls our functions becomes a native one with its value stored. What has
 * no native form is listed and stays.
 */
export function bakeChanges(book: WorkbookSnapshot, { names, isArray }: BakeFacts): ChangeSet {
  const grids = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), gridOf(sheet, book.styles)]));
  return changed(book, (formula, value, sheet, row, column) => {
    const lookUp: LookUp = (name, r, c) => grids.get((name ?? sheet.name).toLowerCase())?.value(r, c) ?? null;
    const baked = bakedFormula(formula, lookUp, names);
    if (baked === null) return null;
    if (isArray(sheet.id, row, column)) return 'BAKE_ARRAY';
    return baked.ok ? { formula: baked.formula, value: valueOf(formula, value, lookUp, names) } : baked.why;
  });
}

/** What unbaking would change: baked formulas call our functions again, with the cells they look at by now. */
export function unbakeChanges(book: WorkbookSnapshot): ChangeSet {
  return changed(book, (formula, value) => {
    const text = unbakedFormula(formula);
    return text === null ? null : { formula: text, value };
  });
}
