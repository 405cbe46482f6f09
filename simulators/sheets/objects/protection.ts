import type { Sheet as SheetAt } from '../../workbook/sheet.ts';
import { SHEETS_ENUMS } from '../enums.ts';
import type { Execution } from '../execution.ts';
import type { StoredProtection } from '../extras.ts';
import { defineType, read, write, writing } from '../object.ts';
import { isThere, type RangeAt, wholeSheet } from '../place.ts';
import { refuse } from '../wrong.ts';
import { Range } from './range.ts';

/** One protection; the id -1 is that of a sheet that was protected elsewhere. */
type ProtectionAt = { readonly sheet: SheetAt; readonly id: number };

const ELSEWHERE: StoredProtection = { id: -1, box: null, open: [], description: '', isWarning: false, canEdit: false };

function all(sheet: SheetAt, { host }: Execution): readonly StoredProtection[] {
  return sheet.protection === null ? host.extras(sheet).protections : [ELSEWHERE, ...host.extras(sheet).protections];
}

function found({ sheet, id }: ProtectionAt, execution: Execution): StoredProtection {
  return all(sheet, execution).find((each) => each.id === id) ?? refuse('The protection does not exist.');
}

function change({ sheet, id }: ProtectionAt, execution: Execution, part: Partial<StoredProtection>): void {
  const extras = execution.host.extras(sheet);
  execution.later({
    steps: [
      () =>
        execution.host.book.dress(
          extras,
          'protections',
          extras.protections.map((each) => (each.id === id ? { ...each, ...part } : each)),
        ),
    ],
  });
}

/** A protected range or sheet. */
export const Protection = defineType<ProtectionAt>({
  name: 'SpreadsheetApp.Protection',
  needs: 'sheets',
  check: ({ sheet }, execution) => isThere(sheet, execution),
  where: ({ sheet, id }) => `${sheet.id} ${id}`,
  methods: {
    canEdit: read([''], (at, _args, execution) => execution.host.isEditor && found(at, execution).canEdit),
    getDescription: read([''], (at, _args, execution) => found(at, execution).description),
    getProtectionType: read([''], (at, _args, execution) =>
      found(at, execution).box === null ? SHEETS_ENUMS.ProtectionType.SHEET : SHEETS_ENUMS.ProtectionType.RANGE,
    ),
    getRange: read([''], (at, _args, execution) => {
      const { box } = found(at, execution);
      return execution.give(Range, { sheet: at.sheet, box: box ?? wholeSheet(at.sheet, execution.host) });
    }),
    getUnprotectedRanges: read([''], (at, _args, execution) =>
      found(at, execution).open.map((box) => execution.give(Range, { sheet: at.sheet, box })),
    ),
    isWarningOnly: read([''], (at, _args, execution) => found(at, execution).isWarning),
    setDescription: write(['String'], (at, args, execution) => change(at, execution, { description: args.text(0) })),
    setWarningOnly: write(['Boolean'], (at, args, execution) => change(at, execution, { isWarning: args.flag(0) })),
    setUnprotectedRanges: write(['Range[]'], (at, args, execution) =>
      change(at, execution, { open: args.list(0).map((range) => Range.at(range).box) }),
    ),
    remove: writing([''], ({ sheet, id }, _args, execution) => {
      const extras = execution.host.extras(sheet);
      execution.later({
        check: () => {
          if (!found({ sheet, id }, execution).canEdit) refuse('You do not have permission to remove this protection.');
        },
        steps: [
          () =>
            execution.host.book.dress(
              extras,
              'protections',
              extras.protections.filter((each) => each.id !== id),
            ),
        ],
      });
    }),
  },
});

/** The protections of a sheet, of one type. */
export function protectionsOf(sheet: SheetAt, type: string, execution: Execution): object[] {
  return all(sheet, execution)
    .filter(({ box }) => (box === null) === (type === 'SHEET'))
    .map(({ id }) => execution.give(Protection, { sheet, id }));
}

function protect(sheet: SheetAt, box: RangeAt['box'] | null, execution: Execution): object {
  const extras = execution.host.extras(sheet);
  // Who protects may edit.
  const made = { ...ELSEWHERE, id: execution.host.book.next(), box, canEdit: true };
  execution.later({
    steps: [() => execution.host.book.dress(extras, 'protections', [...extras.protections, made])],
  });
  return execution.give(Protection, { sheet, id: made.id });
}

/** Protects a range, by the user of the script. */
export function protectRange({ sheet, box }: RangeAt, execution: Execution): object {
  return protect(sheet, box, execution);
}

/** Protects a sheet, by the user of the script. */
export function protectSheet(sheet: SheetAt, execution: Execution): object {
  return protect(sheet, null, execution);
}
