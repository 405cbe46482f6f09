import type { JSX } from 'preact';
import { foldedText } from '../../core/reading/text.ts';
import { customBands, isPreset, PRESET_NAMES, PRESETS, type Preset } from '../../core/stoplight/bands.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Model } from '../state.ts';
import { withSheetBands } from '../corrections.ts';
import { Field, Section } from './parts.tsx';
import { useShared } from './shared.ts';

type Chosen = Settings['bands'];
type Limits = Exclude<Chosen, string>;

/** A share of the target in whole percent, as people type it. */
function percentOf(share: number): number {
  return Math.round(share * 1e4) / 100;
}

type LimitProps = { readonly label: string; readonly share: number; readonly set: (share: number) => void };

/** One limit, in percent; what is no number is told as NaN. */
function LimitField({ label, share, set }: LimitProps): JSX.Element {
  return (
    <Field label={label}>
      <input
        type="number"
        min={0}
        max={200}
        step="any"
        value={percentOf(share)}
        onChange={({ currentTarget: { value } }) => set(value.trim() === '' ? NaN : Number(value) / 100)}
      />
    </Field>
  );
}

type OwnLimitsProps = { readonly bands: Limits; readonly choose: (bands: Limits) => void };

function OwnLimits({ bands, choose }: OwnLimitsProps): JSX.Element {
  const { words } = useShared();
  const set = (change: Partial<Limits>): void => {
    const next = { ...bands, ...change };
    // Limits in the wrong order are no bands: the field keeps what was typed and nothing else changes.
    if (customBands(next.green, next.yellow) !== null) choose(next);
  };
  return (
    <div class="pair">
      <LimitField label={words.greenFrom} share={bands.green} set={(green) => set({ green })} />
      <LimitField label={words.yellowFrom} share={bands.yellow} set={(yellow) => set({ yellow })} />
      <p class="quiet">{words.invalidLimits}</p>
    </div>
  );
}

/** Choices beside the presets and one's own limits: what they are called, and what choosing them does. */
type Other = { readonly value: string; readonly text: string };

type BandsFieldProps = {
  readonly label: string;
  /** What is in force: bands, or one of the others by its value. */
  readonly chosen: Chosen | Other;
  readonly others?: readonly Other[];
  readonly choose: (bands: Chosen | null) => void;
};

/** Which bands: a preset by its name, or limits of one's own. Another choice than bands is told as null. */
function BandsField({ label, chosen, others = [], choose }: BandsFieldProps): JSX.Element {
  const { words, figures } = useShared();
  const limits = (name: Preset): string => {
    const { green, yellow } = PRESETS[name];
    return words.limits(figures.share(1 - green), figures.share(1 - yellow));
  };
  const pick = (value: string): void => {
    if (others.some((other) => other.value === value)) return choose(null);
    choose(isPreset(value) ? value : { green: 1, yellow: 1 - PRESETS.sbi.yellow });
  };
  const isOther = typeof chosen === 'object' && 'value' in chosen;
  const value = isOther ? chosen.value : typeof chosen === 'string' ? chosen : 'own';
  return (
    <>
      <Field label={label} {...(typeof chosen === 'string' ? { hint: limits(chosen) } : {})}>
        <select value={value} onChange={(event) => pick(event.currentTarget.value)}>
          {others.map((other) => (
            <option key={other.value} value={other.value}>
              {other.text}
            </option>
          ))}
          {PRESET_NAMES.map((name) => (
            <option key={name} value={name}>
              {words.presets[name]}
            </option>
          ))}
          <option value="own">{words.ownBands}</option>
        </select>
      </Field>
      {isOther || typeof chosen === 'string' ? null : <OwnLimits bands={chosen} choose={choose} />}
    </>
  );
}

/** The bands of the whole workbook. */
export function BandsChoice({ draft: { bands } }: { readonly draft: Settings }): JSX.Element {
  const { words, dispatch } = useShared();
  return (
    <BandsField
      label={words.bands}
      chosen={bands}
      choose={(next) => (next === null ? undefined : dispatch({ is: 'draft', change: { bands: next } }))}
    />
  );
}

type SheetProps = { readonly entry: Settings['sheets'][number]; readonly draft: Settings };

/** The bands of one sheet; taken away, those of the workbook hold for it again. */
function SheetBands({ entry, draft }: SheetProps): JSX.Element {
  const { words, figures, dispatch } = useShared();
  const { sheet, bands, absYellow } = entry;
  const amount =
    absYellow === undefined ? [] : [{ value: 'amount', text: words.amountShort(figures.amount(absYellow, false)) }];
  const asWorkbook = { value: 'workbook', text: words.asWorkbook };
  return (
    <BandsField
      label={sheet}
      chosen={amount[0] ?? bands ?? asWorkbook}
      others={[asWorkbook, ...amount]}
      choose={(next) => dispatch({ is: 'draft', change: withSheetBands(draft, sheet, next) })}
    />
  );
}

type SheetsProps = { readonly draft: Settings; readonly model: Model };

/** Sheets that are judged by bands of their own, and a way to give a sheet some. */
export function BandsOfSheets({ draft, model }: SheetsProps): JSX.Element | null {
  const { words, dispatch } = useShared();
  const measured = (model.review?.tables ?? []).filter(({ subject }) => subject === 'measure');
  const taken = new Set(draft.sheets.map(({ sheet }) => foldedText(sheet)));
  const free = [...new Set(measured.map(({ sheetName }) => sheetName))].filter((name) => !taken.has(foldedText(name)));
  if (draft.sheets.length === 0 && free.length === 0) return null;
  return (
    <Section title={words.sheetBands}>
      {draft.sheets.map((entry) => (
        <SheetBands key={entry.sheet} entry={entry} draft={draft} />
      ))}
      {free.length === 0 ? null : (
        <Field label={words.sheetBandsAdd}>
          <select
            value=""
            onChange={({ currentTarget: { value } }) => {
              // A sheet begins with the bands it has: nothing changes before something is picked.
              const sheet = free[Number(value)];
              if (value === '' || sheet === undefined) return;
              dispatch({ is: 'draft', change: withSheetBands(draft, sheet, draft.bands) });
            }}
          >
            <option value="">{words.none}</option>
            {free.map((name, i) => (
              <option key={i} value={String(i)}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
    </Section>
  );
}
