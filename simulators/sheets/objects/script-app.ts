import { SCRIPT_ENUMS } from '../enums.ts';
import { defineType, local, service } from '../object.ts';
import { Trigger, TriggerBuilder } from './trigger.ts';

/** What the script knows of itself. Triggers need a scope that the product asks for only in a build that refreshes. */
export const ScriptApp = defineType<null>({
  name: 'ScriptApp',
  needs: 'none',
  constants: SCRIPT_ENUMS,
  methods: {
    getScriptId: local([''], () => 'script-id'),
    getProjectTriggers: service(
      'other',
      [''],
      (_at, _args, execution) => execution.host.triggers.map((each) => execution.give(Trigger, each)),
      'script',
    ),
    newTrigger: local(['String'], (_at, args, execution) => execution.give(TriggerBuilder, args.text(0)), 'script'),
    deleteTrigger: service(
      'other',
      ['Trigger'],
      (_at, args, { host }) => {
        const { id } = args.object(0, Trigger);
        host.triggers = host.triggers.filter((each) => each.id !== id);
      },
      'script',
    ),
  },
});

/** A person, of whom only the address can be asked. */
const User = defineType<null>({
  name: 'Session.User',
  needs: 'email',
  methods: { getEmail: service('other', [''], () => 'user@example.com') },
});

/** Who runs the script, and where. */
export const Session = defineType<null>({
  name: 'Session',
  needs: 'none',
  methods: {
    getActiveUserLocale: local([''], (_at, _args, { host }) => host.userLocale),
    getScriptTimeZone: local([''], (_at, _args, { host }) => host.scriptZone),
    getTemporaryActiveUserKey: local([''], () => 'temporary-user-key'),
    getActiveUser: local([''], (_at, _args, execution) => execution.give(User, null)),
    getEffectiveUser: local([''], (_at, _args, execution) => execution.give(User, null)),
  },
});
