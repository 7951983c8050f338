import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import { COUNTY, type District, openDistrict, TOWNSHIP } from '../education/district.ts';
import { stewardOf, stewardSession } from '../sessions.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district?.[Symbol.asyncDispose]());

const MANAGER: Partial<Viewer> = {
  id: 'manager',
  name: '县教育局股长',
  role: 'MANAGER',
  division: COUNTY,
  assurance: 2,
};
const OFFICE = { divisionCode: COUNTY, name: ' 青河县教育局基础教育股 ', phone: '024-55500011' };

/** Registers an office as somebody: what is kept, or `field: message` of what is wrong, or the code. */
async function set(input: Record<string, unknown>, by: Partial<Viewer> = MANAGER, folder = 'education') {
  const viewer = { ...stewardOf(folder), ...by };
  const purpose = 'CORRECTION';
  const document =
    'mutation($input: SetEducationContactOfficeInput!) { setEducationContactOffice(input: $input) { divisionCode name phone version } }';
  const { data, errors } = await district.department.execute(
    document,
    { input },
    { ...stewardSession(folder), viewer, purpose },
  );
  const [error] = errors ?? [];
  const fields: { field: string; message: string }[] = error?.extensions.fields ?? [];
  if (fields.length > 0) return fields.map(({ field, message }) => `${field}: ${message}`);
  return error ? error.extensions.code : data.setEducationContactOffice;
}

/** The office that the page of a division names to a person of that place. */
async function shownIn(division: string, at: string) {
  const viewer = stewardOf('womens-federation', { division, role: 'CASEWORKER', assurance: 1 });
  const document =
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { education { contactOffice { name } } } } }';
  const of = [{ __typename: 'Division', code: at }];
  const { data } = await district.department.execute(
    document,
    { of },
    { ...stewardSession('education'), viewer, purpose: null },
  );
  return data._entities[0].education?.contactOffice?.name ?? null;
}

test('a manager registers the office of the county, and every place in it shows it', async () => {
  expect(await shownIn(TOWNSHIP, TOWNSHIP)).toBeNull();
  expect(
    await set({ divisionCode: '99', name: '示例省教育厅', phone: '024-55500010' }, { division: '99', role: 'MANAGER' }),
  ).toEqual({
    divisionCode: '99',
    name: '示例省教育厅',
    phone: '024-55500010',
    version: 1,
  });
  expect(await shownIn(TOWNSHIP, TOWNSHIP)).toBe('示例省教育厅');
  expect(await set(OFFICE)).toEqual({
    divisionCode: COUNTY,
    name: '青河县教育局基础教育股',
    phone: '024-55500011',
    version: 1,
  });
  expect(await shownIn(TOWNSHIP, TOWNSHIP)).toBe('青河县教育局基础教育股');
  expect(await shownIn('9901', '9901')).toBe('示例省教育厅');
});

test('another one takes its place when the clerk has seen the one before', async () => {
  const other = { ...OFFICE, name: '青河县教育局学生服务中心' };
  expect(await set(other)).toBe('CONFLICT');
  expect(await set({ ...other, expectedVersion: 1 })).toMatchObject({ name: '青河县教育局学生服务中心', version: 2 });
  expect(await set({ ...other, expectedVersion: 1 })).toBe('CONFLICT');
  expect(await district.count('contact_office')).toBe(2);
});

test('an office of a township would tell where a child lives: none is registered', async () => {
  expect(await set({ ...OFFICE, divisionCode: TOWNSHIP })).toEqual([
    'input.divisionCode: 这里需要省或市或县一级的行政区划代码,请重新选择。',
  ]);
  await expect(
    district.department.sql(
      `insert into contact_office (division_code, name, phone, source, recorded_by, recorded_on, updated_at)
       values ($1, '青溪镇', '024-5550', '测试', '测试', current_date, now())`,
      [TOWNSHIP],
    ),
  ).rejects.toThrow('contact_office_of_county_or_above');
});

test('only managers and data stewards of the department and the place may register one', async () => {
  const outside = ['input.divisionCode: 该区划不在您的辖区内,请由当地的管理人员登记。'];
  const reserved = ['input.divisionCode: 只有本部门的管理人员或数据管理员可以登记联系单位,请联系他们。'];
  expect(await set({ ...OFFICE, divisionCode: '990122' })).toEqual(outside);
  expect(await set({ ...OFFICE, divisionCode: '99', expectedVersion: 1 })).toEqual(outside);
  expect(await set({ ...OFFICE, expectedVersion: 2 }, { ...MANAGER, role: 'OFFICER' })).toEqual(reserved);
  expect(await set({ ...OFFICE, expectedVersion: 2 }, MANAGER, 'womens-federation')).toBe('OTHER_DEPARTMENT');
  expect(await set({ ...OFFICE, name: ' ', phone: '打电话' })).toEqual([
    'input.name: 不能为空,请填写。',
    'input.phone: 电话号码只能由数字和短横线组成,最多 20 位,请核对。',
  ]);
});
