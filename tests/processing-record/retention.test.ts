import { expect, test } from 'vitest';
import { addDays, dayAt } from '../../schema/plain-date.ts';
import { person, read, recordOfFile, sessionOf } from './world.ts';

const opened = recordOfFile();
const today = dayAt(new Date());
const secretary = person('JOINT_MEETING', 'MANAGER');
const SETTINGS = '{ retentionSettings { years document from until recordedBy } }';

async function set(input: { years: number; document: string; from: string }, viewer = secretary) {
  const query = 'mutation ($input: SetRetentionInput!) { setRetention(input: $input) { years from until } }';
  const { data, errors } = await (await opened()).subgraph.execute({ query, variables: { input } }, sessionOf(viewer));
  const [problem] = errors ?? [];
  return problem ? { code: problem.extensions?.code, fields: problem.extensions?.fields } : data?.setRetention;
}

test('records are kept for five years until the joint meeting decides otherwise; the former setting stays', async () => {
  const department = await opened();
  const first = {
    years: 5,
    document: '联席会议工作规则(处理记录保存期限)',
    from: '2025-08-01',
    until: null,
    recordedBy: '系统',
  };
  expect((await read(department, SETTINGS)).retentionSettings).toMatchObject([{ years: 5, until: null }]);
  const from = addDays(today, 30);
  expect(await set({ years: 10, document: '会议纪要〔2026〕3号', from })).toEqual({ years: 10, from, until: null });
  expect((await read(department, SETTINGS, sessionOf(secretary))).retentionSettings).toEqual([
    { years: 10, document: '会议纪要〔2026〕3号', from, until: null, recordedBy: secretary.name },
    { ...first, until: from },
  ]);
});

test.each([
  ['too short', { years: 2, document: '纪要', from: today }],
  ['too long', { years: 31, document: '纪要', from: today }],
  ['in the past', { years: 6, document: '纪要', from: addDays(today, -1) }],
  ['without a document', { years: 6, document: ' ', from: addDays(today, 60) }],
  ['before the one that is coming', { years: 6, document: '纪要', from: addDays(today, 30) }],
])('a setting %s is refused', async (_, input) => {
  expect(await set(input)).toMatchObject({ code: 'BAD_INPUT' });
});

test('only managers of the joint meeting set it', async () => {
  const input = { years: 6, document: '纪要', from: addDays(today, 90) };
  expect(await set(input, person('EDUCATION', 'MANAGER'))).toMatchObject({ code: 'BAD_INPUT' });
  for (const role of ['OFFICER', 'DATA_STEWARD', 'AUDITOR', 'ADMIN'] as const)
    expect(await set(input, person('JOINT_MEETING', role))).toMatchObject({ code: 'ROLE_NOT_ALLOWED' });
});
