import type { Texts } from './describe.ts';
export const es: Texts = {};
