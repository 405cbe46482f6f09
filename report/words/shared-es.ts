import type { Role } from '../../core/columns/role.ts';
import type { Mark } from '../../core/smart/finding.ts';
import type { Status } from '../../core/stoplight/status.ts';

/** What people call each status (semantics 1), in Spanish. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  Green: 'En plan',
  Yellow: 'En riesgo',
  Red: 'Atrasado',
  Grey: 'Sin veredicto',
};

/** The marks of a goal’s letters in Spanish: a letter alone does not tell everybody. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  pass: 'aprueba',
  weak: 'débil',
  fail: 'falla',
  unknown: 'desconocido',
};

/** What people call the columns of a plan, in Spanish. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  name: 'Nombre',
  objective: 'Objetivo',
  target: 'Meta',
  actual: 'Real',
  baseline: 'Base',
  forecast: 'Previsión',
  variance: 'Desviación',
  weight: 'Peso',
  owner: 'Responsable',
  due: 'Vencimiento',
  start: 'Inicio',
  actualStart: 'Inicio real',
  actualEnd: 'Fin real',
  status: 'Estado',
  progress: 'Avance',
  parent: 'Pertenece a',
  category: 'Categoría',
  period: 'Período',
  direction: 'Sentido',
  unit: 'Unidad',
  confidence: 'Confianza',
  priority: 'Prioridad',
  id: 'Número',
  notes: 'Notas',
};
