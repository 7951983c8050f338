import { describe, expect, test } from 'vitest';
import { listPlace } from '../../console/dashboard/figure-list.ts';
import {
  amountText,
  amountWithUnit,
  changeSince,
  changeText,
  isBetter,
  rankOf,
  targetText,
} from '../../console/dashboard/figure-words.ts';
import { inKeyOrder, KEY_CODES, KEY_FIGURES } from '../../console/dashboard/key-figures.ts';
import { figuresIn, silentIn } from '../../console/dashboard/sections.ts';
import { sparklinePath } from '../../console/dashboard/sparkline-path.ts';

const say = (chinese: string) => chinese;

describe('the words of a figure', () => {
  test('shares are read as percentages, counts with thousands marked, none as a dash', () => {
    expect([amountText(0.9381, '%'), amountText(1, '%'), amountText(730_000, '元'), amountText(null, '人')]).toEqual([
      '93.8%',
      '100%',
      '730,000',
      '—',
    ]);
    expect(amountWithUnit(94, '所')).toBe('94 所');
  });

  test('a target says which way', () => {
    expect(targetText({ value: 1, comparison: 'AT_LEAST' }, '%')).toBe('≥ 100%');
    expect(targetText({ value: 0, comparison: 'AT_MOST' }, '人')).toBe('≤ 0 人');
    expect(targetText(null, '人')).toBe('—');
  });

  test('the change is against the last month end, shares in points', () => {
    const change = changeSince(0.6386, [
      { month: '2026-09', value: 0.2 },
      { month: '2026-10', value: 0.35 },
    ]);
    expect(change).toEqual({ month: '2026-10', by: 0.2886 });
    expect(changeText(change, '%', say)).toBe('比上月末 ↑ 28.9 个百分点');
    expect(changeText({ by: -2 }, '人', say)).toBe('比上月末 ↓ 2 人');
    expect(changeText({ by: 0 }, '人', say)).toBe('与上月末持平');
  });

  test('without a number now or at the month end there is no change', () => {
    expect(changeSince(null, [{ month: '2026-10', value: 1 }])).toBeNull();
    expect(changeSince(1, [{ month: '2026-10', value: null }])).toBeNull();
    expect(changeText(null, '人', say)).toBe('上月末无数');
  });

  test('fewer dropouts are better, and a number of children is neither', () => {
    expect([isBetter({ by: -1 }, 'LESS'), isBetter({ by: -1 }, 'MORE'), isBetter({ by: 5 }, 'NEITHER')]).toEqual([
      true,
      false,
      null,
    ]);
  });

  test('equal siblings share a rank, withheld ones are not counted', () => {
    const areas = [
      { code: 'a', value: 1 },
      { code: 'b', value: 1 },
      { code: 'c', value: 0.5 },
      { code: 'd', value: null },
    ];
    expect(rankOf('b', areas, 'MORE')).toEqual({ rank: 1, of: 3 });
    expect(rankOf('c', areas, 'MORE')).toEqual({ rank: 3, of: 3 });
    expect(rankOf('c', areas, 'LESS')).toEqual({ rank: 1, of: 3 });
    expect(rankOf('d', areas, 'MORE')).toBeNull();
  });
});

describe('the key figures', () => {
  test('are six to ten, and every department has two at least', () => {
    expect(KEY_FIGURES.length).toBeGreaterThanOrEqual(6);
    expect(KEY_FIGURES.length).toBeLessThanOrEqual(10);
    for (const codes of Object.values(KEY_CODES)) expect(codes.length).toBeGreaterThanOrEqual(2);
  });

  test('stand in the order of the list; the same code of another department is another figure', () => {
    const figures = [
      { owner: 'YOUTH_LEAGUE', code: 'COMPLETE_PAIRINGS' },
      { owner: 'EDUCATION', code: 'HOME_COVERAGE' },
      { owner: 'CIVIL_AFFAIRS', code: 'HOME_COVERAGE' },
    ];
    expect(inKeyOrder(figures).map(({ figure }) => figure)).toEqual([figures[2], figures[0]]);
  });

  test('a department that is down is named, the others are shown', () => {
    const division = {
      civilAffairs: { figures: [1] },
      education: null,
      womensFederation: { figures: null },
      youthLeague: { figures: [2] },
    };
    expect(figuresIn(division)).toEqual([1, 2]);
    expect(silentIn(division)).toEqual(['EDUCATION', 'WOMENS_FEDERATION']);
  });
});

describe('the list behind a figure', () => {
  const choice = { department: 'EDUCATION', code: 'X', division: '210421' };

  test('of children opens among the children, of schools among the places', () => {
    expect(listPlace('pupils', { ...choice, isMissing: true })).toEqual({
      to: '/children',
      state: { figure: 'X', department: 'EDUCATION', division: '210421', part: '', missing: '1', butNot: '' },
    });
    expect(listPlace('schools', choice)).toMatchObject({ to: '/places', state: { list: 'schools', missing: '' } });
  });

  test('a figure without a list opens none', () => {
    expect(listPlace(null, choice)).toBeNull();
  });
});

describe('a small line', () => {
  test('is broken where a month has no number', () => {
    expect(sparklinePath([{ value: 0 }, { value: null }, { value: 1 }], 10, 4)).toBe('M0.0 4.0h0.1M10.0 0.0h0.1');
  });

  test('of equal numbers runs through the middle, of a single number there is none', () => {
    expect(sparklinePath([{ value: 3 }, { value: 3 }], 10, 4)).toBe('M0.0 2.0h0.1L10.0 2.0');
    expect(sparklinePath([{ value: 3 }], 10, 4)).toBe('');
  });
});
