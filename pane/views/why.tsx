import type { JSX } from 'preact';
import { isPreset } from '../../core/stoplight/bands.ts';
import type { CellLine, FlipLine, WhyAnswer } from '../engine/answers.ts';
import type { MeasureKindChoice, Model } from '../state.ts';
import { AboutRow } from './about-row.tsx';
import { Letters } from './letters.tsx';
import { Button, Facts, GoTo, Heading, Own, Section, Shape, Sign, Told } from './parts.tsx';
import { standingText } from './row-texts.ts';
import { ScaleBar } from './scale.tsx';
import { useShared, type Shared } from './shared.ts';

/** A date as the core writes it. */
const ISO_DAY = /\b\d{4}-\d\d-\d\d\b/g;
/** Whole numbers of four digits and more, but no dates and no decimals: they are read more easily in groups. */
const LONG_NUMBER = /(?<![\d.,]|\d-)\d{4,}(?![\d,-])/g;

/**
 * One sentence of arithmetic in the row's own numbers. English is the core's own sentence with its long numbers in
 * groups; other languages say the same facts shorter, the scale and the list of flips below say the rest.
 */
function sentenceOf({ row, sentence, unread }: WhyAnswer, shared: Shared): string {
  const { words, figures, spoken } = shared;
  if (row.status === 'Grey' && unread !== null) return `${unread.title}. ${unread.why} ${unread.next}`.trim();
  if (spoken === 'en')
    return sentence
      .replace(LONG_NUMBER, (digits) => figures.count(Number(digits)))
      .replace(ISO_DAY, (iso) => figures.day(iso));
  if (row.subject === 'milestone' || row.actual === null || row.gap === null) return standingText(row, shared);
  const actual = figures.amount(row.actual, row.isPercent);
  const due = row.expected ?? row.target;
  const asked = typeof due === 'number' ? figures.amount(due, row.isPercent) : (due ?? '');
  if (row.gap === 0) return words.isExact(actual, asked);
  if (row.gapShown === null) return words.isOf(actual, asked);
  const gap = figures.gap(row.gapShown);
  return row.gap > 0 ? words.isBehind(actual, asked, gap) : words.isAhead(actual, asked, gap);
}

function flipText({ at, by, isAt }: FlipLine, isPercent: boolean, { words, figures }: Shared): string {
  const where = figures.amount(at, isPercent);
  if (!isAt) return by > 0 ? words.flipAbove(where) : words.flipBelow(where);
  const amount = figures.amount(Math.abs(by), isPercent);
  return by >= 0 ? words.flipMore(amount, where) : words.flipLess(amount, where);
}

function Flips({ why }: { readonly why: WhyAnswer }): JSX.Element | null {
  const shared = useShared();
  if (why.flips.length === 0) return null;
  return (
    <Section title={shared.words.flipsTitle}>
      <Facts facts={why.flips.map((flip) => [<Sign status={flip.to} />, flipText(flip, why.row.isPercent, shared)])} />
    </Section>
  );
}

function CellText({ cell }: { readonly cell: CellLine }): JSX.Element {
  const { words, figures } = useShared();
  const { value, as } = cell;
  const text =
    typeof value === 'number' ? figures.amount(value, as === 'percent') : as === 'date' ? figures.day(value) : value;
  return (
    <>
      <span class="quiet">{cell.a1}</span> {text === '' ? <i>{words.blank}</i> : <bdi>{text}</bdi>}
    </>
  );
}

const KINDS: readonly MeasureKindChoice[] = ['auto', 'level', 'flow', 'ramp'];

