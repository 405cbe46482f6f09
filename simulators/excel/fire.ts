import type { Box } from '../../core/workbook/cells.ts';
import type { BookEvent } from '../workbook/book.ts';
import { shortAddress } from './areas.ts';
import { SHEET_EVENTS, WHOLE_WORKBOOK } from './events.ts';
import { range } from './objects/range.ts';
import type { Session } from './session.ts';

/** An event as it goes over the wire: category, type, target, message, number, whether it comes from elsewhere. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

/** The category of events of the workbook; custom functions and commands have others. */
const WORKBOOK_EVENTS = 65_536;

type Message = {
  readonly type: number;
  readonly sheetId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly onlyWhole?: boolean;
};

function changed(event: BookEvent & { readonly kind: 'cells' }, session: Session): Message {
  const reference = `evt_${session.book.next()}`;
  session.references.set(reference, range({ sheet: event.sheet, boxes: [event.box] }));
  return {
    type: SHEET_EVENTS.DataChangedEvent,
    sheetId: event.sheet.id,
    body: {
      changeType: event.change,
      source: event.source,
      address: shortAddress(event.box),
      worksheetId: event.sheet.id,
      shiftDirection: 'None',
      triggerSource: 'Unknown',
      referenceId: reference,
    },
  };
}

function messagesOf(event: BookEvent, session: Session): Message[] {
  const sheetId = event.sheet.id;
  const at = (box: Box): string => shortAddress(box);
  switch (event.kind) {
    case 'cells': {
      const calculated = {
        type: SHEET_EVENTS.CalculatedEvent,
        sheetId,
        body: { worksheetId: sheetId, address: at(event.box) },
      };
      const hasFormulas = [...event.sheet.cells.values()].some((cell) => cell.formula !== null);
      return [changed(event, session), ...(hasFormulas ? [calculated] : [])];
    }
    case 'format':
      return [
        {
          type: SHEET_EVENTS.FormatChangedEvent,
          sheetId,
          body: { address: at(event.box), source: event.source, worksheetId: sheetId },
        },
      ];
    case 'selection':
      return [
        { type: SHEET_EVENTS.SelectionChangedEvent, sheetId, body: { address: at(event.box), worksheetId: sheetId } },
      ];
    case 'protection':
      return [
        {
          type: SHEET_EVENTS.ProtectionChangedEvent,
          sheetId,
          body: { isProtected: event.isProtected, source: event.source, worksheetId: sheetId },
        },
      ];
    case 'sheet': {
      const type = {
        added: SHEET_EVENTS.AddedEvent,
        deleted: SHEET_EVENTS.DeletedEvent,
        renamed: SHEET_EVENTS.EventNameChanged,
        activated: SHEET_EVENTS.ActivatedEvent,
      }[event.change];
      const onlyWhole = event.change === 'added' || event.change === 'deleted';
      return [{ type, sheetId, onlyWhole, body: { source: event.source, worksheetId: sheetId } }];
    }
  }
}

/** An event for those who registered for it: on the sheet, and on all sheets. */
export function eventEntries(event: BookEvent, session: Session): EventEntry[] {
  return messagesOf(event, session).flatMap(({ type, sheetId, body, onlyWhole }) =>
    (onlyWhole === true ? [WHOLE_WORKBOOK] : [sheetId, WHOLE_WORKBOOK])
      .filter((target) => session.registered.has(`${type} ${target}`))
      .map((target): EventEntry => [
        WORKBOOK_EVENTS,
        type,
        target,
        JSON.stringify(body),
        session.book.next(),
        body['source'] === 'Remote',
      ]),
  );
}
