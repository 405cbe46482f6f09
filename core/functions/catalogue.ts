import { agendaFunction } from './agenda.ts';
import { alignmentFunction } from './alignment.ts';
import { attainmentFunction, behindFunction } from './attainment.ts';
import { chunkFunction } from './chunk.ts';
import { contributionFunction } from './contribution.ts';
import { diagnoseFunction } from './diagnose.ts';
import { replanFunction } from './replan.ts';
import { clarityFunction, executionFunction, sopLightFunction } from './standards.ts';
import { watermelonFunction } from './confidence.ts';
import type { FunctionDefinition } from './define.ts';
import { milestoneFunction } from './milestone.ts';
import { expectedFunction, paceFunction, projectFunction, runRateFunction } from './pace.ts';
import { readDateFunction, readNumberFunction, readTargetFunction } from './reading.ts';
import { rollupTreeFunction } from './rollup-tree.ts';
import { rollupFunction } from './rollup.ts';
import { staleFunction } from './stale.ts';
import { smartFunction, smartScoreFunction, smartWhyFunction } from './smart.ts';
import { stoplightFunction, stoplightPaceFunction } from './stoplight.ts';
import { holdStatusFunction, kpiTrendFunction } from './trend.ts';
import { whyFunction } from './why.ts';

/** All functions, in the order of the reference page. The only list of them: hosts, docs and tests take it from here. */
export const CATALOGUE: readonly FunctionDefinition[] = [
  stoplightFunction,
  stoplightPaceFunction,
  whyFunction,
  attainmentFunction,
  behindFunction,
  paceFunction,
  expectedFunction,
  projectFunction,
  runRateFunction,
  milestoneFunction,
  rollupFunction,
  rollupTreeFunction,
  kpiTrendFunction,
  holdStatusFunction,
  watermelonFunction,
  staleFunction,
  smartFunction,
  smartScoreFunction,
  smartWhyFunction,
  chunkFunction,
  replanFunction,
  contributionFunction,
  alignmentFunction,
  sopLightFunction,
  executionFunction,
  clarityFunction,
  diagnoseFunction,
  agendaFunction,
  readNumberFunction,
  readTargetFunction,
  readDateFunction,
];
