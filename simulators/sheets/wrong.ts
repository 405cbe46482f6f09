/** What a service throws into the script: in Apps Script an Error whose name is `Exception`. */
export class ScriptError extends Error {
  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}

/**
 * The end of an execution: it is thrown at the call that is too late and at every one after it. Apps Script runs no
 * `catch` and no `finally` then; here they run, but each call they make throws this again and nothing of theirs counts.
 */
export const KILLED: Error = Object.freeze(new Error('the execution is over'));

const SHEETS = 'https://www.googleapis.com/auth/spreadsheets';

/** The scopes a declaration may name, and which of them suffice for what. */
export const SCOPES = {
  sheets: [`${SHEETS}.currentonly`, SHEETS],
  ui: ['https://www.googleapis.com/auth/script.container.ui'],
  script: ['https://www.googleapis.com/auth/script.scriptapp'],
  email: ['https://www.googleapis.com/auth/userinfo.email'],
} as const;

/** Google's English texts: what of them is known, seen or guessed stands in docs/stand-in-sheets.md. */
export const TEXTS = {
  rows: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  columns: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  signature: (given: string, method: string) =>
    `The parameters (${given}) don't match the method signature for ${method}.`,
  outside: 'The coordinates of the range are outside the dimensions of the sheet.',
  invalidRange: 'The coordinates or dimensions of the range are invalid.',
  tooFew: (what: 'rows' | 'columns') => `The number of ${what} in the range must be at least 1.`,
  noRange: 'Range not found',
  protected:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  otherSheet: 'Conditional format rule cannot reference a different sheet.',
  sheetExists: 'A sheet with this name already exists. Please enter another name.',
  hasFilter: "You can't create a filter in a sheet that already has a filter.",
  metadata:
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  notRgb: 'Object is not of type RgbColor.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  longKey: 'Argument too large: key',
  longValue: 'Argument too large: value',
  storage: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  mayNot: (method: string) => `You do not have permission to call ${method}`,
  missingScope: (method: string, scopes: readonly string[]) =>
    `Specified permissions are not sufficient to call ${method}. Required permissions: (${scopes.join(' || ')})`,
  longCell: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  cells: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  timedOut: (id: string) => `Service Spreadsheets timed out while accessing document with id ${id}.`,
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
  tooManyTimes: (service: string) => `Service invoked too many times for one day: ${service}.`,
  tooFast: (service: string) =>
    `Service invoked too many times in a short time: ${service}. Try Utilities.sleep(1000) between calls.`,
  tooLate: 'Exceeded maximum execution time',
  tooManyTriggers:
    'This add-on has created too many time-based triggers in this document for this Google user account.',
  noSheet: (id: number) => `Sheet ${id} not found`,
  noFile: (name: string) => `No HTML file named ${name} was found.`,
  noFunction: (name: string) => `Script function not found: ${name}`,
  argument: (text: string) => `Invalid argument: ${text}`,
  colour: (text: string) => `Invalid color: ${text}`,
  validation: (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
} as const;

/** Throws one of those texts. */
export function refuse(message: string): never {
  throw new ScriptError(message);
}
