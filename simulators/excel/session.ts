import type { Book } from '../workbook/book.ts';
import type { Calculator } from '../workbook/calculator.ts';
import type { HostObject } from './object.ts';

/** What kind of Excel the stand-in plays. */
export type Excel = {
  /** The highest ExcelApi 1.x it has: 15 is ExcelApi 1.15. */
  readonly apiLevel: number;
  /** The user's regional settings. */
  readonly culture: {
    readonly name: string;
    readonly decimal: string;
    readonly thousands: string;
    readonly list: string;
  };
};

/** Where a registered event is sent: its type, and the object it was registered on. */
export type Registration = { readonly type: number; readonly target: string };

/** One open workbook, as the host's objects see it. */
export type Session = {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly excel: Excel;
  /** Objects kept for later requests. */
  readonly references: Map<string, HostObject>;
  /** Registered events, as `type target`. */
  readonly registered: Map<string, Registration>;
  /** Off while an add-in says `runtime.enableEvents = false`. */
  events: boolean;
  calculationMode: string;
  /** What the custom-function runtime sent, in order. */
  readonly functionResults: unknown[];
  /** What the add-in told about itself: 'functions ready', 'actions ready'. */
  readonly heard: string[];
};
