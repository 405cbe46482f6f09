import type { Role } from '../core/columns/role.ts';
import { foldedText } from '../core/reading/text.ts';
import type { Correction, Settings } from '../core/settings/schema.ts';
import type { TableLine } from './engine/answers.ts';

type Measure = Settings['measures'][number];

function isOf(correction: Correction, table: Pick<TableLine, 'sheetName' | 'key'>): boolean {
  return correction.sheet === table.sheetName && correction.key === table.key;
}

/**
 * Settings that remember which column a role of a table has; null says that there is none. A column has one role: what
 * was said of it before is forgotten.
 */
export function withColumn(
  settings: Settings,
  table: Pick<TableLine, 'sheetName' | 'key' | 'headerRows'>,
  role: Role,
  letters: string | null,
): Settings {
  const known = settings.corrections.find((each) => isOf(each, table));
  const kept = Object.entries(known?.columns ?? {}).filter(
    ([other, column]) => other !== role && (letters === null || column !== letters),
  );
  const correction: Correction = {
    ...known,
    sheet: table.sheetName,
    key: table.key,
    headerRows: [...table.headerRows].slice(0, 3),
    columns: { ...Object.fromEntries(kept), [role]: letters },
  };
  return { ...settings, corrections: [...settings.corrections.filter((each) => !isOf(each, table)), correction] };
}

/** Settings that remember what was said of one measure, beside what was said of it before. */
export function withMeasure(
  settings: Settings,
  { name, sheet, ...said }: Pick<Measure, 'name' | 'sheet' | 'direction' | 'kind'>,
): Settings {
  const isMeant = (each: Measure): boolean => each.name === name && each.sheet === sheet;
  const known = settings.measures.find(isMeant);
  const measure: Measure = { ...known, name, ...(sheet === undefined ? {} : { sheet }), ...said };
  return { ...settings, measures: [...settings.measures.filter((each) => !isMeant(each)), measure] };
}

/** Settings in which the kind of a measure is guessed again. */
export function withoutKind(settings: Settings, name: string, sheet: string): Settings {
  const measures = settings.measures.map((each) => {
    if (each.name !== name || each.sheet !== sheet) return each;
    const { kind: _kind, ...rest } = each;
    return rest;
  });
  return { ...settings, measures };
}

/**
 * The sheets of settings with one that is judged by bands of its own; with null it is judged as the workbook is. What
 * was said of it before, limits in amounts too, is forgotten: own thresholds leave nothing of others in force.
 */
export function withSheetBands(
  { sheets }: Pick<Settings, 'sheets'>,
  sheet: string,
  bands: Settings['bands'] | null,
): Pick<Settings, 'sheets'> {
  const key = foldedText(sheet);
  const at = sheets.findIndex((each) => foldedText(each.sheet) === key);
  const entry = bands === null ? [] : [{ sheet, bands }];
  return { sheets: at < 0 ? [...sheets, ...entry] : [...sheets.slice(0, at), ...entry, ...sheets.slice(at + 1)] };
}
