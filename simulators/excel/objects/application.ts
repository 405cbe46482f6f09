import { asFlag, asOneOf } from '../arguments.ts';
import { defineType, method, part, ro, rw } from '../object.ts';

const numberFormatInfo = defineType<'user'>({
  name: 'NumberFormatInfo',
  since: 11,
  properties: {
    numberDecimalSeparator: ro(11, (_, { excel }) => excel.culture.decimal),
    numberGroupSeparator: ro(11, (_, { excel }) => excel.culture.thousands),
  },
});

const datetimeFormatInfo = defineType<'user'>({
  name: 'DatetimeFormatInfo',
  since: 12,
  properties: { shortDatePattern: ro(12, (_, { excel }) => excel.culture.shortDate) },
});

const cultureInfo = defineType<'user'>({
  name: 'CultureInfo',
  since: 11,
  properties: { name: ro(11, (_, { excel }) => excel.culture.name) },
  parts: { datetimeFormat: part(12, datetimeFormatInfo), numberFormat: part(11, numberFormatInfo) },
});

export const application = defineType<'excel'>({
  name: 'Application',
  since: 1,
  properties: {
    calculationEngineVersion: ro(9, () => 191_029),
    calculationMode: rw(
      1,
      (_, session) => session.calculationMode,
      asOneOf(['Automatic', 'AutomaticExceptTables', 'Manual']),
      (_, mode, session) => {
        session.calculationMode = mode;
      },
    ),
    calculationState: ro(9, () => 'Done'),
    decimalSeparator: ro(11, (_, { excel }) => excel.culture.decimal),
    thousandsSeparator: ro(11, (_, { excel }) => excel.culture.thousands),
    useSystemSeparators: ro(11, () => true),
  },
  parts: { cultureInfo: part(11, () => cultureInfo('user')) },
  methods: {
    calculate: method(1, 1, (_, args, { calculator }) => {
      args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
      calculator.recalculate();
    }),
    suspendApiCalculationUntilNextSync: method(6, 0, () => null),
    suspendScreenUpdatingUntilNextSync: method(9, 0, () => null),
  },
});

export const runtime = defineType<'add-in'>({
  name: 'Runtime',
  since: 8,
  properties: {
    enableEvents: rw(
      8,
      (_, session) => session.events,
      asFlag,
      (_, isOn, session) => {
        session.events = isOn;
      },
    ),
  },
});
