import { describe, expect, test } from 'vitest';
import type { ConditionalFormat, Painting } from '../../core/formats/format.ts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot.ts';
import { findingsOf, withFormulas, wrongIn } from '../support/audited.ts';
import { book } from '../support/book.ts';

const ROWS = [
  'Revenue | 100 | 104',
  'Customer churn | 5 | 6',
  'Leads | 200 | 170',
  'Customers | 40 | ',
  'Renewals | 0 | 3',
  'Net result | -100 | -50',
  'Gross margin | 50 | 42.5',
  "New logos | 20 | '19",
];

/** A sheet of measures with a status formula in each row; # stands for the row. */
function stoplight(formula: string, rows: readonly string[] = ROWS): WorkbookSnapshot {
  const lines = rows.map((row, i) => `${row} | =${formula.replace(/#/g, String(i + 2))}`);
  return withFormulas(book('KPI | Target | Actual | Status', ...lines));
}

/** Measures without any status. */
function measures(rows: readonly string[] = ROWS): WorkbookSnapshot {
  return book('KPI | Target | Actual', ...rows);
}

const USUAL = [
  'D3 Green → Red LOWER_IS_BETTER',
  'D5 Red → Grey BLANK_PAINTED',
  'D6 #DIV/0! → Green ZERO_TARGET',
  'D7 Red → Green NEGATIVE_TARGET',
];

