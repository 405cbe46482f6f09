import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../headless/zip/archive.ts';
import { checkFile } from '../support/door.ts';
import { job, MODES } from '../support/run.ts';
import { fileIn, PLAN_ROWS, sha, sheetXml, tempFolder, xlsx, type Parts } from '../support/xlsx.ts';
import { zip } from '../support/zip.ts';

const folder = tempFolder();

/** The packed bytes of a part with its header, as they stand in the file. */
function stored(bytes: Uint8Array, part: string): string {
  const { entries } = readArchive(bytes);
  const entry = entries.find(({ name }) => name === part);
  return entry === undefined ? '' : Buffer.from(bytes.subarray(entry.start, entry.end)).toString('base64');
}

/** A workbook with odd parts is judged like one without, and carries them through apply; restore gives its bytes back. */
function expectCarried(parts: Parts, mode: (typeof MODES)[number]): void {
  const original = xlsx(parts);
  const work = job(folder, original);
  const usual = checkFile(fileIn(folder, 'usual.xlsx', xlsx()));
  expect({ ...checkFile(work.source), file: '' }).toEqual({ ...usual, file: '' });
  expect(work.apply(mode)).toMatchObject({ exit: 0, err: '' });
  expect(sha(work.bytes())).not.toBe(sha(original));
  for (const part of Object.keys(parts)) {
    expect(stored(original, part)).not.toBe('');
    expect(stored(work.bytes(), part), part).toBe(stored(original, part));
  }
  expect(work.restore().exit).toBe(0);
  expect(sha(work.bytes())).toBe(sha(original));
}

describe('parts of a workbook that are none of our business', () => {
  const INNER = zipSync({ 'a.txt': Buffer.from('inside'), 'xl/workbook.xml': Buffer.from('<not-a-workbook/>') });
  /** Claims to unpack to 4 GB: whoever opens it has lost. */
  const BOMB = zip([{ name: 'a.txt', content: 'x'.repeat(1000), size: 0xfffffffe }]);
  const BROKEN = INNER.slice(0, INNER.length - 30);

  test.each([
    ['B152', 'an archive', INNER],
    ['B152', 'an archive that is a bomb', BOMB],
    ['B152', 'half an archive', BROKEN],
  ])('%s %s in xl/media is never opened, and keeps every byte', (_, _what, bytes) => {
    for (const mode of MODES) expectCarried({ 'xl/media/image1.zip': bytes }, mode);
  });

  test.each([
    ['B153', '../../etc/passwd'],
    ['B153', 'xl/../../../planlight-escaped.txt'],
    ['B153', 'C:\\x'],
    ['B153', '..\\..\\x.txt'],
    ['B153', '/planlight-escaped.txt'],
  ])('%s a part called %s is a part like any other: it is kept, and no file of that name is ever made', (_, name) => {
    const parts = { [name]: Buffer.from('root:x:0:0') };
    for (const mode of MODES) expectCarried(parts, mode);
    const own = mkdtempSync(join(folder, 'alone-'));
    const work = job(own, xlsx(parts));
    expect(work.apply('rules').exit).toBe(0);
    const made = readdirSync(own, { recursive: true, encoding: 'utf8' }).map((path) => path.replace(/^.*[\\/]/, ''));
    expect(made.filter((each) => !/^(?:job-\w+|in\.xlsx|out\.xlsx(?:\.planlight-undo)?)$/.test(each))).toEqual([]);
    expect(existsSync('/planlight-escaped.txt')).toBe(false);
    expect(existsSync(join(folder, '..', 'planlight-escaped.txt'))).toBe(false);
  });

  test('B153 a sheet that is said to lie outside of the archive is missing, and nothing outside is read', () => {
    const secret = fileIn(folder, 'secret.xml', Buffer.from(sheetXml(PLAN_ROWS)));
    const target = `../../../../../..${secret}`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/></Relationships>`;
    const file = fileIn(folder, 'outside.xlsx', xlsx({ 'xl/_rels/workbook.xml.rels': rels }));
    expect(checkFile(file)).toMatchObject({
      tables: [],
      problems: [{ code: 'XML_MISSING_PART' }, { code: 'NO_PLAN_FOUND' }],
    });
  });
});
