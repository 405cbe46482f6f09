/** Where the open workbook lies, as its own page can know it. */
export type WorkbookPlace = {
  /** Its address; '' while it was never saved. */
  readonly address: () => Promise<string>;
  /** What this page of the add-in keeps while its window is open, also over a restart. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly newId: () => string;
};

/** Office tells late or never where a file lies while it is being saved. */
const PATIENCE = 2_000;

/** The address of a document by now: the one it had when the page began is never told anew. */
export function addressOf(document: Office.Document): Promise<string> {
  return new Promise((tell) => {
    const known = document.url || '';
    const timer = setTimeout(() => tell(known), PATIENCE);
    document.getFilePropertiesAsync((result) => {
      clearTimeout(timer);
      const isKnown = result.status === Office.AsyncResultStatus.Succeeded;
      tell((isKnown ? (result.value as Partial<Office.FileProperties> | undefined)?.url : known) ?? known);
    });
  });
}

const KEPT = 'planlight.unsaved';
/** What the keys of unsaved workbooks begin with. */
export const UNSAVED = 'unsaved:';

/** A workbook's key by now, and the one that this page knew it by before, where that was another. */
export type WorkbookKey = { readonly now: string; readonly before: string | null };

/**
 * Makes the keys under which a workbook's changes are kept: its address, or while it has none an id of its own, which
 * no other unsaved workbook shares. What was never saved by this page's knowledge has no `before`.
 */
export function workbookKeys({ address, memory, newId }: WorkbookPlace): () => Promise<WorkbookKey> {
  let last: string | null = null;
  const unsavedKey = (): string => {
    const id = memory.getItem(KEPT) ?? newId();
    memory.setItem(KEPT, id);
    return `${UNSAVED}${id}`;
  };
  return async () => {
    const place = await address();
    const now = place === '' ? unsavedKey() : place;
    // Another unsaved workbook in the same window must not take it for its own.
    if (place !== '') memory.removeItem(KEPT);
    const before = last === now ? null : last;
    last = now;
    return { now, before };
  };
}
