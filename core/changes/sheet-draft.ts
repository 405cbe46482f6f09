import type { Box } from '../workbook/cells.ts';
import type { Content, Contents, Rule } from './edits.ts';
import { sameContent } from './same-content.ts';

/** How some cells of a sheet that we make are dressed. null leaves a part as the host has it; later ones win. */
export type Dress = {
  readonly boxes: readonly Box[];
  /** '#RRGGBB' */
  readonly fill: string | null;
  /** The colour of the text, '#RRGGBB'. */
  readonly font: string | null;
  /** Points. */
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly wrap: boolean | null;
  /** The invariant number format code: '0 %', 'yyyy-mm-dd'. */
  readonly format: string | null;
};

/** What some cells take when somebody types into them; anything else is refused by the host. Blank is always fine. */
export type Validation = { readonly box: Box } & (
  | { readonly kind: 'list'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'date' }
);

/**
 * A sheet as we make it, whole: what it holds, how it looks, what it takes, which colours it has. JSON-safe. Its colours
 * are native rules tagged with our keys, by which the sheet is known again when somebody gave it another name.
 */
export type SheetDraft = {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows from A1 on; all of the same length. */
  readonly contents: Contents;
  readonly dress: readonly Dress[];
  /** Column widths in characters, from column A on. */
  readonly widths: readonly number[];
  /** How many rows stay in view. */
  readonly frozenRows: number;
  readonly validations: readonly Validation[];
  readonly rules: readonly (Rule & { readonly key: string })[];
};

/** How a sheet of that name stands to a draft: not there, all or part of the draft and nothing else, or somebody's. */
export type DraftStanding = 'absent' | 'whole' | 'part' | 'other';

function isBlank({ value, formula }: Content): boolean {
  return formula === null && (value === null || value === '');
}

const BLANK: Content = { value: null, formula: null };

/**
 * Compares what a sheet holds, from A1 on, with its draft. Part of it is what an interrupted write leaves: every cell
 * blank or as drafted. Any other cell is somebody's, and the sheet is not to be taken away with it.
 *
 * @param contents null where there is no sheet of that name
 */
export function draftStanding(draft: SheetDraft, contents: Contents | null): DraftStanding {
  if (contents === null) return 'absent';
  let isWhole = true;
  const rows = Math.max(contents.length, draft.contents.length);
  for (let r = 0; r < rows; r++) {
    const [now = [], wanted = []] = [contents[r], draft.contents[r]];
    for (let c = 0; c < Math.max(now.length, wanted.length); c++) {
      const [cell, drafted] = [now[c] ?? BLANK, wanted[c] ?? BLANK];
      if (sameContent(cell, drafted)) continue;
      if (!isBlank(cell)) return 'other';
      isWhole = false;
    }
  }
  return isWhole ? 'whole' : 'part';
}
