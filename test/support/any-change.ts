import fc from 'fast-check';
import type { ChangeSet, Content, Edit } from '../../core/changes/edits.ts';
import type { SheetDraft } from '../../core/changes/sheet-draft.ts';
import { MemoryHost } from './memory-host.ts';
import { SHEET } from './small-change.ts';

const BLANK: Content = { value: null, formula: null };

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant<Content>({ value: null, formula: null }),
  fc.constantFrom('Green', 'x', 1, 0, true).map((each): Content => ({ value: each, formula: null })),
  fc.constantFrom('A1', 'IF(B1,2)').map((formula): Content => ({ value: 1, formula })),
);
const fill = fc.constantFrom(null, '#8FCBB5', '#FFFFFF');
const look = { fill: '#8FCBB5', font: null };
const rule = fc.option(
  fc.constantFrom('A', 'B').map((formula) => ({ areas: [{ top: 0, left: 0, bottom: 1, right: 0 }], formula, look })),
);

/** A few edits that do not overlap: each kind has columns or keys of its own. */
export const edits: fc.Arbitrary<Edit[]> = fc
  .array(
    fc.record({
      kind: fc.nat(3),
      height: fc.integer({ min: 1, max: 4 }),
      width: fc.integer({ min: 1, max: 3 }),
      seeds: fc.array(fc.tuple(content, content, fill, fill), { minLength: 12, maxLength: 12 }),
      rules: fc.tuple(rule, rule),
    }),
    { maxLength: 5 },
  )
  .map((drafts) =>
    drafts.map(({ kind, height, width, seeds, rules }, i): Edit => {
      if (kind === 0) return { kind: 'rule', sheet: SHEET, key: `k${i}`, before: rules[0], after: rules[1] };
      const area = { sheet: SHEET, top: 0, left: i * 5, bottom: height - 1, right: i * 5 + width - 1 };
      const table = <T>(pick: (seed: (typeof seeds)[number]) => T, blank: T): T[][] =>
        Array.from({ length: height }, (_, r) =>
          Array.from({ length: width }, (_, c) =>
            seeds[r * 3 + c] === undefined ? blank : pick(seeds[r * 3 + c] ?? [BLANK, BLANK, null, null]),
          ),
        );
      if (kind === 3) {
        const draft: SheetDraft = {
          name: `Sheet ${i}`,
          isHidden: false,
          contents: table((seed) => seed[0], BLANK),
          dress: [],
          widths: [],
          frozenRows: 0,
          validations: [],
          rules: [],
        };
        return { kind: 'sheet', name: draft.name, before: null, after: draft };
      }
      return kind === 1
        ? { kind: 'fill', area, before: table((seed) => seed[2], null), after: table((seed) => seed[3], null) }
        : { kind: 'content', area, before: table((seed) => seed[0], BLANK), after: table((seed) => seed[1], BLANK) };
    }),
  );

/** A workbook in which everything is as some edits found it. */
export function foundBy(list: readonly Edit[], blockCells: number): MemoryHost {
  const host = new MemoryHost(blockCells);
  for (const edit of list) {
    if (edit.kind === 'rule') {
      if (edit.before !== null) host.sheet(SHEET).rules.set(edit.key, edit.before);
      continue;
    }
    if (edit.kind === 'sheet') continue;
    edit.before.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell === null) return;
        if (typeof cell === 'string') host.sheet(SHEET).fills.set(`${r},${edit.area.left + c}`, cell);
        else if (cell.value !== null || cell.formula !== null) host.put(SHEET, r, edit.area.left + c, cell);
      }),
    );
  }
  host.sheet(SHEET);
  return host;
}

/** Edits as a change. */
export function changeSet(list: readonly Edit[]): ChangeSet {
  return { version: 1, id: 'any', edits: list, guards: [], skipped: [] };
}
