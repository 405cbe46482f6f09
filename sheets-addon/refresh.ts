import type { ChangeSet } from '../core/changes/edits.ts';
import type { WorkbookSnapshot } from '../core/workbook/snapshot.ts';
import { applied, carriedOn, restored } from './changes.ts';
import { asked } from './errors.ts';
import { refreshTextsIn, REFRESHING } from './menu.ts';
import type { Outline, Place, Ran } from './messages/messages.ts';
import { assemblyOf, loadsOf } from './messages/pages.ts';
import { outline, pages } from './read.ts';

/** What is to be written anew in a spreadsheet as it is now, by its own clock; null where nothing is. */
export type Refresh = (workbook: WorkbookSnapshot, where: Pick<Outline, 'zone'>) => ChangeSet | null;

/** Between six and seven by the spreadsheet's clock: before people meet. */
const HOUR = 6;

function snapshotOf(seen: Outline): WorkbookSnapshot {
  const { take, workbook } = assemblyOf(seen);
  const { zone, locale } = seen;
  for (const pieces of loadsOf(seen)) take(pieces, pages({ is: 'pages', zone, locale, pieces: [...pieces] }));
  return workbook();
}

/** Goes on, run after run, as the sidebar does; one that Google cuts is found by the next sidebar that is opened. */
function toTheEnd(first: Ran, place: Place): void {
  let ran = first;
  while (ran.is === 'paused') {
    const { id, way } = ran;
    ran = way === 'on' ? carriedOn({ is: 'carry-on', ...place, id }) : restored({ is: 'restore', ...place, id });
  }
}

/**
 * Reads the spreadsheet, asks what is to be written anew, and writes it like any change: under the lock, with what was
 * there kept for taking it back. Nobody looks on: what cannot be done now, since somebody else is at it or a guarded cell
 * has changed, is done the next time.
 */
export function refreshed(refresh: Refresh): void {
  const seen = outline();
  const changes = refresh(snapshotOf(seen), seen);
  if (changes === null) return;
  const place = { locale: seen.locale, zone: seen.zone };
  toTheEnd(applied({ is: 'apply', ...place, changes }), place);
}

/** Which of the user's triggers is that of this spreadsheet: all of theirs are in one list, whichever file they are for. */
function keyOf(file: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  return `planlight.refresh.${file.getId()}`;
}

/** Has the spreadsheet refreshed every morning from now on, or no longer; says which. */
export function turnRefresh(): void {
  const file = SpreadsheetApp.getActive();
  const store = PropertiesService.getUserProperties();
  const known = store.getProperty(keyOf(file));
  const texts = refreshTextsIn(Session.getActiveUserLocale());
  const present = ScriptApp.getProjectTriggers().find((each) => each.getUniqueId() === known);
  if (present !== undefined) {
    ScriptApp.deleteTrigger(present);
    store.deleteProperty(keyOf(file));
    file.toast(texts.isOff, 'Planlight');
    return;
  }
  const zone = asked('HOST_NO_ANSWER', () => file.getSpreadsheetTimeZone());
  const made = ScriptApp.newTrigger(REFRESHING.handler).timeBased().everyDays(1).atHour(HOUR).inTimezone(zone).create();
  store.setProperty(keyOf(file), made.getUniqueId());
  file.toast(texts.isOn, 'Planlight');
}
