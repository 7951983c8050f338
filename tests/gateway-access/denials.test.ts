import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub.ts';
import { startFrontDoor } from '../limits/front-door.ts';
import { analyst, asking, post, refusal } from './front-door.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
});
afterAll(() => hub?.[Symbol.asyncDispose]());

const teacherOfCounty = asking(analyst('education-manager'));
const leagueCadre = asking(analyst('league-cadre', { role: 'OFFICER' }));

describe('a denied field', () => {
  test('is explained: why, whose it is, of what class and level, where, and what to do', async () => {
    const query = '{ children(first: 1) { nodes { id education { screenings { id } } } } }';
    const { data, errors } = await post(hub.url, { query }, leagueCadre);
    expect(data.children.nodes[0].education).toEqual({ screenings: null });
    expect(errors).toEqual([
      {
        message: '该数据项不予共享,只有教育可以使用。确有需要的,请联系教育。',
        path: ['children', 'nodes'],
        extensions: {
          code: 'NOT_SHARED',
          coordinate: 'EducationChild.screenings',
          share: 'NOT_SHARED',
          level: 4,
          owner: 'EDUCATION',
          field: 'children.nodes.education.screenings',
        },
      },
    ]);
  });

  test('is never fetched: the department that has it is not asked, and shows as denied', async () => {
    const before = hub.statements('womens-federation');
    const query = '{ children(first: 3) { nodes { id womensFederation { isKeyFamily } } } }';
    const { data, errors, extensions } = await post(hub.url, { query }, teacherOfCounty);
    expect(data.children.nodes.map((child: { womensFederation: unknown }) => child.womensFederation)).toEqual([
      null,
      null,
      null,
    ]);
    expect(errors?.map(({ extensions: { code, owner } }) => [code, owner])).toEqual([
      ['NO_AGREEMENT', 'WOMENS_FEDERATION'],
    ]);
    expect(hub.statements('womens-federation')).toBe(before);
    expect(
      extensions.departments.map(({ department, status }: Record<string, string>) => [department, status]),
    ).toEqual([
      ['civil-affairs', 'OK'],
      ['womens-federation', 'DENIED'],
    ]);
  });

  test('is explained once for each place where it is asked, whatever it is called', async () => {
    const query =
      '{ a: children(first: 1) { nodes { id x: womensFederation { name } } } b: children(first: 1) { nodes { id womensFederation { name } } } }';
    const { errors } = await post(hub.url, { query }, teacherOfCounty);
    expect(errors?.map(({ extensions: { field } }) => field)).toEqual(['a.nodes.x', 'b.nodes.womensFederation']);
  });

  test('without a purpose: figures and places only, and the next step in the answer', async () => {
    const query = '{ division(code: "210421") { name } children(first: 1) { nodes { id } } }';
    const { data, errors } = await post(hub.url, { query }, asking(analyst('county-officer'), null));
    expect(data).toEqual({ division: { name: '抚顺县' }, children: null });
    expect(errors?.map(({ message, extensions: { code } }) => [code, message])).toEqual([
      ['PURPOSE_REQUIRED', '请先选择使用目的(例如“关爱服务”),再查询儿童信息;不选择时只能看统计和公开信息。'],
    ]);
  });
});

test('what comes masked is listed, and is masked', async () => {
  const query = '{ children(first: 20) { nodes { id name phone } } }';
  const { data, errors, extensions } = await post(hub.url, { query }, teacherOfCounty);
  expect(errors).toBeUndefined();
  expect(extensions.masked).toEqual(['Child.phone']);
  const phones = data.children.nodes.map(({ phone }: { phone: string | null }) => phone).filter(Boolean);
  expect(phones.length).toBeGreaterThan(0);
  for (const phone of phones) expect(phone).toMatch(/^\d{3}\*+\d{2}$/);
});

test('what is told of older children only is listed, with the next step', async () => {
  const query = '{ findings(first: 1) { nodes { id severity code rule { title } } } }';
  const under = async (purpose: 'SUPERVISION' | 'VERIFICATION') =>
    (await post(hub.url, { query }, asking(analyst('county-officer'), purpose))).extensions.partly;
  expect(await under('SUPERVISION')).toEqual(
    ['Finding.code', 'Finding.rule'].map((coordinate) => ({
      coordinate,
      owner: 'JOINT_MEETING',
      withheldOf: 'UNDER_14',
      isMasked: false,
      code: 'LEVEL_EXCEEDED',
      message:
        '不满十四周岁儿童的这一数据项超出本次使用目的的必要限度,不显示或只显示一部分。请改选与工作相符的使用目的。',
    })),
  );
  expect(await under('VERIFICATION')).toBeUndefined();
});

describe('a case number', () => {
  const query = '{ __typename }';

  test('that does not exist and one of a case that is others’ are refused in the same words', async () => {
    const [someCase] = await hub.sql<{ number: string }>(
      'civil-affairs',
      'select number from service_case order by number limit 1',
    );
    const stranger = analyst('education-manager', { id: 'stranger' });
    const others = await post(hub.url, { query }, asking(stranger, 'CASE_WORK', someCase?.number ?? ''));
    const wrong = await post(hub.url, { query }, asking(stranger, 'CASE_WORK', 'GA-210421-1999-9999'));
    expect(refusal(others)).toEqual([403, 'CASE_NOT_YOURS', undefined]);
    expect(others).toEqual(wrong);
  });

  test('that cannot be checked refuses, rather than going on without', async () => {
    await using door = await startFrontDoor();
    const as = asking(analyst('county-officer'), 'CASE_WORK', 'GA-210421-1999-9999');
    const answer = await post(new URL(door.url).origin, { query }, as);
    expect(refusal(answer)).toEqual([503, 'CASE_NOT_CHECKED', undefined]);
  });
});
