import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedPath } from '../support/shared.ts';
import type { RequestBody } from '../../simulators/excel/envelope.ts';
import { ExcelHost } from '../../simulators/excel/host.ts';
import { bookOf } from '../../simulators/workbook/from-snapshot.ts';
import { sheets } from '../support/book.ts';

type Exchange = { readonly flags: number; readonly request: RequestBody; readonly response: unknown };

const path = sharedPath('reference', 'captures', 'processquery.json');
const exchanges: readonly Exchange[] = path === null ? [] : (JSON.parse(readFileSync(path, 'utf8')) as Exchange[]);

/** Names that every host gives as it likes: the answers agree when each of theirs is always the same one of ours. */
const NAME = /^(?:ref_\d+|\{[^}]*\}|\d+|Chart \d+)$/;

/** Pairs the names of two answers; what else differs is listed by its path. */
function differences(theirs: unknown, ours: unknown, names: Map<string, string>, at = ''): string[] {
  if (typeof theirs === 'string' && typeof ours === 'string' && NAME.test(theirs) && NAME.test(ours)) {
    const known = names.get(theirs);
    names.set(theirs, ours);
    return known === undefined || known === ours ? [] : [`${at}: ${ours} was ${known} before`];
  }
  if (typeof theirs !== 'object' || theirs === null || typeof ours !== 'object' || ours === null)
    return theirs === ours ? [] : [`${at}: ${JSON.stringify(theirs)} there, ${JSON.stringify(ours)} here`];
  const [left, right] = [new Map(Object.entries(theirs)), new Map(Object.entries(ours))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    differences(left.get(key), right.get(key), names, `${at}/${key}`),
  );
}

function translated(request: RequestBody, names: ReadonlyMap<string, string>): string {
  return JSON.stringify(request, (_, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value,
  );
}

/** Where the stand-in answers differently on purpose: the words of errors, and where in the batch they are said to be. */
function isWording(difference: string): boolean {
  return /^\/Error\/(?:Message|Location)/.test(difference);
}

function writesToProtected(request: RequestBody): boolean {
  return request.Actions.some(({ ActionType, Name }) => ActionType === 4 && Name === 'Values');
}

describe.skipIf(path === null)('requests that the real library sent are answered as they were before', () => {
  const host = new ExcelHost(
    bookOf(
      sheets({
        Plan: ['KPI|Target|Actual', 'Leads|100|=SUM(D2:E2) -> 80', 'Wins|10|11', 'NPS|40|#N/A'],
        'My Data': [],
      }),
    ),
  );
  const names = new Map<string, string>();

  test.each(exchanges.map((exchange, i) => [i + 1, exchange] as const))(
    'request %i',
    async (_, { request, flags, response }) => {
      // The host that was recorded did not mind protection; this one refuses, so the sheet is opened where that one wrote.
      if (writesToProtected(request))
        host.act((book) => book.sheets.forEach((sheet) => book.dress(sheet, 'protection', null)));
      const reply = await host.answer(translated(request, names), flags);
      const ours = reply !== 'never' && 'body' in reply ? reply.body : reply;
      expect(differences(response, JSON.parse(JSON.stringify(ours)), names).filter((each) => !isWording(each))).toEqual(
        [],
      );
    },
  );
});
