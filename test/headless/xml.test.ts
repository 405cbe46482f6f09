import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../headless/errors.ts';
import { escapeAttribute, escapeText } from '../../headless/xml/escape.ts';
import { decodePart, encodePart } from '../../headless/xml/part-text.ts';
import { NotPlain, PlainTokens } from '../../headless/xml/plain-tokens.ts';
import { SaxTokens } from '../../headless/xml/sax-tokens.ts';
import { spliced } from '../../headless/xml/splice.ts';
import type { XmlTokens } from '../../headless/xml/tokens.ts';
import { parseXml } from '../../headless/xml/tree.ts';
import { MAIN, opened, refusalOf, sheetXml, xlsx, PLAN_ROWS } from '../support/xlsx.ts';

const ATTRIBUTES = ['r', 's', 't', 'xml:space', 'spans', 'n'];

/** Everything a reader can ask of a token stream, neighbouring texts joined. */
function seenBy(tokens: XmlTokens): string[] {
  const seen: string[] = [];
  let text = '';
  for (let kind = tokens.next(); ; kind = tokens.next()) {
    if (kind === 'text') {
      text += tokens.text;
      continue;
    }
    if (text !== '') seen.push(`text ${JSON.stringify(text)}`);
    text = '';
    if (kind === 'end') return seen;
    const attributes =
      kind === 'open' ? ATTRIBUTES.map((name) => `${name}=${JSON.stringify(tokens.attribute(name))}`) : [];
    seen.push([kind, tokens.name, tokens.start, tokens.end, ...attributes].join(' '));
  }
}

function plain(xml: string): string[] | 'not plain' {
  try {
    return seenBy(new PlainTokens(xml));
  } catch (cause) {
    if (cause instanceof NotPlain) return 'not plain';
    throw cause;
  }
}

function full(xml: string): string[] | 'refused' {
  try {
    return seenBy(new SaxTokens(xml, 'x.xml'));
  } catch (cause) {
    if (cause instanceof Refusal) return 'refused';
    throw cause;
  }
}

/** The fast reader gives up, or sees exactly what the full parser sees. Whether it gave up is what comes back. */
function agrees(xml: string): boolean {
  const fast = plain(xml);
  if (fast !== 'not plain') expect(fast, xml).toEqual(full(xml));
  return fast !== 'not plain';
}

const space = fc.constantFrom('', ' ', '\n', '\r\n', '\t ');
const someSpace = fc.constantFrom(' ', '\n', '\r\n  ', '\t');
const content = fc.oneof(
  fc.string().map((text) => escapeText(text)),
  fc.constantFrom('&amp;', '&#65;', '&#x1F600;', '&#13;&#10;', '&quot;&apos;', 'a\r\nb', 'a\rb', '日本', '😀', ' \n '),
);
const odd = fc.constantFrom('<!-- a > b -->', '<![CDATA[<c r="A1"/>]]>', '<?php echo 1 ?>', '<!---->', ']]', '>', '"');
const value = fc.oneof(
  fc.string().map((text) => escapeAttribute(text)),
  fc.constantFrom('A1', 'a>b', '&#10;', "it's", 'a\tb', 'x\r\ny', '&lt;'),
);
const attribute = (name: string): fc.Arbitrary<string> =>
  fc
    .tuple(someSpace, fc.constantFrom('', '', '', ' '), fc.constantFrom('', '', '', '\n'), value, fc.boolean())
    .map(([before, left, right, text, isSingle]) =>
      isSingle
        ? `${before}${name}${left}=${right}'${text.replace(/'/g, '&apos;')}'`
        : `${before}${name}${left}=${right}"${text}"`,
    );
const attributes = fc
  .subarray(ATTRIBUTES)
  .chain((names) => fc.tuple(...names.map(attribute)).map((each) => each.join('')));
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  inside: fc.oneof({ maxDepth: 4, depthSize: 'small' }, content, content, content, odd, tie('element'), tie('element')),
  element: fc
    .tuple(
      fc.constantFrom('row', 'c', 'v', 'is', 't', 'f', 'a2', 'x-y', 'é'),
      attributes,
      space,
      fc.array(tie('inside'), { maxLength: 5 }),
      fc.boolean(),
    )
    .map(([name, own, end, inside, closes]) =>
      closes && inside.length === 0
        ? `<${name}${own}${end}/>`
        : `<${name}${own}${end}>${inside.join('')}</${name}${end}>`,
    ),
}));

