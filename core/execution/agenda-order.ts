import { usableWeight, type Weight } from '../rollup/weights.ts';
import { roundedGap } from '../stoplight/bands.ts';
import type { Band, Status } from '../stoplight/status.ts';
import { byName } from './by-name.ts';

/** Something the monthly meeting may talk about. */
export type AgendaItem = {
  readonly name: string;
  readonly status: Status;
  /** Tells near from caution where it is Yellow; without it Yellow is caution. */
  readonly band?: Band | null;
  /** Share behind. */
  readonly gap?: number | null;
  readonly weight?: Weight;
  /** How many periods running it has been Red. */
  readonly redStreak?: number | null;
};

/** The parts of the agenda that hold items, in the order of the meeting; `preRead` is settled before it. */
export const AGENDA_PARTS = ['preRead', 'red', 'caution', 'near', 'green'] as const;

/** A part of the agenda. */
export type AgendaPart = (typeof AGENDA_PARTS)[number];

/** The items of each part, in the order in which they are taken. */
export type AgendaOrder<T extends AgendaItem> = Readonly<Record<AgendaPart, readonly T[]>>;

/** The part of the meeting an item belongs to: by its colour, and Yellow by its band. */
function agendaPartOf({ status, band = null }: AgendaItem): AgendaPart {
  switch (status) {
    case 'Grey':
      return 'preRead';
    case 'Red':
      return 'red';
    case 'Yellow':
      return band === 'near' ? 'near' : 'caution';
    case 'Green':
      return 'green';
  }
}

/** A Red item that nobody can measure, an overdue milestone say, is behind by all of it; what is no Red, by nothing. */
function gapOf({ status, gap = null }: AgendaItem): number {
  return gap ?? (status === 'Red' ? 1 : 0);
}

/** The weights as roll-ups have them (semantics 2): blank, negative and odd ones count nothing, and all alike without any. */
function weightsOf(items: readonly AgendaItem[]): readonly number[] {
  const weights = items.map(({ weight = null }) => usableWeight(weight));
  return weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
}

type Placed<T> = { readonly item: T; readonly urgency: number; readonly streak: number };

function byUrgency<T extends AgendaItem>(a: Placed<T>, b: Placed<T>): number {
  return b.urgency - a.urgency || b.streak - a.streak || byName(a.item.name, b.item.name);
}

/**
 * The items in the order of the monthly meeting (semantics 4, systems 29): what has no verdict is chased before it; Red
 * by weight × gap, then by the longer red streak, then by name; caution before near, each the same way; of the greens
 * what is furthest ahead first.
 *
 *   Leads Red 0.5 ×1, Pipeline Red 0.2 ×3, Churn caution, NPS near, Win rate Green → Pipeline, Leads, Churn, NPS, Win rate
 */
export function agendaOrder<T extends AgendaItem>(items: readonly T[]): AgendaOrder<T> {
  const weights = weightsOf(items);
  const placed = items.map((item, index) => {
    const importance = roundedGap((weights[index] ?? 0) * gapOf(item));
    return {
      item,
      urgency: item.status === 'Green' ? Math.abs(Math.min(importance, 0)) : importance,
      streak: item.redStreak ?? 0,
    };
  });
  const part = (name: AgendaPart): readonly T[] =>
    placed
      .filter(({ item }) => agendaPartOf(item) === name)
      .sort(name === 'preRead' ? (a, b) => byName(a.item.name, b.item.name) : byUrgency)
      .map(({ item }) => item);
  return {
    preRead: part('preRead'),
    red: part('red'),
    caution: part('caution'),
    near: part('near'),
    green: part('green'),
  };
}