describe('status formulas in their many spellings', () => {
  test.each([
    ['words', 'IF(1-C#/B#>0.15,"Red",IF(1-C#/B#>0,"Yellow","Green"))'],
    ['other words', 'IF((C#-B#)/B#>=0,"On track",IF((C#-B#)/B#>=-15%,"At risk","Off track"))'],
    ['German', 'IF(C#/B#>=1,"Grün",IF(C#/B#>=0.85,"Gelb","Rot"))'],
    ['letters', 'IF(C#/B#>=1,"G",IF(C#/B#>=0.85,"A","R"))'],
    ['signs', 'IF(C#/B#>=1,"🟢",IF(C#/B#>=0.85,"🟡","🔴"))'],
    ['IFS', '_xlfn.IFS(C#/B#>=1,"Green",C#/B#>=0.85,"Yellow",TRUE,"Red")'],
    ['LOOKUP', 'LOOKUP(C#/B#,{0,0.85,1},{"Red","Yellow","Green"})'],
    ['CHOOSE and MATCH', 'CHOOSE(MATCH(C#/B#,{0,0.85,1}),"Red","Amber","Green")'],
    ['INDEX and MATCH', 'INDEX({"Red","Yellow","Green"},MATCH(C#/B#,{0,0.85,1},1))'],
    ['percent', 'IF(C#/B#*100>=100,"Green",IF(C#/B#*100>=85,"Yellow","Red"))'],
    ['ROUND', 'IF(ROUND(C#/B#,4)>=1,"Green",IF(ROUND(C#/B#,4)>=0.85,"Yellow","Red"))'],
    ['the other way round', 'IF(C#/B#<0.85,"Red",IF(C#/B#<1,"Yellow","Green"))'],
    ['SWITCH', '_xlfn.SWITCH(TRUE,C#/B#>=1,"Green",C#/B#>=0.85,"Yellow","Red")'],
  ])('%s: the rows that are wrong, and why', (_, formula) => {
    const found = findingsOf(stoplight(formula));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'status-formula', column: 3, judged: 8 });
    expect(found[0]?.bands?.green).toBeCloseTo(1);
    expect(found[0]?.bands?.yellow).toBeCloseTo(0.85);
    expect(wrongIn(found).filter((row) => !row.startsWith('D9'))).toEqual(USUAL);
  });

  test('a number that is text beats every target in a comparison', () => {
    const found = findingsOf(stoplight('IF(C#>=B#,"Green",IF(C#>=B#*0.85,"Yellow","Red"))'));
    expect(wrongIn(found)).toContain('D9 Green → Yellow TEXT_NUMBER');
  });

  test('limits that stand in a small table beside are found there', () => {
    const sheet = withFormulas(
      book(
        'KPI | Target | Actual | Status | | From | Light',
        'Revenue | 100 | 104 | =VLOOKUP(C2/B2,$F$2:$G$4,2) | | 0 | Red',
        'Leads | 200 | 170 | =VLOOKUP(C3/B3,$F$2:$G$4,2) | | 0.85 | Yellow',
        'Churn rate | 5 | 6 | =VLOOKUP(C4/B4,$F$2:$G$4,2) | | 1 | Green',
      ),
    );
    const found = findingsOf(sheet);
    expect(found[0]?.bands).toEqual({ green: 1, yellow: 0.85, direction: 'higher' });
    expect(wrongIn(found)).toEqual(['D4 Green → Red LOWER_IS_BETTER']);
  });

  test('a column between, and limits in named cells', () => {
    const sheet = withFormulas(
      book(
        'KPI | Target | Actual | Reached | Status | | 0.85',
        'Revenue | 100 | 104 | =C2/B2 | =IF(D2>=1,"Green",IF(D2>=LOW,"Yellow","Red"))',
        'Leads | 200 | 150 | =C3/B3 | =IF(D3>=1,"Green",IF(D3>=LOW,"Yellow","Red"))',
        'Customer churn | 5 | 6 | =C4/B4 | =IF(D4>=1,"Green",IF(D4>=LOW,"Yellow","Red"))',
      ),
    );
    const found = findingsOf(sheet, { names: { low: 'Plan!$G$1' } });
    expect(found[0]?.bands).toEqual({ green: 1, yellow: 0.85, direction: 'higher' });
    expect(wrongIn(found)).toEqual(['E4 Green → Red LOWER_IS_BETTER']);
  });

  test.each([
    ['Met', 'Not met'],
    ['Erreicht', 'Nicht erreicht'],
    ['Pass', 'Fail'],
    ['✔', '✘'],
  ])('two sides only, %s and %s', (good, bad) => {
    const found = findingsOf(
      stoplight(`IF(C#>=B#,"${good}","${bad}")`, ['Revenue | 100 | 104', 'Support costs | 5 | 8']),
    );
    expect(wrongIn(found)).toEqual(['D3 Green → Red LOWER_IS_BETTER']);
  });

  test('a formula that is not understood is compared by what its cells show, and is less sure', () => {
    const found = findingsOf(
      book(
        'KPI | Target | Actual | Status',
        'Revenue | 100 | 104 | =IF(MYFN(C2,B2),"Green","Red") -> Green',
        'Leads | 200 | 100 | =IF(MYFN(C3,B3),"Green","Red") -> Green',
      ),
    );
    expect(wrongIn(found)).toEqual(['D3 Green → Red DIFFERS']);
    expect(found[0]?.confidence).toBeLessThan(0.6);
  });

  test('what a cell shows counts, whatever its formula would come to now', () => {
    const found = findingsOf(
      book('KPI | Target | Actual | Status', 'Leads | 200 | 170 | =IF(1-C2/B2>0.15,"Red","Green") -> Red'),
    );
    expect(wrongIn(found)).toEqual(['D2 Red → Yellow FLOATING']);
  });
});

