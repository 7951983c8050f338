import { expect, test } from 'vitest';
import { byDay, merged, type ReportEntry, summaryOf } from '../../console/records/child-report.ts';
import { dayAfter, daysLater, isDay, mondayOf } from '../../console/records/days.ts';
import { placeHref, placeIn } from '../../console/records/place.ts';
import { recordFilter } from '../../console/records/record-search.ts';

const field = (name: string, isMasked = false) => ({ name, term: name, isMasked });
const seen = (type: string, ...fields: ReturnType<typeof field>[]) => ({
  department: 'CIVIL_AFFAIRS',
  type,
  typeTerm: type,
  fields,
});
const record = (given: Partial<ReportEntry>): ReportEntry => ({
  id: 'c#1',
  at: '2026-11-02T01:00:00.000Z',
  on: '2026-11-02',
  kind: 'READ',
  department: 'CIVIL_AFFAIRS',
  role: 'OFFICER',
  purpose: 'CHILD_CARE',
  ground: null,
  agreements: [],
  acts: [],
  wasAsked: false,
  result: 'OK',
  data: [],
  denied: [],
  ...given,
});

test('what was seen in the clear anywhere was seen in the clear', () => {
  const told = [seen('Child', field('name', true), field('phone', true)), seen('Child', field('name'))];
  expect(merged(told)).toEqual([seen('Child', field('name'), field('phone', true))]);
});

test('the summary counts each department once, with how often it saw anything; days come latest first', () => {
  const data = [seen('Child', field('name'))];
  const entries = [
    record({ data }),
    record({ id: 'c#2', on: '2026-11-03', wasAsked: true, result: 'NO_HIT', purpose: null }),
    record({ id: 'c#3', department: 'EDUCATION', role: 'CASEWORKER', data }),
  ];
  expect(summaryOf(entries)).toEqual([
    {
      department: 'CIVIL_AFFAIRS',
      roles: ['OFFICER'],
      purposes: ['CHILD_CARE', null],
      times: 2,
      seenTimes: 1,
    },
    { department: 'EDUCATION', roles: ['CASEWORKER'], purposes: ['CHILD_CARE'], times: 1, seenTimes: 1 },
  ]);
  expect(byDay(entries).map(([day, { length }]) => [day, length])).toEqual([
    ['2026-11-03', 1],
    ['2026-11-02', 2],
  ]);
});

test('what a page shows stands behind the # of its address, and a child’s own address leads there', () => {
  expect(placeHref('child', { id: 'A', from: '', until: '2026-11-30' })).toBe('/records/child#id=A&until=2026-11-30');
  expect(placeHref('list')).toBe('/records');
  expect(placeIn('/records/child', '#id=A&until=2026-11-30')).toEqual({
    page: 'child',
    state: { id: 'A', until: '2026-11-30' },
  });
  expect(placeIn('/records/child/A', '')).toEqual({ page: 'child', state: { id: 'A' } });
  expect(placeIn('/records/nowhere', '#kind=READ')).toEqual({ page: 'list', state: { kind: 'READ' } });
});

test('the last day of a search counts, and what is left empty is not asked', () => {
  expect(recordFilter({ kind: 'READ', viewer: ' ', until: '2026-02-28', denied: '1', child: 'abc' })).toEqual({
    kinds: ['READ'],
    childId: 'ABC',
    onUntil: '2026-03-01',
    isDenied: true,
  });
});

test('a week begins on Monday, and a day that does not exist is none', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-23', '2026-11-23']);
  expect(daysLater('2026-12-31', 1)).toBe('2027-01-01');
  expect([isDay('2026-02-29'), isDay('2028-02-29'), isDay(''), dayAfter('x')]).toEqual([false, true, false, undefined]);
});
