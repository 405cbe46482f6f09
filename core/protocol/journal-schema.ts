import * as z from 'zod/mini';
import type { ChangeSet, Edit } from '../changes/edits.ts';
import { once } from '../workbook/once.ts';
import type { Journal } from './asks.ts';

/** As small a door as it gets: the reader of journals is in every pane. */
const count = once(() => z.custom<number>((given) => Number.isSafeInteger(given) && Number(given) >= 0));
const box = once(() => ({ top: count(), left: count(), bottom: count(), right: count() }));
const area = once(() => z.strictObject({ ...box(), sheet: z.string() }));
const look = once(() => z.strictObject({ fill: z.string(), font: z.nullable(z.string()) }));
const rule = once(() =>
  z.nullable(z.strictObject({ areas: z.array(z.strictObject(box())), formula: z.string(), look: look() })),
);
const fills = once(() => z.array(z.array(z.nullable(z.string()))));
const value = once(() =>
  z.nullable(z.union([z.string(), z.number(), z.boolean(), z.strictObject({ error: z.string() })])),
);
const contents = once(() => z.array(z.array(z.strictObject({ value: value(), formula: z.nullable(z.string()) }))));

const text = once(() => z.nullable(z.string()));
const dress = once(() =>
  z.strictObject({
    boxes: z.array(z.strictObject(box())),
    fill: text(),
    font: text(),
    size: z.nullable(z.number()),
    bold: z.nullable(z.boolean()),
    wrap: z.nullable(z.boolean()),
    format: text(),
  }),
);
const validation = once(() => {
  const place = { box: z.strictObject(box()) };
  return z.union([
    z.strictObject({ kind: z.literal('list'), ...place, choices: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('number'), ...place, least: z.number(), most: z.number() }),
    z.strictObject({ kind: z.literal('date'), ...place }),
  ]);
});
const draft = once(() =>
  z.nullable(
    z.strictObject({
      name: z.string(),
      isHidden: z.boolean(),
      contents: contents(),
      dress: z.array(dress()),
      widths: z.array(z.number()),
      frozenRows: count(),
      validations: z.array(validation()),
      rules: z.array(
        z.strictObject({ key: z.string(), areas: z.array(z.strictObject(box())), formula: z.string(), look: look() }),
      ),
    }),
  ),
);

const edit = once(() =>
  z.union([
    z.strictObject({ kind: z.literal('rule'), sheet: z.string(), key: z.string(), before: rule(), after: rule() }),
    z.strictObject({ kind: z.literal('fill'), area: area(), before: fills(), after: fills() }),
    z.strictObject({ kind: z.literal('content'), area: area(), before: contents(), after: contents() }),
    z.strictObject({ kind: z.literal('sheet'), name: z.string(), before: draft(), after: draft() }),
  ]),
);

const place = once(() => z.strictObject({ sheet: z.string(), row: count(), column: count(), why: z.string() }));

const changeSet = once(() =>
  z.strictObject({
    version: z.literal(1),
    id: z.string(),
    edits: z.array(edit()),
    guards: z.array(z.strictObject({ area: area(), digest: z.string() })),
    skipped: z.array(place()),
  }),
);

const journal = once(() =>
  z.strictObject({
    version: z.literal(1),
    id: z.string(),
    edits: z.array(edit()),
    foreign: z.array(z.strictObject({ sheet: z.string(), count: count() })),
    state: z.literal(['writing', 'applied', 'restored']),
  }),
);

/** A journal read back from storage, or null when it is none of ours or of another version. */
export function journalFrom(stored: unknown): Journal | null {
  const checked = journal().safeParse(stored);
  return checked.success ? checked.data : null;
}

/** A change set that came from outside, or null when it is none of ours or of another version. */
export function changeSetFrom(given: unknown): ChangeSet | null {
  const checked = changeSet().safeParse(given);
  return checked.success ? checked.data : null;
}

/** Edits that came from outside, or null when they are none of ours. */
export function editsFrom(given: unknown): readonly Edit[] | null {
  const checked = z.array(edit()).safeParse(given);
  return checked.success ? checked.data : null;
}
