import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfIso } from '../../core/calendar/day.ts';
import { packetOfReview } from '../../core/execution/packets/packet-of.ts';
import type { Packet } from '../../core/execution/packets/packet.ts';
import { readPackets } from '../../core/execution/packets/read-packet.ts';
import { rolledTeams, type TeamItem } from '../../core/execution/packets/rolled-teams.ts';
import { writePacket } from '../../core/execution/packets/write-packet.ts';
import { createPart } from '../../core/execution/sheets/create-part.ts';
import { partFacts } from '../../core/execution/sheets/facts.ts';
import { PARTS, partOf } from '../../core/execution/sheets/parts.ts';
import { reviewWorkbook } from '../../core/review/review.ts';
import { defaultSettings } from '../../core/settings/schema.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { exampleBook, factsOf, findingsIn, TODAY } from '../support/parts.ts';
import { withChange } from '../support/with-change.ts';

const NORTH: Packet = {
  team: 'North',
  asOf: '2026-06-30',
  items: [
    { name: 'Launch product X', status: 'Green', score: 0.98, weight: 1, owner: 'Ann' },
    { name: 'Win rate | new', status: 'Red', score: 0.72, weight: 2, owner: null },
    { name: '> 90 % uptime', status: 'Grey', score: null, weight: 1, owner: 'Bo' },
  ],
};
const TEXT = writePacket(NORTH);

function codesIn(text: string): string[] {
  return readPackets(text).map((read) => (read.ok ? 'ok' : read.problem.code));
}

describe('a status packet', () => {
  test('can be read by people before it is sent', () => {
    expect(TEXT.split('\n').slice(0, 4)).toEqual([
      'Planlight status packet 1',
      'team: North',
      'as of: 2026-06-30',
      '* Green 0.98 x1 Launch product X | Ann',
    ]);
  });

  test.each<readonly [what: string, made: (text: string) => string]>([
    ['as it is', (text) => text],
    ['in a mail, with words around it', (text) => `Hi,\n\nhere it is:\n${text}\n\nBest, Ann`],
    ['quoted twice', (text) => text.replace(/^/gm, '> > ')],
    ['with the ends of lines of Windows', (text) => text.replace(/\n/g, '\r\n')],
    [
      'with lines broken in names and in the end',
      (text) => text.replace(/(Launch|Win) /g, '$1\n').replace('end 3 ', 'end 3\n'),
    ],
    ['with blank lines and hard spaces', (text) => text.replace(/\n/g, '\n\n').replace(/ \| /g, '\u00A0|\u00A0')],
  ])('is read %s', (_, made) => {
    expect(readPackets(made(TEXT))).toEqual([{ ok: true, packet: NORTH }]);
  });

  test.each<readonly [code: string, why: string, text: string]>([
    ['PACKET_NONE', 'there is none', 'Hi, all is well'],
    ['PACKET_CUT', 'its end is missing', TEXT.slice(0, TEXT.lastIndexOf('\n'))],
    ['PACKET_DAMAGED', 'a status was changed', TEXT.replace('* Red', '* Green')],
    ['PACKET_DAMAGED', 'a line is missing', TEXT.replace(/\* Red.*\n/, '')],
    ['PACKET_VERSION', 'it is of another version', TEXT.replace('packet 1', 'packet 2')],
  ])('is refused as %s when %s', (code, _, text) => {
    expect(codesIn(text)).toEqual([code]);
  });

  test('one that is damaged does not stop the next', () => {
    const south = writePacket({ ...NORTH, team: 'South' });
    expect(codesIn(`${TEXT.replace('0.98', '0.99')}\n\n${south}\n${TEXT}`)).toEqual(['PACKET_DAMAGED', 'ok', 'ok']);
  });

  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  const item = fc.record({
    name,
    status: fc.constantFrom('Green' as const, 'Yellow' as const, 'Red' as const, 'Grey' as const),
    score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    weight: fc.double({ min: 0, max: 1e6, noNaN: true }),
    owner: fc.option(name),
  });

  test('whatever is in it comes back, written again the same', () => {
    fc.assert(
      fc.property(name, fc.array(item, { maxLength: 6 }), (team, items) => {
        const text = writePacket({ team, asOf: TODAY, items });
        const [read] = readPackets(text);
        if (read?.ok !== true) throw new Error('a packet of ours was refused');
        expect(read.packet.items.map(({ status, score, weight }) => ({ status, score, weight }))).toEqual(
          items.map(({ status, score, weight }) => ({
            status,
            score: score === null ? null : score + 0,
            weight: weight + 0,
          })),
        );
        expect(writePacket(read.packet)).toBe(text);
      }),
    );
  });

  test('a changed character is found', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.constantFrom('0', '7', 'z', 'é'), (at, character) => {
        fc.pre(TEXT[at] !== character && TEXT[at] !== '\n' && TEXT[at] !== ' ');
        const text = TEXT.slice(0, at) + character + TEXT.slice(at + 1);
        expect(readPackets(text).some((read) => read.ok)).toBe(false);
      }),
    );
  });
});

