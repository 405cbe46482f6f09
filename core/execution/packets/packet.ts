import type { IsoDate } from '../../calendar/day.ts';
import type { Status } from '../../stoplight/status.ts';

/** One line of a packet: an objective or a KPI as the team's own workbook judges it. */
export type PacketItem = {
  readonly name: string;
  readonly status: Status;
  /** What it reached, as a share of its plan; null where nobody can tell. */
  readonly score: number | null;
  /** What it weighs among the lines of its packet; relative. */
  readonly weight: number;
  readonly owner: string | null;
};

/** How a team stands, to be sent as text: no link, no permission, no file. */
export type Packet = {
  readonly team: string;
  /** The day it was judged on. */
  readonly asOf: IsoDate;
  readonly items: readonly PacketItem[];
};

/** The first and last words of a packet, by which it is found in a message around it. */
export const FIRST_WORDS = 'Planlight status packet 1';
export const LAST_WORD = 'end';
