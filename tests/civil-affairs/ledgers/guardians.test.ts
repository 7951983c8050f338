import { afterAll, beforeAll, expect, test } from 'vitest';
import { children } from '../../../subgraphs/civil-affairs/ledgers/children.ts';
import { guardians } from '../../../subgraphs/civil-affairs/ledgers/guardians.ts';
import { told } from '../../ledgers/told-desk.ts';
import { numberOf, VILLAGE } from '../county.ts';
import { aLedgerCounty, type LedgerCounty } from './ledger-county.ts';

const CHILD = { nationalId: numberOf('2015-03-07', 2), name: '张晓雨' };
const GRANDFATHER = {
  ...CHILD,
  guardianName: '张福生',
  relation: '祖父母、外祖父母',
  phone: '13900000003',
  from: '2024-03-01',
};
const UNCLE = { ...CHILD, guardianName: '张立强', relation: '其他亲属', from: '2025-06-01', changeReason: '祖父住院' };

let county: LedgerCounty;
beforeAll(async () => {
  county = await aLedgerCounty();
  await county.write(children, [{ ...CHILD, division: VILLAGE, registeredOn: '2024-03-01' }]);
});
afterAll(() => county[Symbol.asyncDispose]());

const kept = () =>
  county.sql(
    `select guardian_name, relation, phone, "from"::text, until::text, change_reason from guardianship order by "from"`,
  );

const BOTH = [
  {
    guardian_name: '张福生',
    relation: 'GRANDPARENT',
    phone: '13900000003',
    from: '2024-03-01',
    until: '2025-06-01',
    change_reason: null,
  },
  {
    guardian_name: '张立强',
    relation: 'OTHER_RELATIVE',
    phone: null,
    from: '2025-06-01',
    until: null,
    change_reason: '祖父住院',
  },
];

test('a later guardian ends the earlier one on the first day, whichever row comes first', async () => {
  expect(told(await county.write(guardians, [UNCLE, GRANDFATHER]))).toEqual(['NEW', 'NEW']);
  expect(await kept()).toEqual(BOTH);
});

test('the same file once more, and its export, change nothing', async () => {
  expect(told(await county.write(guardians, [GRANDFATHER, UNCLE]))).toEqual(['SAME', 'SAME']);
  expect(told(await county.write(guardians, await county.exported(guardians)))).toEqual(['SAME', 'SAME']);
  expect(await kept()).toEqual(BOTH);
});

test('a guardian from before birth, an end before the start, a child whom nobody registered are refused', async () => {
  expect(
    told(
      await county.write(guardians, [
        { ...GRANDFATHER, birthDate: '2015-03-07', from: '2015-03-01' },
        { ...UNCLE, from: '2025-07-01', until: '2025-06-30' },
        { ...GRANDFATHER, nationalId: numberOf('2016-01-01', 2), name: '无名' },
        { ...GRANDFATHER, guardianName: null, from: '2025-08-01' },
      ]),
    ),
  ).toEqual([
    ['REFUSED', 'from: RULE 日期不能早于出生日期(2015-03-07),请核对。'],
    ['REFUSED', 'until: RULE 结束日期必须晚于开始日期,请核对两个日期。'],
    ['REFUSED', ': CHILD_NOT_KNOWN 在您的辖区内没有找到这名儿童的登记。'],
    ['REFUSED', 'guardianName: REQUIRED 这一格必须填写。'],
  ]);
  expect(await kept()).toEqual(BOTH);
});
