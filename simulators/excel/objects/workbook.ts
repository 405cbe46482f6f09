import { HostError, WRONG } from '../envelope.ts';
import { eventMethods, WHOLE_WORKBOOK } from '../events.ts';
import { defineType, hidden, type HostObject, method, part, ro } from '../object.ts';
import type { Session } from '../session.ts';
import { application, runtime } from './application.ts';
import { comments } from './comments.ts';
import { customXmlParts } from './custom-xml.ts';
import { names } from './names.ts';
import { workbookProtection } from './protection.ts';
import { rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';
import { worksheets } from './worksheet.ts';

function selected({ book }: Session): HostObject {
  const sheet = book.sheetById(book.active);
  if (sheet === null) throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
  return range({ sheet, boxes: [book.selection] });
}

const workbook = defineType<'workbook'>({
  name: 'Workbook',
  since: 1,
  properties: {
    autoSave: ro(9, () => false),
    isDirty: ro(9, (_, { book }) => book.undoDepth > 0),
    name: ro(7, (_, { book }) => book.name),
    previouslySaved: ro(9, () => true),
    readOnly: ro(8, () => false),
  },
  parts: {
    application: part(1, () => application('excel')),
    comments: part(10, () => comments(null)),
    customXmlParts: part(5, () => customXmlParts(null)),
    names: part(1, () => names(null)),
    _Runtime: part(8, () => runtime('add-in')),
    protection: part(7, () => workbookProtection('workbook')),
    settings: part(4, () => settings('all')),
    tables: part(1, () => tables({ sheet: null, within: null, fully: false })),
    worksheets: part(1, () => worksheets('all')),
  },
  methods: {
    getActiveCell: method(7, 0, (_, __, session) => {
      const sheet = session.book.sheetById(session.book.active);
      const { top, left } = session.book.selection;
      return sheet === null ? selected(session) : range({ sheet, boxes: [{ top, left, bottom: top, right: left }] });
    }),
    getSelectedRanges: method(9, 0, (_, __, session) => {
      const sheet = session.book.sheetById(session.book.active);
      return sheet === null ? selected(session) : rangeAreas({ sheet, boxes: [session.book.selection] });
    }),
    getSelectedRange: method(1, 0, (_, __, session) => selected(session)),
    // Of the overlay for undo groups, not Excel's.
    _BeginUndoGroup: hidden(0, (_, __, { book }) => book.beginGroup()),
    _EndUndoGroup: hidden(0, (_, __, { book }) => book.endGroup()),
    _GetRangeForEventByReferenceId: hidden(1, (_, args, { references }) => references.get(args.text(0)) ?? null),
    _GetObjectByReferenceId: hidden(1, (_, args, { references }) => references.get(args.text(0)) ?? null),
    _RemoveReference: hidden(1, (_, args, { references }) => void references.delete(args.text(0))),
    _RemoveAllReferences: hidden(0, (_, __, { references }) => references.clear()),
    ...eventMethods({ ActivatedEvent: 2203, AutoSaveSettingChangedEvent: 2200 }, () => WHOLE_WORKBOOK),
  },
});

/** The object everything starts from. */
export const workbookObject: HostObject = workbook('workbook');

/** What a started add-in tells the host: that its ribbon commands may be called. */
const addinService = defineType<'service'>({
  name: 'Microsoft.InternalService.AddinInternalService',
  since: 0,
  methods: { notifyActionHandlerReady: hidden(0, (_, __, { heard }) => void heard.push('actions ready')) },
});

/** The host's half of the custom-function runtime: that it is there, and what functions came to. */
const customFunctions = defineType<'service'>({
  name: 'Microsoft.ExcelServices.CustomFunctions',
  since: 0,
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: hidden(1, (_, __, { heard }) => void heard.push('functions ready')),
    _GetEnabledFeatures: hidden(0, () => [1, 2, 3, 4]),
    setInvocationArrayResults: hidden(
      1,
      (_, args, { functionResults }) => void functionResults.push(...listed(args.any(0))),
    ),
    setInvocationResults: hidden(
      1,
      (_, args, { functionResults }) => void functionResults.push(...listed(args.any(0))),
    ),
    setInvocationError: hidden(
      2,
      (_, args, { functionResults }) => void functionResults.push([args.any(0), false, args.any(1)]),
    ),
  },
});

/** The pane of an add-in with a shared runtime: whether it is shown. */
const appRuntime = defineType<'service'>({
  name: 'Microsoft.AppRuntime.AppRuntimeService',
  since: 0,
  methods: {
    getAppRuntimeState: hidden(0, () => 'Visible'),
    setAppRuntimeState: hidden(1, (_, args, { heard }) => void heard.push(`pane ${args.text(0)}`)),
  },
});

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

const CREATED = new Map<string, () => HostObject>([
  ['Microsoft.InternalService.AddinInternalService', () => addinService('service')],
  ['Microsoft.AppRuntime.AppRuntimeService', () => appRuntime('service')],
  ['Microsoft.ExcelServices.CustomFunctions', () => customFunctions('service')],
]);

/** An object that stands by itself, by the name the library creates it with. */
export function createdObject(name: string): HostObject {
  const make = CREATED.get(name);
  if (make === undefined) throw WRONG.api(`new ${name}: not in the stand-in`);
  return make();
}
