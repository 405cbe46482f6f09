/** One value of an enumeration, as Apps Script has them: an object that shows and serializes as its name. */
export type EnumValue = {
  readonly toString: () => string;
  readonly toJSON: () => string;
};

const NAMES = new WeakMap<object, { readonly type: string; readonly name: string }>();

function defineEnum<T extends string>(type: string, names: readonly T[]): Readonly<Record<T, EnumValue>> {
  const values = names.map((name) => {
    const value: EnumValue = Object.freeze({ toString: () => name, toJSON: () => name });
    NAMES.set(value, { type, name });
    return [name, value] as const;
  });
  return Object.freeze(Object.fromEntries(values)) as Readonly<Record<T, EnumValue>>;
}

/** The enumeration a value belongs to, or null. */
export function enumName(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? (NAMES.get(value)?.type ?? null) : null;
}

/** The name of a value of an enumeration: ProtectionType.SHEET → 'SHEET'; '' where it is none. */
export function valueName(value: unknown): string {
  return typeof value === 'object' && value !== null ? (NAMES.get(value)?.name ?? '') : '';
}

/** The enumerations of the spreadsheet service that the stand-in has, values in Google's order. */
export const SHEETS_ENUMS = {
  BooleanCriteria: defineEnum('BooleanCriteria', [
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_EQUAL_TO',
    'DATE_AFTER_RELATIVE',
    'DATE_BEFORE_RELATIVE',
    'DATE_EQUAL_TO_RELATIVE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'CUSTOM_FORMULA',
  ]),
  ColorType: defineEnum('ColorType', ['UNSUPPORTED', 'RGB', 'THEME']),
  DataValidationCriteria: defineEnum('DataValidationCriteria', [
    'DATE_IS_VALID_DATE',
    'NUMBER_BETWEEN',
    'VALUE_IN_LIST',
    'CUSTOM_FORMULA',
    'CHECKBOX',
  ]),
  DeveloperMetadataLocationType: defineEnum('DeveloperMetadataLocationType', ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']),
  DeveloperMetadataVisibility: defineEnum('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']),
  InterpolationType: defineEnum('InterpolationType', ['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX']),
  ProtectionType: defineEnum('ProtectionType', ['RANGE', 'SHEET']),
  RelativeDate: defineEnum('RelativeDate', ['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR']),
  SheetType: defineEnum('SheetType', ['GRID', 'OBJECT']),
} as const;

/** Buttons of dialogs. */
export const UI_ENUMS = {
  Button: defineEnum('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
  ButtonSet: defineEnum('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']),
} as const;

/** The modes a script runs in. */
export const SCRIPT_ENUMS = {
  AuthMode: defineEnum('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
} as const;

/** Enumerations of Utilities. */
export const UTILITIES_ENUMS = {
  Charset: defineEnum('Charset', ['US_ASCII', 'UTF_8']),
} as const;

/** Enumerations of HtmlService. */
export const HTML_ENUMS = {
  SandboxMode: defineEnum('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']),
  XFrameOptionsMode: defineEnum('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']),
} as const;

/** Every enumeration by its name: what the tests compare with Google's types. */
export const ALL_ENUMS = { ...SHEETS_ENUMS, ...UI_ENUMS, ...SCRIPT_ENUMS, ...UTILITIES_ENUMS, ...HTML_ENUMS };