describe('teams rolled up from their packets', () => {
  const items = (team: string, asOf: string, statuses: readonly TeamItem['status'][]): TeamItem[] =>
    statuses.map((status, i) => ({ team, asOf, name: `K${i}`, status, score: null, weight: 1, owner: null }));
  const today = dayOfIso(TODAY) ?? 0;

  test('a red line forbids green, as in any roll-up', () => {
    const { teams, whole } = rolledTeams(
      [...items('North', TODAY, ['Green', 'Red']), ...items('South', TODAY, ['Green'])],
      today,
    );
    expect(teams.map(({ team, rollup }) => [team, rollup.status])).toEqual([
      ['North', 'Red'],
      ['South', 'Green'],
    ]);
    expect(whole.status).not.toBe('Green');
  });

  test('a packet older than a month has no say', () => {
    const { teams, whole } = rolledTeams(
      [...items('North', '2026-05-29', ['Green']), ...items('South', '2026-05-30', ['Green'])],
      today,
    );
    expect(teams.map(({ isStale }) => isStale)).toEqual([true, false]);
    expect(whole.counts).toEqual({ R: 0, Y: 0, G: 1, N: 1 });
  });

  test('what a newer packet no longer names is gone', () => {
    const old = items('North', '2026-06-01', ['Red', 'Red', 'Red']);
    const { teams } = rolledTeams([...old, ...items('North', TODAY, ['Green'])], today);
    expect(teams[0]?.rollup.counts).toEqual({ R: 0, Y: 0, G: 1, N: 0 });
  });
});

describe('the sheet of teams', () => {
  const pasted = (book: WorkbookSnapshot, text: string): WorkbookSnapshot => {
    const packets = readPackets(text).flatMap((read) => (read.ok ? [read.packet] : []));
    const facts = partFacts(book, reviewWorkbook(book, defaultSettings(), TODAY), PARTS, packets);
    return withChange(book, createPart(partOf('teams'), facts, 'en'));
  };
  const plan = exampleBook();

  test('takes what a team sends of its workbook', () => {
    const packet = packetOfReview(factsOf(plan).review, 'North');
    expect(packet.items.length).toBeGreaterThan(0);
    const book = pasted(plan, writePacket(packet));
    const [whole, north] = findingsIn(book, 'teams');
    expect(whole?.title).toMatch(/^All 1 teams together/);
    expect(north?.title).toMatch(/^North: /);
    expect(north?.status).toBe(
      rolledTeams(
        packet.items.map((each) => ({ ...each, team: 'North', asOf: TODAY })),
        dayOfIso(TODAY) ?? 0,
      ).teams[0]?.rollup.status,
    );
  });

  test('a newer packet takes the place of the last one, and the other teams stay', () => {
    const first = pasted(pasted(plan, TEXT), writePacket({ ...NORTH, team: 'South' }));
    const newer = { ...NORTH, items: NORTH.items.map((item) => ({ ...item, status: 'Green' as const, score: 1 })) };
    const book = pasted(first, writePacket(newer));
    expect(factsOf(book).made.get('teams')?.blocks.get('teams')?.rows).toHaveLength(6);
    expect(
      findingsIn(book, 'teams')
        .map(({ status }) => status)
        .slice(1),
    ).toEqual(['Green', 'Red']);
  });
});
