import { EXIT_TEXTS } from './exit-codes.ts';

const JUDGING = `
How rows are judged:
  --as-of DATE         judge as of this day (2026-03-31); default: the settings', else today
  --preset NAME        sbi (default), sbi-lenient, clearpoint, servicenow, cascade, upraise, okr-grade, binary
  --bands G/Y          own bands: Green and Yellow begin at these attainments in percent: 95/85
  --kind KIND          auto (default), level, flow or ramp, for measures with a period
  --pace BASIS         days (default), workdays, months, or twelve weights: 5,5,7,7,8,8,7,7,8,8,12,18
  --locale TAG         how numbers in text cells are written: en (default), de, fr-CH …
  --date-order ORDER   dmy, mdy or ymd, for dates like 03/04/2026; default: the locale's
  --fiscal-start N     first month of the fiscal year, 1-12
  --map TEXT           correct what was found: "Plan!actual=D,target=C,owner=-,header=7,rows=8-40"; may be repeated
  --settings FILE      settings in JSON; default: planlight.json beside the workbook, where there is one
  --remember           keep the corrections of --map in the settings file`;

const COMMANDS: ReadonlyMap<string, string> = new Map([
  [
    'check',
    `planlight check FILE… [--json]

Reads workbooks (.xlsx, .xlsm) or CSV files, finds the planning tables, judges every row and rolls up
objectives. Changes nothing. A folder stands for the workbooks in it.

  --json               everything as JSON: tables, roles, rows, objectives, problems; one object for one
                       file, a list in the given order for several or a folder
  --hidden             show tables on very hidden sheets too
  --compare NAME       list the rows that would have another colour under this preset

With --preset it also says which rows have another colour than under the settings' bands or the default
("presetChanges" in the JSON).
${JUDGING}`,
  ],
  [
    'audit',
    `planlight audit FILE [--json]

Finds the stoplights that people made themselves (status formulas, conditional formats, icon sets, colour
scales, typed words, cells filled by hand), judges every row by its numbers, and lists the lights that are
wrong and why. Changes nothing without --fix. A light that only follows other bands than the ones in force
is listed apart: that is a choice, not an error.

  --json               every finding with its rows, numbers and evidence, as JSON
  --hidden             look at very hidden sheets too
  --fix -o OUT         write our live colours into OUT, as apply does; the formulas, formats and fills that
                       are there stay: what may be removed by hand is listed
  --mode, --palette, --force, --dry-run
                       as with apply
${JUDGING}`,
  ],
  [
    'apply',
    `planlight apply FILE -o OUT

Writes the colours into OUT; FILE stays as it is, unless OUT is the same file. Only the parts that must
change are written, all others keep their bytes. The way back is kept in OUT.planlight-undo.

  -o, --out OUT        where to write; an existing file that is not ours is left alone
  --mode MODE          rules (default): live conditional formats that follow the numbers
                       fill: plain fills, frozen as of today
                       column: a column "Stoplight" with native formulas beside each table
  --palette NAME       clear (default, safe for colour-blind readers), bold, classic
  --dry-run            say what would be written, and write nothing
  --force              write over an existing OUT that is not ours
  --json               what was planned, as JSON
${JUDGING}`,
  ],
  [
    'restore',
    `planlight restore OUT

Takes the last change back. If nobody edited OUT since, every byte is as it was before. If somebody did,
only our own changes are taken out and everything else is left.`,
  ],
  [
    'bake',
    `planlight bake FILE -o OUT

For people who have no add-in: custom functions in cells (STOPLIGHT, ATTAINMENT, PACE …) become native formulas,
with their values stored, and each table without a status of its own gets a column "Stoplight" of native
formulas. Everything else stays; what has no native form is listed. Take it back with restore or unbake.

  -o, --out OUT        where to write; an existing file that is not ours is left alone
  --functions-only     only the custom functions, no status columns
  --dry-run            say what would be written, and write nothing
  --force              write over an existing OUT that is not ours
  --json               what was planned, as JSON
${JUDGING}`,
  ],
  [
    'unbake',
    `planlight unbake FILE [-o OUT]

Puts the custom functions back. If nobody edited FILE since it was baked, every byte is as it was before.
If somebody did, each baked formula becomes its function again, with the cells it looks at by now, and all
edits are left.

  -o, --out OUT        where to write; default: FILE itself
  --force              write over an existing OUT that is not ours`,
  ],
  [
    'explain',
    `planlight explain FILE 'Sheet!D7' [--json]

Why this row has its colour: the arithmetic in its own numbers, the rule, the smallest change of actual or
target that turns it, how each cell was read, and the objectives it feeds. Any cell of the row will do. For
an objective: what each child adds, and what the objective would be without it.
${JUDGING}`,
  ],
  [
    'report',
    `planlight report FILE… -o report.html

One self-contained page, ready to print: counts, rows by colour with owners, objectives with their
roll-ups, trends where there is a history.

  -o, --out FILE       where to write the page
  --lang TAG           what it is written in: en (default), de, es
  --hidden             show tables on very hidden sheets too
${JUDGING}`,
  ],
  [
    'repair',
    `planlight repair FILE -o OUT

Puts conditional formats together again that inserted rows and pastes have torn into pieces: rules that say
the same to each of their cells become one. Every cell keeps the rules it had, in their order; that is
proven for the whole sheet before anything is written. Colour scales, data bars, icon sets and the like
weigh their cells against each other, so they stay, as does everything that is not certain.

  -o, --out OUT        where to write; an existing file that is not ours is left alone
  --dry-run            say what would be merged, and write nothing
  --force              write over an existing OUT that is not ours
  --json               every merged rule, as JSON`,
  ],
  [
    'create',
    `planlight create PART FILE -o OUT

Adds the sheet of a part of the execution system to a copy of the workbook, filled with all that the workbook
already tells: headings, lists to choose from, native formulas and colours that live on without Planlight. Where
the sheet is there already, columns marked ↻ are brought up to date and new rows come below; every other
cell stays as it is. Take it back with restore.

  --list               the parts there are
  -o, --out OUT        where to write; an existing file that is not ours is left alone
  --lang TAG           the language of a new sheet: en (default), de, es
  --palette NAME       clear (default, safe for colour-blind readers), bold, classic
  --dry-run            say what would be written, and write nothing
  --force              write over an existing OUT that is not ours
  --json               what was planned, as JSON
${JUDGING}`,
  ],
  [
    'method',
    `planlight method FILE [PART] [--json]

How far the workbook is in each step of the method, and the one thing to do next. With a part, what its sheet says as
it is filled in: worst first, with the place to look. Changes nothing. create --list names the parts.

  --lang TAG           what it is told in: en (default), de, es
  --json               everything as JSON
${JUDGING}`,
  ],
  [
    'pack',
    `planlight pack FILE -o pack.html

All that the monthly meeting needs, on one self-contained page to print: whom to ask for a number beforehand, last
month's actions by owner, the agenda with its minutes, what every Red needs, whom to thank, what to think about again.
It reads the agenda that create monthly makes, with what people typed into it; without one it begins with the plan.

  -o, --out FILE       where to write the page
  --minutes N          how long the meeting takes; 150 unless said
  --lang TAG           what it is written in: en (default), de, es
${JUDGING}`,
  ],
  [
    'keep',
    `planlight keep FILE -o OUT

Keeps the results of this period: a row for each measure at the end of a hidden sheet of the workbook, never over
what is there. The first time it makes that sheet; who never keeps a period has none. From then on a check knows the
trend of each measure, and history tells of moved targets, lasting Reds and what is a signal and no noise.

  -o, --out OUT        where to write; an existing file that is not ours is left alone
  --lang TAG           the language of a new record: en (default), de, es
  --dry-run            say what would be written, and write nothing
  --force              write over an existing OUT that is not ours
${JUDGING}`,
  ],
  [
    'history',
    `planlight history FILE [--json]

What the past says of the present numbers: claims greener than their numbers, targets that were moved with the status
against the first one, measures Red for two periods or more, doubts and hopes of owners, and whether the last value is
a signal or noise (limits from the moving ranges of at least five periods before it). Changes nothing.

  --lang TAG           what it is told in: en (default), de, es
  --json               everything as JSON
${JUDGING}`,
  ],
  [
    'packet',
    `planlight packet FILE --team NAME

How a team stands, as a few lines of text with a checksum, to be sent by mail or chat: its top objectives, or its
KPIs where it has none. Changes nothing.

  --team NAME          the team it is of
${JUDGING}`,
  ],
  [
    'teams',
    `planlight teams FILE PACKET.txt… -o OUT

Takes the status packets of teams out of text files (whole mails will do) into the sheet "Teams" of a copy of the
workbook, and rolls them up. A newer packet takes the place of its team's last one; one that was cut or changed on
its way is refused, and the others count.

  -o, --out OUT        where to write; an existing file that is not ours is left alone
  --lang TAG           the language of a new sheet: en (default), de, es
  --dry-run            say what would be written, and write nothing
  --force              write over an existing OUT that is not ours
${JUDGING}`,
  ],
  [
    'fn',
    `planlight fn NAME ARG… [--json]

Evaluates one custom function, such as STOPLIGHT 85 100. An argument that parses as JSON is taken as such,
else as text; a range is a nested array: '[[85],[90]]'.

  --list               the functions there are; fn NAME --help tells about one
  --json               the result as JSON`,
  ],
]);

