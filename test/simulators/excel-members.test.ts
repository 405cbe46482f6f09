import { describe, expect, test } from 'vitest';
import '../../simulators/excel/process-query.ts';
import { TYPES } from '../../simulators/excel/object.ts';
import { excelTypes } from './excel-types.ts';

const declared = excelTypes();
const types = [...TYPES.values()].filter(({ name }) => !name.includes('.'));

/** Members that Excel has only for the library itself. */
function isInternal(name: string): boolean {
  return name.startsWith('_');
}

describe('every member of the stand-in is one of Excel', () => {
  test('and there are enough of them to notice when the list is empty', () => {
    expect(types.length).toBeGreaterThan(35);
    expect(declared.get('Range')?.size).toBeGreaterThan(100);
  });

  test.each(types.map((type) => [type.name, type] as const))('%s', (name, type) => {
    const members = declared.get(name);
    expect(members, name).toBeDefined();
    const wrong = [...type.members.values()]
      .filter((member) => !isInternal(member.name))
      .flatMap((member) => {
        const real = members?.get(member.name);
        if (real === undefined) return [`${member.name} does not exist`];
        const isWrongSet = real.since !== null && Math.max(type.since, member.since) !== real.since;
        const isWrongWay = member.isSettable && real.isReadonly;
        return [
          ...(isWrongSet ? [`${member.name} is of ExcelApi 1.${real.since}, not 1.${member.since}`] : []),
          ...(isWrongWay ? [`${member.name} cannot be set`] : []),
        ];
      });
    expect(wrong).toEqual([]);
  });
});
