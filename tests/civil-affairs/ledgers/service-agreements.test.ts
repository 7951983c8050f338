import { expect, test } from 'vitest';
import { serviceAgreements } from '../../../subgraphs/civil-affairs/ledgers/service-agreements.ts';
import { told } from '../../ledgers/told-desk.ts';
import { OTHER_VILLAGE } from '../county.ts';
import { aCountyWithChild, CHILD, HOME } from './invented-rows.ts';

const AGREEMENT = {
  ...CHILD,
  ...HOME,
  guardianName: '张福生',
  signedOn: '2024-08-20',
  from: '2024-09-01',
  until: '2025-09-01',
};

test('a row is an agreement of the child with a home of the village named', async () => {
  await using county = await aCountyWithChild();
  expect(told(await county.write(serviceAgreements, [AGREEMENT]))).toEqual(['NEW']);
  expect(
    await county.sql(`select h.name, guardian_name, signed_on::text, "from"::text, until::text
      from service_agreement a join childrens_home h on h.id = a.home_id`),
  ).toEqual([
    { name: HOME.home, guardian_name: '张福生', signed_on: '2024-08-20', from: '2024-09-01', until: '2025-09-01' },
  ]);
  expect(told(await county.write(serviceAgreements, await county.exported(serviceAgreements)))).toEqual(['SAME']);
});

test('an agreement signed after it began, at once with another, with an unknown home is refused', async () => {
  await using county = await aCountyWithChild();
  await county.write(serviceAgreements, [AGREEMENT]);
  expect(
    told(
      await county.write(serviceAgreements, [
        { ...AGREEMENT, signedOn: '2025-09-02', from: '2025-09-01', until: null },
        { ...AGREEMENT, from: '2025-06-01', until: null },
        { ...AGREEMENT, homeDivision: OTHER_VILLAGE, from: '2025-10-01', until: null },
      ]),
    ),
  ).toEqual([
    ['REFUSED', 'from: RULE 日期不能早于签订日期(2025-09-02),请核对。'],
    ['REFUSED', expect.stringMatching(/^from: OVERLAP 与已登记的委托服务协议时间重叠/)],
    ['REFUSED', expect.stringMatching(/^home: UNKNOWN_REFERENCE /)],
  ]);
  expect(await county.count('service_agreement')).toBe(1);
});
