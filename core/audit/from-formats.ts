import { statusWord } from '../columns/status-words.ts';
import type { ConditionalFormat } from '../formats/format.ts';
import { a1 } from '../workbook/cells.ts';
import type { Origin } from './anatomy.ts';
import type { SheetSource } from './cell-source.ts';
import type { HomeMade, LightCell, LightKind } from './home-made.ts';
import { homeOf, isRelativeFormat, lightOfIcon, shownLight } from './shown-format.ts';
import { lightOfColour } from './status-colour.ts';
import { lightOfText, type Light } from './status-sign.ts';

/** The lights a format can give. */
function lightsOf({ painting }: ConditionalFormat): Light[] {
  switch (painting.kind) {
    case 'look':
      return [lightOfColour(painting.look.fill) ?? lightOfColour(painting.look.font)].flatMap((each) => each ?? []);
    case 'icons':
      return painting.icons.flatMap((icon) => lightOfIcon(icon) ?? []);
    case 'scale':
      return painting.colours.flatMap((colour) => lightOfColour(colour) ?? []);
    case 'bar':
      return [];
  }
}

/** The formulas that decide what a cell is painted: those of the formats over it, and its own. */
function originsOf(formats: readonly ConditionalFormat[], row: number, column: number): Origin[] {
  const origins: Origin[] = [];
  for (const format of formats) {
    const home = homeOf(format);
    const at = { row, column, down: row - home.row, right: column - home.column };
    for (const formula of format.formulas) origins.push({ formula, ...at });
    if (format.painting.kind === 'icons')
      for (const { kind, value } of format.painting.limits)
        if (value !== '' && (kind === 'num' || kind === 'formula'))
          origins.push({ formula: value, ...at, down: 0, right: 0 });
    // The cell itself is what everything but a formula of its own looks at.
    if (format.type !== 'expression') origins.push({ formula: a1(row, column), row, column, down: 0, right: 0 });
  }
  return origins;
}

function kindOf(formats: readonly ConditionalFormat[]): LightKind {
  const paintings = new Set(formats.map((format) => format.painting.kind));
  if (paintings.has('icons')) return 'icon-set';
  return paintings.has('scale') ? 'colour-scale' : 'conditional-format';
}

const PLACES: Readonly<Record<LightKind, string>> = {
  'icon-set': 'icon',
  'colour-scale': 'fill',
  'conditional-format': 'fill',
  'status-formula': '',
  'typed-status': '',
  'typed-colour': 'fill',
};

/** Words that are painted are judged as the words they are. */
function isWord(value: unknown): boolean {
  return typeof value === 'string' && (lightOfText(value) !== null || statusWord(value) !== null);
}

function cellOf(source: SheetSource, formats: readonly ConditionalFormat[], row: number, column: number): LightCell {
  const { light, by } = shownLight(source, formats, row, column);
  const here = formats.filter((format) => coversCell(format, row, column));
  const place = PLACES[kindOf(by === null ? here : [by])];
  return {
    row,
    column,
    shows: light,
    seen: light === null ? 'no colour' : `${light.toLowerCase()} ${place}`,
    origins: originsOf(here, row, column),
    probe: (given) => shownLight(source, formats, row, column, given).light,
    isRelative: by !== null && isRelativeFormat(by),
  };
}

function coversCell({ areas }: ConditionalFormat, row: number, column: number): boolean {
  return areas.some((box) => box.top <= row && row <= box.bottom && box.left <= column && column <= box.right);
}

function whatOf(formats: readonly ConditionalFormat[]): string {
  const told = formats.map(({ type, operator, formulas }) => {
    const how = operator === null ? type : `${type} ${operator}`;
    return formulas.length === 0 ? how : `${how} ${formulas.join(' and ')}`;
  });
  return [...new Set(told)].slice(0, 4).join('; ');
}

/** Wider painting than this is a calendar or a map, not a stoplight a row. */
const MOST_COLUMNS = 60;

/**
 * The columns of a sheet that conditional formats paint like stoplights. `rows` are those that anybody judges: a format
 * may cover a million more.
 */
export function fromFormats(
  source: SheetSource,
  all: readonly ConditionalFormat[],
  rows: readonly number[],
): HomeMade[] {
  const formats = all.filter((format) => format.painting.kind !== 'bar');
  const lit = formats.filter((format) => lightsOf(format).length > 0);
  const { left, right } = source.grid.bounds;
  const columns = new Set<number>();
  for (const { areas } of lit)
    for (const box of areas)
      for (let column = Math.max(left, box.left); column <= Math.min(right, box.right); column++) columns.add(column);
  if (columns.size > MOST_COLUMNS) return [];
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column): HomeMade[] => {
      const over = lit.filter(({ areas }) => areas.some((box) => box.left <= column && column <= box.right));
      const lights = new Set(over.flatMap(lightsOf));
      if (lights.size < 2 && !lights.has('Red')) return [];
      const cells = rows
        .filter((row) => over.some((format) => coversCell(format, row, column)) && !isWord(source.value(row, column)))
        .map((row) => cellOf(source, formats, row, column));
      if (cells.length === 0) return [];
      return [{ kind: kindOf(over), source, column, cells, what: whatOf(over) }];
    });
}
