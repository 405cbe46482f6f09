import * as z from 'zod/mini';
import { en } from '../../core/messages/en.ts';
import type { MessageCode } from '../../core/messages/en.ts';
import type { Problem } from '../../core/messages/problem.ts';
import { VERSION, type Answers, type Request, type SheetPage } from '../messages/messages.ts';

const count = z.int().check(z.gte(0));
const text = z.string();

const code = z.custom<MessageCode>((given) => typeof given === 'string' && Object.hasOwn(en, given));
const cell = z.strictObject({ sheet: text, row: count, column: count });
const problem = z.strictObject({
  code,
  at: z.optional(cell),
  args: z.record(text, z.union([text, z.number()])),
});

/** A problem without the key of a place that it does not have. */
function problemFrom({ at, ...rest }: z.infer<typeof problem>): Problem {
  return at === undefined ? rest : { ...rest, at };
}

const box = { top: count, left: count, bottom: count, right: count };
const look = z.strictObject({ fill: text, font: z.nullable(text) });
const ownRule = z.strictObject({ key: text, areas: z.array(z.strictObject(box)), formula: text, look });

const frame = z.strictObject({
  merged: z.array(z.strictObject(box)),
  isProtected: z.boolean(),
  ownRules: z.array(ownRule),
  foreignRules: count,
});

/** Cells are not looked at one by one: the core reads each with care anyway. */
const rows = <T>(): z.ZodMiniType<readonly (readonly T[])[]> =>
  z.custom<readonly (readonly T[])[]>((given) => Array.isArray(given) && given.every(Array.isArray));

const style = z.strictObject({ format: text, bold: z.boolean(), indent: z.number(), fill: z.nullable(text) });

const page = z.strictObject({
  values: rows<SheetPage['values'][number][number]>(),
  formulas: rows<string | null>(),
  styles: rows<number>(),
  dressed: z.array(style),
  frame: z.nullable(frame),
});

const outline = z.strictObject({
  name: text,
  zone: text,
  locale: text,
  sheets: z.array(
    z.strictObject({
      id: text,
      name: text,
      visibility: z.enum(['visible', 'hidden', 'veryHidden']),
      rows: count,
      columns: count,
    }),
  ),
});

const place = z.strictObject({ sheet: text, row: count, column: count, why: text });
const problems = z.pipe(
  z.array(problem),
  z.transform((all) => all.map(problemFrom)),
);

const ran = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('ended'),
    outcome: z.strictObject({
      end: z.enum(['applied', 'nothing-done', 'restored', 'unknown']),
      journal: z.nullable(
        z.strictObject({
          version: z.literal(1),
          id: text,
          edits: z.array(z.never()),
          foreign: z.array(z.never()),
          state: z.enum(['writing', 'applied', 'restored']),
        }),
      ),
      problems,
      skipped: z.array(place),
      unsettled: z.array(place),
    }),
  }),
  z.strictObject({
    is: z.literal('paused'),
    id: text,
    way: z.enum(['on', 'back']),
    problem: z.nullable(z.pipe(problem, z.transform(problemFrom))),
    done: count,
    of: count,
  }),
]);

const limit = z.strictObject({
  kind: z.enum(['num', 'percent', 'percentile', 'formula', 'min', 'max']),
  value: text,
  isIncluded: z.boolean(),
});
const painting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('look'), look }),
  z.strictObject({ kind: z.literal('scale'), limits: z.array(limit), colours: z.array(z.nullable(text)) }),
]);
const format = z.strictObject({
  type: text,
  areas: z.array(z.strictObject(box)),
  priority: count,
  stopIfTrue: z.boolean(),
  operator: z.nullable(text),
  text: z.nullable(text),
  formulas: z.array(text),
  painting,
});

/** How the answer to each request must look. */
const ANSWERS: { readonly [Is in Request['is']]: z.ZodMiniType<Answers[Is]> } = {
  look: outline,
  pages: z.array(page),
  formats: z.strictObject({
    sheets: z.array(z.strictObject({ sheet: text, formats: z.array(format) })),
    names: z.array(z.strictObject({ name: text, formula: text })),
    fills: z.array(z.nullable(text)),
  }),
  pulse: text,
  settings: z.strictObject({ text: z.nullable(text), isOlder: z.boolean() }),
  'keep-settings': z.null(),
  apply: ran,
  'carry-on': ran,
  restore: ran,
  history: z.array(
    z.strictObject({
      id: text,
      at: text,
      sheets: z.array(text),
      edits: count,
      state: z.enum(['writing', 'applied', 'undone']),
    }),
  ),
  show: z.null(),
  'write-report': z.null(),
};

const reply = z.discriminatedUnion('ok', [
  z.strictObject({ v: z.literal(VERSION), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ v: z.literal(VERSION), ok: z.literal(false), problem, cause: text }),
]);

/** What came back: the value, the problem, or null when it is nothing that this version says. */
export function answerFrom<Is extends Request['is']>(
  is: Is,
  json: unknown,
): { readonly ok: true; readonly value: Answers[Is] } | { readonly ok: false; readonly problem: Problem } | null {
  if (typeof json !== 'string') return null;
  try {
    const checked = reply.safeParse(JSON.parse(json));
    if (!checked.success) return null;
    if (!checked.data.ok) return { ok: false, problem: problemFrom(checked.data.problem) };
    const value = ANSWERS[is].safeParse(checked.data.value);
    return value.success ? { ok: true, value: value.data } : null;
  } catch {
    return null;
  }
}
