import { hidden, type Method } from './object.ts';
import type { Session } from './session.ts';

/** The events of sheets: the middle of the library's register methods, and the number they are sent with. */
export const SHEET_EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
} as const;

/** The target that events of the whole workbook are registered on and sent to. */
export const WHOLE_WORKBOOK = 'Workbook';

/** The library's methods for registering events of an object, by the target its events are sent to. */
export function eventMethods<At>(
  events: Readonly<Record<string, number>>,
  targetOf: (at: At) => string,
): Record<string, Method<At>> {
  const methods: Record<string, Method<At>> = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = hidden(0, (at, _, session: Session) => {
      const target = targetOf(at);
      session.registered.set(`${type} ${target}`, { type, target });
    });
    methods[`_Unregister${name}`] = hidden(0, (at, _, session: Session) => {
      session.registered.delete(`${type} ${targetOf(at)}`);
    });
  }
  return methods;
}

/** Those of sheets, and of all sheets. */
export function sheetEvents<At>(targetOf: (at: At) => string): Record<string, Method<At>> {
  return eventMethods(SHEET_EVENTS, targetOf);
}
