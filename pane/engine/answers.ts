import type { IsoDate } from '../../core/calendar/day.ts';
import type { LightKind } from '../../core/audit/home-made.ts';
import type { ChangeSet } from '../../core/changes/edits.ts';
import type { Role } from '../../core/columns/role.ts';
import type { Text } from '../../core/messages/text.ts';
import type { Direction } from '../../core/reading/target.ts';
import type { RowReview, RowSubject } from '../../core/review/review-types.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Letter, Mark } from '../../core/smart/finding.ts';
import type { Band, Status } from '../../core/stoplight/status.ts';
import type { Cell } from '../../core/workbook/cells.ts';

/** How many rows have each status. */
export type Counts = Readonly<Record<Status, number>>;

/** The letters of a goal as a list shows them. */
export type LettersLine = {
  /** One for each letter, in their order. */
  readonly marks: readonly Mark[];
  /** From 0 to 1. */
  readonly score: number;
  readonly toMend: { readonly letter: Letter; readonly title: string } | null;
  /** Where the goal stands: the cell that names it. */
  readonly at: Cell;
  readonly a1: string;
};

/** A judged row as a list shows it: bare facts, which the views put into words and figures. */
export type RowLine = {
  /** Known again after a new check as long as the row stays where it is: the sheet and cell that name it. */
  readonly id: string;
  readonly table: number;
  readonly name: string;
  readonly owner: string | null;
  readonly subject: RowSubject;
  readonly status: Status;
  readonly band: Band | null;
  readonly actual: number | null;
  readonly target: number | string | null;
  readonly expected: number | null;
  readonly isPercent: boolean;
  readonly gap: number | null;
  /** The gap as it may be read without contradicting the colour, with a point as decimal mark: '15.01%'. */
  readonly gapShown: string | null;
  readonly days: number | null;
  readonly isDone: boolean;
  readonly due: IsoDate | null;
  readonly direction: Direction | null;
  readonly trend: RowReview['trend'];
  /** How many periods running it has been Red, the last one included. */
  readonly redStreak: number;
  /** Why there is no verdict, or what decided it where no number did. */
  readonly reason: string | null;
  /** What was noticed, one title a remark. */
  readonly remarks: readonly string[];
  /** Only where the row holds a goal as a sentence. */
  readonly smart: LettersLine | null;
  readonly at: Cell;
  readonly a1: string;
};

/** A column that a role can be given to. */
export type ColumnChoice = { readonly letters: string; readonly header: string; readonly sample: string };

/** A role with its column, as the pane claims it. */
export type RoleClaim = {
  readonly role: Role;
  readonly letters: string;
  readonly header: string;
  readonly isGuess: boolean;
  readonly isCorrected: boolean;
};

/** A table as the pane shows it. */
export type TableLine = {
  readonly index: number;
  readonly sheetName: string;
  readonly key: string;
  /** As people count them. */
  readonly headerRows: readonly number[];
  readonly place: string;
  readonly confidence: number;
  readonly subject: RowSubject;
  readonly bands: string;
  readonly rows: number;
  readonly periods: number;
  readonly claims: readonly RoleClaim[];
  /** Names of rows taken for "lower is better" by their words alone. */
  readonly guessedLower: readonly string[];
  readonly choices: readonly ColumnChoice[];
  /** False for tables that lie on their side: their corrections have no column letters. */
  readonly isCorrectable: boolean;
};

/** A child of an objective. */
export type ChildLine = {
  readonly name: string;
  readonly status: Status;
  readonly weight: number;
  readonly contribution: number | null;
  readonly without: Status;
  readonly rowId: string | null;
};

/** An objective with what hangs on it. */
export type ObjectiveLine = {
  readonly index: number;
  readonly name: string;
  readonly sheetName: string;
  readonly level: number;
  readonly status: Status;
  readonly score: number | null;
  readonly coverage: number;
  readonly counts: Counts;
  readonly flags: readonly Text[];
  readonly children: readonly ChildLine[];
};

/** A check without its rows; they come page by page. */
export type ReviewAnswer = {
  readonly book: string;
  readonly asOf: IsoDate;
  readonly tables: readonly TableLine[];
  readonly objectives: readonly ObjectiveLine[];
  readonly problems: readonly Text[];
  /** Whether cells with functions of ours wait to be calculated again. */
  readonly hasAsleep: boolean;
  readonly counts: Counts;
  readonly rows: number;
  readonly owners: readonly string[];
};

/** One value at which the colour turns. */
export type FlipLine = { readonly to: Status; readonly at: number; readonly by: number; readonly isAt: boolean };

/** How one cell of a row was understood. */
export type CellLine = {
  readonly role: Role;
  readonly a1: string;
  readonly header: string;
  /** What the cell holds, for the pane to dress: a date as an ISO text, a share as a number. */
  readonly value: string | number;
  readonly as: 'text' | 'number' | 'percent' | 'date';
  readonly isGuess: boolean;
};

