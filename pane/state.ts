import type { IsoDate } from '../core/calendar/day.ts';
import type { ChangeSet } from '../core/changes/edits.ts';
import type { Role } from '../core/columns/role.ts';
import type { PartId } from '../core/execution/sheets/part.ts';
import type { Text } from '../core/messages/text.ts';
import type { Outcome } from '../core/protocol/asks.ts';
import type { PastChange } from '../core/protocol/past-change.ts';
import type { Direction } from '../core/reading/target.ts';
import type { Settings } from '../core/settings/schema.ts';
import type { Status } from '../core/stoplight/status.ts';
import type { Cell } from '../core/workbook/cells.ts';
import type {
  AuditAnswer,
  CompareAnswer,
  GoalAnswer,
  PreviewAnswer,
  ReviewAnswer,
  RowLine,
  SettingsAnswer,
  ToldCell,
  WhyAnswer,
} from './engine/answers.ts';
import type { PacketAnswer, PartsAnswer, PastAnswer } from './engine/method-answers.ts';
import type { Appearance, HostEvent, HostWish, PaneHost, Progress } from './pane-host.ts';

/** What the pane shows. A new screen is a member here, a view in `views/`, and a case wherever `at` is looked at. */
export type View =
  | { readonly at: 'welcome' }
  | { readonly at: 'status' }
  | { readonly at: 'columns'; readonly table: number; readonly role: Role | null }
  | { readonly at: 'why'; readonly id: string }
  | { readonly at: 'goals' }
  | { readonly at: 'goal'; readonly id: string }
  | { readonly at: 'audit' }
  | { readonly at: 'preview' }
  | { readonly at: 'method' }
  | { readonly at: 'part'; readonly id: PartId }
  | { readonly at: 'create'; readonly part: PartId }
  | { readonly at: 'send' }
  | { readonly at: 'take-in' }
  | { readonly at: 'past' }
  | { readonly at: 'keep' }
  | { readonly at: 'outcome' }
  | { readonly at: 'objectives' }
  | { readonly at: 'objective'; readonly index: number }
  | { readonly at: 'history' }
  | { readonly at: 'settings' }
  | { readonly at: 'help' };

/** A view that was left, and what was pressed there to leave it. */
export type Left = { readonly view: View; readonly pressed: string };

/** Something that comes later: on its way, there, or not to be had. */
export type Later<T> =
  | { readonly is: 'waiting' }
  | { readonly is: 'there'; readonly value: T }
  | { readonly is: 'failed'; readonly told: Text };

/** What a change makes beside colours: the sheet of a part, or the record of a period. */
export type Making = PartId | 'record';

/** Long work under way. Its turn tells its answers from those of work that was given up. */
export type Work = {
  readonly kind: 'reading' | 'checking' | 'applying' | 'restoring';
  readonly progress: Progress;
  readonly isStopping: boolean;
  /** Whether it is the sample that is read or judged. */
  readonly isSample: boolean;
  /** What is read out when a check is there. */
  readonly says: Saying;
  /** What is being made; null for all other work. */
  readonly makes: Making | null;
};

/** How a change ended, with its problems and cells in words. */
export type Ended = {
  readonly outcome: Outcome;
  readonly problems: readonly Text[];
  readonly skipped: readonly ToldCell[];
  readonly unsettled: readonly ToldCell[];
};

/** What is read out to those who cannot see the change. */
export type Saying =
  'checked' | 'corrected' | 'saved' | 'audited' | 'reported' | 'page-made' | 'copied' | 'selected' | 'ended' | null;

