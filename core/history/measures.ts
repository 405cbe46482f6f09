import { foldedText } from '../reading/text.ts';
import type { HistoryRecord, Period } from './record.ts';

/** What is recorded of each measure, period by period, oldest first; of a period recorded twice the last counts. */
export type RecordedMeasures = {
  /** The records of a measure, up to a period or all; empty where nothing was recorded. */
  of(sheet: string, measure: string, upTo?: Period): readonly HistoryRecord[];
  readonly isEmpty: boolean;
};

function keyOf(sheet: string, measure: string): string {
  return `${foldedText(sheet)}\n${foldedText(measure)}`;
}

/** Makes records ready for looking up by measure. A measure is known by the names of its sheet and itself. */
export function recordedMeasures(records: readonly HistoryRecord[]): RecordedMeasures {
  const byMeasure = new Map<string, Map<Period, HistoryRecord>>();
  for (const record of records) {
    const key = keyOf(record.sheet, record.measure);
    const periods = byMeasure.get(key) ?? new Map<Period, HistoryRecord>();
    byMeasure.set(key, periods);
    periods.set(record.period, record);
  }
  return {
    isEmpty: byMeasure.size === 0,
    of: (sheet, measure, upTo = Infinity) => {
      if (byMeasure.size === 0) return [];
      const periods = byMeasure.get(keyOf(sheet, measure));
      if (periods === undefined) return [];
      return [...periods.values()].filter(({ period }) => period <= upTo).sort((a, b) => a.period - b.period);
    },
  };
}
