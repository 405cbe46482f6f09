import type { JSX } from 'preact';
import { paletteOf, type PALETTES } from '../../core/changes/look.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { WORST_FIRST } from '../../core/review/worst-first.ts';
import { SIGNS } from '../../core/stoplight/status.ts';
import type { PreviewAnswer, WillChange } from '../engine/answers.ts';
import type { Model } from '../state.ts';
import { Actions, Body, Button, Facts, Heading, Own, Section, Told, Waiting } from './parts.tsx';
import { useShared, type Shared } from './shared.ts';
import { ToldCells } from './told-cells.tsx';

function willText({ what, count }: WillChange, { words, figures }: Shared): string {
  const shown = figures.count(count);
  switch (what) {
    case 'rules':
      return words.liveRules(count, shown);
    case 'cells':
      return words.cellsWritten(count, shown);
    case 'kept':
      return words.cellsKept(count, shown);
    case 'taken-away':
      return words.rulesGone(count, shown);
    case 'sheet':
      return words.newSheet;
    case 'sheet-gone':
      return words.sheetGone;
    case 'hidden-sheet':
      return words.newHiddenSheet(count, shown);
    case 'rows':
      return words.rowsAdded(count, shown);
  }
}

/** What a change does, place by place. */
export function PlaceByPlace({ will }: { readonly will: PreviewAnswer['will'] }): JSX.Element {
  const shared = useShared();
  return (
    <Facts
      facts={will.map((each) => [
        <>
          <Own text={each.sheetName} /> <span class="quiet">{each.place}</span>
        </>,
        willText(each, shared),
      ])}
    />
  );
}

function Will({ preview: { will } }: { readonly preview: PreviewAnswer }): JSX.Element {
  const { words } = useShared();
  return (
    <Section title={words.willChange}>
      {will.length === 0 ? <p>{words.nothingChanges}</p> : <PlaceByPlace will={will} />}
    </Section>
  );
}

function Stays({ preview, mode }: { readonly preview: PreviewAnswer; readonly mode: Settings['mode'] }): JSX.Element {
  const { words, figures } = useShared();
  const { foreignRules } = preview;
  return (
    <Section title={words.stays}>
      <ul class="ticks">
        <li>{mode === 'column' ? words.staysValuesColumn : words.staysValues}</li>
        {foreignRules === 0 ? null : <li>{words.staysRules(foreignRules, figures.count(foreignRules))}</li>}
        <li>{words.staysDress}</li>
      </ul>
    </Section>
  );
}

type PaletteName = keyof typeof PALETTES;
const PALETTE_NAMES: readonly PaletteName[] = ['clear', 'bold', 'classic'];

/** The four looks of a palette as they will be: a picture, the words are beside it. */
export function Swatches({ palette }: { readonly palette: Settings['palette'] }): JSX.Element {
  const looks = paletteOf(palette);
  return (
    <svg class="swatches" viewBox="0 0 92 20" width="92" height="20" aria-hidden="true">
      {WORST_FIRST.map((status, i) => (
        <g key={status}>
          <rect x={i * 24} y={0} width={20} height={20} rx={3} fill={looks[status].fill} />
          <text x={i * 24 + 10} y={14} fill={looks[status].font ?? '#000000'}>
            {SIGNS[status].symbol}
          </text>
        </g>
      ))}
    </svg>
  );
}

type ChoiceProps = {
  readonly settings: Settings;
  readonly change: (change: Partial<Pick<Settings, 'mode' | 'palette'>>) => void;
};

/** How colours get into the sheet, and which. */
export function LookChoice({ settings, change }: ChoiceProps): JSX.Element {
  const { words } = useShared();
  const { mode, palette } = settings;
  const isOwn = typeof palette !== 'string';
  return (
    <>
      <fieldset>
        <legend>{words.howColoured}</legend>
        {(['rules', 'fill', 'column'] as const).map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="mode" checked={mode === each} onChange={() => change({ mode: each })} />
            {words.modes[each]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.palette}</legend>
        {PALETTE_NAMES.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="palette" checked={palette === each} onChange={() => change({ palette: each })} />
            <span>{words.palettes[each]}</span>
            <Swatches palette={each} />
          </label>
        ))}
        {isOwn ? (
          <label class="choice">
            <input type="radio" name="palette" checked readOnly />
            <span>{words.ownPalette}</span>
            <Swatches palette={palette} />
          </label>
        ) : null}
      </fieldset>
    </>
  );
}

function Promise({ preview, settings }: { readonly preview: PreviewAnswer; readonly settings: Settings }): JSX.Element {
  const { words, dispatch } = useShared();
  return (
    <>
      <Will preview={preview} />
      <Stays preview={preview} mode={settings.mode} />
      <ToldCells title={words.notLive} cells={preview.notLive} />
      <ToldCells title={words.notColoured} cells={preview.noVerdict} />
      <LookChoice settings={settings} change={(change) => dispatch({ is: 'set-look', change })} />
    </>
  );
}

/** Applying what is previewed, or going back; never over the sample. */
export function ApplyActions({ model: { preview, isSample, work } }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const hasChanges = preview.is === 'there' && preview.value.changes.edits.length > 0 && preview.value.will.length > 0;
  return (
    <Actions>
      <Button kind="primary" says={{ is: 'apply' }} isDisabled={!hasChanges || isSample || work !== null}>
        {words.apply}
      </Button>
      <Button says={{ is: 'back' }} isDisabled={work !== null}>
        {words.back}
      </Button>
      <small>{isSample ? words.sampleNoApply : words.restoreEasy}</small>
    </Actions>
  );
}

/** Exactly what applying will do, what stays, and what gets no colour. */
export function Preview({ model }: { readonly model: Model }): JSX.Element {
  const { words } = useShared();
  const { preview, settings, work } = model;
  return (
    <>
      <Body>
        <Heading title={words.previewTitle}>{words.previewPromise}</Heading>
        {preview.is === 'waiting' && work === null ? <Waiting /> : null}
        {preview.is === 'failed' ? <Told told={preview.told} isAlert /> : null}
        {preview.is === 'there' && settings !== null ? (
          <Promise preview={preview.value} settings={settings.settings} />
        ) : null}
      </Body>
      <ApplyActions model={model} />
    </>
  );
}
