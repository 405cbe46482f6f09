import type { Box } from '../workbook/cells.ts';
import { sensesOf, type FormatRule } from './format-rule.ts';

type Placed = { readonly box: Box; readonly rank: number; readonly sense: string };

function placed(rules: readonly FormatRule[]): Placed[] {
  const senses = sensesOf(rules);
  return rules
    .flatMap((rule, i) => rule.areas.map((box) => ({ box, rank: rule.priority, sense: senses[i] ?? '' })))
    .sort((a, b) => a.rank - b.rank);
}

/** What is asked of one cell, in order. The same rule a second time changes nothing, so only the first counts. */
function askedAt(column: number, here: readonly Placed[]): string {
  const senses = new Set<string>();
  for (const { box, sense } of here) if (box.left <= column && column <= box.right) senses.add(sense);
  return [...senses].join('\u0000');
}

/** The places of a band of rows, kept up as bands go by. */
function bandReader(places: readonly Placed[]): (row: number) => readonly Placed[] {
  const coming = places.map((_, i) => i).sort((a, b) => (places[a]?.box.top ?? 0) - (places[b]?.box.top ?? 0));
  let next = 0;
  let active: number[] = [];
  return (row) => {
    active = active.filter((i) => (places[i]?.box.bottom ?? -1) >= row);
    for (; next < coming.length; next++) {
      const i = coming[next] ?? 0;
      const place = places[i];
      if (place === undefined || place.box.top > row) break;
      if (place.box.bottom >= row) active.push(i);
    }
    active.sort((a, b) => a - b);
    return active.flatMap((i) => places[i] ?? []);
  };
}

/**
 * Whether two sets of rules ask the same of every cell, in the same order. Both cut the sheet into rectangles within
 * which nothing differs, so one cell of each is looked at: this is a proof, not a sample.
 */
export function sameEffect(before: readonly FormatRule[], after: readonly FormatRule[]): boolean {
  const [old, now] = [placed(before), placed(after)];
  const rows = [...new Set([...old, ...now].flatMap(({ box }) => [box.top, box.bottom + 1]))].sort((a, b) => a - b);
  const [oldIn, nowIn] = [bandReader(old), bandReader(now)];
  return rows.every((row) => {
    const [a, b] = [oldIn(row), nowIn(row)];
    const columns = new Set([...a, ...b].flatMap(({ box }) => [box.left, box.right + 1]));
    return [...columns].every((column) => askedAt(column, a) === askedAt(column, b));
  });
}
