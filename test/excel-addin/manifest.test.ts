import { existsSync, readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { CATALOGUE } from '../../core/functions/catalogue.ts';
import { COMMANDS } from '../../excel-addin/commands.ts';
import { ICON_SIZES, ICONS, iconPng } from '../../tools/icons.ts';
import { manifestProblems } from '../../tools/manifest.ts';
import { DEVELOPMENT_URL } from '../../tools/excel-site.ts';
import { sharedPath } from '../support/shared.ts';

const MANIFEST = readFileSync('manifest.xml', 'utf8');
const SERVED = { baseUrl: DEVELOPMENT_URL, folder: null };

describe('the manifest', () => {
  test('has nothing wrong with it beyond its schema', () => {
    expect(manifestProblems(MANIFEST, SERVED)).toEqual([]);
  });

  test.each<readonly [string, string, string, string]>([
    [
      'a resource that is not there',
      'resid="Help.Url"',
      'resid="Helpless.Url"',
      'resid Helpless.Url names no resource',
    ],
    ['an address without https', `${DEVELOPMENT_URL}/help.html`, 'http://localhost:3000/help.html', 'is not https'],
    ['an address elsewhere', `${DEVELOPMENT_URL}/help.html`, 'https://example.org/help.html', 'is not below'],
    ['a version of three parts', '<Version>0.1.0.0<', '<Version>0.1.0<', 'four parts'],
    ['an id that is no GUID', '<Id>6f1d1c1e', '<Id>xyz', 'is no GUID'],
    ['a control that is there twice', 'id="Planlight.Apply"', 'id="Planlight.Check"', 'Planlight.Check is there twice'],
    ['an icon without a needed size', 'size="32" resid="check.32"', 'size="33" resid="check.32"', 'lacks the size 32'],
    [
      'another page for the functions',
      '<FunctionFile resid="Page.Url"',
      '<FunctionFile resid="Help.Url"',
      'not the same',
    ],
  ])('%s is found', (_, from, to, told) => {
    const broken = MANIFEST.replace(from, to);
    expect(broken).not.toBe(MANIFEST);
    expect(manifestProblems(broken, SERVED).join('\n')).toContain(told);
  });

  test('names the commands that the add-in has, and asks for the lowest sets', () => {
    const named = [...MANIFEST.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(COMMANDS));
    const sets = [...MANIFEST.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
      ([, name, min]) => `${name} ${min}`,
    );
    expect(sets).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1']);
    expect(MANIFEST).not.toContain('Namespace');
  });

  test('every text is there in German and Spanish', () => {
    const strings = [...MANIFEST.matchAll(/<bt:String id="[^"]+"[^]*?<\/bt:String>/g)].map(([all]) => all);
    expect(strings.length).toBeGreaterThan(10);
    for (const text of strings) for (const locale of ['de-DE', 'es-ES']) expect(text).toContain(`Locale="${locale}"`);
  });

  const SCHEMAS = [
    'OfficeAppManifestV1_1.xsd',
    'OfficeAppBasicTypesV1_0.xsd',
    'MailAppVersionOverridesV1_0.xsd',
    'TaskPaneAppVersionOverridesV1_0.xsd',
    'ContentAppVersionOverridesV1_0.xsd',
  ];

  test.skipIf(sharedPath('schemas') === null).each([
    ['as it is', MANIFEST, ''],
    ['with an element that no schema knows', MANIFEST.replace('<Description ', '<Summary '), 'Summary'],
  ])('holds to Office’s own schemas: %s', async (_, contents, told) => {
    const [schema, ...preload] = SCHEMAS.map((fileName) => ({
      fileName,
      contents: readFileSync(sharedPath('schemas', fileName) ?? '', 'utf8'),
    }));
    if (schema === undefined) throw new Error('the manifest has a schema');
    const { errors } = await validateXML({ xml: [{ fileName: 'manifest.xml', contents }], schema: [schema], preload });
    expect(errors.map(({ message }) => message).join('\n')).toMatch(told === '' ? /^$/ : told);
  });
});

describe('the icons', () => {
  /** The outline of an icon: which of its pixels are covered, without their colours. */
  function outline(name: string, size: number): string {
    const png = iconPng(name, size);
    const start = png.indexOf('IDAT') + 4;
    const raw = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    let covered = '';
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) covered += (raw[y * (size * 4 + 1) + 1 + x * 4 + 3] ?? 0) > 127 ? '#' : '.';
    return covered;
  }

  test.each(ICON_SIZES)('%i pixels: each has an outline of its own, so that colour is not needed', (size) => {
    const outlines = [...ICONS.keys()].map((name) => outline(name, size));
    for (const [i, one] of outlines.entries())
      for (const other of outlines.slice(i + 1)) {
        const differing = [...one].filter((pixel, at) => pixel !== other[at]).length;
        expect(differing / (size * size)).toBeGreaterThan(0.1);
      }
  });
});

test('the built site has the functions of the catalogue', () => {
  const built = 'dist/excel/functions.json';
  if (!existsSync(built)) return;
  const { functions } = JSON.parse(readFileSync(built, 'utf8')) as { functions: { id: string }[] };
  expect(functions.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
});
