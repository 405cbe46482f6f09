import { readdirSync, readFileSync } from 'node:fs';
import { seeWorkbook, type SeenWorkbook } from '../../headless/in-memory.ts';
import { Calculator } from '../../simulators/workbook/calculator.ts';
import { engineFromPackage } from '../../simulators/workbook/node-engine.ts';
import type { Book } from '../../simulators/workbook/book.ts';
import { editsSince, type EditsSince } from '../../workbench/book/edits-since.ts';
import { openSeen } from '../../workbench/book/open-seen.ts';
import { typeBlock } from '../../workbench/book/type.ts';

engineFromPackage();

/** The examples as files. */
export const EXAMPLES = readdirSync('examples').filter((name) => /\.(?:xlsx|csv)$/.test(name));

/** A file as the workbench has it open. */
export type Opened = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly seen: SeenWorkbook;
  readonly book: Book;
  readonly calculator: Calculator;
};

/** Opens a file. */
export function opened(bytes: Uint8Array, name: string): Opened {
  const seen = seeWorkbook(bytes, name);
  const book = openSeen(seen);
  return { bytes, name, seen, book, calculator: new Calculator(book) };
}

/** Opens an example. */
export function example(name: string): Opened {
  return opened(readFileSync(`examples/${name}`), name);
}

/** Types in cells of the first sheet: 'G5 = 4900000'. */
export function typed({ book }: Opened, ...lines: readonly string[]): (string | null)[] {
  return lines.map((line) => {
    const [, letters = '', row = '', text = ''] = /^([A-Z]+)(\d+) = (.*)$/.exec(line) ?? [];
    const sheet = book.sheets[0];
    if (sheet === undefined) throw new Error('a workbook has a sheet');
    return typeBlock(book, sheet, { row: Number(row) - 1, column: letters.charCodeAt(0) - 65 }, [[text]]);
  });
}

/** What there is to write. */
export function since({ seen, book, calculator }: Opened): EditsSince {
  return editsSince(seen, book, calculator);
}
