import type { Execution } from '../execution.ts';
import type { StoredTrigger } from '../host.ts';
import { type Args, chained, defineType, local, type Method, service } from '../object.ts';
import { isTimeZone } from '../dates.ts';
import { refuse, TEXTS } from '../wrong.ts';

/** What calls a function by itself: here, the clock. */
export const Trigger = defineType<StoredTrigger>({
  name: 'Script.Trigger',
  needs: 'none',
  methods: {
    getHandlerFunction: local([''], ({ handler }) => handler),
    getUniqueId: local([''], ({ id }) => id),
  },
});

type Building = { trigger: StoredTrigger };

function between(args: Args, least: number, most: number): number {
  const value = args.number(0);
  return value >= least && value <= most ? value : refuse(TEXTS.argument(String(value)));
}

function when(signature: string, change: (args: Args) => Partial<StoredTrigger>): Method<Building> {
  return chained([signature], (at, args) => {
    at.trigger = { ...at.trigger, ...change(args) };
  });
}

/** Queues nothing: a trigger is there at once. An add-on may have one by the clock for each user of a file. */
function create({ trigger }: Building, execution: Execution): object {
  const { host } = execution;
  if (trigger.everyDays === null && trigger.onMonthDay === null) refuse('The trigger has no time.');
  if (host.triggers.length > 0) refuse(TEXTS.tooManyTriggers);
  const made = { ...trigger, id: `trigger-${host.book.next()}` };
  host.triggers = [...host.triggers, made];
  return execution.give(Trigger, made);
}

/** A trigger by the clock that is being put together. */
const ClockTriggerBuilder = defineType<Building>({
  name: 'Script.ClockTriggerBuilder',
  needs: 'none',
  methods: {
    everyDays: when('Integer', (args) => ({ everyDays: between(args, 1, 365) })),
    onMonthDay: when('Integer', (args) => ({ onMonthDay: between(args, 1, 31) })),
    atHour: when('Integer', (args) => ({ atHour: between(args, 0, 23) })),
    inTimezone: when('String', (args) =>
      isTimeZone(args.text(0)) ? { zone: args.text(0) } : refuse(TEXTS.argument(args.text(0))),
    ),
    create: service('other', [''], (at, _args, execution) => create(at, execution), 'script'),
  },
});

/** A trigger of which only is known what it calls. */
export const TriggerBuilder = defineType<string>({
  name: 'Script.TriggerBuilder',
  needs: 'none',
  methods: {
    timeBased: local([''], (handler, _args, execution) => {
      const trigger = { id: '', handler, everyDays: null, onMonthDay: null, atHour: null, zone: null };
      return execution.give(ClockTriggerBuilder, { trigger });
    }),
  },
});
