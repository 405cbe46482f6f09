/** One change that can be taken back, as a host lists them: the newest first. */
export type PastChange = {
  readonly id: string;
  /** When it was made, as an ISO time of the user's machine. */
  readonly at: string;
  /** What the sheets it is on are called now. */
  readonly sheets: readonly string[];
  readonly edits: number;
  /**
   * - writing: it was cut off, and can be settled or taken back
   * - undone: the user took it back with the program's own undo; redone, it is applied again
   */
  readonly state: 'writing' | 'applied' | 'undone';
};
