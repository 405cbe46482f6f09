import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planFile } from '../support/door.ts';
import { planlight } from '../support/run.ts';
import { tempFolder } from '../support/xlsx.ts';

const folder = tempFolder();
const HEAD = ['KPI', 'Actual', 'Target', 'Owner'];
const plan = planFile(folder, [
  HEAD,
  ['Win rate', 92, 100, 'Ann'],
  ['Leads', 70, 100, 'Bo'],
  ['Visits', 100, 100, 'Cy'],
]);
const settings = `${folder}/own.json`;
writeFileSync(settings, JSON.stringify({ version: 1, bands: 'clearpoint' }));

function changesIn(out: string): unknown {
  const json: unknown = JSON.parse(out);
  return json !== null && typeof json === 'object' && 'presetChanges' in json ? json.presetChanges : undefined;
}

describe('check --preset says which rows it colours otherwise', () => {
  test('than the default', () => {
    const { out } = planlight(['check', plan, '--preset', 'sbi-lenient']);
    expect(out).toContain('Under sbi-lenient 1 row changes colour, against sbi:');
    expect(out).toMatch(/Plan!2 {2}Win rate: Yellow → Green/);
    expect(changesIn(planlight(['check', plan, '--preset', 'sbi-lenient', '--json']).out)).toEqual({
      preset: 'sbi-lenient',
      against: 'sbi',
      changed: 1,
      rows: [{ sheet: 'Plan', row: 2, name: 'Win rate', from: 'Yellow', to: 'Green' }],
    });
  });

  test('than the bands of the settings', () => {
    const { out } = planlight(['check', plan, '--settings', settings, '--preset', 'binary']);
    expect(out).toContain(', against clearpoint');
  });

  test('and that none does, where it is the one that counts anyway', () => {
    const { out } = planlight(['check', plan, '--preset', 'sbi']);
    expect(out).toContain('Under sbi no row changes colour, against sbi.');
  });

  test('of many only the first are named', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [`Measure ${i + 1}`, 92, 100, 'Ann']);
    const many = planFile(tempFolder(), [HEAD, ...rows]);
    const { out } = planlight(['check', many, '--preset', 'sbi-lenient']);
    expect(out).toContain('Under sbi-lenient 8 rows change colour, against sbi:');
    expect(out.match(/Yellow → Green/g)).toHaveLength(5);
    expect(out).toContain('… and 3 more (--json lists all)');
  });

  test('without a preset nothing is said', () => {
    expect(planlight(['check', plan]).out).not.toContain('change colour');
    expect(changesIn(planlight(['check', plan, '--json']).out)).toBeUndefined();
  });
});
