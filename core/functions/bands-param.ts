import { customBands, isPreset, PRESET_NAMES, PRESETS, type Bands } from '../stoplight/bands.ts';
import { DEFAULT_RULES, type Rules } from '../stoplight/measure.ts';
import { isCellError, type CellValue } from '../workbook/cells.ts';
import { numberIn, rangeParam, type RangeParam } from './params.ts';
import { isFunctionError, type FunctionError, type Grid } from './values.ts';
import { mustBe, mustNotBe, passedOn, shownCell } from './wrong.ts';

const NAME = 'bands';
const WANTED = `one of ${PRESET_NAMES.join(', ')}, or the attainments where Green and Yellow begin, like "95/85"`;

/** Attainments above this are meant in percent: 95 is 95 %, 1.05 is 105 %. */
const HIGHEST_SHARE = 2;

/** The bands from two attainments; both as shares or both in percent. Null where they are neither. */
function bandsFrom(green: number, yellow: number): Bands | null {
  const isPercent = green > HIGHEST_SHARE;
  if (isPercent && yellow > 0 && yellow <= HIGHEST_SHARE) return null;
  return isPercent ? customBands(green / 100, yellow / 100) : customBands(green, yellow);
}

function fromTexts(first: CellValue, second: CellValue, told: string): Bands | FunctionError {
  const green = numberIn(NAME, first);
  const yellow = numberIn(NAME, second);
  const isReadable = typeof green === 'number' && typeof yellow === 'number';
  return (isReadable ? bandsFrom(green, yellow) : null) ?? mustNotBe(NAME, WANTED, told);
}

function fromCell(value: CellValue): Bands | FunctionError {
  if (typeof value !== 'string') return mustBe(NAME, WANTED, value);
  const text = value.trim().toLowerCase();
  if (isPreset(text)) return PRESETS[text];
  const parts = text.split('/');
  return parts.length === 2 ? fromTexts(parts[0] ?? '', parts[1] ?? '', shownCell(value)) : mustBe(NAME, WANTED, value);
}

/**
 * The bands someone wants (semantics 1.5).
 *
 *   'clearpoint' → the preset   '95/85', two cells 0.95 and 0.85 → Green from 95 %, Yellow from 85 %
 *   'strict', '85/95', three cells → #VALUE!, naming the argument
 */
export function readBands(cells: Grid<CellValue>): Bands | FunctionError {
  const all = cells.length === 1 ? (cells[0] ?? []) : cells.flat();
  const failed = all.find(isCellError);
  if (failed !== undefined) return passedOn(NAME, failed);
  const first = all[0] ?? null;
  if (all.length === 1) return fromCell(first);
  const second = all[1] ?? null;
  return all.length === 2
    ? fromTexts(first, second, `${shownCell(first)} and ${shownCell(second)}`)
    : mustNotBe(NAME, WANTED, `${all.length} cells`);
}

function readRules(cells: Grid<CellValue> | null): Rules | FunctionError {
  if (cells === null) return DEFAULT_RULES;
  const own = readBands(cells);
  return isFunctionError(own) ? own : { ...DEFAULT_RULES, bands: own };
}

/** The `bands` argument of the functions that judge, as the rules it makes. */
export function bands(): RangeParam<Rules> {
  const summary = `Which bands: ${PRESET_NAMES.join(', ')}; or the attainments where Green and Yellow begin, as text "95/85" or as two cells.`;
  return rangeParam(NAME, summary, readRules, { isOptional: true, fallback: '"sbi"' });
}
