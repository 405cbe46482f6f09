import type { ConditionalFormat, WorkbookFormats } from './format.ts';

/** What a workbook says beside its cells, JSON-safe, so that it can cross any border. */
export type FormatsSnapshot = {
  /** Formats first asked first; sheets without any may be missing. */
  readonly sheets: readonly { readonly sheet: string; readonly formats: readonly ConditionalFormat[] }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** By the styles of the snapshot; empty where the styles' own fills tell. */
  readonly fills: readonly (string | null)[];
};

/** Nothing but the cells. */
export const NO_FORMATS: WorkbookFormats = { formats: new Map(), names: new Map(), fills: [] };

/** Formats as they cross a border. */
export function formatsSnapshot({ formats, names, fills }: WorkbookFormats): FormatsSnapshot {
  return {
    sheets: [...formats].map(([sheet, own]) => ({ sheet, formats: own })),
    names: [...names].map(([name, formula]) => ({ name, formula })),
    fills,
  };
}

/** Formats as they are asked. */
export function formatsOf({ sheets, names, fills }: FormatsSnapshot): WorkbookFormats {
  return {
    formats: new Map(sheets.map(({ sheet, formats }) => [sheet, formats])),
    names: new Map(names.map(({ name, formula }) => [name, formula])),
    fills,
  };
}
