import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import init, { Model } from '@ironcalc/wasm';
import type { Rule } from '../../core/changes/edits.ts';
import { a1Box, isCellError, type CellValue } from '../../core/workbook/cells.ts';
import { sharedFormula } from '../../headless/xlsx/shared-formulas.ts';

/** The wasm file lies beside the module that wants it. */
const WASM = createRequire(import.meta.url)
  .resolve('@ironcalc/wasm')
  .replace(/[^/]+$/, 'wasm_bg.wasm');

let isReady = false;

/** A workbook of one sheet in a calculation engine that is not ours. Nothing is worked out before `evaluate`. */
export async function engine(): Promise<Model> {
  if (!isReady) await init({ module_or_path: readFileSync(WASM) });
  isReady = true;
  const model = new Model('test', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

/** Puts a value into a cell the way a file would hold it: texts stay texts, whatever they look like. */
export function put(model: Model, row: number, column: number, value: CellValue): void {
  if (value === null) return;
  if (isCellError(value)) model.setUserInput(0, row + 1, column + 1, '=1/0');
  else if (typeof value === 'string') model.setUserInput(0, row + 1, column + 1, `'${value}`);
  else
    model.setUserInput(0, row + 1, column + 1, typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value));
}

/** Puts a formula into a cell. */
export function putFormula(model: Model, row: number, column: number, formula: string): void {
  model.setUserInput(0, row + 1, column + 1, `=${formula}`);
}

/** What a cell shows. */
export function shown(model: Model, row: number, column: number): string {
  return model.getFormattedCellValue(0, row + 1, column + 1);
}

/** The fill a reader sees in a cell, conditional formats and all: '#RRGGBB', or '' for none. */
export function fillOf(model: Model, row: number, column: number): string {
  const { fill } = model.getCellStyle(0, row + 1, column + 1).style;
  return typeof fill.color === 'string' ? fill.color : '';
}

/** A conditional format as it is proposed. IronCalc takes one area at a time, the formula that of its first cell. */
export function putRules(model: Model, { areas, formula, look }: Rule): void {
  for (const area of areas) {
    const own = sharedFormula(formula, { row: areas[0]?.top ?? 0, column: 0 });
    model.addConditionalFormatting(0, a1Box(area), {
      type: 'Formula',
      formula: own({ row: area.top, column: 0 }),
      format: { fill: { color: look.fill } },
      stop_if_true: false,
    });
  }
}

/** A conditional format over rows of the first column; its formula is that of the first row. */
export function putRule(model: Model, top: number, bottom: number, formula: string, fill: string): void {
  const format = { fill: { color: fill } };
  model.addConditionalFormatting(0, `A${top + 1}:A${bottom + 1}`, {
    type: 'Formula',
    formula,
    format,
    stop_if_true: false,
  });
}
