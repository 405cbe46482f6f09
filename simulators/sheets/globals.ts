import type { Execution } from './execution.ts';
import { SpreadsheetApp } from './objects/app.ts';
import { CacheService } from './objects/cache.ts';
import { HtmlService } from './objects/html.ts';
import { LockService } from './objects/lock.ts';
import { loggers } from './objects/logging.ts';
import { PropertiesService } from './objects/properties.ts';
import { ScriptApp, Session } from './objects/script-app.ts';
import { Utilities } from './objects/utilities.ts';

/** The services as globals of one execution. */
export function globalsFor(execution: Execution): ReadonlyMap<string, unknown> {
  const services = {
    SpreadsheetApp,
    PropertiesService,
    CacheService,
    LockService,
    HtmlService,
    ScriptApp,
    Session,
    Utilities,
  };
  return new Map<string, unknown>([
    ...Object.entries(services).map(([name, type]) => [name, execution.give(type, null)] as const),
    ...Object.entries(loggers(execution)),
  ]);
}