/** Why a row has its colour. */
export type WhyAnswer = {
  readonly row: RowLine;
  readonly sheetName: string;
  /** The core's sentence; English. */
  readonly sentence: string;
  /** Why there is no verdict, in the language of the pane. */
  readonly unread: Text | null;
  readonly flips: readonly FlipLine[];
  readonly notes: readonly Text[];
  readonly cells: readonly CellLine[];
  readonly feeds: readonly { readonly objective: ObjectiveLine; readonly without: Status }[];
  readonly bands: string;
  readonly isDirectionGuessed: boolean;
  readonly kind: RowReview['kind'];
};

/** What decided one letter of a goal. */
export type LetterLine = {
  readonly letter: Letter;
  readonly mark: Mark;
  readonly told: Text;
  /** The words or cells that decided, as they are written. */
  readonly evidence: readonly string[];
  /** True for the letter to mend first. */
  readonly isFirst: boolean;
};

/** How SMART a goal is, and why. */
export type GoalAnswer = {
  readonly row: RowLine;
  readonly smart: LettersLine;
  readonly sheetName: string;
  readonly letters: readonly LetterLine[];
  /** How the goal could read; null where other words would not help. */
  readonly rewrite: string | null;
};

/** The numbers a light is held against, for the pane to dress. */
export type FactsLine =
  | {
      readonly kind: 'measure';
      readonly actual: string | number | null;
      readonly target: string | number | null;
      readonly expected: number | null;
      readonly gap: number | null;
      readonly gapShown: string | null;
      readonly isPercent: boolean;
    }
  | { readonly kind: 'milestone'; readonly due: IsoDate; readonly asOf: IsoDate };

/** One light that is not what its numbers say. */
export type LightLine = {
  readonly name: string;
  readonly at: Cell;
  readonly a1: string;
  /** A status, or the text that stands there instead of one. */
  readonly shows: string;
  readonly should: Status;
  readonly why: string;
  readonly facts: FactsLine;
};

/** A home-made stoplight with what is wrong about it. */
export type StoplightLine = {
  readonly sheetName: string;
  readonly place: string;
  /** Its first cell. */
  readonly at: Cell;
  readonly kind: LightKind;
  readonly confidence: number;
  readonly judged: number;
  readonly wrong: number;
  /** The wrong ones; of very many only the first. */
  readonly lights: readonly LightLine[];
  /** Right by their own bands, others by those in force. */
  readonly choices: readonly LightLine[];
  readonly flaws: readonly { readonly told: Text; readonly where: string }[];
};

/** What home-made stoplights say. */
export type AuditAnswer = {
  readonly stoplights: readonly StoplightLine[];
  readonly wrong: number;
  readonly judged: number;
  /** How many conditional formats of others the host did not show. */
  readonly unseenRules: number;
};

/**
 * What one place of the workbook gets. A sheet that comes or goes has no place in it.
 *
 * - kept: cells on a sheet of ours that are kept up to date
 * - hidden-sheet, rows: the record with so many results, or so many more at its end
 */
export type WillChange = {
  readonly sheetName: string;
  readonly place: string;
  readonly what: 'rules' | 'cells' | 'kept' | 'taken-away' | 'sheet' | 'sheet-gone' | 'hidden-sheet' | 'rows';
  readonly count: number;
};

/** A cell that something is said of: whose row it is in, where it stands, and what is said. */
export type ToldCell = {
  /** The name of its row; '' where it is in none, as a column for the status is. */
  readonly name: string;
  /** What the row belongs to. */
  readonly objective: string | null;
  readonly sheetName: string;
  readonly a1: string;
  readonly at: Cell;
  readonly why: Text;
};

/** What was read in a text that teams have sent, and what could not be used and why. */
export type PacketsRead = {
  readonly read: readonly { readonly team: string; readonly asOf: IsoDate; readonly lines: number }[];
  readonly refused: readonly Text[];
};

/** What applying would do. */
export type PreviewAnswer = {
  readonly changes: ChangeSet;
  readonly will: readonly WillChange[];
  /** What a new sheet is filled in with, of what the workbook already tells: rows by the captions of its tables. */
  readonly fills: readonly { readonly caption: string; readonly rows: number }[];
  /** What is taken in; null where nothing was pasted. */
  readonly packets: PacketsRead | null;
  readonly foreignRules: number;
  readonly noVerdict: readonly ToldCell[];
  readonly notLive: readonly ToldCell[];
  readonly counts: Counts;
};

/** A page to print or send around, with a name for its file. */
export type ReportAnswer = { readonly name: string; readonly html: string };

/** Settings as they were read. */
export type SettingsAnswer = {
  readonly settings: Settings;
  /** False where the stored text must not be overwritten. */
  readonly mayKeep: boolean;
  readonly told: readonly Text[];
};

/** How a check with other settings would differ. */
export type CompareAnswer = { readonly changed: number; readonly of: number; readonly counts: Counts };
