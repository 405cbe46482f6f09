import { HTML_ENUMS } from '../enums.ts';
import { chained, defineType, local } from '../object.ts';
import { refuse, TEXTS } from '../wrong.ts';

/** A page that is being put together. */
export type HtmlAt = { title: string; content: string; width: number; height: number };

/** HTML to be shown. A sidebar is 300 pixels wide whatever is set. */
export const HtmlOutput = defineType<HtmlAt>({
  name: 'HtmlService.HtmlOutput',
  needs: 'none',
  methods: {
    getContent: local([''], ({ content }) => content),
    getTitle: local([''], ({ title }) => title),
    getWidth: local([''], ({ width }) => width),
    getHeight: local([''], ({ height }) => height),
    append: chained(['String'], (at, args) => {
      at.content += args.text(0);
    }),
    setContent: chained(['String'], (at, args) => {
      at.content = args.text(0);
    }),
    setTitle: chained(['String'], (at, args) => {
      at.title = args.text(0);
    }),
    setWidth: chained(['Integer'], (at, args) => {
      at.width = args.number(0);
    }),
    setHeight: chained(['Integer'], (at, args) => {
      at.height = args.number(0);
    }),
    setSandboxMode: chained(['SandboxMode'], () => undefined),
    setXFrameOptionsMode: chained(['XFrameOptionsMode'], () => undefined),
    addMetaTag: chained(['String,String'], () => undefined),
  },
});

/** Makes pages. Templates are not played: `<?` in a bundle must never be evaluated. */
export const HtmlService = defineType<null>({
  name: 'HtmlService',
  needs: 'storage',
  constants: HTML_ENUMS,
  methods: {
    createHtmlOutput: local(['', 'String'], (_at, args, execution) =>
      execution.give(HtmlOutput, { title: '', content: args.count === 0 ? '' : args.text(0), width: 300, height: 150 }),
    ),
    createHtmlOutputFromFile: local(['String'], (_at, args, execution) => {
      const name = args.text(0).replace(/\.html$/, '');
      const content = execution.host.html.get(name) ?? refuse(TEXTS.noFile(args.text(0)));
      return execution.give(HtmlOutput, { title: '', content, width: 300, height: 150 });
    }),
  },
});
