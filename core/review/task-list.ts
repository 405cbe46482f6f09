import { conceptReader, languageTrust } from '../columns/concepts.ts';
import type { FoundTable } from '../columns/found-table.ts';

/**
 * Whether the header of a table's names says that they are tasks. What is to be done there is a step, not a goal, and
 * its dates are what it is judged by.
 */
export function isTaskList(table: FoundTable): boolean {
  const header = table.columns.find(({ role }) => role === 'name')?.header ?? '';
  const concepts = conceptReader(languageTrust([header]))(header);
  return concepts.has('task') && !concepts.has('objective') && !concepts.has('kpi');
}
