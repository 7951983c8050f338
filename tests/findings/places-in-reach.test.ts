import { expect, test } from 'vitest';
import { startDepartment } from '../hub.ts';
import { sweepSession } from './sweep-session.ts';

const TOWNSHIP = '990121100';
const VILLAGE = '990121100201';
const NEIGHBOUR = '990121100202';
const NEXT_TOWNSHIP = '990121101201';

const DIVISIONS: readonly (readonly [string, string])[] = [
  ['99', 'PROVINCE'],
  ['9901', 'CITY'],
  ['990121', 'COUNTY'],
  [TOWNSHIP, 'TOWNSHIP'],
  [VILLAGE, 'VILLAGE'],
  [NEIGHBOUR, 'VILLAGE'],
  ['990121101', 'TOWNSHIP'],
  [NEXT_TOWNSHIP, 'VILLAGE'],
];

/** Who has a place in reach, before and after one is opened in the neighbour village and after it is closed. */
async function reachOf(department: string, section: string, field: string, insert: string, table: string) {
  await using started = await startDepartment(department);
  for (const division of DIVISIONS) await started.sql('insert into known_division values ($1, $2)', [...division]);
  const document = `query ($places: [_Any!]!) { _entities(representations: $places) { ... on Division { ${section} { ${field} } } } }`;
  const places = [VILLAGE, NEIGHBOUR, NEXT_TOWNSHIP].map((code) => ({ __typename: 'Division', code }));
  const ask = async () => {
    const { data } = await started.execute(document, { places }, sweepSession(department));
    return data._entities.map((place: Record<string, Record<string, boolean>>) => place[section]?.[field]);
  };
  const before = await ask();
  await started.sql(insert, [NEIGHBOUR]);
  const opened = await ask();
  await started.sql(`update ${table} set closed_on = current_date`);
  return { before, opened, closed: await ask() };
}

const NONE = [false, false, false];
/** The two villages of the township, not the next township's. */
const TOWNSHIPS_OWN = [true, true, false];

test('a harbour of the township is in reach of all its villages, as long as it is open', async () => {
  const insert = `insert into heart_harbour (name, division_code, is_in_poor_village, services, opened_on, source, recorded_by, recorded_on, updated_at, version)
    values ('示例港湾', $1, true, '{}', '2024-01-01', '登记', '测试', '2024-01-01', now(), 1)`;
  expect(await reachOf('youth-league', 'youthLeague', 'hasHarbourInReach', insert, 'heart_harbour')).toEqual({
    before: NONE,
    opened: TOWNSHIPS_OWN,
    closed: NONE,
  });
});

test('and so is a guidance site', async () => {
  const insert = `insert into guidance_site (name, kind, division_code, services, is_insured, opened_on, source, recorded_by, recorded_on, updated_at, version)
    values ('示例站点', 'VILLAGE', $1, '{LECTURE}', true, '2024-01-01', '登记', '测试', '2024-01-01', now(), 1)`;
  expect(await reachOf('womens-federation', 'womensFederation', 'hasSiteInReach', insert, 'guidance_site')).toEqual({
    before: NONE,
    opened: TOWNSHIPS_OWN,
    closed: NONE,
  });
});
