/** What a column of a planning table is for. */
export const ROLES = [
  'name',
  'objective',
  'target',
  'actual',
  'baseline',
  'forecast',
  'variance',
  'weight',
  'owner',
  'due',
  'start',
  'actualStart',
  'actualEnd',
  'status',
  'progress',
  'parent',
  'category',
  'period',
  'direction',
  'unit',
  'confidence',
  'priority',
  'id',
  'notes',
] as const;

/** One of `ROLES`. A KPI's, task's or milestone's own name has the role `name`. */
export type Role = (typeof ROLES)[number];

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
