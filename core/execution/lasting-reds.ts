/** So many Red periods running are no slip any more (semantics 4). */
export const LASTING_REDS = 2;
