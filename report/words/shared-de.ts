import type { Role } from '../../core/columns/role.ts';
import type { Mark } from '../../core/smart/finding.ts';
import type { Status } from '../../core/stoplight/status.ts';

/** What people call each status (semantics 1), in German. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  Green: 'Im Plan',
  Yellow: 'Riskant',
  Red: 'Im Verzug',
  Grey: 'Kein Urteil',
};

/** The marks of a goal’s letters in German: a letter alone does not tell everybody. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  pass: 'besteht',
  weak: 'schwach',
  fail: 'besteht nicht',
  unknown: 'unbekannt',
};

/** What people call the columns of a plan, in German. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  name: 'Name',
  objective: 'Ziel',
  target: 'Soll',
  actual: 'Ist',
  baseline: 'Ausgangswert',
  forecast: 'Prognose',
  variance: 'Abweichung',
  weight: 'Gewicht',
  owner: 'Verantwortlich',
  due: 'Fällig',
  start: 'Beginn',
  actualStart: 'Tatsächlicher Beginn',
  actualEnd: 'Tatsächliches Ende',
  status: 'Status',
  progress: 'Fortschritt',
  parent: 'Gehört zu',
  category: 'Kategorie',
  period: 'Periode',
  direction: 'Richtung',
  unit: 'Einheit',
  confidence: 'Zuversicht',
  priority: 'Priorität',
  id: 'Nummer',
  notes: 'Bemerkungen',
};
