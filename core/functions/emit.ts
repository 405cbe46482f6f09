import type { FunctionDefinition } from './define.ts';
import type { Param } from './params.ts';

/** What a parameter is and what holds without it, in one line: '… higher or lower. "higher" unless given.' */
export function paramText({ summary, fallback }: Param<unknown>): string {
  return fallback === '' ? summary : `${summary} ${fallback} unless given.`;
}

/** One parameter as Excel's metadata describes it; the keys are Excel's. */
type ExcelParameter = {
  readonly description: string;
  readonly dimensionality: 'matrix';
  readonly name: string;
  readonly optional?: true;
  readonly type: 'any';
};

function excelParameter(param: Param<unknown>): ExcelParameter {
  const common = { description: paramText(param), dimensionality: 'matrix', name: param.name, type: 'any' } as const;
  return param.isOptional ? { ...common, optional: true } : common;
}

/**
 * The content of functions.json, Excel's list of custom functions.
 *
 * Every parameter and result is a matrix of anything: only so do ranges arrive whole and results spill, one call for a
 * column. Errors among the arguments must be let in, or =STOPLIGHT(#N/A, 100) would be #VALUE! instead of #N/A; that
 * key cannot be written as JSDoc, so the file is made here and not by Microsoft's generator.
 */
export function emitExcelMetadata(catalogue: readonly FunctionDefinition[]): string {
  const functions = catalogue.map(({ id, summary, params }) => ({
    description: summary,
    id,
    name: id,
    parameters: params.map(excelParameter),
    result: { dimensionality: 'matrix' },
  }));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}

function sheetsParameter(param: Param<unknown>): string {
  const name = param.isOptional ? `[${param.name}]` : param.name;
  return ` * @param {any[][]} ${name} ${paramText(param)}`;
}

function sheetsFunction({ id, summary, returns, params }: FunctionDefinition): string {
  return [
    '/**',
    ` * ${summary}`,
    ' *',
    ...params.map(sheetsParameter),
    ` * @return {any[][]} ${returns}`,
    ' * @customfunction',
    ' */',
    `function ${id}(${params.map(({ name }) => name).join(', ')}) {`,
    `  return Planlight.call('${id}', arguments);`,
    '}',
  ].join('\n');
}

/**
 * The Sheets functions as source, to stand behind the bundle that defines `Planlight`.
 *
 * Apps Script finds custom functions by top-level declarations and shows their comments; a bundler keeps neither. All
 * arguments are forwarded as they came: their number tells a blank from nothing given.
 */
export function emitSheetsSource(catalogue: readonly FunctionDefinition[]): string {
  return `${catalogue.map(sheetsFunction).join('\n\n')}\n`;
}
