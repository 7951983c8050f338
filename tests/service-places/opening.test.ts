import { expect, test } from 'vitest';
import { openingsByOccasion, openingsByWeekday, openNow } from '../../console/service-places/detail/opening.ts';

const WEDNESDAY_16 = new Date('2026-11-25T08:00:00Z');
const SATURDAY_10 = new Date('2026-11-28T02:00:00Z');
const home = openingsByWeekday([
  { weekday: 'WEDNESDAY', season: 'SCHOOL_TERM', opensAt: '15:30', closesAt: '17:30' },
  { weekday: 'SATURDAY', season: 'ALL_YEAR', opensAt: '09:00', closesAt: '16:00' },
]);

test('a place is open by Beijing time, until it closes', () => {
  expect(openNow(home, SATURDAY_10)).toEqual({ state: 'OPEN', until: '16:00' });
  expect(openNow(home, new Date('2026-11-28T08:00:00Z'))).toEqual({ state: 'CLOSED' });
  expect(openNow(home, new Date('2026-11-27T23:59:00Z'))).toEqual({ state: 'CLOSED' });
});

test('where the hours hold in school term only, that is said and not guessed', () => {
  expect(openNow(home, WEDNESDAY_16)).toEqual({ state: 'IN_SEASON', seasons: [['学期中', 'School term']] });
});

test('a place without published hours is neither open nor closed', () => {
  expect(openNow([], SATURDAY_10)).toEqual({ state: 'UNKNOWN' });
});

test('a heart harbour opens at weekends, and on every day of the holidays', () => {
  const harbour = openingsByOccasion([
    { occasion: 'SATURDAY', opensAt: '09:00', closesAt: '16:30' },
    { occasion: 'WINTER_HOLIDAY', opensAt: '09:00', closesAt: '16:30' },
  ]);
  expect(openNow(harbour, SATURDAY_10)).toEqual({ state: 'OPEN', until: '16:30' });
  expect(openNow(harbour, WEDNESDAY_16)).toEqual({ state: 'IN_SEASON', seasons: [['寒假', 'Winter holidays']] });
});
