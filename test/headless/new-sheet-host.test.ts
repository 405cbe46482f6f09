import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChangeSet } from '../../core/changes/edits.ts';
import { applyChanges } from '../../core/protocol/apply.ts';
import type { Answer, Ask, Outcome, SyncHost } from '../../core/protocol/asks.ts';
import { driveSync } from '../../core/protocol/drive.ts';
import { EXIT } from '../../headless/cli/exit-codes.ts';
import { XlsxHost } from '../../headless/host.ts';
import { openWorkbook } from '../../headless/xlsx/open.ts';
import { patchedWorkbook } from '../../headless/xlsx/write/patch.ts';
import { Killed } from '../support/memory-host.ts';
import { planlight } from '../support/run.ts';
import { adding, content, draft } from '../support/sheet-draft.ts';
import { strikeAt } from '../support/strike.mjs';
import { sha, tempFolder, textsOf, xlsx } from '../support/xlsx.ts';

const folder = tempFolder();
const ORIGINAL = xlsx();
const HUDDLE = draft({ name: 'Huddle' });
const LOG = draft({ name: 'Huddle log', isHidden: true, rules: [], contents: [[content('Ann', 'Huddle!A2')]] });

const CHANGES: ChangeSet = { version: 1, id: 'made', edits: [adding(HUDDLE), adding(LOG)], guards: [], skipped: [] };
const WHOLE = sha(patchedWorkbook(openWorkbook(ORIGINAL, ''), CHANGES.edits));

function scene(bytes = ORIGINAL): { readonly own: string; readonly path: string } {
  const own = mkdtempSync(join(folder, 'scene-'));
  const path = join(own, 'plan.xlsx');
  writeFileSync(path, bytes);
  return { own, path };
}

function shaOf(path: string): string {
  return sha(readFileSync(path));
}

/** Runs the change on a file; `meet` stands before the host. */
function applied(path: string, meet: (host: SyncHost) => SyncHost = (host) => host): Outcome | null {
  const host = new XlsxHost(path, path, openWorkbook(new Uint8Array(readFileSync(path)), path));
  return driveSync(applyChanges(CHANGES, host.traits), meet(host));
}

/** A host that is killed at its n-th ask, before it answers or after. */
function killedAt(at: number, isAfter: boolean, count: { asks: number }): (host: SyncHost) => SyncHost {
  return (host) => ({
    traits: host.traits,
    answer: (ask: Ask): Answer => {
      const isNow = count.asks++ === at;
      if (isNow && !isAfter) throw new Killed();
      const answer = host.answer(ask);
      if (isNow) throw new Killed();
      return answer;
    },
  });
}

/** Where a kill leaves the lock of a process that is gone, a test's own process goes on. */
function unlocked(own: string): void {
  for (const name of readdirSync(own)) if (name.endsWith('lock')) writeFileSync(join(own, name), '');
}

describe('sheets that a change adds to a file', () => {
  test('are there after it, known again, and restore gives every byte back', () => {
    const { own, path } = scene();
    expect(applied(path)).toMatchObject({ end: 'applied', problems: [], skipped: [], unsettled: [] });
    expect(shaOf(path)).toBe(WHOLE);
    const { sheets } = openWorkbook(new Uint8Array(readFileSync(path)), path).snapshot;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Plan', 'visible'],
      ['Huddle', 'visible'],
      ['Huddle log', 'hidden'],
    ]);
    // Twice is once.
    expect(applied(path)).toMatchObject({ end: 'applied', journal: null });
    expect(planlight(['restore', path])).toMatchObject({ exit: 0, err: '' });
    expect(shaOf(path)).toBe(sha(ORIGINAL));
    expect(readdirSync(own)).toEqual(['plan.xlsx']);
  });

  test.each([true, false])(
    'killed at any ask (after it: %s): the original or all of it, and the next run settles it',
    (isAfter) => {
      const seen = new Set<string>();
      const count = { asks: 0 };
      for (let at = 0; at === 0 || count.asks > at - 1; at++) {
        count.asks = 0;
        const { own, path } = scene();
        try {
          applied(path, killedAt(at, isAfter, count));
        } catch (cause) {
          if (!(cause instanceof Killed)) throw cause;
        }
        seen.add(shaOf(path));
        unlocked(own);
        const hasUndo = existsSync(`${path}.planlight-undo`);
        expect(planlight(['restore', path]).exit, `restored after ${at}`).toBe(hasUndo ? EXIT.ok : EXIT.nothingDone);
        expect(shaOf(path), `restored after ${at}`).toBe(sha(ORIGINAL));
      }
      expect(seen).toEqual(new Set([sha(ORIGINAL), WHOLE]));
    },
  );

  test('a disk that is full at any change of it: the original or all of it', () => {
    const ends = new Set<string | undefined>();
    for (let at = 1; !ends.has('applied'); at++) {
      const { path } = scene();
      const mend = strikeAt(at, 'ENOSPC');
      const outcome = applied(path);
      mend();
      expect(shaOf(path)).toBe(outcome?.end === 'applied' ? WHOLE : sha(ORIGINAL));
      ends.add(outcome?.end);
      expect(at).toBeLessThan(60);
    }
    expect(ends).toContain('nothing-done');
  });

  test('where somebody has a sheet of that name, nothing is written', () => {
    const { path } = scene(xlsx({}, ['Plan', 'huddle']));
    const before = shaOf(path);
    expect(applied(path)).toMatchObject({ end: 'nothing-done', problems: [{ code: 'SHEET_TAKEN' }] });
    expect(shaOf(path)).toBe(before);
  });
});

describe('taking sheets away from a file that was edited since', () => {
  /** The file after the change and after an edit of one of its parts by somebody else. */
  function editedSince(part: string, edit: (text: string) => string): string {
    const { path } = scene();
    applied(path);
    const texts = textsOf(new Uint8Array(readFileSync(path)));
    writeFileSync(path, xlsx({ ...texts, [part]: edit(texts[part] ?? '') }));
    return path;
  }
  const namesIn = (path: string): string[] =>
    openWorkbook(new Uint8Array(readFileSync(path)), path).snapshot.sheets.map(({ name }) => name);

  test('the sheets go, and what was edited stays', () => {
    const path = editedSince('xl/worksheets/sheet1.xml', (text) => text.replace('Revenue', 'Income'));
    expect(planlight(['restore', path]).exit).toBe(0);
    expect(namesIn(path)).toEqual(['Plan']);
    expect(textsOf(new Uint8Array(readFileSync(path)))['xl/worksheets/sheet1.xml']).toContain('Income');
  });

  test('a sheet in which somebody typed stays whole, and is named', () => {
    const path = editedSince('xl/worksheets/sheet3.xml', (text) =>
      text.replace('</sheetData>', '<row r="9"><c r="A9"><v>9</v></c></row></sheetData>'),
    );
    const { exit, err } = planlight(['restore', path]);
    // The log that stays looks at the huddle, so that stays too.
    expect([exit, namesIn(path)]).toEqual([EXIT.unknown, ['Plan', 'Huddle', 'Huddle log']]);
    expect(err).toMatch(/Huddle log/);
    expect(err).toMatch(/in use/);
  });

  test('a sheet that a formula elsewhere looks at stays, and that is said', () => {
    const path = editedSince('xl/worksheets/sheet1.xml', (text) =>
      text.replace('</row>', '<c r="H1"><f>COUNTA(\'Huddle log\'!A1:A9)</f><v>1</v></c></row>'),
    );
    expect(planlight(['restore', path]).err).toMatch(/in use/);
    expect(namesIn(path)).toEqual(['Plan', 'Huddle', 'Huddle log']);
  });
});
