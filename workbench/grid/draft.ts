import type { Position } from './selection.ts';

/** What is being typed, before it is entered. */
export type Draft = {
  readonly at: Position;
  readonly text: string;
  /** Whether it began by typing over the cell: arrows then enter it. */
  readonly isTyping: boolean;
  /** Where the cursor is: in the cell, or in the bar above the grid. */
  readonly where: 'cell' | 'bar';
};
