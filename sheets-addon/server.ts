import { problem } from '../core/messages/problem.ts';
import { applied, carriedOn, history, restored } from './changes.ts';
import { expected, type Refused } from './errors.ts';
import { formats } from './formats.ts';
import { captionsIn, MENU, refreshTextsIn } from './menu.ts';
import {
  requestFrom,
  VERSION,
  type Answers,
  type Reply,
  type Request,
  type SidebarStart,
} from './messages/messages.ts';
import { outline, pages, pulse } from './read.ts';
import { writeReport } from './report-sheet.ts';
import { keepSettings, storedSettings } from './settings.ts';
import { show } from './show.ts';

export { call } from './functions.ts';

/**
 * Puts the menu there. It is the same whatever the add-on may do: before somebody has allowed anything, any other call
 * would fail and leave no menu. `refresh`: the function of an item for refreshing, in a build that has one.
 */
export function onOpen(refresh: string | null): void {
  const language = Session.getActiveUserLocale();
  const captions = captionsIn(language);
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [name] of MENU) menu.addItem(captions[name], name);
  if (refresh !== null) menu.addSeparator().addItem(refreshTextsIn(language).caption, refresh);
  menu.addToUi();
}

/** Right after it was installed the menu is there without opening the spreadsheet again. */
export function onInstall(refresh: string | null): void {
  onOpen(refresh);
}

/** A script's text cannot end the script it stands in. */
function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

/** Opens the sidebar with what the user wants of it. */
export function openSidebar(wish: SidebarStart['wish']): void {
  const start: SidebarStart = { wish, language: Session.getActiveUserLocale() };
  const page = HtmlService.createHtmlOutputFromFile('Sidebar')
    .append(`<script>var planlightStart = ${scriptText(start)};</script>`)
    .setTitle('Planlight');
  SpreadsheetApp.getUi().showSidebar(page);
}

function answerTo(request: Request): Answers[Request['is']] {
  switch (request.is) {
    case 'look':
      return outline();
    case 'pages':
      return pages(request);
    case 'formats':
      return formats(request);
    case 'pulse':
      return pulse(request);
    case 'settings':
      return storedSettings();
    case 'keep-settings':
      return keepSettings(request.text);
    case 'apply':
      return applied(request);
    case 'carry-on':
      return carriedOn(request);
    case 'restore':
      return restored(request);
    case 'history':
      return history(request);
    case 'show':
      return show(request);
    case 'write-report':
      return writeReport(request);
  }
}

function reply(json: string): Reply<unknown> {
  const request = requestFrom(json);
  if (request === null) return { v: VERSION, ok: false, problem: problem('BRIDGE_OLD'), cause: '' };
  try {
    return { v: VERSION, ok: true, value: answerTo(request) };
  } catch (error) {
    const refused: Refused = expected(error);
    return { v: VERSION, ok: false, problem: refused.problem, cause: refused.message };
  }
}

/** The one door for the sidebar: JSON in and out, since a Date or undefined on the way would spoil the whole answer. */
export function rpc(json: unknown): string {
  return JSON.stringify(reply(typeof json === 'string' ? json : ''));
}
