import { afterAll, beforeAll, expect, test } from 'vitest';
import { HomeOpeningHours } from '../../subgraphs/civil-affairs/entities/home-opening-hours.ts';
import { ResidenceRecord } from '../../subgraphs/civil-affairs/entities/residence-record.ts';
import type { Ledger, Target } from '../../subgraphs/ledger.ts';
import { day, text } from '../../subgraphs/ledger-columns.ts';
import { type LedgerDesk, openLedgerDesk } from '../ledger-desk.ts';
import { children, homes } from './ledgers.ts';
import { childRow } from './people.ts';
import { knowDivisions, NEXT_VILLAGE, VILLAGE } from './place.ts';

const [home] = homes.targets as [Target];
const opened: Ledger = {
  ...homes,
  columns: { ...homes.columns, hours: text('开放日') },
  targets: [
    {
      ...home,
      parts: [
        {
          entity: HomeOpeningHours,
          owner: 'home',
          order: 'position',
          columns: ['hours'],
          rows: ({ hours }) =>
            String(hours ?? '')
              .split('、')
              .filter(Boolean)
              .map((weekday) => ({ weekday, opensAt: '08:30', closesAt: '11:30', season: 'ALL_YEAR' })),
        },
      ],
    },
  ],
};

const [child] = children.targets as [Target];
const moved: Ledger = {
  ...children,
  columns: { ...children.columns, since: day('搬来日期') },
  targets: [
    {
      ...child,
      fill: { ...child.fill, residentSince: 'since' },
      keeps: { entity: ResidenceRecord, owner: 'child', of: ['divisionCode', 'address'], since: 'residentSince' },
    },
  ],
};

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
});
afterAll(() => desk?.[Symbol.asyncDispose]());

const HOME = { name: '青山儿童之家', village: VILLAGE, area: 60, isInsured: true, openedOn: '2020-01-01' };
const bring = async (hours?: string | null) =>
  (await desk.write(opened, [hours === undefined ? HOME : { ...HOME, hours }])).map(({ state }) => state);

test('parts are replaced when the row says others, in whatever order, and left alone when it says nothing of them', async () => {
  expect(await bring('MONDAY、FRIDAY')).toEqual(['NEW']);
  expect(await bring('FRIDAY、MONDAY')).toEqual(['SAME']);
  expect(await bring()).toEqual(['SAME']);
  expect(await bring('SUNDAY')).toEqual(['CHANGED']);
  expect(await desk.sql('select weekday, position from home_opening_hours order by position')).toEqual([
    { weekday: 'SUNDAY', position: 0 },
  ]);
  expect(await bring(null)).toEqual(['CHANGED']);
  expect(await desk.sql('select from home_opening_hours')).toEqual([]);
});

test('where a child lived before is kept when it has moved since, and not when an address is put right', async () => {
  const row = (address: string, since: string, village = VILLAGE) => childRow(1, { address, since, village });
  await desk.write(moved, [row('一组', '2020-01-01')]);
  await desk.write(moved, [row('二组', '2020-01-01')]);
  expect(await desk.sql('select from residence_record')).toEqual([]);
  await desk.write(moved, [row('三组', '2024-05-01', NEXT_VILLAGE)]);
  expect(await desk.sql('select division_code, address, "from"::text, "until"::text from residence_record')).toEqual([
    { division_code: VILLAGE, address: '二组', from: '2020-01-01', until: '2024-05-01' },
  ]);
});
