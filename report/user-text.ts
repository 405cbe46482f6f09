import { html, type Html, type HtmlValue } from './html.ts';

let segmenter: Intl.Segmenter | null = null;

/** The visible characters of a text; where the runtime cannot tell them, its code points. */
function visible(text: string): Iterable<string | Intl.SegmentData> {
  if (typeof Intl.Segmenter !== 'function') return text;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** What one visible character may be made of: a family needs 7 parts; stacks of 1,000 accents are somebody's joke. */
const MOST_PARTS = 16;

/**
 * A text cut to some visible characters, never inside one.
 *
 *   'Customers', 6 → 'Custo…'    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2 → '👩‍👩‍👧‍👦…'
 */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  let beforeLast = '';
  let count = 0;
  for (const each of visible(text)) {
    const segment = typeof each === 'string' ? each : each.segment;
    if (count === most) return `${beforeLast.trimEnd()}…`;
    beforeLast = kept;
    kept += segment.length > MOST_PARTS ? [...segment].slice(0, MOST_PARTS).join('') : segment;
    count++;
  }
  return kept;
}

/** Characters that reorder the text around them: they are shown by their number, so that nothing reads backwards. */
const REORDERING = /([\u202A-\u202E\u2066-\u2069])/;

/** Letters written right to left, and the marks that go with them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200E\u200F\u061C\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function flagged(text: string): HtmlValue[] {
  return text
    .split(REORDERING)
    .map((part) =>
      REORDERING.test(part)
        ? html`<span class="odd" title="A hidden mark that reverses text">${codePoint(part)}</span>`
        : part,
    );
}

/** How much of a name is shown. */
const MOST = 140;

/**
 * Text from a workbook, as data: escaped, cut to a length, isolated where its direction could disturb the line it
 * stands in. A mark that reverses text is shown as what it is.
 *
 *   'شحن 40%' → <bdi dir="auto">شحن 40%</bdi>    'Churn' → Churn
 */
export function userText(text: string, most: number = MOST): Html {
  const short = clipped(text, most);
  if (REORDERING.test(short)) return html`<bdi dir="auto">${flagged(short)}</bdi>`;
  return RIGHT_TO_LEFT.test(short) ? html`<bdi dir="auto">${short}</bdi>` : html`${short}`;
}

/** Text from a workbook where no element can stand, as in a page's title. */
export function plainText(text: string, most: number = MOST): string {
  return clipped(text, most)
    .split(REORDERING)
    .map((part) => (REORDERING.test(part) ? codePoint(part) : part))
    .join('');
}
