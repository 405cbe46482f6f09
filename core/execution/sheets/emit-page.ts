import { markdownTable } from '../../markdown/table.ts';
import type { ColumnShape, Part } from './part.ts';
import { PART_FINDINGS, PART_FUNCTIONS } from './part-notes.ts';
import { PART_RULES } from './part-rules.ts';

function takes(part: Part, { takes: taken, formula, filledBy }: ColumnShape): string {
  if (formula !== undefined) return 'a native formula';
  if (filledBy === 'us') return 'kept up to date';
  if (taken === undefined) return 'yours';
  if (taken.kind === 'choice')
    return `yours: ${taken.of.map((choice) => part.words.en.choices[choice] ?? choice).join(', ')}`;
  return taken.kind === 'date' ? 'yours: a date' : `yours: ${taken.least} to ${taken.most}`;
}

/** What a part is called on a command line, and its page: its id in kebab case, 'multi-year'. */
export function wordOf({ id }: Pick<Part, 'id'>): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** The functions that do it in a cell, with their places in the reference. */
function inCells(part: Part): readonly string[] {
  const named = PART_FUNCTIONS[part.id].map((name) => `[${name}](../functions.md#${name.toLowerCase()})`);
  return named.length === 0 ? [] : ['## In a cell', `Without the sheet, in any cell: ${named.join(', ')}.`];
}

/** The page of a part in the documentation: what it is for, its rules, what it says, its columns, how it is made. */
export function emitPage(part: Part): string {
  const { name, title, purpose, guide, captions, headings } = part.words.en;
  const blocks = part.blocks.flatMap((block) => [
    `### ${captions[block.key] ?? block.key}`,
    markdownTable(
      ['Column', 'Filled in'],
      block.columns.map((column) => [headings[column.key] ?? column.key, takes(part, column)]),
    ),
  ]);
  const make =
    part.id === 'teams'
      ? 'planlight packet plan.xlsx --team North > north.txt\nplanlight teams headquarters.xlsx north.txt -o out.xlsx'
      : `planlight create ${wordOf(part)} plan.xlsx -o out.xlsx`;
  return `${[
    `# ${title}`,
    '<!-- Made from core/execution/sheets by `node tools/run.mjs tools/generate.ts`. Change the definitions, not this page. -->',
    purpose,
    `![The sheet "${name}" in the workbench](../images/parts/${wordOf(part)}.png)`,
    '## The rule',
    list(PART_RULES[part.id]),
    '## What it says',
    list(PART_FINDINGS[part.id]),
    '## The sheet',
    guide,
    ...blocks,
    'What is kept up to date has ↻ in its heading; everything else is never touched when the sheet is created again. A native formula works without Planlight.',
    ...inCells(part),
    '## Making it',
    'In the pane: Method, the part, Create sheet. On the command line, and what it says:',
    `\`\`\`sh\n${make}\nplanlight method out.xlsx ${wordOf(part)}\n\`\`\``,
    'It stands filled in, with all the others, in `examples/execution.xlsx`. [The method](../execution.md) tells where it belongs.',
  ].join('\n\n')}\n`;
}
