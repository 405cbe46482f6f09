import { execFileSync, spawnSync } from 'node:child_process';
import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArchive, unpack, ZIP_LIMITS, type Archive } from '../../headless/zip/archive.ts';
import { newArchive, rewriteArchive } from '../../headless/zip/rewrite.ts';
import { fileIn, refusalOf, tempFolder } from '../support/xlsx.ts';
import { zip, type ZipEntry } from '../support/zip.ts';

const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));
const LONG = 'The plan for the year. '.repeat(20);
const THREE: ZipEntry[] = [
  { name: 'a.xml', content: `<a>${LONG}</a>` },
  { name: 'folder/b.bin', content: 'stored as it is', method: 0 },
  { name: 'c.xml', content: '<c/>' },
];

function contents(bytes: Uint8Array): Record<string, string> {
  const archive = readArchive(bytes);
  return Object.fromEntries(
    archive.entries.map((entry) => [entry.name, Buffer.from(unpack(archive, entry)).toString('latin1')]),
  );
}

function raw(archive: Archive, name: string): string {
  const entry = archive.entries.find((each) => each.name === name);
  return entry === undefined ? '' : Buffer.from(archive.bytes.subarray(entry.start, entry.end)).toString('hex');
}

/** What a changed archive must keep of each part that was not changed. */
function expectKept(before: Uint8Array, after: Uint8Array, names: readonly string[]): void {
  const [old, next] = [readArchive(before), readArchive(after)];
  for (const name of names) expect(raw(next, name), name).toBe(raw(old, name));
}

describe('a part is changed', () => {
  const variants: [string, ZipEntry[], Parameters<typeof zip>[1]][] = [
    ['a plain archive', THREE, {}],
    ['sizes behind the data', THREE.map((entry) => ({ ...entry, descriptor: true })), {}],
    ['sizes behind the data without a signature', THREE.map((entry) => ({ ...entry, descriptor: 'bare' })), {}],
    ['extra fields', THREE.map((entry) => ({ ...entry, extra: '5455090003aabbccddaabbccdd' })), {}],
    ['64-bit sizes and offsets', THREE.map((entry) => ({ ...entry, wide: true })), {}],
    ['a 64-bit directory', THREE, { wide: true }],
    ['a comment on the archive', THREE, { comment: 'made by somebody else PK' }],
    ['something before the first part', THREE, { prefix: '#!/bin/sh\nexit 1\n' }],
    ['a gap between the parts', THREE.map((entry) => ({ ...entry, padding: 7 })), {}],
  ];

  test.each(variants)('%s: the others keep their packed bytes, headers and extra fields', (_, entries, options) => {
    const before = zip(entries, options);
    expect(contents(before)).toEqual(Object.fromEntries(entries.map(({ name, content }) => [name, content])));
    const after = rewriteArchive(readArchive(before), new Map([['a.xml', text('<a>new</a>')]]));
    expect(contents(after)).toEqual({ ...contents(before), 'a.xml': '<a>new</a>' });
    expectKept(before, after, ['folder/b.bin', 'c.xml']);
    expect(Buffer.from(readArchive(after).comment).toString()).toBe(options?.comment ?? '');
    expect(
      Buffer.from(after)
        .toString('latin1')
        .startsWith(options?.prefix ?? ''),
    ).toBe(true);
  });

  test('the directory keeps its order, even where it is not that of the parts', () => {
    const before = zip(THREE, { order: [2, 0, 1] });
    const after = rewriteArchive(readArchive(before), new Map([['folder/b.bin', text('new')]]));
    const names = (bytes: Uint8Array): string[] => readArchive(bytes).entries.map((entry) => entry.name);
    expect(names(before)).toEqual(['c.xml', 'a.xml', 'folder/b.bin']);
    expect(names(after)).toEqual(names(before));
    expectKept(before, after, ['a.xml', 'c.xml']);
  });

  test('a new part stands behind all others, in the same archive', () => {
    const before = zip(THREE, {});
    const after = rewriteArchive(readArchive(before), new Map([['xl/styles.xml', text('<s/>')]]));
    expect(readArchive(after).entries.map((entry) => entry.name)).toEqual([
      ...THREE.map((entry) => entry.name),
      'xl/styles.xml',
    ]);
    expectKept(before, after, ['a.xml', 'folder/b.bin', 'c.xml']);
  });

  test('a part is found whatever its case and slashes, and keeps its own name', () => {
    const before = zip([{ name: 'XL\\Sheet1.XML', content: 'old' }], {});
    const after = rewriteArchive(readArchive(before), new Map([['xl/sheet1.xml', text('new')]]));
    expect(contents(after)).toEqual({ 'XL\\Sheet1.XML': 'new' });
  });

  test('the same change gives the same bytes', () => {
    const archive = readArchive(zip(THREE, {}));
    const change = new Map([['a.xml', text('<a>new</a>')]]);
    expect(rewriteArchive(archive, change)).toEqual(rewriteArchive(archive, change));
  });
});