describe('what is wrong with a stoplight as such', () => {
  const holed = 'IF(C#/B#<85%,"Red",IF(AND(C#/B#>85%,C#/B#<100%),"Yellow",IF(C#/B#>=100%,"Green","")))';

  test('bands with a hole: 85 % falls between', () => {
    const found = findingsOf(stoplight(holed, ['Leads | 200 | 170', 'Revenue | 100 | 104']));
    expect(found[0]?.flaws.map(({ evidence }) => evidence)).toEqual(['exactly 85% shows nothing (D2, D3)']);
    expect(wrongIn(found)).toEqual(['D2 blank → Yellow HOLE']);
  });

  test('bands with a hole a percent wide: 84.5 % is neither up to 84 nor from 85', () => {
    const wide = 'IF(AND(C#/B#>=0,C#/B#<=0.84),"Red",IF(AND(C#/B#>=0.85,C#/B#<1),"Yellow",IF(C#/B#>=1,"Green","?")))';
    const found = findingsOf(stoplight(wide, ['Leads | 200 | 169', 'Revenue | 100 | 104']));
    expect(found[0]?.flaws[0]?.evidence).toBe('84% to 85% shows nothing (D2, D3)');
    expect(wrongIn(found)).toEqual(['D2 ? → Red HOLE']);
  });

  test('limits typed into each row that differ in one', () => {
    const sheet = withFormulas(
      book(
        'KPI | Target | Actual | Status',
        'Revenue | 100 | 96 | =IF(C2/B2>=1,"Green",IF(C2/B2>=0.85,"Yellow","Red"))',
        'Leads | 200 | 150 | =IF(C3/B3>=1,"Green",IF(C3/B3>=0.85,"Yellow","Red"))',
        'Customers | 40 | 37 | =IF(C4/B4>=0.9,"Green",IF(C4/B4>=0.7,"Yellow","Red"))',
      ),
    );
    const found = findingsOf(sheet);
    expect(wrongIn(found)).toEqual(['D4 Green → Yellow THRESHOLDS_DIFFER']);
    expect(found[0]?.flaws[0]?.evidence).toBe('D4: 90%/70%, most rows 100%/85%');
  });

  test('an unrounded difference on the very limit', () => {
    const found = findingsOf(stoplight('IF(1-C#/B#>0.15,"Red",IF(1-C#/B#>0,"Yellow","Green"))', ['Leads | 100 | 85']));
    expect(found[0]?.flaws.map(({ fault }) => fault)).toEqual(['FLOATING']);
    expect(wrongIn(found)).toEqual([]);
  });
});

