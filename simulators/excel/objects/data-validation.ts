import { asFlag } from '../arguments.ts';
import { type Areas, intersection } from '../areas.ts';
import { mayChange } from '../cells.ts';
import { defineType, method, ro, rw } from '../object.ts';
import type { Session } from '../session.ts';

function ruleAt(at: Areas): unknown {
  const found = at.sheet.validations.find(({ areas }) =>
    areas.some((area) => at.boxes.some((box) => intersection(area, box) !== null)),
  );
  return found?.rule ?? null;
}

function kindOf(rule: unknown): string {
  const [kind] = typeof rule === 'object' && rule !== null ? Object.keys(rule) : [];
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function set(at: Areas, rule: unknown, { book }: Session): void {
  mayChange(at, 'format');
  const others = at.sheet.validations.filter(
    ({ areas }) => !areas.some((area) => at.boxes.some((box) => intersection(area, box) !== null)),
  );
  book.dress(at.sheet, 'validations', rule === null ? others : [...others, { areas: at.boxes, rule }]);
}

/** What cells accept. Excel does not hold code to it, and neither does the stand-in. */
export const dataValidation = defineType<Areas>({
  name: 'DataValidation',
  since: 8,
  properties: {
    ignoreBlanks: rw(
      8,
      () => true,
      asFlag,
      () => undefined,
    ),
    rule: { since: 8, get: (at) => ruleAt(at) ?? {}, set },
    type: ro(8, (at) => kindOf(ruleAt(at))),
    valid: ro(8, () => true),
  },
  methods: { clear: method(8, 0, (at, _, session) => set(at, null, session)) },
});
