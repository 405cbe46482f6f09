import type { Execution } from '../execution.ts';

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'message' in value) return String(value.message);
  return JSON.stringify(value) ?? String(value);
}

/**
 * `console` and `Logger`: what is logged is kept for tests to look at. Both take anything, as JavaScript's own console
 * does, and are no objects of the spreadsheet's kind.
 */
export function loggers({ host, realm }: Execution): { readonly console: object; readonly Logger: object } {
  const log = (level: string, values: readonly unknown[]): void => {
    host.logs = [...host.logs, { level, text: values.map(textOf).join(' ') }];
  };
  const to = (level: string): [string, unknown] => [level, (...values: unknown[]) => log(level, values)];
  const console = realm.record([
    ...['log', 'info', 'warn', 'error'].map(to),
    ['time', () => undefined],
    ['timeEnd', () => undefined],
  ]);
  const Logger: object = realm.record([
    ['log', (...values: unknown[]) => (log('log', values), Logger)],
    ['getLog', () => host.logs.map(({ text }) => `${text}\n`).join('')],
    [
      'clear',
      () => {
        host.logs = [];
      },
    ],
  ]);
  return { console, Logger };
}
