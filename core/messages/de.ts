import type { Texts } from './describe.ts';
export const de: Texts = {};
