import * as z from 'zod/mini';
import { dayOfIso } from '../calendar/day.ts';
import { ROLES } from '../columns/role.ts';
import { LOCALE_TAG } from '../reading/locale.ts';
import { rangeOf } from '../workbook/references.ts';
import { PRESET_NAMES } from '../stoplight/bands.ts';

const isoDate = z.string().check(z.refine((text) => dayOfIso(text) !== null, 'must be a date like 2026-03-31'));
const colour = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour like #8FCBB5'));
const share = z.number().check(z.gte(-10), z.lte(10));
const range = z.string().check(z.refine((text) => rangeOf(text) !== null, 'must be a range like Plan!A1:H60'));
const columnLetters = z.string().check(z.regex(/^[A-Za-z]{1,3}$/, 'must be column letters like D'));
const rowNumber = z.int().check(z.gte(1), z.lte(1_048_576));
const status = z.enum(['Green', 'Yellow', 'Red', 'Grey']);
const direction = z.enum(['higher', 'lower']);
const kind = z.enum(['flow', 'level', 'ramp']);

/** A preset by its name, or the attainments at which Green and Yellow begin. */
const bands = z.union([
  z.enum(PRESET_NAMES, `must be one of ${PRESET_NAMES.join(', ')}`),
  z
    .strictObject({ green: share, yellow: share })
    .check(z.refine(({ green, yellow }) => yellow <= green, 'must have Yellow begin no higher than Green')),
]);

/** One look: the fill and, optionally, the colour of the text. */
const look = z.strictObject({ fill: colour, font: z.optional(colour) });

const palette = z.union([
  z.enum(['clear', 'bold', 'classic']),
  z.strictObject({ green: look, yellow: look, red: look, grey: look }),
]);

/** What the user said a sheet's columns are; it wins over every guess. Rows are 1-based, as people count. */
const correction = z.strictObject({
  sheet: z.string().check(z.minLength(1)),
  /** The header's words when it was made, so that it finds its table again after rows were inserted. */
  key: z.optional(z.string()),
  headerRows: z.optional(z.array(rowNumber).check(z.minLength(1), z.maxLength(3))),
  rows: z.optional(z.tuple([rowNumber, rowNumber])),
  /** Column letters by role; null says that the table has no such column. */
  columns: z.partialRecord(z.enum(ROLES), z.nullable(columnLetters)),
});

/** Thresholds of all measures on one sheet, where they are not the workbook's (semantics 1.5). */
const sheet = z.strictObject({
  sheet: z.string().check(z.minLength(1)),
  bands: z.optional(bands),
  absYellow: z.optional(z.number().check(z.gte(0))),
});

/** What the user said of one measure, found by its name (and sheet, where given). */
const measure = z.strictObject({
  name: z.string().check(z.minLength(1)),
  sheet: z.optional(z.string()),
  direction: z.optional(direction),
  kind: z.optional(kind),
  bands: z.optional(bands),
  absYellow: z.optional(z.number().check(z.gte(0))),
  gate: z.optional(z.boolean()),
  unit: z.optional(z.string()),
});

const override = z.strictObject({
  name: z.string().check(z.minLength(1)),
  sheet: z.optional(z.string()),
  status,
  reason: z.string(),
  owner: z.string(),
  expires: z.nullable(isoDate),
});

/** The version this build writes. */
export const SETTINGS_VERSION = 1;

/** Everything a user may set. Every part has a default: an empty object is a complete answer. */
export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  asOf: z._default(z.nullable(isoDate), null),
  /** Only tables that touch this range are looked at; null is everything. */
  range: z._default(z.nullable(range), null),
  locale: z._default(z.string().check(z.regex(LOCALE_TAG)), 'en'),
  dateOrder: z._default(z.nullable(z.enum(['dmy', 'mdy', 'ymd'])), null),
  /** First month of the fiscal year, 1-12. */
  fiscalStart: z._default(z.nullable(z.int().check(z.gte(1), z.lte(12))), null),
  bands: z._default(bands, 'sbi'),
  absYellow: z._default(z.nullable(z.number().check(z.gte(0))), null),
  displayPrecision: z._default(z.nullable(z.int().check(z.gte(0), z.lte(6))), null),
  kind: z._default(z.enum(['auto', 'flow', 'level', 'ramp']), 'auto'),
  pace: z._default(
    z.union([z.enum(['days', 'workdays', 'months']), z.array(z.number().check(z.gte(0))).check(z.length(12))]),
    'days',
  ),
  holidays: z._default(z.array(isoDate).check(z.maxLength(1000)), []),
  warnDays: z._default(z.int().check(z.gte(0), z.lte(365)), 7),
  /** Days from first contact to signature; a goal with less time left is not realistic. */
  sellingCycle: z._default(z.nullable(z.int().check(z.gte(0), z.lte(3650))), null),
  hysteresis: z._default(z.boolean(), false),
  noData: z._default(z.nullable(z.array(z.string()).check(z.maxLength(500))), null),
  fillMerged: z._default(z.boolean(), false),
  hiddenSheets: z._default(z.boolean(), true),
  rollup: z._default(z.enum(['gated', 'worst', 'weighted', 'points', 'value']), 'gated'),
  missing: z._default(z.enum(['skip', 'zero']), 'skip'),
  palette: z._default(palette, 'clear'),
  mode: z._default(z.enum(['rules', 'fill', 'column']), 'rules'),
  corrections: z._default(z.array(correction).check(z.maxLength(500)), []),
  sheets: z._default(z.array(sheet).check(z.maxLength(500)), []),
  measures: z._default(z.array(measure).check(z.maxLength(10_000)), []),
  overrides: z._default(z.array(override).check(z.maxLength(10_000)), []),
});

/** Settings that passed the schema. */
export type Settings = z.infer<typeof settingsSchema>;

/** What the user said a sheet's columns are. */
export type Correction = Settings['corrections'][number];

/** The settings of someone who set nothing. */
export function defaultSettings(): Settings {
  return settingsSchema.parse({ version: SETTINGS_VERSION });
}