/** Everything the pane knows. JSON-safe; views are functions of it. */
export type Model = {
  readonly program: PaneHost['program'];
  /** Whether the program can be told to calculate anew. */
  readonly canCalculate: boolean;
  readonly appearance: Appearance;
  readonly today: IsoDate;
  readonly view: View;
  /** The views behind the present one, last one first to return to. */
  readonly behind: readonly Left[];
  /** Counts pieces of work; see `Work`. */
  readonly turn: number;
  /** Counts questions about the present check: previews, and what settings would change. */
  readonly question: number;
  readonly work: Work | null;
  /** Whether what is shown is of the sample. */
  readonly isSample: boolean;
  readonly review: ReviewAnswer | null;
  readonly rows: readonly RowLine[];
  readonly isStale: boolean;
  readonly only: Status | null;
  /** null is everyone; '' those without an owner. */
  readonly owner: string | null;
  readonly listed: Readonly<Record<Status, number>>;
  readonly why: Later<WhyAnswer>;
  readonly goal: Later<GoalAnswer>;
  /** What home-made stoplights say of the present check; null where they were not looked at. */
  readonly audit: Later<AuditAnswer> | null;
  /** How far the workbook is in the method, and what its sheets say; null where nobody asked since the check. */
  readonly parts: Later<PartsAnswer> | null;
  /** What the past says of the present check; null where nobody asked. */
  readonly past: Later<PastAnswer> | null;
  /** What the team calls itself; forgotten when the pane is closed. */
  readonly team: string;
  /** How the team stands, as text to send. */
  readonly packet: Later<PacketAnswer>;
  /** What was pasted of other teams. */
  readonly pasted: string;
  readonly preview: Later<PreviewAnswer>;
  readonly ended: Ended | null;
  /** What the change that ended has made. */
  readonly made: Making | null;
  /** What the change that ended wrote, as its preview said it. */
  readonly written: PreviewAnswer['will'];
  readonly history: Later<readonly PastChange[]>;
  readonly settings: SettingsAnswer | null;
  readonly draft: Settings | null;
  /** What each month of the fiscal year weighed last year; null where the workbook does not hold it, or nobody asked. */
  readonly season: readonly number[] | null;
  readonly compared: Later<CompareAnswer> | null;
  /** Told at the top until it is closed. */
  readonly problem: Text | null;
  readonly saying: Saying;
  /** What the user asked for outside of the pane, and waits for it to open or for the check under way. */
  readonly wanted: HostWish | null;
  /** The element that gets the focus after the next drawing: its id, or null to leave it where it is. */
  readonly focus: string | null;
};

/** What may happen. */
export type Event =
  // The user
  | { readonly is: 'check' }
  | { readonly is: 'try-sample' }
  | { readonly is: 'stop' }
  /** `pressed` is what leads there, where it is not what the view is of. */
  | { readonly is: 'go'; readonly to: View; readonly pressed?: string }
  | { readonly is: 'back' }
  | { readonly is: 'filter'; readonly only: Status | null }
  | { readonly is: 'choose-owner'; readonly owner: string | null }
  | { readonly is: 'list-more'; readonly status: Status }
  | { readonly is: 'show'; readonly cell: Cell }
  | { readonly is: 'set-column'; readonly table: number; readonly role: Role; readonly letters: string | null }
  | { readonly is: 'set-direction'; readonly name: string; readonly sheet: string; readonly direction: Direction }
  | { readonly is: 'set-kind'; readonly name: string; readonly sheet: string; readonly kind: MeasureKindChoice }
  | { readonly is: 'set-look'; readonly change: Partial<Pick<Settings, 'mode' | 'palette'>> }
  | { readonly is: 'audit' }
  | { readonly is: 'stop-audit' }
  | { readonly is: 'report' }
  | { readonly is: 'monthly-page' }
  | { readonly is: 'name-team'; readonly team: string }
  | { readonly is: 'copy' }
  | { readonly is: 'paste'; readonly text: string }
  | { readonly is: 'calculate' }
  | { readonly is: 'apply' }
  | { readonly is: 'restore'; readonly id: string }
  | { readonly is: 'draft'; readonly change: Partial<Settings> }
  | { readonly is: 'save-draft' }
  | { readonly is: 'discard-draft' }
  | { readonly is: 'close-problem' }
  // Answers
  | { readonly is: 'opened'; readonly settings: SettingsAnswer }
  | { readonly is: 'progress'; readonly turn: number; readonly progress: Progress }
  | { readonly is: 'snapshot-read'; readonly turn: number }
  | { readonly is: 'reviewed'; readonly turn: number; readonly review: ReviewAnswer }
  | { readonly is: 'rows'; readonly turn: number; readonly rows: readonly RowLine[] }
  | { readonly is: 'why'; readonly id: string; readonly answer: Later<WhyAnswer> }
  | { readonly is: 'goal'; readonly id: string; readonly answer: Later<GoalAnswer> }
  | { readonly is: 'audited'; readonly turn: number; readonly answer: Later<AuditAnswer> }
  | { readonly is: 'parts'; readonly turn: number; readonly answer: Later<PartsAnswer> }
  | { readonly is: 'past'; readonly turn: number; readonly answer: Later<PastAnswer> }
  | { readonly is: 'packet'; readonly question: number; readonly answer: Later<PacketAnswer> }
  | { readonly is: 'copied'; readonly isDone: boolean }
  | { readonly is: 'season'; readonly turn: number; readonly season: readonly number[] | null }
  | { readonly is: 'reported' }
  | { readonly is: 'page-made' }
  | { readonly is: 'previewed'; readonly question: number; readonly answer: Later<PreviewAnswer> }
  | { readonly is: 'compared'; readonly question: number; readonly answer: Later<CompareAnswer> }
  | { readonly is: 'ended'; readonly turn: number; readonly ended: Ended }
  | { readonly is: 'history'; readonly answer: Later<readonly PastChange[]> }
  | { readonly is: 'failed'; readonly turn: number | null; readonly told: Text }
  | { readonly is: 'host'; readonly event: HostEvent; readonly appearance: Appearance }
  | { readonly is: 'focused' };

