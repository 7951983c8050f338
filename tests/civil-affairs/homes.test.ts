import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCounty, daysAgo, OTHER_VILLAGE, type TestCounty, today, VILLAGE } from './county.ts';

const HOME = {
  name: '青泉村儿童之家',
  divisionCode: VILLAGE,
  buildingKind: 'SCHOOL',
  indoorAreaSquareMetres: 62.5,
  hasVideoContact: true,
  hasReadingEquipment: true,
  hasRecreationEquipment: true,
  hasOutdoorSpace: true,
  hasCounsellingRoom: false,
  isInsured: true,
  functions: ['MANAGEMENT', 'EDUCATION', 'CARE', 'PROTECTION'],
  openedOn: '2020-05-01',
  openingHours: [{ weekday: 'SATURDAY', season: 'ALL_YEAR', opensAt: '09:00', closesAt: '16:00' }],
};

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

async function standard(
  county: TestCounty,
  code: string,
  regionCode: string | null,
  value: number,
  validFrom: string,
  validUntil: string | null = null,
) {
  await county.sql(
    `insert into standard (code, title, region_code, value, unit, valid_from, valid_until, document, source, recorded_by, recorded_on, updated_at)
     values ($1, $1, $2, $3, '', $4, $5, '测试文件', '测试', '测试', '2020-01-01', now())`,
    [code, regionCode, value, validFrom, validUntil],
  );
}

test('a home is measured against the standard of its region and day (HN2019: at least 50 m²)', async () => {
  await using county = await aCounty();
  const { payload } = await county.act(
    'createChildrensHome',
    { ...HOME, indoorAreaSquareMetres: 49.9, hasVideoContact: false },
    'id meetsStandard unmetCriteria',
  );
  expect(payload).toMatchObject({ meetsStandard: null, unmetCriteria: [] });
  await standard(county, 'HOME_INDOOR_AREA', '43', 50, '2019-06-11');
  await standard(county, 'HOME_INDOOR_AREA', '99', 50, '2020-01-01', daysAgo(10));
  await standard(county, 'HOME_INDOOR_AREA', '99', 40, daysAgo(10));
  await standard(county, 'HOME_VIDEO_CONTACT', null, 1, '2019-06-11');
  const { data } = await county.execute(
    `{ childrensHome(id: ${payload.id}) { now: unmetCriteria earlier: unmetCriteria(on: "2021-01-01") before: meetsStandard(on: "2018-01-01") meetsStandard }
       bad: childrensHomes(filter: { meetsStandard: false }) { totalCount } good: childrensHomes(filter: { meetsStandard: true }) { totalCount } }`,
  );
  expect(data).toEqual({
    childrensHome: {
      now: ['HOME_VIDEO_CONTACT'],
      earlier: ['HOME_INDOOR_AREA', 'HOME_VIDEO_CONTACT'],
      before: null,
      meetsStandard: false,
    },
    bad: { totalCount: 1 },
    good: { totalCount: 0 },
  });
  await standard(county, 'HOME_VIDEO_CONTACT', '990121', 0, '2019-06-11');
  const nearest = await county.execute(
    `{ childrensHome(id: ${payload.id}) { meetsStandard } division(code: "${VILLAGE}") { civilAffairs { standards { code value regionCode } } } }`,
  );
  expect(nearest.data).toEqual({
    childrensHome: { meetsStandard: true },
    division: {
      civilAffairs: {
        standards: [
          { code: 'HOME_INDOOR_AREA', value: 40, regionCode: '99' },
          { code: 'HOME_VIDEO_CONTACT', value: 0, regionCode: '990121' },
        ],
      },
    },
  });
});

test('a village with two homes counts once, a closed home not at all', async () => {
  await using county = await aCounty();
  const coverage = async () => {
    const { data } = await county.execute(
      '{ division(code: "99") { civilAffairs { childrensHomeCount homeCoverageShare { value numerator denominator } villagesWithoutHome { totalCount nodes { name } } } } }',
    );
    return data?.division.civilAffairs;
  };
  const { payload } = await county.act('createChildrensHome', HOME, 'id version');
  await county.act('createChildrensHome', { ...HOME, name: '第二儿童之家' });
  expect(await coverage()).toEqual({
    childrensHomeCount: 2,
    homeCoverageShare: { value: 0.5, numerator: 1, denominator: 2 },
    villagesWithoutHome: { totalCount: 1, nodes: [{ name: '青湖村' }] },
  });
  const other = await county.act('createChildrensHome', { ...HOME, divisionCode: OTHER_VILLAGE }, 'id version');
  expect((await coverage()).homeCoverageShare.value).toBe(1);
  const close = { id: other.payload.id, expectedVersion: other.payload.version, status: 'CLOSED', closedOn: today };
  expect((await county.act('updateChildrensHome', close, 'status closedOn')).payload).toEqual({
    status: 'CLOSED',
    closedOn: today,
  });
  expect((await coverage()).homeCoverageShare.value).toBe(0.5);
  expect(payload.version).toBe(1);
});

