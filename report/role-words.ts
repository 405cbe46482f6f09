import type { Role } from '../core/columns/role.ts';

/** What people call the columns of a plan, in the report and in the English pane. */
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
