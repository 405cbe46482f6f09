import type { Sheet } from '../../workbook/sheet.ts';
import { type Args, asFields } from '../arguments.ts';
import { WRONG } from '../envelope.ts';
import { defineType, method, ro } from '../object.ts';
import type { Session } from '../session.ts';
import { forgetUndo } from '../undo.ts';

const FLAGS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

function optionsOf(given: unknown): Record<string, boolean | string> {
  const fields = given === null ? new Map<string, unknown>() : asFields(given);
  const options: Record<string, boolean | string> = {};
  for (const [name, value] of fields) {
    const isFlag = FLAGS.some((flag) => flag === name) && typeof value === 'boolean';
    if (isFlag || (name === 'selectionMode' && typeof value === 'string')) options[name] = value;
    else if (value !== null) throw WRONG.argument(`no protection option ${name}`);
  }
  return options;
}

function allOptions(sheet: Sheet): Record<string, unknown> {
  const given = sheet.protection?.options ?? {};
  const selectionMode = given['selectionMode'] ?? 'Normal';
  return { ...Object.fromEntries(FLAGS.map((flag) => [flag, given[flag] === true])), selectionMode };
}

function protect(sheet: Sheet, args: Args, session: Session): void {
  const { book } = session;
  if (sheet.protection !== null) throw WRONG.denied('the sheet is protected already (office-js#6784)');
  book.dress(sheet, 'protection', { options: optionsOf(args.any(0)), password: args.has(1) ? args.text(1) : null });
  book.emit({ kind: 'protection', sheet, isProtected: true, source: 'Local' });
  forgetUndo(session);
}

function unprotect(sheet: Sheet, args: Args, session: Session): void {
  const { book } = session;
  if (sheet.protection === null) throw WRONG.denied('the sheet is not protected (office-js#6784)');
  if (sheet.protection.password !== null && sheet.protection.password !== args.textOr(0, ''))
    throw WRONG.denied('the password is wrong');
  book.dress(sheet, 'protection', null);
  book.emit({ kind: 'protection', sheet, isProtected: false, source: 'Local' });
  forgetUndo(session);
}

export const worksheetProtection = defineType<Sheet>({
  name: 'WorksheetProtection',
  since: 2,
  properties: {
    options: ro(2, allOptions),
    protected: ro(2, (sheet) => sheet.protection !== null),
  },
  methods: { protect: method(2, 2, protect), unprotect: method(7, 1, unprotect) },
});

export const workbookProtection = defineType<'workbook'>({
  name: 'WorkbookProtection',
  since: 7,
  properties: { protected: ro(7, (_, { book }) => book.protection !== null) },
  methods: {
    protect: method(7, 1, (_, args, { book }) =>
      book.dress(book, 'protection', { password: args.has(0) ? args.text(0) : null }),
    ),
    unprotect: method(7, 1, (_, args, { book }) => {
      const password = book.protection?.password ?? null;
      if (password !== null && password !== args.textOr(0, '')) throw WRONG.denied('the password is wrong');
      book.dress(book, 'protection', null);
    }),
  },
});
