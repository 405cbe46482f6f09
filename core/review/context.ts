import { dayOfIso, type Day, type IsoDate } from '../calendar/day.ts';
import type { DateSystem } from '../calendar/serial.ts';
import type { DateContext } from '../reading/date.ts';
import { localeFacts } from '../reading/locale.ts';
import { defaultNoData, noDataSet } from '../reading/no-data.ts';
import type { NumberContext } from '../reading/number.ts';
import { foldedText } from '../reading/text.ts';
import type { Settings } from '../settings/schema.ts';
import { customBands, DEFAULT_BANDS, isPreset, PRESETS, type Bands } from '../stoplight/bands.ts';
import type { Override } from '../stoplight/override.ts';
import type { Rules } from '../stoplight/measure.ts';
import type { PaceBasis } from '../stoplight/pace.ts';

type MeasureSettings = Settings['measures'][number];

/** Thresholds of a measure, or of all on a sheet. */
type OwnThresholds = Pick<MeasureSettings, 'bands' | 'absYellow'>;

/** Settings made ready for judging: dates as days, bands resolved, look-ups by folded names. */
export type ReviewContext = {
  readonly settings: Settings;
  readonly asOf: Day;
  readonly numbers: NumberContext;
  readonly dates: DateContext;
  /** The workbook's rules. What is judged is judged by `rulesOf`. */
  readonly rules: Rules;
  readonly basis: PaceBasis;
  measureSettings(sheet: string, name: string): MeasureSettings | null;
  /** The rules of a sheet: its own thresholds before the workbook's (semantics 1.5). */
  rulesOfSheet(sheet: string): Rules;
  /** The rules of one measure: its own thresholds before those of its sheet. One object for all that share them. */
  rulesOf(sheet: string, name: string): Rules;
  override(sheet: string, name: string): Override | null;
};

/** Bands as settings give them: a preset's name, or two attainments. */
export function bandsOf(given: Settings['bands']): Bands {
  if (typeof given === 'string') return isPreset(given) ? PRESETS[given] : DEFAULT_BANDS;
  return customBands(given.green, given.yellow) ?? DEFAULT_BANDS;
}

function basisOf(settings: Settings): PaceBasis {
  if (Array.isArray(settings.pace)) return { kind: 'profile', weights: settings.pace };
  if (settings.pace !== 'workdays') return { kind: settings.pace };
  return { kind: 'workdays', holidays: settings.holidays.map(dayOfIso).filter((day) => day !== null) };
}

/** An entry for one sheet comes before one for all sheets. */
function byName<T extends { readonly name: string; readonly sheet?: string | undefined }>(
  entries: readonly T[],
): (sheet: string, name: string) => T | null {
  const found = new Map<string, T>();
  for (const entry of entries) found.set(`${foldedText(entry.sheet ?? '')}|${foldedText(entry.name)}`, entry);
  if (found.size === 0) return () => null;
  return (sheet, name) => {
    const folded = foldedText(name);
    return found.get(`${foldedText(sheet)}|${folded}`) ?? found.get(`|${folded}`) ?? null;
  };
}

/** Own thresholds, whether bands or amounts, leave nothing of those above them in force. */
function ownRules({ bands, absYellow }: OwnThresholds, rules: Rules): Rules {
  if (bands === undefined && absYellow === undefined) return rules;
  return { ...rules, bands: bands === undefined ? rules.bands : bandsOf(bands), absYellow: absYellow ?? null };
}

/** The rules of sheets, and of measures on them. */
function rulesBySettings(
  { sheets, measures }: Settings,
  rules: Rules,
  measureSettings: ReviewContext['measureSettings'],
): Pick<ReviewContext, 'rulesOfSheet' | 'rulesOf'> {
  // Asked once a row: where no sheet has rules of its own, no name is folded for it.
  const ofSheets = new Map(sheets.map((entry) => [foldedText(entry.sheet), ownRules(entry, rules)]));
  const rulesOfSheet = (sheet: string): Rules =>
    (ofSheets.size === 0 ? null : ofSheets.get(foldedText(sheet))) ?? rules;
  // An entry for all sheets stands on other rules on each of them that has its own.
  const ofMeasures = new Map([rules, ...ofSheets.values()].map((base) => [base, new Map<MeasureSettings, Rules>()]));
  for (const [base, known] of ofMeasures) for (const entry of measures) known.set(entry, ownRules(entry, base));
  return {
    rulesOfSheet,
    rulesOf: (sheet, name) => {
      const base = rulesOfSheet(sheet);
      const set = measureSettings(sheet, name);
      return set === null ? base : (ofMeasures.get(base)?.get(set) ?? base);
    },
  };
}

/** Makes the context of a review. */
export function reviewContext(settings: Settings, asOf: IsoDate, system: DateSystem): ReviewContext {
  const day = dayOfIso(asOf);
  if (day === null) throw new Error(`the as-of date must be a real date: ${asOf}`);
  const noData = settings.noData === null ? defaultNoData() : noDataSet(settings.noData);
  const overrideOf = byName(settings.overrides);
  const measureSettings = byName(settings.measures);
  const rules: Rules = {
    bands: bandsOf(settings.bands),
    absYellow: settings.absYellow,
    displayPrecision: settings.displayPrecision,
  };
  return {
    settings,
    asOf: day,
    numbers: { locale: settings.locale, noData },
    dates: {
      system,
      order: settings.dateOrder ?? localeFacts(settings.locale).dateOrder,
      fiscalStart: settings.fiscalStart,
      asOf: day,
      noData,
    },
    rules,
    basis: basisOf(settings),
    measureSettings,
    ...rulesBySettings(settings, rules, measureSettings),
    override: (sheet, name) => {
      const given = overrideOf(sheet, name);
      return given === null ? null : { ...given, expires: given.expires === null ? null : dayOfIso(given.expires) };
    },
  };
}
