import { describe, expect, test } from 'vitest';
import { html, joined, markup, NOTHING, styleElement } from '../../report/html.ts';
import { clipped, plainText, userText } from '../../report/user-text.ts';

describe('the template escapes', () => {
  test.each([
    ['</script>', '&lt;/script&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['a & b', 'a &amp; b'],
    ['&amp;', '&amp;amp;'],
    ['"quoted" and \'quoted\'', '&quot;quoted&quot; and &#39;quoted&#39;'],
    ['bell\u0007, delete\u007F, next line\u0085', 'bell, delete, next line'],
    ['null\u0000byte', 'nullbyte'],
    ['half \uD83D a character', 'half \uFFFD a character'],
    ['whole 😀 character', 'whole 😀 character'],
    ['not a character \uFFFF', 'not a character '],
    ['__proto__', '__proto__'],
    ['${danger}', '${danger}'],
  ])('%j stands as %j', (text, expected) => expect(markup(html`${text}`)).toBe(expected));

  test('a quote cannot end an attribute', () => {
    expect(markup(html`<b title="${'" onmouseover="x'}">a</b>`)).toBe('<b title="&quot; onmouseover=&quot;x">a</b>');
  });

  test('only what it made itself stays markup, whatever looks like it', () => {
    const inner = html`<i>${'<'}</i>`;
    expect(markup(html`<b>${inner}${[inner, '&']}${null}${7}</b>`)).toBe('<b><i>&lt;</i><i>&lt;</i>&amp;7</b>');
    expect(markup(html`${markup(inner)}`)).toBe('&lt;i&gt;&amp;lt;&lt;/i&gt;');
  });

  test('line breaks of the source are no bytes of the page', () => {
    expect(
      markup(
        html`<ul>
          <li>a</li>
          <li>b</li>
        </ul>`,
      ),
    ).toBe('<ul><li>a</li><li>b</li></ul>');
  });

  test('pieces are joined by text or markup', () => {
    expect(markup(joined(['<', html`<b>b</b>`], ' · '))).toBe('&lt; · <b>b</b>');
    expect(markup(NOTHING)).toBe('');
  });

  test('a style sheet cannot end its element', () => {
    expect(() => styleElement('a{}</style><script>')).toThrow('must not end');
  });
});

describe('text from a workbook', () => {
  const shown = (text: string, most?: number): string => markup(userText(text, most));

  test('plain text is plain', () => expect(shown('Win rate')).toBe('Win rate'));

  test('text from right to left is isolated from the line around it', () => {
    expect(shown('شحن 40%')).toBe('<bdi dir="auto">شحن 40%</bdi>');
    expect(shown('Umsatz שלום Q3')).toBe('<bdi dir="auto">Umsatz שלום Q3</bdi>');
  });

  test('a mark that reverses text is isolated, shown as what it is and does nothing', () => {
    const page = shown('invoice\u202Excod.exe');
    expect(page).toContain('<bdi dir="auto">invoice<span class="odd"');
    expect(page).toContain('>U+202E</span>xcod.exe</bdi>');
    expect(page).not.toContain('\u202E');
    expect(plainText('a\u2066b')).toBe('aU+2066b');
  });

  test('a link is only text', () => {
    expect(shown('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(shown('<a href="javascript:alert(1)">x</a>')).not.toContain('<a');
  });

  test.each([
    ['Customers', 6, 'Custo…'],
    ['Customers', 9, 'Customers'],
    ['one two three', 5, 'one…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦'],
    ['🇩🇪🇫🇷🇪🇸', 2, '🇩🇪…'],
    ['éééé', 3, 'éé…'],
  ])('%j in %d characters is %j', (text, most, expected) => expect(clipped(text, most)).toBe(expected));

  test('a stack of accents does not grow the page', () => {
    expect(clipped(`a${'\u0301'.repeat(30_000)}b`, 140).length).toBeLessThan(20);
  });
});
