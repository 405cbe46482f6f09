import type { ObjectiveReview, Review } from '../../review/review-types.ts';
import { usableWeight } from '../../rollup/weights.ts';
import { capped } from '../../rollup/child.ts';
import type { Packet, PacketItem } from './packet.ts';

/** A line for each top objective, with what it was rolled up to. */
function ofObjective({ name, status, score }: ObjectiveReview, owner: string | null): PacketItem {
  return { name, status, score, weight: 1, owner };
}

/** Who answers for an objective that has a row of its own. */
function ownerOf(review: Review, { sheet, box, row }: ObjectiveReview): string | null {
  const table = review.tables.find(
    (each) => each.sheet === sheet && each.table.box.top === box.top && each.table.box.left === box.left,
  );
  return row === null ? null : (table?.rows.find((each) => each.row === row)?.owner ?? null);
}

/**
 * What a team sends of its checked workbook: its top objectives; where it has none, its rows. Nothing else leaves the
 * workbook, and the team sees every word before it is sent.
 */
export function packetOfReview(review: Review, team: string): Packet {
  const tops = review.objectives.filter(({ level, children }) => level === 0 && children.length > 0);
  const items = tops.length > 0 ? tops.map((each) => ofObjective(each, ownerOf(review, each))) : rowItems(review);
  return { team, asOf: review.asOf, items };
}

function rowItems({ tables }: Review): PacketItem[] {
  const rows = tables.flatMap((table) => table.rows);
  // As in any roll-up: where somebody weighs, a blank counts nothing; where nobody does, all count alike.
  const isWeighed = rows.some(({ weight }) => weight !== null);
  return rows.map(({ name, status, attainment, weight, owner }) => ({
    name,
    status,
    score: attainment === null ? null : capped(attainment),
    weight: isWeighed ? usableWeight(typeof weight === 'number' ? weight : null) : 1,
    owner,
  }));
}
