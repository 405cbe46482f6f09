import type { RowReview } from '../core/review/review-types.ts';
import type { Trend } from '../core/stoplight/trend.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { ReportWords } from './words/words.ts';

const WIDTH = 72;
const HEIGHT = 20;
const MARGIN = 3;

/** Two years of months; of a longer history the newest part is drawn. */
const MOST_PERIODS = 24;

const ARROWS: Readonly<Record<Trend, string>> = { improving: '↗', steady: '→', worsening: '↘' };

type Point = { readonly x: number; readonly y: number };

/** Where the periods stand; the target is always inside, so that the line shows on which side of it they are. */
function placed(history: readonly (number | null)[]): { points: (Point | null)[]; target: number } {
  const known = history.filter((each) => each !== null);
  const low = Math.min(1, ...known);
  const span = Math.max(1, ...known) - low || 1;
  const step = history.length > 1 ? (WIDTH - 2 * MARGIN) / (history.length - 1) : 0;
  const yOf = (share: number): number => Math.round(HEIGHT - MARGIN - ((share - low) / span) * (HEIGHT - 2 * MARGIN));
  const points = history.map((share, i) =>
    share === null ? null : { x: Math.round(MARGIN + i * step), y: yOf(share) },
  );
  return { points, target: yOf(1) };
}

/** Lines between neighbouring periods; a period without a number leaves a hole. */
function pathOf(points: readonly (Point | null)[]): string {
  let path = '';
  let isOpen = false;
  for (const point of points) {
    if (point !== null) path += `${isOpen ? ' ' : 'M'}${point.x} ${point.y}`;
    isOpen = point !== null;
  }
  return path;
}

function spoken(history: readonly (number | null)[], { none }: ReportWords): string {
  return history.map((share) => (share === null ? none : `${Math.round(share * 100)}%`)).join(', ');
}

/** A dot on the newest period, drawn with the line itself. */
const DOT = 'm-1-1h2v2h-2z';

/** Attainments over time as a small line with the target dotted, and in words for those who do not see it. */
export function sparkline(all: readonly (number | null)[], words: ReportWords): Html {
  const history = all.slice(-MOST_PERIODS);
  const { points, target } = placed(history);
  while (points[points.length - 1] === null) points.pop();
  if (points.length === 0) return NOTHING;
  return html`<svg class="k" role="img" aria-label="${words.byPeriod(spoken(history, words))}">
    <path class="d" d="M0 ${target}h${WIDTH}" />
    <path d="${pathOf(points)}${DOT}" />
  </svg>`;
}

/** Where a row is heading, as an arrow and a word. */
export function trendWord(trend: Trend | null, { trends }: ReportWords): Html {
  return trend === null ? NOTHING : html`${ARROWS[trend]} ${trends[trend]}`;
}

/** The length of the bar, and the gap it stands for; what is further behind ends in a point. */
const BAR = 60;
const FULL = 0.5;

/** The style of each length: a page with a strict policy takes no style from an element. */
export const BAR_STYLE = Array.from({ length: BAR }, (_, i) => `.w${i + 1}::before{width:${i + 1}px}`).join('');

/** How far behind, as a bar; the figure beside it says the same. */
export function gapBar({ gap, status }: Pick<RowReview, 'gap' | 'status'>): Html {
  if (gap === null || gap <= 0) return NOTHING;
  const length = Math.max(1, Math.round((gap / FULL) * BAR));
  return html`<i class="g ${status} ${length > BAR ? 'beyond' : `w${length}`}"></i>`;
}