/** What was guessed from names can be said here, once and for all. */
function Reading({ why, kind }: { readonly why: WhyAnswer; readonly kind: MeasureKindChoice }): JSX.Element {
  const { words, dispatch } = useShared();
  const { row, sheetName: sheet } = why;
  const about = { name: row.name, sheet };
  return (
    <div class="reading">
      <label class={`field ${why.isDirectionGuessed ? 'guess' : ''}`}>
        <span>
          {words.direction}
          {why.isDirectionGuessed ? <em> {words.guess}</em> : null}
        </span>
        <select
          value={row.direction ?? 'higher'}
          onChange={({ currentTarget: { value } }) =>
            dispatch({ is: 'set-direction', ...about, direction: value === 'lower' ? 'lower' : 'higher' })
          }
        >
          <option value="higher">{words.higherBetter}</option>
          <option value="lower">{words.lowerBetter}</option>
        </select>
      </label>
      <label class="field">
        <span>{words.kind}</span>
        <select
          value={kind}
          onChange={({ currentTarget: { value } }) =>
            dispatch({ is: 'set-kind', ...about, kind: KINDS.find((each) => each === value) ?? 'auto' })
          }
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {words.kinds[each]}
              {each === 'auto' && why.kind !== null ? `: ${words.kinds[why.kind]}` : ''}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Read({ why, kind }: { readonly why: WhyAnswer; readonly kind: MeasureKindChoice }): JSX.Element {
  const { words } = useShared();
  return (
    <Section title={words.readTitle}>
      <Facts
        facts={[
          ...why.cells.map((cell): [JSX.Element, JSX.Element] => [
            <>
              {words.roles[cell.role]}
              {cell.isGuess ? <em> {words.guess}</em> : null}
            </>,
            <CellText cell={cell} />,
          ]),
          [words.bands, isPreset(why.bands) ? words.presets[why.bands] : words.ownBands],
        ]}
      />
      {why.row.subject === 'measure' && why.row.name !== '' ? <Reading why={why} kind={kind} /> : null}
    </Section>
  );
}

function Feeds({ why }: { readonly why: WhyAnswer }): JSX.Element {
  const { words, figures } = useShared();
  return (
    <Section title={words.feedsTitle}>
      {why.feeds.length === 0 ? <p class="quiet">{words.feedsNothing}</p> : null}
      <ul class="cards">
        {why.feeds.map(({ objective, without }) => (
          <li class="card" key={objective.index}>
            <Button kind="link" says={{ is: 'go', to: { at: 'objective', index: objective.index } }}>
              <Own text={objective.name} />
            </Button>
            <p>
              <Sign status={objective.status} />
              {objective.score === null ? '' : ` · ${figures.share(objective.score)}`}
            </p>
            <p class="quiet">
              <Shape status={without} /> {words.without(words[without])}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Smart({ row: { id, smart } }: { readonly row: WhyAnswer['row'] }): JSX.Element | null {
  const { words } = useShared();
  if (smart === null) return null;
  return (
    <Section title={words.smartTitle}>
      <Letters marks={smart.marks} />
      <Button kind="link" says={{ is: 'go', to: { at: 'goal', id } }}>
        {words.decided}
      </Button>
    </Section>
  );
}

function Answer({ why, model }: { readonly why: WhyAnswer; readonly model: Model }): JSX.Element {
  const shared = useShared();
  const { words } = shared;
  const { row } = why;
  const said = model.settings?.settings.measures.find((each) => each.name === row.name && each.sheet === why.sheetName);
  return (
    <>
      <Heading title={<Own text={row.name} />}>
        <bdi>{why.sheetName}</bdi> · <GoTo cell={row.at} a1={row.a1} />
        {row.owner === null ? null : (
          <>
            {' · '}
            <bdi>{row.owner}</bdi>
          </>
        )}
      </Heading>
      <p class={`verdict ${row.status}`}>
        <b>
          <Sign status={row.status} />
        </b>
        <br />
        <bdi>{sentenceOf(why, shared)}</bdi>
      </p>
      <ScaleBar why={why} />
      <Flips why={why} />
      <Read why={why} kind={said?.kind ?? 'auto'} />
      {why.notes.length === 0 ? null : (
        <Section title={words.noticed}>
          {why.notes.map((told, i) => (
            <Told key={i} told={told} />
          ))}
        </Section>
      )}
      <Feeds why={why} />
      <Smart row={row} />
    </>
  );
}

/** Why a row has its colour: the sentence, the scale, what turns it, how it was read, what it feeds. */
export function Why({ model }: { readonly model: Model }): JSX.Element {
  return <AboutRow answer={model.why} show={(why) => <Answer why={why} model={model} />} />;
}
