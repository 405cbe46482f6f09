import { confidenceFlag, confidenceShare } from '../stoplight/confidence.ts';
import { isCellError } from '../workbook/cells.ts';
import { defineFunction } from './define.ts';
import { cellParam, numberIn } from './params.ts';
import { statusIn } from './status-cell.ts';
import { isFunctionError } from './values.ts';
import { mustBe, passedOn } from './wrong.ts';

/** WATERMELON: green outside, red inside (semantics 1.6). */
export const watermelonFunction = defineFunction({
  id: 'WATERMELON',
  summary: 'Whether a status and the confidence of its owner disagree.',
  returns: 'WATERMELON_RISK, EVIDENCE_NEEDED or a blank.',
  params: [
    cellParam('status', 'Green, Yellow, Red or Grey.', (cell) => {
      if (isCellError(cell)) return passedOn('status', cell);
      return statusIn(cell) ?? mustBe('status', 'Green, Yellow, Red or Grey', cell);
    }),
    cellParam('confidence', 'How sure the owner is: 0 to 1, 0 to 10, or percent.', (cell) => {
      const value = numberIn('confidence', cell);
      if (value === null || isFunctionError(value)) return value;
      return confidenceShare(value) ?? mustBe('confidence', '0 to 1, 0 to 10, or 0 to 100', value);
    }),
  ],
  examples: [
    { args: ['Green', 3], gives: 'WATERMELON_RISK', note: 'a green number that its owner doubts' },
    { args: ['Red', '90%'], gives: 'EVIDENCE_NEEDED' },
    { args: ['Green', 0.8], gives: '', note: 'the two agree' },
    { args: ['Green', null], gives: '', note: 'nobody was asked' },
    {
      args: ['Green', 300],
      gives: { error: 'VALUE', why: 'confidence must be 0 to 1, 0 to 10, or 0 to 100, not 300' },
    },
  ],
  notes: ['Green with 40 % or less is a risk, Red with 80 % or more wants evidence. The status itself never changes.'],
  run: (status, confidence) => (confidence === null ? '' : (confidenceFlag(status, confidence) ?? '')),
});