/** The help of one command, or null when there is no such command. */
export function commandHelp(name: string): string | null {
  return COMMANDS.get(name) ?? null;
}

/** The whole help. */
export function help(version: string): string {
  const exits = EXIT_TEXTS.map(([code, text]) => `  ${String(code).padEnd(4)} ${text}`).join('\n');
  return `planlight ${version}: honest stoplights for the planning sheets you already have

  planlight check FILE… [--json]            find the plans, judge every row; changes nothing
  planlight audit FILE [--json]             find home-made stoplights, and the lights that are wrong
  planlight apply FILE -o OUT [--mode …]    write live colours into a copy
  planlight restore OUT                     take the last change back, byte for byte
  planlight bake FILE -o OUT                native formulas in place of custom functions; unbake puts them back
  planlight explain FILE 'Sheet!D7'         why this colour, and what turns it
  planlight report FILE… -o report.html     a page to print or send
  planlight repair FILE -o OUT              put torn conditional formats together, nothing looks different
  planlight method FILE [PART]              how far it is in the method, and what to do next
  planlight pack FILE -o pack.html          the monthly meeting on one page to print
  planlight create PART FILE -o OUT         add a sheet of the execution system: huddle, agenda, readiness …
  planlight keep FILE -o OUT                keep this period's results; history tells what the past says
  planlight packet FILE --team NAME         how a team stands, as text to send; teams rolls packets up
  planlight fn NAME ARG…                    evaluate one custom function

planlight COMMAND --help tells everything about a command.

Try it:
  planlight check examples/sales-plan.xlsx
  planlight apply examples/sales-plan.xlsx -o coloured.xlsx && planlight restore coloured.xlsx

Statuses: ● Green on track   ▲ Yellow at risk   ■ Red off track   ○ Grey no verdict, always with a reason
Nothing leaves this machine: no network, no telemetry.

Exit codes:
${exits}`;
}