/** What a measure may be said to be; 'auto' takes the word back. */
export type MeasureKindChoice = Settings['kind'];

/** What is to be done outside of the model. */
export type Effect =
  | { readonly do: 'open' }
  | { readonly do: 'read'; readonly turn: number }
  | { readonly do: 'open-sample'; readonly turn: number }
  | { readonly do: 'review'; readonly turn: number; readonly settings: Settings; readonly isSample: boolean }
  | { readonly do: 'why'; readonly id: string }
  | { readonly do: 'goal'; readonly id: string }
  | { readonly do: 'audit'; readonly turn: number; readonly isSample: boolean }
  | { readonly do: 'report'; readonly isSample: boolean }
  | { readonly do: 'monthly-page' }
  | { readonly do: 'calculate' }
  | { readonly do: 'preview'; readonly question: number; readonly mode: Settings['mode'] }
  | { readonly do: 'parts'; readonly turn: number }
  | { readonly do: 'past'; readonly turn: number }
  | { readonly do: 'season'; readonly turn: number }
  | { readonly do: 'packet'; readonly question: number; readonly team: string }
  | { readonly do: 'copy'; readonly text: string }
  | { readonly do: 'take-in'; readonly question: number; readonly text: string }
  | { readonly do: 'period-preview'; readonly question: number }
  | { readonly do: 'create-preview'; readonly question: number; readonly part: PartId }
  | { readonly do: 'compare'; readonly question: number; readonly settings: Settings; readonly isSample: boolean }
  | { readonly do: 'apply'; readonly turn: number; readonly changes: ChangeSet }
  | { readonly do: 'restore'; readonly turn: number; readonly id: string }
  | { readonly do: 'history' }
  | { readonly do: 'keep'; readonly settings: Settings }
  | { readonly do: 'show'; readonly cell: Cell }
  | { readonly do: 'speak'; readonly language: string }
  | { readonly do: 'stop' };

/** What comes of an event. */
export type Step = readonly [Model, readonly Effect[]];

/** So many rows of a status are drawn at first, and more with each request: drawing thousands would hold the pane up. */
export const LIST_STEP = 25;
/** So many more are listed with each request. */
export const LIST_MORE = 100;

/** No row of any status listed beyond the first step. */
export const FIRST_LIST: Model['listed'] = { Red: LIST_STEP, Yellow: LIST_STEP, Green: LIST_STEP, Grey: LIST_STEP };

/** The pane as it starts. */
export function initial(host: Pick<PaneHost, 'program' | 'appearance' | 'today' | 'calculate'>): Model {
  return {
    program: host.program,
    canCalculate: host.calculate !== undefined,
    appearance: host.appearance(),
    today: host.today(),
    view: { at: 'welcome' },
    behind: [],
    turn: 0,
    question: 0,
    work: null,
    isSample: false,
    review: null,
    rows: [],
    isStale: false,
    only: null,
    owner: null,
    listed: FIRST_LIST,
    why: { is: 'waiting' },
    goal: { is: 'waiting' },
    audit: null,
    parts: null,
    past: null,
    team: '',
    packet: { is: 'waiting' },
    pasted: '',
    preview: { is: 'waiting' },
    ended: null,
    made: null,
    written: [],
    history: { is: 'waiting' },
    settings: null,
    draft: null,
    season: null,
    compared: null,
    problem: null,
    saying: null,
    wanted: null,
    focus: null,
  };
}
