import { expect, test } from 'vitest';
import { socialWorkers } from '../../../subgraphs/civil-affairs/ledgers/social-workers.ts';
import { stations } from '../../../subgraphs/civil-affairs/ledgers/stations.ts';
import { told } from '../../ledgers/told-desk.ts';
import { TOWNSHIP } from '../county.ts';
import { aLedgerCounty } from './ledger-county.ts';

test('a station, then its social workers: each is found by name within the township', async () => {
  await using county = await aLedgerCounty();
  const station = { division: TOWNSHIP, name: '青溪镇第二社工站', openedOn: '2021-05-01' };
  const worker = {
    stationDivision: TOWNSHIP,
    station: station.name,
    name: '孙丽',
    qualification: '无',
    hasCounsellorQualification: '是',
    from: '2021-06-01',
  };
  expect(told(await county.write(stations, [station]))).toEqual(['NEW']);
  expect(told(await county.write(socialWorkers, [worker, { ...worker, station: '无名站' }]))).toEqual([
    'NEW',
    ['REFUSED', expect.stringMatching(/^station: UNKNOWN_REFERENCE /)],
  ]);
  expect(
    await county.sql(`select w.name, qualification, has_counsellor_qualification, "from"::text
      from social_worker w join social_work_station s on s.id = w.station_id where s.name = '青溪镇第二社工站'`),
  ).toEqual([{ name: '孙丽', qualification: 'NONE', has_counsellor_qualification: true, from: '2021-06-01' }]);
  expect(told(await county.write(socialWorkers, await county.exported(socialWorkers)))).toEqual(['SAME', 'SAME']);
  expect(told(await county.write(stations, [{ ...station, closedOn: '2020-01-01' }]))).toEqual([
    ['REFUSED', 'closedOn: RULE 日期不能早于成立日期(2021-05-01),请核对。'],
  ]);
});