describe('the fast reader and the full parser', () => {
  test('see the same in whatever XML there is, or the fast one gives up', () => {
    let read = 0;
    fc.assert(
      fc.property(element, (xml) => void (read += agrees(xml) ? 1 : 0)),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('see the same after any one character was changed, or the fast one gives up', () => {
    const whole = `<sheet><row r="1" spans='1:3'><c r="A1" t="s"><v>12</v></c><c r="B1"/></row><row><c><is><t> a&amp;b </t></is></c></row></sheet>`;
    for (let at = 0; at < whole.length; at++) {
      for (const change of ['', '<', '>', '"', "'", '&', '/', '=', ' ', 'x', '\u0001', '-', ';', ']'])
        agrees(whole.slice(0, at) + change + whole.slice(at + 1));
    }
  });

  test.each([
    ['a comment', '<a><!-- <b/> --><c/></a>', false],
    ['CDATA', '<a><![CDATA[1 < 2]]></a>', false],
    ['a processing instruction', '<a><?x y?></a>', false],
    ['an entity of its own', '<a>&nbsp;</a>', false],
    ['the five named entities', '<a>&lt;&gt;&amp;&quot;&apos;</a>', true],
    ['numeric entities', '<a>&#x41;&#66;&#13;&#10;</a>', true],
    ['an entity in an attribute', '<a n="&#9;&amp;"/>', false],
    ['a line break in an attribute', '<a n="x\ny"/>', false],
    ['the end of a CDATA section that never began', '<a>]]></a>', false],
    ['single quotes', "<a r='1'/>", true],
    ['a > in an attribute', '<a n="x>y" r="1"/>', true],
    ['line ends of Windows', '<a>\r\n<b/>\r\n</a>', true],
    ['white space before the end of a tag', '<a r="1"  ><b /></a >', true],
    ['a character that XML cannot hold', '<a>&#1;</a>', false],
    ['half a character', '<a>&#xD800;</a>', false],
    ['an attribute that stands twice', '<a r="1" r="2"/>', false],
    ['an attribute without a name', '<a ="1"/>', false],
    ['a bare &', '<a>Q&A</a>', false],
    ['tags that cross', '<a><b></a></b>', false],
    ['a tag that is not closed', '<a><b></a>', false],
    ['half a tag', '<a><b', false],
  ])('%s', (_, xml, isPlain) => {
    expect(agrees(xml)).toBe(isPlain);
  });

  test('the full parser tells the place of a row whatever self-closing tags stand behind the cells', () => {
    const rows = '<row r = "1"><c r="A1"><v>1</v></c></row >';
    const text = `<a><sheetData>${rows}</sheetData><autoFilter ref="A1"/></a>`;
    const until = text.indexOf('</sheetData>');
    const tokens = new SaxTokens(text, 'x', text.indexOf('<row'), until);
    let last = '';
    while (tokens.next() !== 'end') last = text.slice(tokens.start, tokens.end);
    expect(last).toBe('</row >');
  });

  test('prefixed elements are read by the full parser, by their own names', () => {
    const xml = '<x:a xmlns:x="u"><x:row r="1"/></x:a>';
    expect(plain(xml)).toBe('not plain');
    expect(full(xml)).toContainEqual(expect.stringMatching(/^open row /));
  });
});

describe('XML made to do harm', () => {
  // Eight times as much at each of thirty levels: no machine could hold what it stands for.
  const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(8)}">`).join('');
  const bombs = `<!DOCTYPE lolz [<!ENTITY e0 "lol">${laughs}]>`;
  const secret = `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>`;
  const workbook = `<workbook xmlns="${MAIN}"><sheets/></workbook>`;

  test.each([
    ['B155', bombs],
    ['B156', secret],
  ])('%s: a document type is refused before anything in it is read', (_, doctype) => {
    expect(
      refusalOf(() => opened({ 'xl/workbook.xml': `<?xml version="1.0"?>\n<!-- x -->${doctype}${workbook}` })),
    ).toBe('XML_DTD');
    expect(refusalOf(() => opened({ 'xl/styles.xml': doctype + '<styleSheet/>' }))).toBe('XML_DTD');
    expect(refusalOf(() => opened({ 'xl/worksheets/sheet1.xml': doctype + sheetXml(PLAN_ROWS).slice(56) }))).toBe(
      'XML_DTD',
    );
  });

  test('B155: shared strings may not declare one either', () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
    const strings = `${bombs}<sst xmlns="${MAIN}"><si><t>&e30;</t></si></sst>`;
    expect(refusalOf(() => opened({ 'xl/_rels/workbook.xml.rels': relations, 'xl/sharedStrings.xml': strings }))).toBe(
      'XML_DTD',
    );
  });

  const deep = '<a>'.repeat(200_000) + '</a>'.repeat(200_000);

  test('B158: elements 200,000 deep are refused, wherever they stand', () => {
    expect(refusalOf(() => parseXml(deep, 'x.xml'))).toBe('XML_TOO_DEEP');
    expect(refusalOf(() => opened({ 'xl/worksheets/sheet1.xml': sheetXml(`<row><c>${deep}</c></row>`) }))).toBe(
      'XML_TOO_DEEP',
    );
    expect(refusalOf(() => opened({ 'xl/worksheets/sheet1.xml': sheetXml('', { after: deep }) }))).toBe('XML_TOO_DEEP');
  });

  test('a prolog of many megabytes is looked through', () => {
    const prolog = `<?xml version="1.0"?>${' \n'.repeat(2_000_000)}<!-- x -->`;
    expect(parseXml(`${prolog}<a/>`, 'x.xml').name).toBe('a');
    expect(refusalOf(() => parseXml(`${prolog}<!DOCTYPE a><a/>`, 'x.xml'))).toBe('XML_DTD');
  });
});

describe('how a part is encoded', () => {
  const xml = (encoding: string): string => sheetXml(PLAN_ROWS).replace('UTF-8', encoding);
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${xml('UTF-8')}`)],
    ['UTF-16, little end first, with a mark', utf16(`\uFEFF${xml('UTF-16')}`)],
    ['UTF-16, big end first, with a mark', utf16(`\uFEFF${xml('UTF-16')}`).swap16()],
    ['UTF-16, little end first, without a mark', utf16(xml('UTF-16'))],
    ['UTF-16, big end first, without a mark', utf16(xml('UTF-16')).swap16()],
    ['UTF-8 that calls itself ASCII', Buffer.from(xml('US-ASCII'))],
  ])('B168: %s is read, and goes back the way it came', (_, bytes) => {
    const book = opened({ 'xl/worksheets/sheet1.xml': bytes });
    expect(book.snapshot.sheets[0]?.values[1]).toEqual(['Revenue', 100, 104, 'Ann']);
    expect(Buffer.from(encodePart(decodePart(bytes, 'x'))).equals(bytes)).toBe(true);
  });

  test.each([
    ['Latin 1 in a part that claims UTF-8', Buffer.from(xml('UTF-8').replace('Revenue', 'Umsätze'), 'latin1')],
    ['an encoding that Excel never writes', Buffer.from(xml('ISO-8859-1'))],
    ['UTF-8 that calls itself UTF-16', Buffer.from(xml('UTF-16'))],
  ])('%s is refused in its own words', (_, bytes) => {
    expect(refusalOf(() => opened({ 'xl/worksheets/sheet1.xml': bytes }))).toBe('XML_ENCODING');
  });
});

describe('a broken part', () => {
  test.each([
    ['in a cell', sheetXml(`<row r="1">\n\n<c r="A1"><v>1</w></c></row>`), 4],
    ['outside of the cells', sheetXml('', { before: '\n<cols><col></cols>' }), 3],
    ['behind the cells', sheetXml('<row>\n\n</row>', { after: '\n<mergeCells></cols>' }), 5],
    ['cut off', sheetXml(PLAN_ROWS).slice(0, 300), 2],
  ])('%s is refused with its name and line', (_, xml, line) => {
    const open = (): unknown => opened({ 'xl/worksheets/sheet1.xml': xml });
    expect(refusalOf(open)).toBe('XML_BROKEN');
    try {
      open();
    } catch (cause) {
      const { args } = (cause as Refusal).problem;
      expect(args).toEqual({ part: 'xl/worksheets/sheet1.xml', line });
    }
  });

  test('the file it stands in is still a zip archive', () => {
    expect(xlsx().subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
});

describe('splicing', () => {
  test('changes nothing but what it was asked to', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(5), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(text, cuts, (whole, given) => {
        let at = 0;
        const splices = given.flatMap(([gap, length, replacement]) => {
          const start = at + gap + 1;
          const end = start + length;
          if (end > whole.length) return [];
          at = end;
          return [{ start, end, text: replacement }];
        });
        const kept = splices.reduceRight(
          (rest, { start, end, text: by }) => rest.slice(0, start) + by + rest.slice(end),
          whole,
        );
        expect(spliced(whole, [...splices].reverse())).toBe(kept);
      }),
    );
  });

  test('two changes of one place are a bug of ours, not a wrong file', () => {
    const twice = [
      { start: 1, end: 3, text: 'x' },
      { start: 2, end: 4, text: 'y' },
    ];
    expect(() => spliced('abcdef', twice)).toThrow('overlap');
  });
});
