import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChildrensHome } from '../../subgraphs/civil-affairs/entities/childrens-home.ts';
import { ServiceAgreement } from '../../subgraphs/civil-affairs/entities/service-agreement.ts';
import { CHILD, type Ledger, refersTo } from '../../subgraphs/ledger.ts';
import { childId, day, division, nationalId, reference, text } from '../../subgraphs/ledger-columns.ts';
import { type LedgerDesk, openLedgerDesk } from '../ledger-desk.ts';
import { stewardOf, stewardSession } from '../sessions.ts';
import { children, guardianships, homes } from './ledgers.ts';
import { childRow, invented } from './people.ts';
import { knowDivisions, NEXT_VILLAGE, OTHER_VILLAGE, VILLAGE } from './place.ts';

const agreements: Ledger = {
  ...guardianships,
  name: 'agreements',
  columns: {
    childId: childId(),
    nationalId: nationalId(),
    name: text('姓名'),
    home: reference('儿童之家', { entity: ChildrensHome, by: 'name', within: 'homeVillage' }, { isRequired: true }),
    homeVillage: division('儿童之家所在村', []),
    guardian: text('监护人'),
    from: day('开始日期'),
  },
  key: ['nationalId', 'home', 'from'],
  child: { childId: 'childId', nationalId: 'nationalId', name: 'name', mayRegister: false },
  targets: [
    {
      entity: ServiceAgreement,
      key: ['child', 'home', 'from'],
      fill: { child: CHILD, home: refersTo('home'), guardianName: 'guardian', signedOn: 'from', from: 'from' },
    },
  ],
};

const row = (home: string, homeVillage: string | null = null) => ({
  ...invented(1),
  home,
  homeVillage,
  guardian: '田大山',
  from: '2024-01-01',
});

let desk: LedgerDesk;
beforeAll(async () => {
  desk = await openLedgerDesk('civil-affairs');
  await knowDivisions(desk);
  await desk.write(children, [childRow(1)]);
  const home = { area: 60, isInsured: true, openedOn: '2020-01-01' };
  await desk.write(homes, [
    { ...home, name: '青山儿童之家', village: VILLAGE },
    { ...home, name: '松岭儿童之家', village: VILLAGE },
    { ...home, name: '松岭儿童之家', village: NEXT_VILLAGE },
    { ...home, name: '柳河关爱园', village: OTHER_VILLAGE },
  ]);
});
afterAll(() => desk?.[Symbol.asyncDispose]());

const township = stewardSession('civil-affairs', { viewer: stewardOf('civil-affairs', { division: '990001101' }) });
const found = async (...rows: ReturnType<typeof row>[]) =>
  (await desk.check(agreements, rows, township)).flatMap(({ problems }) => problems);

test('a name leads to the one place of that name that the importer may see', async () => {
  expect(await desk.write(agreements, [row('青山儿童之家')], township)).toMatchObject([{ state: 'NEW' }]);
  expect(await desk.sql('select h.name from service_agreement a join childrens_home h on h.id = a.home_id')).toEqual([
    { name: '青山儿童之家' },
  ]);
});

test('two places of one name are told apart by their division', async () => {
  expect(await found(row('松岭儿童之家'))).toMatchObject([{ column: 'home', code: 'AMBIGUOUS_REFERENCE' }]);
  expect(await found(row('松岭儿童之家', NEXT_VILLAGE))).toEqual([]);
});

test('an unknown name comes back with the one that is probably meant', async () => {
  expect(await found(row('青山儿童之佳'))).toEqual([
    {
      column: 'home',
      code: 'UNKNOWN_REFERENCE',
      message: '没有找到这个名称。',
      suggestion: '是否为“青山儿童之家”?请写成已登记的全称;还没有登记的,请先登记。',
    },
  ]);
});

test('a place of another township is as unknown as one of nowhere, and is never suggested', async () => {
  const [elsewhere, nowhere] = await found(row('柳河关爱园'), row('红旗活动站'));
  expect(elsewhere).toEqual(nowhere);
});
