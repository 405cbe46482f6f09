import { legalText } from '../core/reading/legal-text.ts';

/** The mark of markup that was made here: no text of a workbook, and nothing parsed from JSON, can carry it. */
const made: unique symbol = Symbol('html');

/** Markup made by `html`. Everything else that is put into a page is text and gets escaped. */
export type Html = { readonly [made]: string };

/** What may stand in a template: text and numbers (escaped), markup (as it is), lists of them, null for nothing. */
export type HtmlValue = Html | string | number | null | readonly HtmlValue[];

const SPECIAL = /[&<>"'\u007F-\u009F]/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Texts of plain letters, digits and harmless marks, which are most of them, need no second look. */
const HARMLESS = /^[\w .,:;!?%()/+*=-]*$/;

/**
 * Text as the content of an element or a quoted attribute. Control characters go, half a character becomes U+FFFD.
 *
 *   '</script>' → '&lt;/script&gt;'    'a\u0007b' → 'ab'    'x\uD800' → 'x\uFFFD'
 */
export function escaped(text: string): string {
  if (HARMLESS.test(text)) return text;
  return legalText(text).replace(SPECIAL, (found) => ENTITIES.get(found) ?? '');
}

function markupOf(value: HtmlValue): string {
  if (typeof value === 'string') return escaped(value);
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (made in value) return value[made];
  let all = '';
  for (const each of value) all += markupOf(each);
  return all;
}

const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The line breaks of our own source say nothing; in a page of thousands of rows they would be a tenth of it. */
function tidy(parts: TemplateStringsArray): readonly string[] {
  const known = tidied.get(parts);
  if (known !== undefined) return known;
  const tight = parts.map((part) =>
    part
      .replace(/\s*\n\s*/g, ' ')
      .replace(/\s+(\/?>)/g, '$1')
      .replace(
        / (?=<\/?(?:path|svg|t[dhr]|thead|tbody|table|caption|ul|ol|li|d[ldt]|div|section|article|nav|p|h[1-6])\b)/g,
        '',
      ),
  );
  tidied.set(parts, tight);
  return tight;
}

/**
 * A template that escapes whatever is put into it, unless it was made by this template itself. Attribute values must be
 * quoted where they take a value.
 *
 *   html`<b>${'<img onerror=x>'}</b>` → <b>&lt;img onerror=x&gt;</b>
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const own = tidy(parts);
  let all = own[0] ?? '';
  for (let i = 0; i < values.length; i++) all += markupOf(values[i] ?? null) + (own[i + 1] ?? '');
  return { [made]: all };
}

/** Nothing. */
export const NOTHING: Html = html``;

/** Pieces with something between them. */
export function joined(pieces: readonly HtmlValue[], between: HtmlValue): Html {
  return html`${pieces.map((piece, i) => (i === 0 ? piece : [between, piece]))}`;
}

/** Our own text in which `backticks` hold what is typed: 'use `--map`' → use <code>--map</code>. */
export function coded(text: string): Html {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** The style of a page. Its text is ours alone and cannot be escaped: browsers take it as it stands. */
export function styleElement(css: string): Html {
  if (css.includes('</')) throw new Error('a style sheet must not end its element');
  return { [made]: `<style>${css}</style>` };
}

/** The markup as text, to be written. */
export function markup(page: Html): string {
  return page[made];
}
