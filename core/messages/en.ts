import { enReading } from './en-reading.ts';
import { enSmart } from './en-smart.ts';
import type { Text } from './text.ts';

/** English, the language that decides which codes there are. */
export const en = {
  ...enReading,
  // Verdicts
  OVERFLOW: {
    title: 'Numbers too large',
    why: 'The result is beyond what can be counted with.',
    next: 'Check for a typing error.',
  },
  ZERO_TARGET: {
    title: 'The target is zero',
    why: 'There is no share of nothing, so only the side counts: met or not.',
    next: 'Set an absolute tolerance where a small miss is no Red.',
  },
  STRICT_EQUAL: {
    title: 'Exactly at a target that must be passed',
    why: 'The target says "more than" or "less than", and the actual equals it.',
    next: 'Write ">=" where equal is enough.',
  },
  NOT_MEANINGFUL: {
    title: 'Percentage not meaningful',
    why: 'The gap is beyond 300 %; the amounts say more.',
    next: 'Look at the amounts.',
  },
  NOT_STARTED: { title: 'Not started', why: 'The period begins after the as-of date.', next: '' },
  TOO_EARLY: {
    title: 'Too early to tell',
    why: 'Too little of the period has gone by, or nothing is due yet.',
    next: 'Look again later.',
  },
  BAD_PERIOD: {
    title: 'The period ends before it begins',
    why: 'The end date lies before the start date.',
    next: 'Correct the dates.',
  },
  BAD_PROFILE: {
    title: 'The pace profile cannot be used',
    why: 'It needs twelve numbers of zero or more that are not all zero.',
    next: 'Correct the profile.',
  },
  NO_BASELINE: {
    title: 'No baseline',
    why: 'A ramp is judged by the way from its baseline, and there is none.',
    next: 'Enter the starting value.',
  },
  BASELINE_IS_TARGET: {
    title: 'Baseline equals target',
    why: 'There is no way to go, so the measure was judged as a level.',
    next: 'Check the baseline.',
  },
  KIND_GUESSED: {
    title: 'Kind guessed',
    why: 'From the name it was taken for a {detail}.',
    next: 'Set the kind of this measure if that is wrong.',
  },
  MISSING_PERIODS: {
    title: 'Periods without an actual',
    why: '{detail} of the periods so far have no actual; they were left out on both sides.',
    next: 'Enter the missing actuals.',
  },
  HELD_FROM: {
    title: 'Held back',
    why: 'Hysteresis keeps the colour from changing at once; computed was {detail}.',
    next: 'It changes when the improvement lasts.',
  },
  DONE: { title: 'Done', why: 'The milestone was done on time.', next: 'Celebrate.' },
  DONE_LATE: {
    title: 'Done late',
    why: 'It was done after its due date.',
    next: 'Keep it in mind for the next plan.',
  },
  OVERDUE: { title: 'Overdue', why: 'The due date has passed and it is not done.', next: 'Decide today what to do.' },
  DUE_SOON: {
    title: 'Due soon',
    why: 'It is due within the warning time and not done.',
    next: 'Make sure that it will be done.',
  },
  PENDING: { title: 'Pending', why: 'It is not due yet, and nothing says how far it is.', next: '' },
  NO_DUE: { title: 'No due date', why: 'There is no date to judge it by.', next: 'Enter a due date.' },
  DATE_ORDER: {
    title: 'Due before it starts',
    why: 'The due date lies before the start date.',
    next: 'Correct the dates.',
  },
  CANCELLED: { title: 'Cancelled', why: 'It is marked as cancelled.', next: '' },
  DAYS_LATE: { title: 'Days late', why: '{detail} days after the due date.', next: '' },
  DAYS_LEFT: { title: 'Days left', why: '{detail} days until the due date.', next: '' },
  TYPED_STATUS: {
    title: 'Typed status',
    why: 'The sheet itself says {detail}.',
    next: 'Compare it with what the numbers say.',
  },
  WATERMELON_RISK: {
    title: 'Green outside, doubtful inside',
    why: 'The numbers are Green, but confidence is 40 % or less.',
    next: 'Ask what the owner sees coming.',
  },
  STALE: {
    title: 'Not updated in time',
    why: 'It was last updated longer ago than its cadence allows.',
    next: 'Ask the owner for a new value.',
  },
  EVIDENCE_NEEDED: {
    title: 'Red, but confident',
    why: 'The numbers are Red, but confidence is 80 % or more.',
    next: 'Ask for the evidence.',
  },
  OVERRIDE: {
    title: 'Set by hand',
    why: 'Somebody set this status; the computed one is shown beside it.',
    next: 'Look at the reason and the expiry.',
  },
  OVERRIDE_BY: { title: 'Set by hand', why: 'Set by {detail}.', next: '' },
  OVERRIDE_EXPIRED: {
    title: 'An override has expired',
    why: 'The computed status counts again.',
    next: 'Renew it with a reason, or take it out.',
  },
  OVERRIDE_INCOMPLETE: {
    title: 'An override lacks a part',
    why: 'It needs a reason, an owner and an expiry, so it does not count.',
    next: 'Complete it, or take it out.',
  },
  DUE_AMBIGUOUS_DATE: {
    title: 'Ambiguous due date',
    why: 'The due date could be day-month or month-day.',
    next: 'Set the date order, or write 2026-03-31.',
  },
  START_AMBIGUOUS_DATE: {
    title: 'Ambiguous start date',
    why: 'The start date could be day-month or month-day.',
    next: 'Set the date order, or write 2026-03-31.',
  },
  // Roll-up
  NO_CHILDREN: {
    title: 'Nothing to roll up',
    why: 'Nothing hangs on this objective, so it has no colour.',
    next: 'Add a KPI under it.',
  },
  LOW_COVERAGE: {
    title: 'Too little is known',
    why: 'Less than 60 % of the weight has a verdict.',
    next: 'Fill in the Grey children.',
  },
  GATE_RED: {
    title: 'A gate is Red',
    why: 'A must-have child is Red, so the parent is Red whatever the mean.',
    next: 'Deal with the gate first.',
  },
  GATE_UNKNOWN: {
    title: 'A gate has no verdict',
    why: 'The parent cannot be Green until the gate is known.',
    next: 'Get its number.',
  },
  NO_GREEN_OVER_RED: {
    title: 'Held at Yellow',
    why: 'The mean is Green, but a child is Red.',
    next: 'Look at the Red child.',
  },
  WEIGHT_MISSING: {
    title: 'Weights are missing',
    why: 'Some children have a weight; blank ones count nothing.',
    next: 'Fill in all, or clear all.',
  },
  NEGATIVE_WEIGHT: { title: 'A weight is negative', why: 'It counts nothing.', next: 'Enter 0 or more.' },
  WEIGHT_INVALID: { title: 'A weight is not a number', why: 'It counts nothing.', next: 'Enter a number.' },
  ZERO_WEIGHTS: {
    title: 'No weight to go by',
    why: 'No weight above zero is left, so all children count alike.',
    next: 'Give one a weight.',
  },
  WEIGHTS_NORMALISED: {
    title: 'Weights do not add to 1',
    why: 'The fractions were scaled to add to 1.',
    next: 'Check whether one is missing.',
  },
  MIXED_UNITS: {
    title: 'Different units',
    why: 'Amounts in several units do not add up.',
    next: 'Use one unit, or another method.',
  },
  MIXED_DIRECTIONS: {
    title: 'Different directions',
    why: '"More is better" and "less is better" do not add up.',
    next: 'Split them, or use another method.',
  },
  BAD_POINTS: {
    title: 'Unusable points',
    why: 'Points lie outside 0-1, or Yellow begins above Green.',
    next: 'Correct the settings.',
  },
  CYCLE: {
    title: 'Rows hang on each other',
    why: '{detail}: these rows are their own parents, so they have no colour.',
    next: 'Change one parent.',
  },
  ORPHAN: {
    title: 'Parent not found',
    why: '{detail}: no row has this id or name; the row stays at the top.',
    next: 'Correct the parent, or add it.',
  },
  DUPLICATE: {
    title: 'Id used twice',
    why: '{detail}: the first row is used, the others hang on nothing.',
    next: 'Rename them.',
  },
  DUPLICATE_SUSPECT: {
    title: 'Ids look alike',
    why: '{detail} differ only by case, space or number form, and count as two.',
    next: 'Make them one, or clearly two.',
  },
  NO_ID: {
    title: 'Row without id',
    why: 'Row {detail} has no id, so no row can name it as its parent.',
    next: 'Give it an id.',
  },
  AMBIGUOUS_PARENT: {
    title: 'Parent name fits several rows',
    why: '{detail}: the first is used.',
    next: 'Use the id.',
  },
  BAD_SHARES: {
    title: 'Shares cannot be read',
    why: '{detail}: not one number of 0 or more for each parent, so equal shares are used.',
    next: 'Write for instance "75; 25".',
  },
  ...enSmart,
  // Look-alikes
  COLUMN_TWICE: {
    title: 'Two columns could be meant',
    why: '{taken} was taken as the {role}, and {other} has the same header.',
    next: 'If the other one is meant, say so: --map "{role}={column}".',
  },
  OWNER_SUSPECT: {
    title: 'Probably the same owner',
    why: '{names} differ only by case, space or hidden characters.',
    next: 'Write the name the same way everywhere.',
  },
  // Execution: caps, and what a plan lacks
  CSF_OVER_3: {
    title: 'Too many critical success factors',
    why: 'Team "{team}" has {count}; more than three are none.',
    next: 'Keep the three that decide.',
  },
  KPI_OVER_5: {
    title: 'Too many KPIs in one place',
    why: '"{area}" has {count} KPIs for "{objective}"; five are the most a function can act on.',
    next: 'Keep the five that change what people do.',
  },
  SOP_KPI_COUNT: {
    title: 'Number of standards',
    why: '"{position}" has {count} KPIs; six to eight describe a position.',
    next: 'Add what is missing, or drop what nobody acts on.',
  },
  SOP_NO_QUANTITY: {
    title: 'Quantity is not said',
    why: '"{position}" has standards, but no text says how much is excellent and how much is barely enough.',
    next: 'Write both lines.',
  },
  SOP_NO_QUALITY: {
    title: 'Quality is not said',
    why: '"{position}" has numbers, but nothing says what good work looks like.',
    next: 'Describe what one would see.',
  },
  KPI_NO_OBJECTIVE: {
    title: 'KPI without objective',
    why: '"{kpi}" serves no objective.',
    next: 'Name the objective, or drop the KPI.',
  },
  KPI_NO_OWNER: { title: 'KPI without owner', why: 'Nobody answers for "{kpi}".', next: 'Name one person.' },
  GOAL_NO_PRIORITY: {
    title: 'Goal without priority',
    why: '"{goal}" has no priority, so nobody knows what comes first.',
    next: 'Give it a rank.',
  },
  GOAL_NO_DRIVER: {
    title: 'Goal without growth driver',
    why: '"{goal}" does not say where its growth comes from.',
    next: 'Tag it: customers, products, markets, profitability or brand.',
  },
  ACTIVITY_NO_KPI: {
    title: 'Activity without KPI',
    why: '"{activity}" supports no KPI.',
    next: 'Leave it, or name the KPI it moves.',
  },
  METRIC_OPPOSED: {
    title: 'Units at cross purposes',
    why: '"{higher}" wants more of "{metric}", and "{lower}" wants less.',
    next: 'Agree on one direction, or on a range for both.',
  },
  TOO_COARSE: {
    title: 'Steps too coarse',
    why: 'The total is no whole number of the steps asked for, so the parts could not add up to it.',
    next: 'Use finer steps, or round the total.',
  },
  OUT_OF_SCALE: {
    title: 'Outside of the scale',
    why: 'Plan and execution are marked from 0 to 10.',
    next: 'Enter marks from 0 to 10.',
  },
  // What cannot be live
  DUE_IS_TEXT: {
    title: 'No live colour',
    why: 'A native rule cannot read a date that is text.',
    next: 'Enter a real date, or use --mode fill.',
  },
  PERIOD_IS_TEXT: {
    title: 'No live colour',
    why: 'A native rule cannot read a period that is text.',
    next: 'Enter start and end dates, or use --mode fill.',
  },
  BAKE_NO_FORM: {
    title: 'Left as it is',
    why: 'This function has no native form.',
    next: 'Keep the add-in for it, or paste its value.',
  },
  BAKE_SPILLS: {
    title: 'Left as it is',
    why: 'A whole range, or a name that is no cell, is given where the native form needs one cell.',
    next: 'Write the formula once a row, over single cells or names of single cells.',
  },
  BAKE_ARRAY: {
    title: 'Left as it is',
    why: 'It is an array formula, or spills: a plain formula in its place would give something else.',
    next: 'Write it as a plain formula once a row, over single cells.',
  },
  BAKE_NEW_ROWS: {
    title: 'New rows of the table keep the function',
    why: 'The table fills its own formula for the column into rows that are added later.',
    next: 'Bake again after rows were added, or fill the native formula down over the whole column first.',
  },
  BAKE_OPTION: {
    title: 'Left as it is',
    why: 'A direction, bands, profile or output is worked out, or asks for what is not native ("reason").',
    next: 'Type it into the formula or into a cell.',
  },
  BAKE_CONSTANT: {
    title: 'Left as it is',
    why: 'A value that is typed into the formula cannot be used where it stands.',
    next: 'Correct the argument.',
  },
  BAKE_ARGUMENTS: {
    title: 'Left as it is',
    why: 'The call lacks an argument, or has too many.',
    next: 'Correct the formula.',
  },
  BAKE_TOO_LONG: {
    title: 'Left as it is',
    why: 'The native form is longer or deeper than a formula may be (8,192 characters, 64 deep).',
    next: 'Put parts of the formula into cells of their own.',
  },
  NOT_TOLD_APART: {
    title: 'No live colour',
    why: 'The row is judged in its own way, and nothing that is typed in it tells it from the others.',
    next: 'Give the row a name of its own, or use --mode fill.',
  },
  RULE_TOO_LONG: {
    title: 'No live colour',
    why: 'The table is judged in so many ways that they do not fit one formula (8,192 characters, 64 deep).',
    next: 'Use fewer special targets and settings in one table, or --mode fill.',
  },
  HYSTERESIS: {
    title: 'No live colour',
    why: 'Hysteresis looks at history, which a native rule cannot.',
    next: 'Use --mode fill, or turn hysteresis off.',
  },
  TRANSPOSED: {
    title: 'Not coloured',
    why: 'Sheets with a measure in each column are read, not painted.',
    next: 'Lay the table out with a measure in each row.',
  },
  NO_VERDICTS: {
    title: 'Not coloured',
    why: 'No row of the table has a verdict yet, so there is nothing to colour.',
    next: 'Enter actuals and targets, or correct how its columns are read.',
  },
  NOTHING_TO_PAINT: {
    title: 'Not coloured',
    why: 'No column of the table holds the names or actuals of its rows, where colours would go.',
    next: 'Say which column names the rows.',
  },
  NO_ROOM: {
    title: 'No room for a column',
    why: 'Every column beside the table holds something, and nothing is written over.',
    next: 'Make a blank column beside the table.',
  },
  FORMULA_IN_OUTPUT: {
    title: 'Left as it is',
    why: 'Somebody put a formula or a text of their own into our status column, and nothing is written over.',
    next: 'Clear the cell if the computed status is wanted there.',
  },
  PROTECTED: {
    title: 'The sheet is protected',
    why: 'Nothing is written to a protected sheet, and it is never unprotected by us.',
    next: 'Unprotect it and run again.',
  },
  HEADINGS_GONE: {
    title: 'The headings are not there any more',
    why: 'The sheet is known by its headings, and without them nothing is written into it.',
    next: 'Put them back as they were, or take the sheet away and create it again.',
  },
  CHANGED_MEANWHILE: {
    title: 'Left as it is',
    why: 'Somebody changed this cell since the check.',
    next: 'Check again.',
  },
  CHANGED_SINCE: {
    title: 'Left as it is',
    why: 'Somebody changed this cell since the change was applied.',
    next: 'It keeps what they set.',
  },
  NOT_TAKEN_BACK: {
    title: 'Could not be taken back',
    why: 'The cell still holds what we wrote.',
    next: 'Run restore again.',
  },
  NOT_PROVEN: {
    title: 'Could not be read back',
    why: 'Whether the cell holds what was there, or what we wrote, could not be told.',
    next: 'Run restore, or compare it with your last copy.',
  },
  FORMULA_TEXT: {
    title: 'Kept as text',
    why: 'A text that begins like a formula was written as text.',
    next: '',
  },
  // Files
  NOT_FOUND: { title: 'File not found', why: 'There is no file {file}.', next: 'Check the path.' },
  IS_FOLDER: {
    title: 'A folder, not a file',
    why: '{file} is a folder.',
    next: 'Name a file, or use a command that takes folders.',
  },
  UNREADABLE: {
    title: 'File cannot be read',
    why: '{file} cannot be opened ({cause}).',
    next: 'Check that you may read it and that no other program has locked it.',
  },
  FILE_EMPTY: { title: 'The file is empty', why: 'It holds no bytes.', next: 'Save it again from Excel.' },
  FILE_UNKNOWN: {
    title: 'Not a workbook',
    why: 'The file is neither .xlsx, .xlsm nor .csv.',
    next: 'Save it as .xlsx in Excel.',
  },
  FILE_XLS: {
    title: 'Old Excel format',
    why: 'The file is an old .xls workbook.',
    next: 'Open it in Excel and save it as .xlsx.',
  },
  FILE_XLSB: {
    title: 'Binary workbook',
    why: 'The file is an .xlsb workbook.',
    next: 'Open it in Excel and save it as .xlsx.',
  },
  FILE_ODS: {
    title: 'OpenDocument spreadsheet',
    why: 'The file is an .ods spreadsheet.',
    next: 'Open it and save it as .xlsx.',
  },
  FILE_ENCRYPTED: {
    title: 'Password protected',
    why: 'The file is encrypted, so its contents cannot be read.',
    next: 'Remove the password in Excel and save it again.',
  },
  FILE_TRUNCATED: { title: 'The file is cut short', why: 'Its end is missing.', next: 'Copy or download it again.' },
  FILE_DAMAGED: {
    title: 'The file is damaged',
    why: 'Its directory does not fit its contents.',
    next: 'Open it in Excel, let Excel repair it, and save it.',
  },
  FILE_DAMAGED_PART: {
    title: 'The file is damaged',
    why: 'The part {part} does not match its checksum.',
    next: 'Open it in Excel, let Excel repair it, and save it.',
  },
  FILE_OVERLAPPING_PARTS: {
    title: 'The file is not trusted',
    why: 'Its parts overlap, as in files made to fill memory.',
    next: 'Get the file from its author again.',
  },
  FILE_DUPLICATE_PART: {
    title: 'The file is damaged',
    why: 'The part {part} stands in it twice.',
    next: 'Open it in Excel and save it.',
  },
  FILE_TOO_MANY_PARTS: {
    title: 'The file is not trusted',
    why: 'It has {parts} parts; no workbook has more than {limit}.',
    next: 'Get the file from its author again.',
  },
  FILE_TOO_BIG: { title: 'The file is too big', why: 'Unpacked it needs {megabytes} MB.', next: 'Split the workbook.' },
  FILE_PACKING: {
    title: 'Unknown packing',
    why: 'The part {part} is packed by method {method}, which Excel never uses.',
    next: 'Open it in Excel and save it.',
  },
  FILE_NOT_XLSX: {
    title: 'Not a workbook',
    why: 'The file is a zip archive without {part}.',
    next: 'Save it as .xlsx in Excel.',
  },
  FILE_BAD_CSV: { title: 'The CSV cannot be read', why: '{detail}', next: 'Save it again as CSV with UTF-8.' },
  FILE_NOT_WRITTEN: {
    title: 'Nothing was written',
    why: '{file} could not be written ({cause}); the original is as it was.',
    next: 'Check the free space and your rights, and run again.',
  },
  FILE_CHANGED: {
    title: 'The file changed meanwhile',
    why: '{file} is not what was checked; nothing was written.',
    next: 'Run again.',
  },
  FILE_EXISTS: {
    title: 'The output is there already',
    why: '{file} is not as we made it, and nothing of yours is written over.',
    next: 'Choose another name, or use --force.',
  },
  FILE_SIGNED: {
    title: 'The signature will be invalid',
    why: 'The workbook or its macros are signed, and any change breaks that.',
    next: 'Sign it again after applying.',
  },
  CSV_HOLDS_NO_COLOURS: {
    title: 'CSV holds no colours',
    why: 'A .csv file is plain text.',
    next: 'Name an .xlsx file as output.',
  },
  XML_BROKEN: {
    title: 'The file is damaged',
    why: 'The part {part} is not well-formed, near line {line}.',
    next: 'Open it in Excel, let Excel repair it, and save it.',
  },
  XML_DTD: {
    title: 'The file is not trusted',
    why: 'The part {part} declares a document type, which workbooks never do.',
    next: 'Get the file from its author again.',
  },
  XML_TOO_DEEP: {
    title: 'The file is not trusted',
    why: 'The part {part} nests deeper than {limit} elements.',
    next: 'Get the file from its author again.',
  },
  XML_ENCODING: {
    title: 'Unknown encoding',
    why: 'The part {part} is not in the encoding it claims.',
    next: 'Open it in Excel and save it.',
  },
  XML_MISSING_PART: {
    title: 'A sheet is missing',
    why: 'The sheet "{sheet}" is listed, but its part {part} is not in the file; the others were read.',
    next: 'Open it in Excel and save it.',
  },
  CELL_OFF_GRID: {
    title: 'Cells outside of the grid',
    why: 'On "{sheet}" some cells have impossible addresses ({cells}); they were passed over.',
    next: 'Open it in Excel and save it.',
  },
  CELL_TEXT_DAMAGED: {
    title: 'Damaged texts',
    why: 'On "{sheet}" {count} cells refer to texts that are not in the file.',
    next: 'Open it in Excel, let Excel repair it, and save it.',
  },
  SHEET_TOO_WIDE: {
    title: 'The sheet is too sparse',
    why: 'Its cells are spread over more than {limit} places.',
    next: 'Clear cells that lie far out.',
  },
  SHEET_GONE: {
    title: 'The sheet is gone',
    why: 'The sheet {sheet} is no longer in the workbook.',
    next: 'Check again.',
  },
  STALE_CALC: {
    title: 'Values may be stale',
    why: 'The workbook calculates by hand only, so stored values may be old.',
    next: 'Press F9 in Excel and save it.',
  },
  NO_VALUES: {
    title: 'Formulas without values',
    why: '{count} formulas on "{sheet}" have no stored value, as in files written by other programs.',
    next: 'Open it in Excel and save it.',
  },
  OTHER_WORKBOOK: {
    title: 'Values from another workbook',
    why: '{count} formulas on "{sheet}" read other workbooks; the values they last had were used.',
    next: 'Update the links in Excel and save it, if they may be old.',
  },
  TOO_LONG: {
    title: 'Text too long',
    why: 'The text has {length} characters; a cell holds {limit}.',
    next: 'Shorten it.',
  },
  // Protocol
  LOCKED: {
    title: 'Somebody else is at it',
    why: 'Another run is working on {file}.',
    next: 'Wait for it, and run again.',
  },
  STALE_PLAN: {
    title: 'The sheet changed',
    why: 'Rows were moved or renamed since the check; nothing was written.',
    next: 'Check again.',
  },
  PACKET_NONE: {
    title: 'No status packet found',
    why: 'The text holds none: a packet begins with "Planlight status packet" and ends with a checksum.',
    next: 'Paste the whole block.',
  },
  PACKET_CUT: {
    title: 'A packet is not whole',
    why: 'The end of the packet of {team} is missing.',
    next: 'Ask for it again, and paste all of it.',
  },
  PACKET_DAMAGED: {
    title: 'A packet was changed on its way',
    why: 'The packet of {team} does not match its checksum; nothing of it was used.',
    next: 'Ask for it again; send it as plain text.',
  },
  PACKET_VERSION: {
    title: 'A packet of another version',
    why: 'The packet was made by another version of Planlight.',
    next: 'Use the same version on both sides.',
  },
  SHEET_TAKEN: {
    title: 'That sheet is already there',
    why: 'There is a sheet called {sheet} now; nothing was written.',
    next: 'Rename it, and try again.',
  },
  SHEET_IN_USE: {
    title: 'The sheet is in use',
    why: 'Formulas elsewhere look at the sheet {sheet}; taking it away would break them.',
    next: 'Change those formulas first, or keep the sheet.',
  },
  SHEET_ALONE: {
    title: 'The only sheet in view',
    why: 'No other sheet can be seen, and a workbook needs one: {sheet} was not taken away.',
    next: 'Show or add another sheet, and try again.',
  },
  HOST_EDITING: {
    title: 'A cell is being edited',
    why: 'Excel takes nothing from add-ins while you type in a cell.',
    next: 'Finish the cell with Enter or Esc, and try again.',
  },
  HOST_GONE: {
    title: 'Something is gone',
    why: 'A sheet, range or rule that was checked is no longer in the workbook.',
    next: 'Check again.',
  },
  HOST_TOO_MUCH: {
    title: 'Too much at once',
    why: 'Excel refused it because of its size; nothing is left half done.',
    next: 'Set a range in the settings, or split the sheet.',
  },
  HOST_OTHER_WORKBOOK: {
    title: 'Another workbook is in front',
    why: 'Excel would not say which workbook is meant, so nothing was written.',
    next: 'Click into the workbook you checked, and try again.',
  },
  HOST_IN_THE_WAY: {
    title: 'Something is in the way',
    why: 'A merged cell, a table, a spill or a pivot table covers cells that would be written.',
    next: 'Free these cells, or use live rules instead.',
  },
  HOST_TOO_OLD: {
    title: 'This Excel is too old for it',
    why: 'It needs a part of Excel that this version does not have.',
    next: 'Update Excel, or use the command line on the file.',
  },
  HOST_NO_UNDO_GROUP: {
    title: 'Excel could not do it in one step',
    why: 'This version of Excel does not take the change as one step of undo.',
    next: 'Try again: it is then done without, and Ctrl+Z takes several steps.',
  },
  HOST_FAILED: {
    title: 'Excel refused',
    why: 'Excel gave the error {error}.',
    next: 'Try again; if it stays so, tell us this code.',
  },
  JOURNAL_NOT_KEPT: {
    title: 'Nothing to restore from',
    why: 'This program keeps no data for add-ins, so a change could not be taken back later; nothing was written.',
    next: 'Allow site data for the add-in, or leave private browsing.',
  },
  JOURNAL_FULL: {
    title: 'Too much to take back',
    why: 'The way back takes more room than Google Sheets gives an add-on, so nothing was written.',
    next: 'Use live rules, or set a range in the settings.',
  },
  SHEETS_REFUSED: {
    title: 'Google Sheets refused',
    why: 'Google Sheets did not carry it out; what is in the sheet was read again.',
    next: 'Try again in a minute.',
  },
  BRIDGE_OLD: {
    title: 'The sidebar is not up to date',
    why: 'The add-on was updated while the sidebar was open; nothing was done.',
    next: 'Close the sidebar and open it from the menu again.',
  },
  SETTINGS_NOT_KEPT: {
    title: 'Settings not saved',
    why: 'They could not be read back from the workbook as they were written; the ones before are still there.',
    next: 'Save them again.',
  },
  STOPPED: {
    title: 'Stopped',
    why: 'You stopped the work.',
    next: 'Nothing.',
  },
  HOST_NO_ANSWER: { title: 'No answer', why: 'The workbook did not answer.', next: 'Try again.' },
  FOREIGN_RULES_CHANGED: {
    title: 'Other conditional formats changed',
    why: "The number of other people's conditional formats is not what it was.",
    next: 'Compare the sheet with your last copy.',
  },
  JOURNAL_NOT_SETTLED: {
    title: 'Journal not closed',
    why: 'The change is in the workbook, but its journal could not be marked so.',
    next: 'The next run does it.',
  },
  UNDO_DAMAGED: {
    title: 'Undo history damaged',
    why: '{file} cannot be read.',
    next: 'Use your own copy of the workbook.',
  },
  NO_UNDO: {
    title: 'Nothing to restore',
    why: 'There is no change by us to take back for {file}.',
    next: 'Name the file that was written: the way back lies beside it.',
  },
  // What is wrong with home-made stoplights
  AUDIT_LOWER_IS_BETTER: {
    title: 'Lower is better here',
    why: 'The light praises more of it, and the name says that less is good.',
    next: 'Turn the comparison round, or tell us the direction if the name misleads.',
  },
  AUDIT_HIGHER_IS_BETTER: {
    title: 'Higher is better here',
    why: 'The light praises less of it, and the name says that more is good.',
    next: 'Turn the comparison round, or tell us the direction if the name misleads.',
  },
  AUDIT_ZERO_TARGET: {
    title: 'The target is zero',
    why: 'There is no share of nothing: a division fails or says something else than who is on the right side.',
    next: 'Compare the amounts where the target is zero.',
  },
  AUDIT_NEGATIVE_TARGET: {
    title: 'The target is negative',
    why: 'Actual divided by a negative target grows as things get worse.',
    next: 'Divide the distance by the target without its sign.',
  },
  AUDIT_BLANK_PAINTED: {
    title: 'Nothing there, and painted',
    why: 'The actual is blank, and a blank counts as zero in comparisons.',
    next: 'Ask first whether there is a number.',
  },
  AUDIT_NO_DATA_PAINTED: {
    title: 'No number, and painted',
    why: 'The actual is a word, and words are larger than any number in comparisons.',
    next: 'Ask first whether there is a number.',
  },
  AUDIT_NO_TARGET_PAINTED: {
    title: 'No target, and painted',
    why: 'Without a target there is nothing to be on track for.',
    next: 'Set the target, or show no light.',
  },
  AUDIT_TEXT_NUMBER: {
    title: 'A number stored as text',
    why: 'The actual looks like a number and is text, which is larger than any number in comparisons.',
    next: 'Turn the text into a number.',
  },
  AUDIT_TARGET_IS_TEXT: {
    title: 'A target stored as text',
    why: 'The target is text, which is larger than any number in comparisons.',
    next: 'Write the target as a number, or use our status.',
  },
  AUDIT_NO_PACE: {
    title: 'Judged against the whole period',
    why: 'The period is still running, and the light compares with all that is asked by its end.',
    next: 'Compare with what is due by now.',
  },
  AUDIT_NOT_STARTED: {
    title: 'Painted before it begins',
    why: 'The period has not started, so nothing is due yet.',
    next: 'Show no light before the start.',
  },
  AUDIT_HOLE: {
    title: 'A hole between the bands',
    why: 'The bands do not meet: {detail}.',
    next: 'Let each band begin where the one before ends.',
  },
  AUDIT_HARD_CODED: {
    title: 'Compared with a typed number',
    why: 'The light looks at fixed amounts and not at the target of the row.',
    next: "Compare with the row's own target.",
  },
  AUDIT_THRESHOLDS_DIFFER: {
    title: 'Other limits than in the other rows',
    why: 'The limits are typed into each row, and this one has others than most.',
    next: 'Keep the limits in one place.',
  },
  AUDIT_FLOATING: {
    title: 'The last digits decide',
    why: 'It stands exactly on a limit, and the unrounded difference is a trillionth off: 1 - 0.85 is 0.15000000000000002.',
    next: 'Round before comparing.',
  },
  AUDIT_RELATIVE: {
    title: 'Compared with the other rows',
    why: 'The colours go from the lowest to the highest of these cells: the best of bad rows is green.',
    next: 'Set the limits as numbers of an attainment.',
  },
  AUDIT_STALE: {
    title: 'No longer true',
    why: 'The status was typed or painted by hand, and the numbers say something else.',
    next: 'Update it, or let it follow the numbers.',
  },
  AUDIT_OTHER_BANDS: {
    title: 'Other bands',
    why: 'By its own limits the light is right; by those in force it would be another. That is a choice, not an error.',
    next: 'Choose the same limits here with --bands or --preset if they are the ones you want.',
  },
  AUDIT_DIFFERS: {
    title: 'Not what the numbers say',
    why: 'The formula is not fully understood; what it shows is not what actual and target give.',
    next: 'Look at this row by hand.',
  },
  REPAIR_EDITED_SINCE: {
    title: 'The repair stays',
    why: '{file} was edited after its conditional formats were put together, and only the whole file of before could be put back.',
    next: 'Nothing need be taken back: every cell has the rules it had. Older contents come from your own version history.',
  },
  // Settings
  SETTINGS_UNREADABLE: {
    title: 'Settings cannot be read',
    why: 'They are no JSON, at line {line}, column {column}; the last good ones stay in force, and nothing is written over.',
    next: 'Correct that place, or take your backup.',
  },
  SETTINGS_EMPTY: { title: 'Settings are empty', why: 'The defaults are used.', next: '' },
  SETTINGS_TYPE: {
    title: 'Settings must be an object',
    why: 'The JSON is no object in braces; the last good ones stay in force.',
    next: 'Write { "version": 1 }.',
  },
  SETTINGS_KEY: {
    title: 'Unknown setting',
    why: 'There is no setting "{key}"; the last good ones stay in force.',
    next: 'Take it out, or correct its name.',
  },
  SETTINGS_DUP_KEY: {
    title: 'A setting stands twice',
    why: '"{key}" stands twice, and nobody can tell which one counts; the last good ones stay in force.',
    next: 'Take one out.',
  },
  SETTINGS_VALUE: {
    title: 'A setting is wrong',
    why: '"{path}" {message}; the last good ones stay in force.',
    next: 'Correct the value.',
  },
  SETTINGS_COLOUR: {
    title: 'Not a colour',
    why: '"{path}" must be a palette\'s name or colours like #8FCBB5; the last good ones stay in force.',
    next: 'Correct the colour.',
  },
  SETTINGS_RANGE: {
    title: 'Not a cell range',
    why: '"{path}" must be a range like Plan!A1:H60; the last good ones stay in force.',
    next: 'Correct the range.',
  },
  SETTINGS_NEWER: {
    title: 'Settings of a newer version',
    why: 'They are of version {version}, and this is version {ours}; they are neither used nor overwritten.',
    next: 'Update Planlight.',
  },
  SETTINGS_OLD: {
    title: 'Settings brought up to date',
    why: 'Version {from} was read as version {to} ({changed}); the stored ones were left as they are.',
    next: 'Save them to keep the new form.',
  },
  SETTINGS_TORN: {
    title: 'Settings were damaged',
    why: 'The last saved settings are incomplete; those saved before were used.',
    next: 'Save the settings again.',
  },
  SETTINGS_TORN_WHOLLY: {
    title: 'Settings were damaged',
    why: 'No complete saved settings are left; the last good ones stay in force.',
    next: 'Set and save them again.',
  },
  THRESHOLD_EQUAL: {
    title: 'Yellow can never show',
    why: 'Green and Yellow begin at the same attainment ("{path}").',
    next: 'Let Yellow begin lower where it is wanted.',
  },
  // Check and command line
  FUNCTIONS_ASLEEP: {
    title: 'Functions were not calculated',
    why: 'Cells with functions of Planlight that show #NAME? or #BUSY!: {cells}. Excel calculated them while the add-in was not loaded; colours do not depend on them.',
    next: 'With this pane open, press Ctrl+Alt+F9, and Excel calculates them again. For people without the add-in, "planlight bake" turns them into plain formulas.',
  },
  NO_PLAN_FOUND: {
    title: 'No plan found',
    why: 'No sheet looks like a plan with targets, actuals, dates or owners (looked at: {sheets}).',
    next: 'Say where the columns are with --map, or try a file from examples/.',
  },
  BAD_CELL: {
    title: 'No such cell',
    why: '"{text}" names no cell of the workbook, whose sheets are: {sheets}.',
    next: "Write it like 'Plan!D7'.",
  },
  NOT_IN_TABLE: {
    title: 'Not part of a plan',
    why: '{cell} lies in no row that is judged. {near}',
    next: 'See the tables with planlight check, or correct them with --map.',
  },
  BAD_MAP: {
    title: 'The mapping cannot be read',
    why: '"{text}": {message}.',
    next: 'Write it like --map "Plan!actual=D,target=C,header=7".',
  },
  BAD_OPTION: {
    title: 'Wrong value of an option',
    why: '--{option} {message}, not "{text}".',
    next: 'See {help}.',
  },
  NO_FILES: {
    title: 'No workbooks here',
    why: 'There is no .xlsx, .xlsm or .csv file in {folder}.',
    next: 'Name a file, or another folder.',
  },
  NO_SUCH_FUNCTION: {
    title: 'No such function',
    why: 'There is no function {name}.{alike}',
    next: 'See planlight fn --list.',
  },
  USAGE: { title: 'Not understood', why: '{message}.', next: 'See {help}.' },
} as const satisfies Record<string, Text>;

/** The code of a message: a problem, a reason, or a note's code. */
export type MessageCode = keyof typeof en;
