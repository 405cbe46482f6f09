import { html, markup, styleElement, type Html } from './html.ts';
import { sha256 } from './sha256.ts';
import type { Speech } from './speech.ts';

/** What a page may load: nothing. Its own style is allowed by its fingerprint, so that no other can slip in. */
function policy(css: string): Html {
  return html`<meta
    http-equiv="Content-Security-Policy"
    content="default-src 'none'; style-src 'sha256-${sha256(css)}'; base-uri 'none'; form-action 'none'"
  />`;
}

/** What a page consists of. */
export type PageParts = {
  /** Plain text: no element can stand in a title. */
  readonly title: string;
  readonly content: Html;
  readonly style: string;
  readonly speech: Speech;
};

/** A whole page that stands alone: no script, no network, one style. */
export function documentOf({ title, content, style, speech }: PageParts): string {
  const page = html`<html lang="${speech.language}">
    <head>
      <meta charset="utf-8" />
      ${policy(style)}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${title}</title>
      ${styleElement(style)}
    </head>
    <body>
      <main>${content}</main>
      <footer>${speech.words.footer}</footer>
    </body>
  </html>`;
  return `<!doctype html>\n${markup(page)}\n`;
}
