import { markdownTable } from '../markdown/table.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import type { Example, FunctionDefinition } from './define.ts';
import { ERROR_SIGNS, isFunctionError, type Answer, type Grid, type Scalar } from './values.ts';

const INTRODUCTION = `# Functions

<!-- Made from core/functions by \`node tools/run.mjs tools/generate.ts\`. Change the definitions, not this page. -->

The same functions work in Excel, in Google Sheets and on the command line. They look at nothing but their arguments: no
function knows today's date, and the same arguments always give the same result. Colours never depend on them.

## What holds for all of them

- **Ranges.** Where a function takes a cell it also takes a range, and gives a range of the same size: one formula for a
  whole column. Ranges beside each other must be equal in size; a single cell, or a single row or column of the same
  length, serves them all. In Google Sheets each formula is a call of its own with 30 seconds at most, so use one formula
  for a column rather than one for each row. In Excel the functions answer at once and never stay at #BUSY!.
- **Blanks.** A blank first argument gives a blank, never a colour and never a zero. Some versions of Excel hand a blank
  cell to an add-in as 0; where you see that, write \`=STOPLIGHT(IF(B2="","",B2), C2)\`.
- **Numbers.** Numbers typed as text are read: \`85 %\`, \`$1.2M\`, \`(1,200)\`, \`1.250,50\`. Shares are fractions: 85 % is 0.85.
- **Dates.** Date cells, or text like \`2026-03-31\`, \`31.12.2026\` and \`end of Q3 2026\`. \`03/04/2026\` is refused, because
  nobody can tell which month it is.
- **Words.** Statuses are always Green, Yellow, Red and Grey, in every language of the host. Fixed words may be typed in
  any case.
- **Errors.** \`#VALUE!\` is a wrong argument and \`#N/A\` a number that does not exist or is not known yet; the message says
  which argument and why. \`#NUM!\` is a number too large to count with. An error among the arguments is passed on.
`;

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A value as a formula writes it; inside of braces a blank is "". */
function literal(value: CellValue, isInside: boolean): string {
  if (value === null) return isInside ? '""' : '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : quoted(value);
}

function isGrid<T>(value: T | Grid<T>): value is Grid<T> {
  return Array.isArray(value);
}

function argument(value: CellValue | Grid<CellValue>): string {
  if (!isGrid(value)) return literal(value, false);
  return `{${value.map((row) => row.map((each) => literal(each, true)).join(',')).join('; ')}}`;
}

/** An example as the formula one would type. */
export function formulaOf(id: string, { args }: Example): string {
  return `=${id}(${args.map(argument).join(', ')})`;
}

function shownScalar(value: Scalar): string {
  if (value === '') return '_blank_';
  if (isFunctionError(value)) return `\`${ERROR_SIGNS[value.error]}\` ${value.why}`;
  return `\`${typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value}\``;
}

function shownAnswer(answer: Answer): string {
  if (!isGrid(answer)) return shownScalar(answer);
  return answer.map((row) => row.map(shownScalar).join(', ')).join('; ');
}

function parameters({ params }: FunctionDefinition): string {
  const rows = params.map(({ name, summary, isOptional, fallback }) => {
    const unless = fallback === '' ? (isOptional ? '_nothing_' : '') : `\`${fallback}\``;
    return [`\`${name}\``, summary, isOptional ? unless : 'needed'];
  });
  return markdownTable(['Argument', 'What it is', 'Without it'], rows);
}

function examples({ id, examples: all }: FunctionDefinition): string {
  const rows = all.map((each) => [`\`${formulaOf(id, each)}\``, shownAnswer(each.gives), each.note ?? '']);
  return markdownTable(['Formula', 'Result', ''], rows);
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The call as one types it, with what may be left out in brackets. */
export function syntaxOf({ id, params }: FunctionDefinition): string {
  return `${id}(${params.map(({ name, isOptional }) => (isOptional ? `[${name}]` : name)).join(', ')})`;
}

function section(definition: FunctionDefinition): string {
  const { id, summary, returns, notes, errors } = definition;
  const parts = [
    `## ${id}`,
    summary,
    `\`\`\`text\n${syntaxOf(definition)}\n\`\`\``,
    parameters(definition),
    `Returns: ${returns}`,
    examples(definition),
  ];
  const known = [...notes, ...errors];
  return [...parts, ...(known.length === 0 ? [] : [list(known)])].join('\n\n');
}

/** The reference page: every function with its syntax, arguments, examples and errors, as Markdown. */
export function emitReference(catalogue: readonly FunctionDefinition[]): string {
  return `${[INTRODUCTION.trimEnd(), ...catalogue.map(section)].join('\n\n')}\n`;
}
