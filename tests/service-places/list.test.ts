import { expect, test } from 'vitest';
import { filterOf, isFiltered, withoutFilters } from '../../console/service-places/asked.ts';
import { cellText, deniedBelow } from '../../console/service-places/cell-text.ts';
import { exportColumns } from '../../console/service-places/export-columns.ts';
import { figureText, shareText } from '../../console/service-places/figure-text.ts';
import type { Kind } from '../../console/service-places/kind.ts';
import { isInReach } from '../../console/service-places/reach.ts';

const kind = {
  search: 'nameContains',
  choices: [
    {
      name: 'state',
      label: ['状态', 'State'],
      usual: 'open',
      options: [
        { value: 'open', label: ['开放', 'Open'], filter: { isOpen: true } },
        { value: 'closed', label: ['已关闭', 'Closed'], filter: { isOpen: false } },
      ],
    },
  ],
} as unknown as Kind;
const speech = { say: (chinese: string) => chinese, term: (list: string, value: string) => `${list}.${value}` };
const told = () => false;

test('what usually holds is asked for unless the address says otherwise', () => {
  expect(filterOf(kind, {})).toEqual({ isOpen: true });
  expect(filterOf(kind, { state: 'closed' })).toEqual({ isOpen: false });
  expect(filterOf(kind, { state: 'all', division: '210421', q: '后安' })).toEqual({
    divisionCode: '210421',
    nameContains: '后安',
  });
});

test('the list behind a figure is what the figure counts, without the usual filters', () => {
  const state = { figure: 'HOMES_MEETING_STANDARD', division: '210421', missing: '1', part: '', butNot: '' };
  expect(filterOf(kind, state)).toEqual({
    divisionCode: '210421',
    figure: { code: 'HOMES_MEETING_STANDARD', isMissing: true },
  });
});

test('taking the filters back leaves the division', () => {
  const state = { kind: 'schools', division: '210421', state: 'closed', q: '小学' };
  expect(isFiltered(kind, state)).toBe(true);
  expect(withoutFilters(kind, state)).toEqual({ kind: 'schools', division: '210421', state: '', q: '', after: '' });
});

test('a withheld name, a small number and none do not look alike', () => {
  const isDenied = deniedBelow('list.nodes', [{ fields: [{ path: 'list.nodes.companion' }] }]);
  const row = { companion: { name: null }, memberCount: null, address: null };
  const textOf = (path: string, as?: 'CHILDREN') => cellText({ path, label: ['', ''], as }, row, isDenied, speech).text;
  expect(textOf('companion.name')).toBe('未显示');
  expect(textOf('memberCount', 'CHILDREN')).toBe('人数较少，不显示');
  expect(textOf('address')).toBe('—');
});

test('where something is, is said with the division above it, and exported in two columns', () => {
  const where = { path: 'division.name', label: ['所在地', 'Where'], as: 'WHERE' } as const;
  const row = { division: { name: '佟庄村', parent: { name: '后安镇' } } };
  expect(cellText(where, row, told, speech).text).toBe('后安镇 佟庄村');
  expect(exportColumns([where])).toEqual([
    { path: 'division.parent.name', header: '上级区划' },
    { path: 'division.name', header: '所在地' },
  ]);
});

test('a share is a percentage of how many, and a withheld figure is not a zero', () => {
  const share = { value: 0.5851, numerator: 55, denominator: 94, isWithheld: false };
  expect([figureText(share, speech.say), shareText(share)]).toEqual(['58.5%', '55/94']);
  const withheld = { ...share, value: null, isWithheld: true };
  expect([figureText(withheld, speech.say), shareText(withheld)]).toEqual(['不显示', null]);
});

test('places of one’s area and above it are within reach, those of other villages are not', () => {
  expect(isInReach('210421102210', '210421102210')).toBe(true);
  expect(isInReach('210421102', '210421102210')).toBe(true);
  expect(isInReach('210421102201', '210421102210')).toBe(false);
});
