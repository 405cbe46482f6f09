import { describe, expect, test } from 'vitest';
import { ALL_ENUMS } from '../../simulators/sheets/enums.ts';
import '../../simulators/sheets/globals.ts';
import { TYPES } from '../../simulators/sheets/object.ts';
import type { Parameter } from '../../simulators/sheets/signature.ts';
import { appsScriptTypes } from './apps-script-types.ts';

const declared = appsScriptTypes();
const types = [...TYPES.values()];

/** Methods that give an object of the same type which is not the object itself. */
const GIVES_ANOTHER: ReadonlySet<string> = new Set(['offset', 'getCell', 'copy']);

function written(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ type, isNullable, depth }) => `${type}${isNullable ? '?' : ''}${'[]'.repeat(depth)}`)
    .join(',');
}

describe('every member of the stand-in is one of Apps Script, with its parameters', () => {
  test('and there are enough of them to notice when the list is empty', () => {
    expect(types.length).toBeGreaterThan(25);
    expect(declared.interfaces.get('Range')?.size).toBeGreaterThan(150);
  });

  test.each(types.map((type) => [type.name, type] as const))('%s', (name, type) => {
    const members = declared.interfaces.get(name.split('.').at(-1) ?? '');
    expect(members, name).toBeDefined();
    const own = name.split('.').at(-1) ?? '';
    const wrong = Object.entries(type.methods).flatMap(([member, { overloads, isChained }]) => {
      const signatures = members?.get(member);
      if (signatures === undefined) return [`${member} does not exist`];
      return overloads
        .map(written)
        .filter((overload) => !signatures.some((each) => each.startsWith(`${overload}: `)))
        .concat(signatures.filter((each) => isChained !== (each.endsWith(`: ${own}`) && !GIVES_ANOTHER.has(member))))
        .map((overload) => `${member}(${overload}) is not one of ${signatures.map((each) => `(${each})`).join(' ')}`);
    });
    expect(wrong).toEqual([]);
    expect(Object.keys(type.constants ?? {}).filter((constant) => members?.has(constant) !== true)).toEqual([]);
  });
});

describe('every enumeration has values of Apps Script’s, in its order', () => {
  test.each(Object.entries(ALL_ENUMS))('%s', (name, values) => {
    const real = declared.enums.get(name) ?? [];
    const own = Object.keys(values);
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual(real.filter((each) => own.includes(each)));
  });
});
