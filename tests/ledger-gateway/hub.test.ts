import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoOfficer } from '../demo-officer.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { dataSteward, importsAt } from './demo-imports.ts';

let hub: TestHub;
let imports: ReturnType<typeof importsAt>;
beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 120 } });
  imports = importsAt(hub.url);
});
afterAll(() => hub?.stop());

const supervisor = demoOfficer('demo-child-supervisor', 'CHILD_CARE');
const teacher = demoOfficer('demo-education-manager', 'CHILD_CARE');

const childrenNamed = (name: string) =>
  hub.sql<{ name: string }>('civil-affairs', 'select name from registered_child where name = $1', [name]);

test('a steward checks a file, then writes it: good rows are in, the bad one is told why', async () => {
  const { status, info } = await imports.upload([
    { place: 101, name: '台账甲' },
    { place: 103, name: '台账乙' },
    { place: 105, name: '台账丙', nationalId: '990421201503060011' },
  ]);
  expect([status, info.state]).toEqual([202, 'CHECKING']);
  const checked = await imports.atRest(info.id);
  expect([checked.state, checked.counts]).toEqual(['CHECKED', { NEW: 2, REFUSED: 1 }]);
  expect(await childrenNamed('台账甲')).toEqual([]);
  expect((await imports.send('POST', `/imports/${info.id}/write`, dataSteward)).status).toBe(202);
  const done = await imports.atRest(info.id);
  expect([done.state, done.counts]).toEqual(['DONE', { NEW: 2, REFUSED: 1 }]);
  expect(await childrenNamed('台账甲')).toHaveLength(1);
  const refused = (await imports.rows(info.id)).filter(({ state }) => state === 'REFUSED');
  expect(refused.map(({ row, problems }) => [row, problems.map(({ header, code }) => [header, code])])).toEqual([
    [4, [['身份证号码', 'NATIONAL_ID_INVALID']]],
  ]);
});

test('an import that is taken back leaves nothing behind', async () => {
  const { info } = await imports.upload([{ place: 151, name: '台账丁' }]);
  await imports.atRest(info.id);
  await imports.send('POST', `/imports/${info.id}/write`, dataSteward);
  expect((await imports.atRest(info.id)).counts).toEqual({ NEW: 1 });
  expect(await childrenNamed('台账丁')).toHaveLength(1);
  expect((await imports.send('POST', `/imports/${info.id}/undo`, dataSteward)).status).toBe(202);
  expect((await imports.atRest(info.id)).state).toBe('UNDONE');
  expect(await childrenNamed('台账丁')).toEqual([]);
});

test('ten uploads at once are one import', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => ({ place: 201 + at }));
  const told = await Promise.all(Array.from({ length: 10 }, () => imports.upload(rows)));
  expect(new Set(told.map(({ status }) => status))).toEqual(new Set([202]));
  const ids = new Set(told.map(({ info }) => info.id));
  expect(ids.size).toBe(1);
  const [id] = ids;
  expect((await imports.atRest(Number(id))).counts).toEqual({ NEW: 20 });
});

test('who may not import is told so; what they did not bring in is not there for them', async () => {
  const byTeacher = await imports.upload([{ place: 301 }], teacher);
  expect([byTeacher.status, byTeacher.code]).toEqual([403, 'OTHER_DEPARTMENT']);
  const byAuditor = await imports.upload([{ place: 301 }], demoOfficer('demo-auditor', 'AUDIT'));
  expect([byAuditor.status, byAuditor.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  const own = await imports.upload([{ place: 303 }], supervisor);
  await imports.atRest(own.info.id, supervisor);
  const strangers = await imports.send('GET', `/imports/${own.info.id}`, teacher);
  expect(strangers).toEqual(await imports.send('GET', '/imports/99999999', teacher));
  expect([strangers.status, strangers.code]).toEqual([404, 'NOT_FOUND']);
});

test('rows outside the area of a township supervisor stay out', async () => {
  const { info } = await imports.upload([{ place: 401 }, { place: 403, division: '210421101201' }], supervisor);
  expect((await imports.atRest(info.id, supervisor)).counts).toEqual({ NEW: 1, REFUSED: 1 });
  const rows = await imports.rows(info.id, supervisor);
  expect(rows.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['OUTSIDE_AREA']);
});
