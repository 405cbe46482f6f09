import { describe, expect, test } from 'vitest';
import { unpack, readArchive } from '../../headless/zip/archive.ts';
import { ODD_WORKBOOKS, sheetNames } from '../support/odd-workbooks.ts';
import { job, MODES, type Mode } from '../support/run.ts';
import { sha, tempFolder, textsOf, xlsx } from '../support/xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const OURS =
  /<(?:\w+:)?conditionalFormatting sqref="[^"]*"><(?:\w+:)?cfRule [^>]*><(?:\w+:)?formula>AND\(N\("planlight:.*?<\/(?:\w+:)?conditionalFormatting>/gs;

/** Every entry's packed bytes and contents, by name, without those that the change may touch. */
function fingerprints(bytes: Uint8Array, without: ReadonlySet<string>): Record<string, string> {
  const archive = readArchive(bytes);
  const kept = archive.entries.filter((entry) => !without.has(entry.name));
  return Object.fromEntries(
    kept.map((entry) => [entry.name, sha(bytes.subarray(entry.start, entry.end)) + sha(unpack(archive, entry))]),
  );
}

/** The text of the sheet, whatever its encoding. */
function sheetOf(bytes: Uint8Array): string {
  const archive = readArchive(bytes);
  const entry = archive.byName.get(SHEET);
  const content = entry === undefined ? new Uint8Array() : unpack(archive, entry);
  return new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-8').decode(content);
}

const CELL = /<(?:x:)?c(?=[\s>/])(?:[^>]*?\/>|.*?<\/(?:x:)?c>)/gs;

/** The XML of each cell, by its place, and the sheet without its cells and our rules. */
function taken(sheet: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>();
  let placeless = 0;
  const rest = sheet.replace(OURS, '').replace(CELL, (xml) => {
    const place = /\sr\s*=\s*["'](\w+)["']/.exec(xml)?.[1] ?? `#${placeless++}`;
    cells.set(place, xml);
    return '';
  });
  return { cells, rest };
}

/** What a mode may write: fills where the actual stands, statuses in the first free column. */
function isPlanned(place: string, mode: Mode): boolean {
  return mode === 'fill' ? /^(?:C\d+|#\d+)$/.test(place) : mode === 'column' && /^[DEF]\d+$/.test(place);
}

const RULE = /<(?:\w+:)?cfRule .*?(?:\/>|<\/(?:\w+:)?cfRule>)/gs;

function foreignRules(sheet: string): string[] {
  return sheet.replace(OURS, '').match(RULE) ?? [];
}

describe.each(Object.entries(ODD_WORKBOOKS))('%s', (name, parts) => {
  const folder = tempFolder();
  const original = xlsx(parts, sheetNames(parts));
  const touched = new Set([SHEET, STYLES]);
  if (name === 'no styles part')
    ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].forEach((part) => touched.add(part));

  test.each(MODES)(
    'mode %s: only what was planned changes, twice changes nothing more, and restore gives every byte back',
    (mode) => {
      const work = job(folder, original);
      const said = work.apply(mode);
      expect([said.exit, said.err]).toEqual([0, '']);
      const after = work.bytes();
      expect(after).not.toEqual(original);
      expect(fingerprints(after, touched)).toEqual(fingerprints(original, touched));

      const [old, next] = [taken(sheetOf(original)), taken(sheetOf(after))];
      if (mode === 'rules') expect(sheetOf(after).replace(OURS, '')).toBe(sheetOf(original));
      if (mode !== 'fill') for (const [place, xml] of old.cells) expect(next.cells.get(place), place).toBe(xml);
      for (const [place, xml] of next.cells) if (!isPlanned(place, mode)) expect(xml, place).toBe(old.cells.get(place));
      const rows = (rest: string): string =>
        rest.replace(/<((?:x:)?row)([^>]*?)\s*(?:\/>|>(\s*)<\/\1\s*>)/g, '<$1$2>$3');
      expect(rows(next.rest)).toBe(rows(old.rest));
      expect(foreignRules(sheetOf(after))).toEqual(foreignRules(sheetOf(original)));

      for (let i = 0; i < 3; i++) expect(work.again(mode)).toMatchObject({ exit: 0, err: '' });
      expect(sha(work.bytes())).toBe(sha(after));
      expect(work.restore().exit).toBe(0);
      expect(sha(work.bytes())).toBe(sha(original));
      expect(work.hasUndo()).toBe(false);
      expect(sha(work.sourceBytes())).toBe(sha(original));
    },
  );
});

describe('priorities', () => {
  test('our rules come after all others, those of newer Excels too', () => {
    const work = job(
      tempFolder(),
      xlsx(ODD_WORKBOOKS['comments, charts, pivots, rules of others, validations and parts nobody knows']),
    );
    expect(work.apply('rules').exit).toBe(0);
    const sheet = sheetOf(work.bytes());
    const ours = (sheet.match(OURS) ?? []).map((block) => Number(/priority="(\d+)"/.exec(block)?.[1]));
    expect(ours).toEqual([13, 14, 15, 16]);
  });

  test("a bold format of somebody else's is not borrowed for our colours", () => {
    const work = job(
      tempFolder(),
      xlsx(ODD_WORKBOOKS['comments, charts, pivots, rules of others, validations and parts nobody knows']),
    );
    work.apply('rules');
    expect(sheetOf(work.bytes()).match(OURS)?.join('')).not.toContain('dxfId="0"');
    expect(textsOf(work.bytes())[STYLES]).toContain('<dxfs count="5">');
  });
});
