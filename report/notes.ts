import { describeNote, isMessageCode } from '../core/messages/describe.ts';
import type { Note } from '../core/messages/problem.ts';
import type { Text } from '../core/messages/text.ts';
import type { RowReview, TableReview } from '../core/review/review-types.ts';
import { html, type Html } from './html.ts';
import { sign } from './signs.ts';
import type { Speech } from './speech.ts';
import { userText } from './user-text.ts';

/** The code of a note, without its detail. */
export function codeOf(note: Note): string {
  const at = note.indexOf(':');
  return at < 0 ? note : note.slice(0, at);
}

const CELLS: ReadonlyMap<string, 'dueCell' | 'startCell' | 'doneCell'> = new Map([
  ['DUE', 'dueCell'],
  ['START', 'startCell'],
  ['ACTUALEND', 'doneCell'],
]);

/** A note in words; one about a cell beside the measure says which: DUE_NOT_A_DATE → 'Due date: Not a date'. */
export function noteText(note: Note, { words, texts }: Speech): Text {
  const code = codeOf(note);
  const [, cell = '', rest = ''] = /^([A-Z]+)_([A-Z_]+)$/.exec(code) ?? [];
  const name = CELLS.get(cell);
  if (isMessageCode(code) || name === undefined || !isMessageCode(rest)) return describeNote(note, texts);
  const { title, next } = describeNote(rest, texts);
  return { title: `${words[name]}: ${title}`, why: '', next };
}

/** A note as a row shows it: what is particular about this row, or the title where nothing is. */
function brief(note: Note, speech: Speech): string {
  const { title, why } = noteText(note, speech);
  return note.includes(':') && why !== '' ? why.replace(/\.$/, '') : title;
}

/** Notes that the remark behind the numbers says already. */
function isInRemark(note: Note): boolean {
  return note.startsWith('DAYS_');
}

/** What every row of a table carries (a guessed year, for instance): said once with the table, not once a row. */
export function commonNotes({ rows }: TableReview): ReadonlySet<Note> {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return new Set();
  let common = first.notes.filter((note) => !isInRemark(note));
  for (const row of rest) {
    if (common.length === 0) break;
    common = common.filter((note) => row.notes.includes(note));
  }
  return new Set(common);
}

/** The notes a row shows of its own. A reason stands beside a gap where the gap alone would not tell the colour. */
export function ownNotes(row: RowReview, common: ReadonlySet<Note>): Note[] {
  const reason = row.gap !== null && row.reason !== null && row.reason !== 'OVERRIDE' ? [row.reason] : [];
  return [...reason, ...row.notes.filter((note) => !isInRemark(note) && !common.has(note))];
}

/** Whether less is better and the target does not say so itself, as a range or "<5" does. */
export function isLessBetter({ direction, target }: RowReview): boolean {
  return direction === 'lower' && typeof target !== 'string';
}

/** What was noticed about a row, in words. */
export function noticed(row: RowReview, common: ReadonlySet<Note>, speech: Speech): Html[] {
  const { words } = speech;
  const said = ownNotes(row, common).map((note) => userText(brief(note, speech), 200));
  const direction = isLessBetter(row)
    ? [html`${words.lessIsBetter}${row.isDirectionGuessed ? ` ${words.isGuess}` : ''}`]
    : [];
  const byHand = row.computed === null ? [] : [html`${words.byHand} ${sign(row.computed, words)}`];
  const gate = row.isGate ? [html`${words.gate}`] : [];
  return [...byHand, ...gate, ...direction, ...said];
}
