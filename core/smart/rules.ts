import type { SmartRule } from './rule.ts';
import { attainable } from './rules/a-attainable.ts';
import { measurable } from './rules/m-measurable.ts';
import { realistic } from './rules/r-realistic.ts';
import { relevant } from './rules/r-relevant.ts';
import { specific } from './rules/s-specific.ts';
import { timeBound } from './rules/t-time-bound.ts';

/** The rules of SMART in the order of its letters. Adding one is one file, one line here, and its worked cases. */
export const SMART_RULES: readonly SmartRule[] = [specific, measurable, attainable, relevant, realistic, timeBound];
