import { SCRIPT_ENUMS } from '../enums.ts';
import { defineType, local, service } from '../object.ts';

/** What the script knows of itself. Triggers need a scope that the product does not ask for. */
export const ScriptApp = defineType<null>({
  name: 'ScriptApp',
  needs: 'none',
  constants: SCRIPT_ENUMS,
  methods: {
    getScriptId: local([''], () => 'script-id'),
    getProjectTriggers: service('other', [''], () => [], 'script'),
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