describe('what other programs say of our archives', () => {
  const before = zip([...THREE, { name: 'wide.xml', content: LONG, wide: true }], { comment: 'hello' });
  const after = rewriteArchive(readArchive(before), new Map([['a.xml', text(LONG)]]));
  const made = newArchive(new Map([['ümläut/日本.xml', text(LONG)]]));

  test('fflate reads the same parts', () => {
    const seen = unzipSync(after);
    expect(Object.keys(seen)).toEqual(['a.xml', 'folder/b.bin', 'c.xml', 'wide.xml']);
    expect(Buffer.from(seen['a.xml'] ?? []).toString()).toBe(LONG);
    expect(Buffer.from(unzipSync(made)['ümläut/日本.xml'] ?? []).toString()).toBe(LONG);
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  test.skipIf(!hasPython)('python reads the same parts and finds no bad checksum', () => {
    const folder = tempFolder();
    const script = 'import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nprint(z.testzip(),z.namelist(),z.comment)';
    const said = (bytes: Uint8Array, name: string): string =>
      execFileSync('python3', ['-c', script, fileIn(folder, name, bytes)], {
        encoding: 'utf8',
        env: { ...process.env, PYTHONIOENCODING: 'utf8' },
      }).trim();
    expect(said(after, 'after.zip')).toBe("None ['a.xml', 'folder/b.bin', 'c.xml', 'wide.xml'] b'hello'");
    expect(said(made, 'made.zip')).toBe("None ['ümläut/日本.xml'] b''");
  });
});

describe('a damaged archive', () => {
  const whole = zip(THREE, { comment: 'c' });
  const right = JSON.stringify(contents(whole));

  test('with any one bit flipped it reads the same or is refused, never anything else', () => {
    const outcomes = new Set<string>();
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = Uint8Array.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      let seen = '';
      const code = refusalOf(() => (seen = JSON.stringify(contents(flipped))));
      if (code === '') expect(seen, `bit ${bit & 7} of byte ${bit >> 3}`).toBe(right);
      outcomes.add(code);
    }
    expect(outcomes).toContain('FILE_DAMAGED_PART');
  });

  test('cut off at any byte it is refused', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(
        refusalOf(() => contents(whole.slice(0, length))),
        `${length} bytes`,
      ).not.toBe('');
    }
  });

  test('bytes of chance are refused', () => {
    for (let seed = 1; seed < 300; seed++) {
      const noise = Uint8Array.from({ length: seed }, (_, i) => (seed * 7919 + i * i * 104729) % 256);
      expect(refusalOf(() => readArchive(noise))).not.toBe('');
    }
  });
});

describe('an archive made to do harm', () => {
  test('a part that unpacks to more than it says is refused before it fills memory', () => {
    const bomb = new Uint8Array(64 * 1024 * 1024);
    const lying = zip([{ name: 'xl/bomb.xml', bytes: bomb, size: 1000 }], {});
    const before = process.memoryUsage().arrayBuffers;
    const archive = readArchive(lying);
    expect(archive.entries.map((entry) => refusalOf(() => unpack(archive, entry)))).toEqual(['FILE_DAMAGED_PART']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  test('a part that unpacks to less than it says is refused', () => {
    const archive = readArchive(zip([{ name: 'a.xml', content: 'short', size: 400 }], {}));
    expect(archive.entries.map((entry) => refusalOf(() => unpack(archive, entry)))).toEqual(['FILE_DAMAGED_PART']);
  });

  test('parts that say they are huge are refused before anything is unpacked', () => {
    const huge = [1, 2, 3].map((i) => ({ name: `${i}.xml`, content: 'x', size: ZIP_LIMITS.part }));
    expect(refusalOf(() => readArchive(zip(huge, {})))).toBe('FILE_TOO_BIG');
    const archive = readArchive(zip([{ name: 'a.xml', content: 'x', size: ZIP_LIMITS.part + 1 }], {}));
    expect(archive.entries.map((entry) => refusalOf(() => unpack(archive, entry)))).toEqual(['FILE_TOO_BIG']);
  });

  test('parts that overlap are refused', () => {
    const bytes = zip([{ name: 'a.xml', content: LONG, packedSize: 60 }, ...THREE.slice(1)], {});
    expect(refusalOf(() => readArchive(bytes))).toBe('FILE_OVERLAPPING_PARTS');
  });

  test('two parts of one name are refused, whatever their case', () => {
    expect(
      refusalOf(() =>
        readArchive(
          zip(
            [
              { name: 'xl/a.xml', content: '1' },
              { name: 'XL/A.xml', content: '2' },
            ],
            {},
          ),
        ),
      ),
    ).toBe('FILE_DUPLICATE_PART');
  });

  test('B151: more than ten thousand parts are refused, and so is a directory that hides some', () => {
    const many = Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}.xml`, content: '', method: 0 as const }));
    const bytes = zip(many, {});
    expect(refusalOf(() => readArchive(bytes))).toBe('FILE_TOO_MANY_PARTS');
    expect(refusalOf(() => readArchive(zip(many.slice(0, 50), { count: 49 })))).toBe('FILE_DAMAGED');
  });

  test('an encrypted part is refused in its own words', () => {
    expect(refusalOf(() => readArchive(zip([{ name: 'a.xml', content: 'x', flags: 1 }], {})))).toBe('FILE_ENCRYPTED');
  });

  test('a part packed by a method that Excel never uses is kept, and refused only when it is asked for', () => {
    const before = zip([{ name: 'a.xml', content: 'x', method: 14 }, THREE[2] ?? { name: 'c.xml', content: '' }], {});
    const archive = readArchive(before);
    expect(archive.entries.slice(0, 1).map((entry) => refusalOf(() => unpack(archive, entry)))).toEqual([
      'FILE_PACKING',
    ]);
    expectKept(before, rewriteArchive(archive, new Map([['c.xml', text('<new/>')]])), ['a.xml']);
  });

  test('the checksum is the one of the standard', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(contents(zipSync({ 'a.txt': text('123456789') }))).toEqual({ 'a.txt': '123456789' });
  });
});
