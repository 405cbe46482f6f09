import type { Role } from '../../core/columns/role.ts';
import type { Mark } from '../../core/smart/finding.ts';
import type { Status } from '../../core/stoplight/status.ts';

/** What people call each status (semantics 1), in English. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  Green: 'On track',
  Yellow: 'At risk',
  Red: 'Off track',
  Grey: 'No verdict',
};

/** The marks of a goal’s letters in English: a letter alone does not tell everybody. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  pass: 'pass',
  weak: 'weak',
  fail: 'fail',
  unknown: 'unknown',
};

/** What people call the columns of a plan, in English. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  name: 'Name',
  objective: 'Objective',
  target: 'Target',
  actual: 'Actual',
  baseline: 'Baseline',
  forecast: 'Forecast',
  variance: 'Variance',
  weight: 'Weight',
  owner: 'Owner',
  due: 'Due date',
  start: 'Start date',
  actualStart: 'Started on',
  actualEnd: 'Done on',
  status: 'Status',
  progress: 'Progress',
  parent: 'Parent',
  category: 'Category',
  period: 'Period',
  direction: 'Direction',
  unit: 'Unit',
  confidence: 'Confidence',
  priority: 'Priority',
  id: 'Id',
  notes: 'Notes',
};