describe('what is no error', () => {
  test('other bands are a choice', () => {
    const found = findingsOf(
      stoplight('IF(C#/B#>=0.9,"Green",IF(C#/B#>=0.75,"Yellow","Red"))', ['Leads | 100 | 92', 'Revenue | 100 | 80']),
    );
    expect(wrongIn(found)).toEqual(['D2 Green → Yellow OTHER_BANDS', 'D3 Yellow → Red OTHER_BANDS']);
    const same = findingsOf(
      stoplight('IF(C#/B#>=0.9,"Green",IF(C#/B#>=0.75,"Yellow","Red"))', ['Leads | 100 | 92', 'Revenue | 100 | 80']),
      { settings: { bands: 'servicenow' } },
    );
    expect(wrongIn(same)).toEqual([]);
  });

  test('a light that knows that lower is better is believed where the name says nothing', () => {
    const found = findingsOf(
      stoplight('IF(C#<=B#,"Green",IF(C#<=B#*1.15,"Yellow","Red"))', ['Index K7 | 5 | 4', 'Index K8 | 5 | 7']),
    );
    expect(wrongIn(found)).toEqual([]);
    expect(found[0]?.bands?.direction).toBe('lower');
  });

  test.each([
    [
      'a comparison with last year',
      'KPI | Last year | Target | Actual | Status',
      'Revenue | 90 | 100 | 95 | =IF(D#>=B#,"Green","Red")',
    ],
    ['a yes or no', 'KPI | Target | Actual | Open', 'Revenue | 100 | 80 | =IF(C#>B#,"Y","N")'],
    ['a check of sums', 'KPI | Target | Actual | Check', 'Revenue | 100 | 80 | =IF(SUM(B#:C#)=180,"OK","")'],
    ['a priority', 'KPI | Target | Actual | Priority', 'Revenue | 100 | 80 | =IF(LEN(A#)>3,"Red","Green")'],
    ['no plan at all', 'City | Lat | Lon', 'Bern | 46 | 7'],
  ])('%s is passed over', (_, header, row) => {
    const rows = [2, 3, 4].map((at) => row.replace(/#/g, String(at)));
    expect(findingsOf(withFormulas(book(header, ...rows)))).toEqual([]);
  });

  test('a blank that is left without a light', () => {
    const found = findingsOf(
      stoplight('IF(C#="","",IF(C#>=B#,"Green","Red"))', ['Leads | 10 | ', 'Revenue | 100 | 104']),
    );
    expect(wrongIn(found)).toEqual([]);
  });

  test('an actual whose formula has no stored value is not blank', () => {
    const sheet = withFormulas(
      book(
        'KPI | Target | Actual | Status',
        'Leads | 10 | =MYFN(1) | =IF(C2>=B2,"Green","Red")',
        'Revenue | 100 | 104 | =IF(C3>=B3,"Green","Red")',
      ),
    );
    expect(wrongIn(findingsOf(sheet))).toEqual([]);
  });
});

describe('time', () => {
  test('half of the year gone, and judged against the whole', () => {
    const sheet = withFormulas(
      book(
        'KPI | Target | Actual | Start | End | Status',
        'New bookings | 1000 | 520 | 2026-01-01 | 2026-12-31 | =IF(C2/B2>=1,"Green",IF(C2/B2>=0.85,"Yellow","Red"))',
        'New leads | 1000 | 300 | 2026-01-01 | 2026-12-31 | =IF(C3/B3>=1,"Green",IF(C3/B3>=0.85,"Yellow","Red"))',
      ),
    );
    expect(wrongIn(findingsOf(sheet, { asOf: '2026-06-30' }))).toEqual(['F2 Red → Green NO_PACE']);
  });
});

function iconSet(kind: 'num' | 'percent', values: readonly string[], set = '3TrafficLights1'): ConditionalFormat {
  const painting: Painting = {
    kind: 'icons',
    limits: values.map((value) => ({ kind, value, isIncluded: true })),
    icons: values.map((_, icon) => ({ set, icon })),
  };
  return {
    type: 'iconSet',
    areas: [{ top: 1, left: 3, bottom: 20, right: 3 }],
    priority: 1,
    stopIfTrue: false,
    operator: null,
    text: null,
    formulas: [],
    painting,
  };
}

const REACHED = [
  'KPI | Target | Actual | Reached',
  'Revenue | 100 | 80 | =C2/B2',
  'Leads | 200 | 150 | =C3/B3',
  'Customers | 40 | 28 | =C4/B4',
];

describe('conditional formats', () => {
  test('a rule over the actual that counts a blank as zero, and a cost the wrong way', () => {
    const found = findingsOf(measures(['Revenue | 100 | 104', 'Travel costs | 50 | 70', 'Customers | 40 | ']), {
      formats: [
        'C2:C4 green expression $C2>=$B2',
        'C2:C4 red expression $C2<$B2*0.85',
        'C2:C4 yellow expression $C2<$B2',
      ],
    });
    expect(found[0]).toMatchObject({ kind: 'conditional-format', column: 2 });
    expect(wrongIn(found)).toEqual(['C3 Green → Red LOWER_IS_BETTER', 'C4 Red → Grey BLANK_PAINTED']);
  });

  test('limits that are typed amounts', () => {
    const found = findingsOf(measures(['Revenue | 100 | 95', 'Leads | 200 | 150']), {
      formats: ['C2:C3 green cellIs greaterThanOrEqual 90', 'C2:C3 red cellIs lessThan 80'],
    });
    expect(wrongIn(found)).toEqual(['C2 Green → Yellow HARD_CODED', 'C3 Green → Red HARD_CODED']);
  });

  test('between with a hole', () => {
    const found = findingsOf(withFormulas(book(...REACHED, 'Renewals | 200 | 170 | =C5/B5')), {
      formats: [
        'D2:D9 red cellIs lessThan 0.85',
        'D2:D9 yellow expression AND($D2>0.85,$D2<1)',
        'D2:D9 green cellIs greaterThanOrEqual 1',
      ],
    });
    expect(found[0]?.flaws[0]?.evidence).toContain('exactly 85% shows nothing');
    expect(wrongIn(found)).toEqual(['D5 no colour → Yellow HOLE']);
  });

  test('the first rule that paints has the cell', () => {
    const formats = ['C2:C3 green expression $C2>0', 'C2:C3 red expression $C2<$B2'];
    const found = findingsOf(measures(['Revenue | 100 | 50', 'Leads | 200 | 250']), { formats });
    expect(wrongIn(found).map((row) => row.slice(0, 14))).toEqual(['C2 Green → Red']);
  });

  test('formats of words, categories and calendars claim nothing', () => {
    const sheet = book('KPI | Target | Actual | Owner', 'Revenue | 100 | 50 | Ann', 'Leads | 200 | 250 | Ben');
    const formats = ['D2:D3 red containsText Ann', 'D2:D3 green containsText Ben', 'A2:A3 red duplicateValues'];
    expect(findingsOf(sheet, { formats })).toEqual([]);
  });

  test('an icon set over percents of the range compares rows with each other', () => {
    const found = findingsOf(withFormulas(book(...REACHED)), { formats: [iconSet('percent', ['0', '33', '67'])] });
    expect(found[0]?.kind).toBe('icon-set');
    expect(wrongIn(found)).toEqual(['D2 Green → Red RELATIVE', 'D3 Yellow → Red RELATIVE']);
  });

  test('an icon set over numbers has bands of its own', () => {
    const found = findingsOf(withFormulas(book(...REACHED)), { formats: [iconSet('num', ['0', '0.75', '0.8'])] });
    expect(found[0]?.bands).toEqual({ green: 0.8, yellow: 0.75, direction: 'higher' });
    expect(wrongIn(found)).toEqual(['D2 Green → Red OTHER_BANDS', 'D3 Yellow → Red OTHER_BANDS']);
    const grey = findingsOf(withFormulas(book(...REACHED)), {
      formats: [iconSet('num', ['0', '0.75', '0.8'], '3ArrowsGray')],
    });
    expect(grey).toEqual([]);
  });

  test('a colour scale paints the best of bad rows green', () => {
    const scale: ConditionalFormat = {
      ...iconSet('num', []),
      type: 'colorScale',
      painting: {
        kind: 'scale',
        limits: [
          { kind: 'min', value: '', isIncluded: true },
          { kind: 'max', value: '', isIncluded: true },
        ],
        colours: ['#F8696B', '#63BE7B'],
      },
    };
    const found = findingsOf(withFormulas(book(...REACHED)), { formats: [scale] });
    expect(wrongIn(found)).toEqual(['D2 Green → Red RELATIVE']);
  });
});

describe('typed statuses and colours', () => {
  test('words that the numbers have left behind', () => {
    const found = findingsOf(
      book(
        'KPI | Target | Actual | Status',
        'Revenue | 100 | 60 | On track',
        'Leads | 200 | 210 | On track',
        'Customers | 40 | 39 | At risk',
      ),
    );
    expect(found[0]?.kind).toBe('typed-status');
    expect(wrongIn(found)).toEqual(['D2 Green → Red STALE']);
    expect(found[0]?.rows[0]?.evidence).toBe('actual 60, target 100: 40% behind');
  });

  test('fills by hand', () => {
    const plain = measures(['Revenue | 100 | 60', 'Leads | 200 | 210', 'Customers | 40 | 39', 'Renewals | 10 | 5']);
    const fills = ['#92D050', '#92D050', '#FFC000', '#FF0000'];
    const styles = [...plain.styles, ...fills.map((fill) => ({ format: 'General', bold: false, indent: 0, fill }))];
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      styles: sheet.styles.map((row, r) =>
        row.map((style, c) => (c === 2 && r > 0 ? plain.styles.length + r - 1 : style)),
      ),
    }));
    const found = findingsOf({ ...plain, styles, sheets });
    expect(found[0]?.kind).toBe('typed-colour');
    expect(wrongIn(found)).toEqual(['C2 Green → Red STALE']);
  });

  test('a milestone that is said to be on track after its day', () => {
    const found = findingsOf(
      book(
        'Task | Owner | Start | Due date | Status',
        'Draft the plan | Ann | 2026-01-01 | 2026-02-01 | On track',
        'Hire the team | Ben | 2026-01-01 | 2026-06-01 | On track',
        'Open the office | Cy | 2026-01-01 | 2026-02-15 | At risk',
        'Sign the lease | Dee | 2026-01-01 | 2026-02-20 | Done',
      ),
    );
    expect(wrongIn(found)).toEqual(['E2 On track → Red STALE']);
  });
});
