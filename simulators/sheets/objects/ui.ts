import { UI_ENUMS, valueName } from '../enums.ts';
import type { Execution } from '../execution.ts';
import type { MenuEntry, Pressed } from '../host.ts';
import { type Args, chained, defineType, local, service } from '../object.ts';
import { refuse } from '../wrong.ts';
import { HtmlOutput, type HtmlAt } from './html.ts';

type MenuAt = { readonly caption: string; items: readonly MenuEntry[] };

/** A menu that is being put together; it is there after `addToUi`. */
export const Menu = defineType<MenuAt>({
  name: 'Ui.Menu',
  needs: 'menu',
  methods: {
    addItem: chained(['String,String'], (at, args) => {
      at.items = [...at.items, { kind: 'item', caption: args.text(0), function: args.text(1) }];
    }),
    addSeparator: chained([''], (at) => {
      at.items = [...at.items, { kind: 'separator' }];
    }),
    addSubMenu: chained(['Menu'], (at, args) => {
      at.items = [...at.items, { kind: 'menu', menu: args.object(0, Menu) }];
    }),
    addToUi: service('ui', [''], (at, _args, { host }) => {
      host.menus = [...host.menus.filter(({ caption }) => caption !== at.caption), { ...at }];
    }),
  },
});

/** What the user answered to a prompt. */
const PromptResponse = defineType<Pressed>({
  name: 'Ui.PromptResponse',
  needs: 'ui',
  methods: {
    getSelectedButton: local([''], ({ button }) => buttonOf(button)),
    getResponseText: local([''], ({ text }) => text ?? ''),
  },
});

const BUTTONS = new Map(Object.entries(UI_ENUMS.Button));

function buttonOf(name: string): unknown {
  return BUTTONS.get(name) ?? null;
}

/** Asks the user: the run waits, and its locks are lost meanwhile. */
function ask(args: Args, { host, locks }: Execution): Pressed {
  const hasTitle = args.count === 3;
  const buttons = args.count === 1 ? 'OK' : valueName(args.given.at(-1));
  const asked = { title: hasTitle ? args.text(0) : '', text: args.text(hasTitle ? 1 : 0), buttons };
  host.asked = [...host.asked, asked];
  for (const scope of locks) host.locks.delete(scope);
  locks.clear();
  return host.press(asked);
}

function show(
  where: 'sidebar' | 'modal' | 'modeless',
  { title, content }: HtmlAt,
  given: string | null,
  { host }: Execution,
): void {
  host.shown = [...host.shown, { where, title: given ?? title, content }];
}

const ASKING = ['String', 'String,ButtonSet', 'String,String,ButtonSet'] as const;

/** The spreadsheet's user interface. */
export const Ui = defineType<null>({
  name: 'Ui',
  needs: 'ui',
  constants: UI_ENUMS,
  methods: {
    createAddonMenu: local(
      [''],
      (_at, _args, execution) => execution.give(Menu, { caption: 'Add-on', items: [] }),
      'menu',
    ),
    createMenu: local(
      ['String'],
      (_at, args, execution) => {
        if (args.text(0) === '') refuse('The menu must have a caption.');
        return execution.give(Menu, { caption: args.text(0), items: [] });
      },
      'menu',
    ),
    alert: service('ui', ASKING, (_at, args, execution) => buttonOf(ask(args, execution).button)),
    prompt: service('ui', ASKING, (_at, args, execution) => execution.give(PromptResponse, ask(args, execution))),
    showSidebar: service('ui', ['HtmlOutput'], (_at, args, execution) =>
      show('sidebar', args.object(0, HtmlOutput), null, execution),
    ),
    showModalDialog: service('ui', ['HtmlOutput,String'], (_at, args, execution) =>
      show('modal', args.object(0, HtmlOutput), args.text(1), execution),
    ),
    showModelessDialog: service('ui', ['HtmlOutput,String'], (_at, args, execution) =>
      show('modeless', args.object(0, HtmlOutput), args.text(1), execution),
    ),
  },
});