test.each([
  ['an area of 0', { indoorAreaSquareMetres: 0 }, ['input.indoorAreaSquareMetres'], '大于 0'],
  ['a day in the future', { openedOn: daysAgo(-1) }, ['input.openedOn'], '不能晚于今天'],
  [
    'hours that end before they begin',
    { openingHours: [{ ...HOME.openingHours[0], closesAt: '08:00' }] },
    ['input.openingHours.0.closesAt'],
    '晚于开门时间',
  ],
  [
    'hours that are no clock time',
    { openingHours: [{ ...HOME.openingHours[0], opensAt: '9点' }] },
    ['input.openingHours.0.opensAt'],
    'HH:MM',
  ],
  ['a county as its place', { divisionCode: '990121' }, ['input.divisionCode'], '村'],
  [
    'several mistakes at once',
    { name: '', indoorAreaSquareMetres: -1 },
    ['input.name', 'input.indoorAreaSquareMetres'],
    '不能为空',
  ],
])('a home with %s is refused', async (_, more, fields, message) => {
  const before = await county.count('childrens_home');
  const { problems } = await county.act('createChildrensHome', { ...HOME, ...more });
  expect(problems.map(([field]) => field)).toEqual(fields);
  expect(problems[0]?.[1]).toContain(message);
  expect(await county.count('childrens_home')).toBe(before);
});

test('two homes of one name in a village are refused', async () => {
  await county.act('createChildrensHome', HOME);
  expect((await county.act('createChildrensHome', HOME)).problems).toEqual([
    ['input.name', '这个村已有同名的儿童之家,请改用能区分的名称。'],
  ]);
});

test('updating a home changes what is given, replaces the hours as a whole, and needs the version seen', async () => {
  const { payload } = await county.act('createChildrensHome', { ...HOME, name: '阳光儿童之家' });
  const openingHours = [
    { weekday: 'SUNDAY', season: 'HOLIDAY', opensAt: '08:30', closesAt: '11:30' },
    { weekday: 'MONDAY', season: 'HOLIDAY', opensAt: '08:30', closesAt: '11:30' },
  ];
  const change = { id: payload.id, expectedVersion: 1, indoorAreaSquareMetres: 80, openingHours };
  const { payload: changed } = await county.act(
    'updateChildrensHome',
    change,
    'name indoorAreaSquareMetres isInsured openingHours { weekday } version',
  );
  expect(changed).toEqual({
    name: '阳光儿童之家',
    indoorAreaSquareMetres: 80,
    isInsured: true,
    openingHours: [{ weekday: 'SUNDAY' }, { weekday: 'MONDAY' }],
    version: 2,
  });
  expect((await county.act('updateChildrensHome', change)).code).toBe('CONFLICT');
  const unclear = await county.act('updateChildrensHome', { id: payload.id, expectedVersion: 2, status: 'CLOSED' });
  expect(unclear.problems.map(([field]) => field)).toEqual(['input.closedOn']);
});

test('a service agreement is signed with the guardian of a served child and does not overlap (HN2019)', async () => {
  const { payload } = await county.act('createChildrensHome', { ...HOME, name: '春风儿童之家' });
  const childId = await county.register();
  const agreement = { childId, homeId: payload.id, guardianName: '林国华', signedOn: daysAgo(30), from: daysAgo(30) };
  expect((await county.act('signServiceAgreement', agreement, 'isCurrent home { servedChildCount }')).payload).toEqual({
    isCurrent: true,
    home: { servedChildCount: 1 },
  });
  expect((await county.act('signServiceAgreement', { ...agreement, from: daysAgo(3) })).problems).toEqual([
    ['input.from', '与已登记的委托服务协议时间重叠,请核对起止日期,先结束前一段再登记新的。'],
  ]);
  expect((await county.act('signServiceAgreement', { ...agreement, from: daysAgo(31) })).problems[0]?.[0]).toBe(
    'input.from',
  );
  expect(
    await county.section(childId, 'gaps serviceAgreements { guardianName } childrensHomes { name }'),
  ).toMatchObject({
    serviceAgreements: [{ guardianName: '林国华' }],
    childrensHomes: expect.arrayContaining([{ name: '春风儿童之家' }]),
  });
});
